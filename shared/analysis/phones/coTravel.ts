// Who is at the same places at the same times, again and again.
import type { Words } from '../../catalogue/types';
import { inOrder } from '../../textOrder';
import type { Analysis, Facts, Finding } from '../Analysis';
import { meetingsOf, occasions, type Meeting } from './meetings';
import { callLinks, spanOf, wholeNumber } from './records';
import { compared, moved, shiftCount, shiftsOf, type Compared, type Shifts } from './shifts';
import { cellField, placeLinks, sightingsOf, type Sighting } from './sightings';
import { nameOf, rounded, say, sum } from './words';

const minuteMs = 60_000;

export const coTravel: Analysis = {
  id: 'co-travel',
  group: 'phones',
  title: { en: 'Travel and stay together', zh: '同行同住' },
  meaning: {
    en: 'Pairs that were at the same place within a time, on several occasions; the score is how many occasions more than when the times of the second are moved by whole days. Meetings at a place within half a day are one occasion. Where everybody goes daily, many meetings are nothing: look at what chance gives.',
    zh: '多次在限定时间内出现于同一地点的配对；得分为实际次数减去将后者时间整日平移后的平均次数。同一地点半天内的相遇计为一次。人人每日必到之处，相遇再多也不说明问题：请看偶然期望。',
  },
  limits: {
    en: 'The rhythm of the week is not kept by the comparison, and with many pairs compared some are below any bound. Colleagues, neighbours and passengers of one bus are together as well.',
    zh: '与偶然的比较不保留每周规律；比较的配对多时，总有一些低于任何界限。同事、邻居、同车乘客也会同处。',
  },
  source: 'Pattern: US patent application 2015/0080012; comparison with shifted times (a permutation test)',
  derives: { en: 'together', zh: '同行' },
  parameters: [
    placeLinks,
    callLinks,
    cellField,
    {
      name: 'minutes',
      words: { en: 'Within so many minutes', zh: '时间窗口（分钟）' },
      kind: 'number',
      min: 0,
      max: 7 * 24 * 60,
      isWhole: false,
      usual: 60,
    },
    wholeNumber('fewest', 'At least so many occasions', '次数至少', 1, 2),
    {
      name: 'chance',
      words: { en: 'Chance at most', zh: '偶然概率不超过' },
      kind: 'number',
      min: 0,
      max: 1,
      isWhole: false,
      usual: 0.05,
    },
    shiftCount,
  ],
  run: (facts, chosen, onShare) => {
    const { sightings, left } = sightingsOf(facts, chosen);
    const { first, last } = spanOf(sightings.flatMap(({ at, until }) => [at, until]));
    const shifts = shiftsOf(first, last, Number(chosen['shifts']));
    const windowMs = Number(chosen['minutes']) * minuteMs;
    const pairs = [...meetingsOf(sightings, windowMs).values()].filter(
      ({ meetings }) => occasions(meetings).length >= Number(chosen['fewest']),
    );
    const own = byWho(sightings);
    const findings = pairs.flatMap(({ one, other, meetings }, nth): Finding[] => {
      onShare(nth / pairs.length);
      const observed = occasions(meetings).length;
      const result = compared(observed, shifts, (byMs) =>
        occasionsMoved(own.get(one) ?? [], own.get(other) ?? [], byMs, shifts, windowMs),
      );
      if (result.chance > Number(chosen['chance'])) return [];
      return [findingOf(facts, [one, other], meetings, result)];
    });
    const key = ({ members }: Finding) => members.map((place) => facts.entities[place]?.key ?? '').join(' ');
    findings.sort((a, b) => b.score - a.score || inOrder(key(a), key(b)));
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'occasions', words: say('Occasions', '次数') },
        { name: 'places', words: say('Places', '地点数') },
        { name: 'expected', words: say('Expected by chance', '偶然期望次数') },
        { name: 'chance', words: say('Chance', '偶然概率') },
      ],
      summary: [
        sum('sightings', 'Sightings', '位置记录', sightings.length),
        sum('pairs', 'Pairs compared with chance', '与偶然比较的配对', pairs.length),
        sum('left-out', 'Stays and journeys left out: no time', '未计入的停留与行程：无时间', left),
      ],
    };
  },
};

function byWho(sightings: readonly Sighting[]): ReadonlyMap<number, readonly Sighting[]> {
  const own = new Map<number, Sighting[]>();
  for (const sighting of sightings) {
    const list = own.get(sighting.who) ?? [];
    own.set(sighting.who, list);
    list.push(sighting);
  }
  return own;
}

function occasionsMoved(
  one: readonly Sighting[],
  other: readonly Sighting[],
  byMs: number,
  shifts: Shifts,
  windowMs: number,
): number {
  const there = other.map((sighting) => {
    const at = moved(sighting.at, byMs, shifts);
    return { ...sighting, at, until: at + sighting.until - sighting.at };
  });
  const pairs = meetingsOf(
    [...one, ...there].sort((a, b) => a.at - b.at),
    windowMs,
  );
  return [...pairs.values()].reduce((count, { meetings }) => count + occasions(meetings).length, 0);
}

function findingOf(
  facts: Facts,
  pair: readonly [number, number],
  meetings: readonly Meeting[],
  { expected, chance }: Compared,
): Finding {
  const inTime = [...meetings].sort((a, b) => a.at - b.at);
  const count = occasions(meetings).length;
  // A cell that is no entity has no place among the members.
  const places = [...new Set(inTime.map(({ where }) => where))];
  return {
    members: [...pair, ...places.filter((where) => where < facts.entities.length)],
    links: [...new Set(inTime.flatMap(({ links }) => links))],
    ...spanOf(inTime.map(({ at }) => at)),
    sums: {},
    score: Number.isNaN(expected) ? count : count - expected,
    values: [count, places.length, expected, chance],
    reasons: reasonsOf(facts, pair, count, places, { expected, chance }),
  };
}

function reasonsOf(
  facts: Facts,
  pair: readonly [number, number],
  count: number,
  places: readonly number[],
  { expected, chance }: Compared,
): readonly Words[] {
  const [a, b] = [nameOf(facts, pair[0]), nameOf(facts, pair[1])];
  const names = places.map((where) => facts.entities[where]?.caption ?? '').filter((name) => name !== '');
  const [shown, more] = [names.slice(0, 3).join(', '), Math.max(0, names.length - 3)];
  return [
    say(`${a} and ${b} were at the same place on ${count} occasions.`, `${a} 与 ${b} 有 ${count} 次出现在同一地点。`),
    Number.isNaN(chance)
      ? say('The records span less than two days, so that chance cannot be told.', '记录不足两天，无法与偶然比较。')
      : say(
          `With times moved by whole days it would be ${rounded(expected)}; as many come about in ${(chance * 100).toFixed(1)} % of the shifts.`,
          `时间整日平移后平均为 ${rounded(expected)} 次；达到该次数的平移占 ${(chance * 100).toFixed(1)} %。`,
        ),
    ...(shown === ''
      ? []
      : [
          say(
            `Where: ${shown}${more === 0 ? '' : ` and ${more} more`}.`,
            `地点：${names.slice(0, 3).join('、')}${more === 0 ? '' : `等 ${names.length} 处`}。`,
          ),
        ]),
  ];
}
