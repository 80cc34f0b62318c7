// A number that fell silent and another that took its place: the same contacts, one after the other.
import type { Words } from '../../catalogue/types';
import { inOrder } from '../../textOrder';
import type { Analysis, Chosen, Facts, Finding, OnShare, Parameter } from '../Analysis';
import { activityOf, type Activity } from './activity';
import { overlapOf, popularityOf, surprise, type Overlap, type Popularity } from './chance';
import {
  callLinks,
  callsOf,
  dayMs,
  mostInHandset,
  numberLinks,
  seatLinks,
  seatsOf,
  usesByDevice,
  wholeNumber,
  type Call,
  type Seat,
} from './records';
import { cellField, placeLinks, placesOf } from './sightings';
import { nameOf, rounded, say, several, sum } from './words';

function decimal(name: string, en: string, zh: string, usual: number): Parameter {
  return { name, words: { en, zh }, kind: 'number', min: 0, max: 366, isWhole: false, usual };
}

export const numberReplaced: Analysis = {
  id: 'number-replaced',
  group: 'phones',
  title: { en: 'Number replaced by another', zh: '换号' },
  meaning: {
    en: 'A number that fell silent, and one that began soon after with the same contacts. The score adds up how surprising each part would be between two numbers that have nothing to do with one another, in powers of ten (2: once in a hundred): shared contacts, given how popular they are; how soon the new one began; the same handset; the same places. It is no likelihood ratio: among many pairs compared some score high by chance.',
    zh: '一个号码停用后不久，另一个号码开始与相同的联系人通话。得分为各项“若两号无关则出现的概率”的负对数（10 的幂，2 即百分之一）之和：共同联系人（按其热门程度折算）、衔接时间、同一手机、同一地点。该分值不是似然比：比较的号码对越多，偶然高分也越多。',
  },
  limits: {
    en: 'The parts are taken to be independent, which they are not quite, and among many pairs some score high by chance. Two who hold one desk, one route or one shop after the other look the same.',
    zh: '各项按相互独立处理，实际并非完全独立；比较的配对多时，偶然会出现高分。先后接手同一岗位、路线或店铺的两人形态相同。',
  },
  source:
    'Contacts weighed by popularity after Adamic and Adar, Social Networks 25 (2003), 211; Poisson approximation of Le Cam (1960)',
  derives: { en: 'number replaced', zh: '换号' },
  parameters: [
    callLinks,
    seatLinks,
    numberLinks,
    placeLinks,
    cellField,
    decimal('days', 'Begins within so many days', '新号启用间隔不超过（天）', 14),
    decimal('overlap', 'May overlap by so many days', '允许重叠（天）', 1),
    wholeNumber('fewest', 'At least so many calls each', '每号通话至少（次）', 1, 5),
    wholeNumber('popular', 'Contacts of more numbers do not make pairs', '联系人关联号码超过此数则不据以配对', 2, 200),
    decimal('least', 'At least this score', '得分至少', 3),
  ],
  run: (facts, chosen, onShare) => {
    const records = { ...callsOf(facts, chosen), seats: seatsOf(facts, chosen) };
    const { findings, pairs } = replacedNumbers(facts, chosen, records, onShare);
    const { left } = records;
    return {
      kind: 'findings',
      findings,
      parts: [
        { name: 'contacts', words: say('Contacts', '联系人') },
        { name: 'gap', words: say('Soon after', '衔接') },
        { name: 'handset', words: say('Handset', '手机') },
        { name: 'places', words: say('Places', '地点') },
        { name: 'shared', words: say('Contacts shared', '共同联系人数') },
        { name: 'expected', words: say('Expected by chance', '偶然期望数') },
        { name: 'days', words: say('Days between', '间隔天数') },
      ],
      summary: [
        sum('pairs', 'Pairs compared', '比较的号码对', pairs),
        sum('left-out', 'Calls left out: no time, or to itself', '未计入的通话：无时间或呼叫自身', left),
      ],
    };
  },
};

/** What was read of calls and seats, which whoever asks may need for more. */
export interface Records {
  readonly calls: readonly Call[];
  readonly seats: readonly Seat[];
}

/** The findings, the best first, and how many pairs were compared. */
export function replacedNumbers(
  facts: Facts,
  chosen: Chosen,
  { calls, seats }: Records,
  onShare: OnShare,
): { readonly findings: readonly Finding[]; readonly pairs: number } {
  const activity = activityOf(calls);
  const period = { first: calls[0]?.at ?? 0, last: calls.at(-1)?.at ?? 0 };
  const handsets = handsetPairs(seats);
  const pairs = pairsOf(activity, handsets, period, chosen);
  const weigh = weigherOf(facts, chosen, activity, {
    periodMs: period.last - period.first,
    handsetSurprise: handsetsOf(seats, handsets),
  });
  const findings = pairs.flatMap(([before, after], nth): Finding[] => {
    if (nth % 1000 === 0) onShare(nth / pairs.length);
    const finding = weigh(before, after);
    return finding.score < Number(chosen['least']) ? [] : [finding];
  });
  const key = ({ members }: Finding) => members.map((place) => facts.entities[place]?.key ?? '').join(' ');
  findings.sort((a, b) => b.score - a.score || inOrder(key(a), key(b)));
  return { findings, pairs: pairs.length };
}

interface Period {
  readonly first: number;
  readonly last: number;
}

/** Old before new: what shares a contact or a handset, where the one's silence and the other's newness are longer than their own pauses. */
function pairsOf(
  activity: ReadonlyMap<number, Activity>,
  handsets: readonly (readonly [number, number])[],
  period: Period,
  chosen: Chosen,
): readonly (readonly [number, number])[] {
  const [soonMs, overlapMs] = [Number(chosen['days']) * dayMs, Number(chosen['overlap']) * dayMs];
  const busy = [...activity].filter(([, { calls }]) => calls >= Number(chosen['fewest']));
  const ended = new Set(
    busy.flatMap(([one, { last, longestPause }]) => (period.last - last > longestPause ? [one] : [])),
  );
  const begun = new Set(
    busy.flatMap(([one, { first, longestPause }]) => (first - period.first > longestPause ? [one] : [])),
  );
  const pairs = new Map<string, readonly [number, number]>();
  const offer = (before: number, after: number) => {
    const [old, young] = [activity.get(before), activity.get(after)];
    if (before === after || old === undefined || young === undefined || !ended.has(before) || !begun.has(after)) return;
    const gap = young.first - old.last;
    if (gap <= soonMs && gap >= -overlapMs && young.last > old.last) pairs.set(`${before} ${after}`, [before, after]);
  };
  for (const { contacts } of activity.values()) {
    if (contacts.size > Number(chosen['popular'])) continue;
    const olds = [...contacts].filter((one) => ended.has(one));
    const youngs = [...contacts].filter((one) => begun.has(one));
    for (const before of olds) for (const after of youngs) offer(before, after);
  }
  for (const [a, b] of handsets) {
    offer(a, b);
    offer(b, a);
  }
  return [...pairs.values()];
}

function handsetPairs(seats: readonly Seat[]): readonly (readonly [number, number])[] {
  return [...usesByDevice(seats).values()]
    .filter((uses) => uses.length <= mostInHandset)
    .flatMap((uses) =>
      uses.flatMap(({ number: a }, nth) => uses.slice(nth + 1).map(({ number: b }) => [a, b] as const)),
    );
}

interface Weighing {
  readonly periodMs: number;
  readonly handsetSurprise: (before: number, after: number) => number;
}

function weigherOf(
  facts: Facts,
  chosen: Chosen,
  activity: ReadonlyMap<number, Activity>,
  { periodMs, handsetSurprise }: Weighing,
) {
  const contacts = popularityOf([...activity.values()].map((one) => one.contacts));
  const places = placesOf(facts, chosen);
  const placed = popularityOf([...activity.keys()].flatMap((one) => places.get(one) ?? []));
  return (before: number, after: number): Finding => {
    const [old, young] = [activity.get(before) as Activity, activity.get(after) as Activity];
    const shared = overlapOf(without(old.contacts, after), without(young.contacts, before), contacts);
    const gapMs = young.first - old.last;
    const soon = surprise((Math.abs(gapMs) + dayMs) / periodMs);
    const handset = handsetSurprise(before, after);
    const there = overlapIn(places, before, after, placed);
    const parts = [shared.surprise, soon, handset, there?.surprise ?? NaN];
    return {
      members: [before, after],
      links: [...new Set([old.firstLink, old.lastLink, young.firstLink, young.lastLink])],
      first: old.first,
      last: young.last,
      sums: {},
      score: parts.reduce((score, part) => score + (Number.isNaN(part) ? 0 : part), 0),
      values: [...parts, shared.shared, shared.expected, gapMs / dayMs],
      reasons: reasonsOf(facts, [before, after], { shared, gapMs, handset, there, isInTouch: old.contacts.has(after) }),
    };
  };
}

function without(set: ReadonlySet<number>, one: number): ReadonlySet<number> {
  return set.has(one) ? new Set([...set].filter((other) => other !== one)) : set;
}

/** Null where of one of them no place is known. */
function overlapIn(
  places: ReadonlyMap<number, ReadonlySet<number>>,
  before: number,
  after: number,
  popularity: Popularity,
): Overlap | null {
  const [a, b] = [places.get(before), places.get(after)];
  return a === undefined || b === undefined ? null : overlapOf(a, b, popularity);
}

/** The surprise of a shared handset: 0 when both have others, NaN when of one of them none is known. */
function handsetsOf(
  seats: readonly Seat[],
  handsets: readonly (readonly [number, number])[],
): (before: number, after: number) => number {
  const known = new Set(seats.map(({ number }) => number));
  const shared = new Set(handsets.map(([a, b]) => `${Math.min(a, b)} ${Math.max(a, b)}`));
  const pairs = (known.size * (known.size - 1)) / 2;
  return (before, after) => {
    if (shared.has(`${Math.min(before, after)} ${Math.max(before, after)}`)) return surprise(shared.size / pairs);
    return known.has(before) && known.has(after) ? 0 : NaN;
  };
}

interface Seen {
  readonly shared: Overlap;
  readonly gapMs: number;
  readonly handset: number;
  readonly there: Overlap | null;
  readonly isInTouch: boolean;
}

/** The strongest first, then what is not known, then what speaks against. */
function reasonsOf(
  facts: Facts,
  [before, after]: readonly [number, number],
  { shared, gapMs, handset, there, isInTouch }: Seen,
): readonly Words[] {
  const [old, young] = [nameOf(facts, before), nameOf(facts, after)];
  const days = rounded(Math.abs(gapMs) / dayMs);
  const daysEn = several(days, 'day');
  const told: { readonly weight: number; readonly words: Words }[] = [
    {
      weight: shared.surprise,
      words: say(
        `They share ${shared.shared} contacts; chance would give ${shared.expected.toFixed(2)}.`,
        `共同联系人 ${shared.shared} 个；偶然期望为 ${shared.expected.toFixed(2)} 个。`,
      ),
    },
    {
      weight: 0.5,
      words:
        gapMs < 0
          ? say(`${young} began ${daysEn} before ${old} fell silent.`, `${young} 在 ${old} 停用前 ${days} 天启用。`)
          : say(`${young} began ${daysEn} after ${old} fell silent.`, `${young} 在 ${old} 停用后 ${days} 天启用。`),
    },
    handsetReason(handset),
  ];
  if (there !== null) {
    told.push({
      weight: there.surprise,
      words: say(
        `They share ${there.shared} places; chance would give ${there.expected.toFixed(2)}.`,
        `共同地点 ${there.shared} 个；偶然期望为 ${there.expected.toFixed(2)} 个。`,
      ),
    });
  }
  const against = say('They called one another, which one user rarely does.', '两号之间有过通话，同一使用者很少如此。');
  return [...told.sort((a, b) => b.weight - a.weight).map(({ words }) => words), ...(isInTouch ? [against] : [])];
}

function handsetReason(handset: number): { readonly weight: number; readonly words: Words } {
  if (Number.isNaN(handset))
    return {
      weight: -1,
      words: say('Of at least one of them no handset is known.', '至少一个号码的手机未知。'),
    };
  return handset > 0
    ? { weight: handset, words: say('Both were in the same handset.', '曾装入同一部手机。') }
    : { weight: -2, words: say('They were never in the same handset.', '未曾装入同一部手机。') };
}
