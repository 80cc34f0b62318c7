// Whether two phones have one user: a likelihood ratio from where their records place them.
import type { Words } from '../../catalogue/types';
import type { Analysis, Chosen, Facts, Parameter, Scores } from '../Analysis';
import { bandOf, logChance, type Spread } from './likelihood';
import { callLinks, callsOf, linksOf, wholeNumber } from './records';
import { cellField, placeLinks, sightingsOf, type Sighting } from './sightings';
import { switchesOf, type Switches } from './switches';
import { percent, say, sum } from './words';

const minuteMs = 60_000;

/** Calibrated on the tuning seeds of `mobilityForTests.ts`, with the usual parameters; `sameUser.test.ts` repeats it. */
export const calibration: { readonly same: Spread; readonly different: Spread } = {
  same: { a: 31.3, b: 5.97 },
  different: { a: 0.403, b: 2.95 },
};

/** Powers of ten. No ratio may say more than the pairs of the calibration can bear (after Vergeer et al., Forensic Science International 266 (2016), 1). */
export const bounds = { least: -2, most: 3.5 };

function decimal(name: string, en: string, zh: string, most: number, usual: number): Parameter {
  return { name, words: { en, zh }, kind: 'number', min: 0, max: most, isWhole: false, usual };
}

export const sameUser: Analysis = {
  id: 'same-user',
  group: 'phones',
  title: { en: 'Two numbers, one user', zh: '两号同一使用者' },
  meaning: {
    en: 'How many times more likely the places of two phones are if one user carries both than if two different people do (the score is its power of ten, with the band of ENFSI in words). Counted is, each time a record of the one phone follows one of the other within the hour, whether both were at the same place or in neighbouring cells. Assumes that the user carries both, that two people are no closer to one another than those of the invented towns it was calibrated on (some live or work together), and that records are right; people who are always together look like one user. It is not the probability that it is one user.',
    zh: '若由同一人携带，两部手机的位置记录出现的可能性是分属两人时的多少倍（得分为其 10 的幂次，并按 ENFSI 量表给出文字等级）。统计一部手机的记录在一小时内紧接另一部时，两者是否处于同一地点或相邻基站。前提：使用者随身携带两机；两人之间的接近程度不超过校准所用的虚构城镇（其中部分人同住或同事）；记录无误。形影不离的两人会与同一使用者难以区分。该值并非“同一使用者”的概率。',
  },
  limits: {
    en: 'Calibrated on invented towns: the order of pairs at best, not fit for court. Two who are together day and night look like one user; where one cell covers all, everybody does.',
    zh: '仅用虚构城镇校准：至多可作排序，不可用于法庭。日夜同处的两人与同一使用者无异；若同一基站覆盖全部，则人人如此。',
  },
  source:
    'After Bosma et al., Establishing phone-pair co-usage by comparing mobility patterns (2021), arXiv:2104.11683, with one feature in place of their regression; bands: ENFSI Guideline for Evaluative Reporting (2015)',
  derives: { en: 'same user', zh: '同一使用者' },
  parameters: [
    callLinks,
    placeLinks,
    cellField,
    {
      name: 'only',
      words: { en: 'Only pairs with these numbers (all when empty)', zh: '仅含这些号码的配对（空为全部）' },
      kind: 'names',
      usual: '',
    },
    decimal('minutes', 'Records within so many minutes', '两条记录相隔不超过（分钟）', 24 * 60, 60),
    decimal('km', 'As near as neighbouring cells: kilometres', '视为相邻的距离（公里）', 1000, 2.5),
    wholeNumber('switches', 'At least so many comparisons', '比较次数至少', 1, 10),
  ],
  run: (facts, chosen, onShare) => {
    const { sightings, left } = sightingsOf(facts, chosen);
    const isNumber = numbersIn(facts, chosen);
    const of = grouped(sightings.filter(({ who }) => isNumber(who)));
    const pairs = pairsOf(facts, sightings, of, chosen);
    const compared = pairs.map(([a, b], nth) => {
      if (nth % 100 === 0) onShare(nth / pairs.length);
      return { a, b, seen: compare(of.get(a) ?? [], of.get(b) ?? [], chosen) };
    });
    const enough = compared.filter(({ seen }) => seen.count >= Number(chosen['switches']));
    const rows = enough.map((pair) => ({ ...pair, ratio: ratioOf(pair.seen) }));
    const calls = callsBetween(facts, chosen);
    return {
      ...scoresOf(rows, calls),
      summary: [
        sum('numbers', 'Numbers with times and places', '有时间和地点的号码', of.size),
        sum('pairs', 'Pairs weighed', '评估的配对', rows.length),
        sum('too-few', 'Pairs with too few comparisons', '比较次数不足的配对', compared.length - rows.length),
        sum('left-out', 'Stays and journeys left out: no time', '未计入的停留与行程：无时间', left),
      ],
    };
  },
};

interface Row {
  readonly a: number;
  readonly b: number;
  readonly seen: Switches;
  /** Power of ten. */
  readonly ratio: number;
}

function scoresOf(rows: readonly Row[], calls: ReadonlyMap<string, number>): Omit<Scores, 'summary'> {
  return {
    kind: 'scores',
    entities: Uint32Array.from(rows, ({ a }) => a),
    others: Uint32Array.from(rows, ({ b }) => b),
    columns: [
      {
        name: 'log10-lr',
        words: say('Likelihood ratio, power of ten', '似然比（10 的幂）'),
        values: rows.map(({ ratio }) => ratio),
      },
      { name: 'lr', words: say('Likelihood ratio', '似然比'), values: rows.map(({ ratio }) => 10 ** ratio) },
      {
        name: 'band',
        words: say('Band (−6 to 6)', '等级（−6 至 6）'),
        values: rows.map(({ ratio }) => bandOf(ratio).band),
      },
      { name: 'comparisons', words: say('Comparisons', '比较次数'), values: rows.map(({ seen }) => seen.count) },
      { name: 'together', words: say('Together', '同地次数'), values: rows.map(({ seen }) => seen.together) },
    ],
    reasons: rows.map((row) => reasonsOf(row, calls.get(pairKey(row.a, row.b)) ?? 0)),
  };
}

/** What makes calls, and what is carried: people and cars have places as well, but no user. */
function numbersIn(facts: Facts, chosen: Chosen): (place: number) => boolean {
  const calling = new Set(linksOf(facts, chosen, 'calls').flatMap(({ from, to }) => [from, to]));
  const carried: readonly string[] = ['Phone', 'SIM', 'Device'];
  return (place) => calling.has(place) || carried.includes(facts.entities[place]?.type ?? '');
}

function grouped(sightings: readonly Sighting[]): ReadonlyMap<number, readonly Sighting[]> {
  const of = new Map<number, Sighting[]>();
  for (const sighting of sightings) {
    const own = of.get(sighting.who) ?? [];
    of.set(sighting.who, own);
    own.push(sighting);
  }
  return of;
}

function pairKey(a: number, b: number): string {
  return `${Math.min(a, b)} ${Math.max(a, b)}`;
}

/** With asked numbers every pair of theirs; else those that were at the same place within the time at least once, for the others are not worth a list. */
function pairsOf(
  { entities }: Facts,
  sightings: readonly Sighting[],
  of: ReadonlyMap<number, readonly Sighting[]>,
  chosen: Chosen,
): readonly (readonly [number, number])[] {
  const asked = new Set(
    String(chosen['only'])
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
  const numbers = [...of.keys()].sort((a, b) => a - b);
  if (asked.size > 0) {
    const isAsked = (one: number) => asked.has(entities[one]?.key ?? '');
    return numbers.flatMap((a, nth) =>
      numbers.slice(nth + 1).flatMap((b) => (isAsked(a) || isAsked(b) ? [[a, b] as const] : [])),
    );
  }
  const windowMs = Number(chosen['minutes']) * minuteMs;
  const recent = new Map<number, Sighting[]>();
  const pairs = new Map<string, readonly [number, number]>();
  for (const sighting of sightings) {
    if (!of.has(sighting.who)) continue;
    const here = (recent.get(sighting.where) ?? []).filter(({ at }) => sighting.at - at <= windowMs);
    for (const { who } of here) {
      if (who !== sighting.who)
        pairs.set(pairKey(who, sighting.who), [Math.min(who, sighting.who), Math.max(who, sighting.who)]);
    }
    recent.set(sighting.where, [...here.filter(({ who }) => who !== sighting.who), sighting]);
  }
  return [...pairs.values()].sort(([a, c], [b, d]) => a - b || c - d);
}

export function compare(one: readonly Sighting[], other: readonly Sighting[], chosen: Chosen): Switches {
  return switchesOf(one, other, Number(chosen['minutes']) * minuteMs, Number(chosen['km']));
}

/** Power of ten, within the bounds. */
export function ratioOf({ count, together }: Switches): number {
  const { same, different } = calibration;
  const ratio = (logChance(together, count, same) - logChance(together, count, different)) / Math.LN10;
  return Math.min(bounds.most, Math.max(bounds.least, ratio));
}

function callsBetween(facts: Facts, chosen: Chosen): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to } of callsOf(facts, chosen).calls)
    counts.set(pairKey(from, to), (counts.get(pairKey(from, to)) ?? 0) + 1);
  return counts;
}

function reasonsOf({ seen, ratio }: Row, calls: number): readonly Words[] {
  const { band, support } = bandOf(ratio);
  const times = 10 ** Math.abs(ratio);
  const number =
    times >= 100 ? String(Math.round(times / 10) * 10) : times >= 10 ? String(Math.round(times)) : times.toFixed(1);
  const [en, zh] =
    ratio >= 0
      ? [
          `The records are about ${number} times more likely if one user carries both than if two different people do`,
          `若由同一人携带两机，这些记录出现的可能性约为分属两人时的 ${number} 倍`,
        ]
      : [
          `The records are about ${number} times more likely if two different people carry them than if one user does`,
          `若两机分属两人，这些记录出现的可能性约为同一人携带时的 ${number} 倍`,
        ];
  const whom =
    band === 0 ? say('', '') : band > 0 ? say(' for one user', '同一使用者') : say(' for two users', '不同使用者');
  return [
    say(`${en}: ${support.en}${whom.en}.`, `${zh}：${support.zh}${whom.zh}。`),
    say(
      `In ${seen.together} of ${seen.count} comparisons (${percent(seen.together / seen.count)}) both were at the same place or next to it.`,
      `${seen.count} 次比较中有 ${seen.together} 次（${percent(seen.together / seen.count)}）处于同一或相邻地点。`,
    ),
    ...(calls === 0
      ? []
      : [
          say(
            `They called one another ${calls} times, which one user rarely does; the ratio does not count that.`,
            `两号之间通话 ${calls} 次，同一使用者很少如此；似然比未计入此项。`,
          ),
        ]),
  ];
}
