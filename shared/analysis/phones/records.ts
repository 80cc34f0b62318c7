// Calls, and which number sat in which device, as the records of operators tell them: what every analysis of phones reads.
import { linkType } from '../../catalogue';
import { timeOf } from '../../value';
import type { AnalysedLink, Chosen, Facts, Parameter } from '../Analysis';
import { inTimeOrder } from '../inTimeOrder';

export interface Call {
  readonly from: number;
  readonly to: number;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
  /** Place among the links of the facts. */
  readonly link: number;
}

export interface Calls {
  /** In order of time; those of equal time in the order of the facts. */
  readonly calls: readonly Call[];
  /** Without a time, or of a number to itself. */
  readonly left: number;
}

/** A SIM or number in a device. Times in milliseconds since 1970 UTC; null where the record does not say, or it still sits there. */
export interface Seat {
  /** What the record names: a SIM or a number. */
  readonly what: number;
  /** The number of the SIM where it is known, else what the record names. */
  readonly number: number;
  readonly device: number;
  readonly from: number | null;
  readonly until: number | null;
  readonly link: number;
}

/** Which types of links say so; with none nothing does. */
export function linksThatSay(name: string, en: string, zh: string, usual: string): Parameter {
  const words = { en: `${en} (link types)`, zh: `${zh}（关系类型）` };
  return { name, words, kind: 'names', usual, offers: 'linkTypes' };
}
export const callLinks = linksThatSay('calls', 'Calls', '通话', 'CALLED');
export const seatLinks = linksThatSay('seats', 'SIM or number in a device', 'SIM 卡或号码装入设备', 'IN_DEVICE');
export const numberLinks = linksThatSay('numbers', 'SIM has a number', 'SIM 卡对应号码', 'HAS_NUMBER');

export function wholeNumber(name: string, en: string, zh: string, least: number, usual: number): Parameter {
  return { name, words: { en, zh }, kind: 'number', min: least, max: 1_000_000, isWhole: true, usual };
}

/** A device with more numbers is rather a box, a shop's or a lab's, and says little of two of them. A starting value. */
export const mostInHandset = 6;

export const dayMs = 86_400_000;

interface PlacedLink extends AnalysedLink {
  /** Place among the links of the facts. */
  readonly link: number;
}

/** Whether the parameter names a type. */
function namedBy(chosen: Chosen, parameter: string): (type: string) => boolean {
  const names = String(chosen[parameter] ?? '').split(',');
  const wanted = new Set(names.map((name) => name.trim()));
  return (type) => wanted.has(type);
}

/** The links whose type the parameter names, each with its place. */
export function linksOf({ links }: Facts, chosen: Chosen, parameter: string): readonly PlacedLink[] {
  const isNamed = namedBy(chosen, parameter);
  const found: PlacedLink[] = [];
  links.forEach(({ type, fields, from, to }, link) => {
    if (isNamed(type)) found.push({ type, fields, from, to, link });
  });
  return found;
}

export function callsOf({ links }: Facts, chosen: Chosen): Calls {
  const isCall = namedBy(chosen, 'calls');
  const calls: Call[] = [];
  let left = 0;
  links.forEach(({ type, fields, from, to }, link) => {
    if (!isCall(type)) return;
    const at = timeOf(fields[linkType(type).timeField ?? 'at']);
    if (at === null || from === to) left += 1;
    else calls.push({ from, to, at, link });
  });
  const order = inTimeOrder(calls.map(({ at }) => at));
  return { calls: Array.from(order, (nth) => calls[nth] as Call), left };
}

/** In order of time, those without a beginning last. A SIM with several numbers has a seat for each. */
export function seatsOf(facts: Facts, chosen: Chosen): readonly Seat[] {
  const numbers = new Map<number, number[]>();
  for (const { from, to } of linksOf(facts, chosen, 'numbers')) numbers.set(from, [...(numbers.get(from) ?? []), to]);
  const seats = linksOf(facts, chosen, 'seats').flatMap(({ fields, from: what, to: device, link }): Seat[] => {
    if (what === device) return [];
    const at = timeOf(fields['at']);
    const [from, until] = [timeOf(fields['from']) ?? at, timeOf(fields['until']) ?? at];
    // Ends before it begins: that it sat there is kept, the times are not.
    const isOdd = from !== null && until !== null && until < from;
    const times = isOdd ? { from: null, until: null } : { from, until };
    return [...new Set(numbers.get(what) ?? [what])].map((number) => ({ what, number, device, ...times, link }));
  });
  return seats.sort((a, b) => (a.from ?? Infinity) - (b.from ?? Infinity) || a.link - b.link || a.number - b.number);
}

/** A number in a device, over all records that say so. */
export interface Use {
  readonly number: number;
  /** The earliest beginning; null where no record has one. */
  readonly from: number | null;
  /** The latest end; null where a record has none. */
  readonly until: number | null;
  readonly links: readonly number[];
}

/** For each device the numbers in it, in order of time. */
export function usesByDevice(seats: readonly Seat[]): ReadonlyMap<number, readonly Use[]> {
  const devices = new Map<number, Map<number, Use>>();
  for (const { number, device, from, until, link } of seats) {
    const uses = devices.get(device) ?? new Map<number, Use>();
    devices.set(device, uses);
    const known = uses.get(number);
    uses.set(
      number,
      known === undefined
        ? { number, from, until, links: [link] }
        : {
            number,
            // Seats come in order of their beginnings.
            from: known.from ?? from,
            until: known.until === null || until === null ? null : Math.max(known.until, until),
            links: [...known.links, link],
          },
    );
  }
  return new Map([...devices].map(([device, uses]) => [device, [...uses.values()]]));
}

/** The first and the last of some times; NaN of none. */
export function spanOf(times: readonly number[]): { readonly first: number; readonly last: number } {
  const none = { first: NaN, last: NaN };
  return times.reduce(
    ({ first, last }, time) => ({ first: first <= time ? first : time, last: last >= time ? last : time }),
    none,
  );
}
