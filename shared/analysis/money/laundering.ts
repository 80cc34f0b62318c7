// The labelled laundering patterns of AMLworld as facts (Altman et al., NeurIPS 2023), and how well findings match them:
// the truth that the analyses of money are held against, by tests and by `npm run truth`. The data are not shipped.
import Papa from 'papaparse';
import type { Facts, Finding } from '../Analysis';
import { factsOf, zeroMs, type Move } from './movesForTests';

type Row = { readonly [column: string]: string };

export interface Attempt {
  readonly family: string;
  /** Places of its links among the facts, in time. */
  readonly places: readonly number[];
  readonly accounts: ReadonlySet<number>;
}

export interface Laundering {
  readonly facts: Facts;
  readonly attempts: readonly Attempt[];
}

/** All labelled transfers among the unlabelled. Bank codes lost their zeros in one of the files, so both lose them. */
export function launderingOf(transactions: string, background: string): Laundering {
  const rows = [...table(transactions), ...table(background)];
  const numbers = new Map<string, number>();
  const account = (bank: string | undefined, number: string | undefined) => {
    const name = `${(bank ?? '').replace(/^0+/, '')}:${number ?? ''}`;
    const known = numbers.get(name) ?? numbers.size;
    numbers.set(name, known);
    return known;
  };
  const list = rows.map((row): Move => ({
    from: account(row['from_bank'], row['from_account']),
    to: account(row['to_bank'], row['to_account']),
    hour: (momentOf(row['timestamp'] ?? '') - zeroMs) / 3_600_000,
    amount: Number(row['amount_paid']),
    currency: row['payment_currency'] ?? '',
  }));
  const attempts = new Map<string, { family: string; places: number[] }>();
  rows.forEach((row, place) => {
    const id = row['pattern_id'];
    if (id === undefined) return;
    const known = attempts.get(id) ?? { family: row['pattern_family'] ?? '', places: [] };
    known.places.push(place);
    attempts.set(id, known);
  });
  return {
    facts: factsOf(numbers.size, list),
    attempts: [...attempts.values()].map(({ family, places }) => ({
      family,
      places: places.sort((a, b) => (list[a]?.hour ?? 0) - (list[b]?.hour ?? 0) || a - b),
      accounts: new Set(places.flatMap((place) => [list[place]?.from ?? 0, list[place]?.to ?? 0])),
    })),
  };
}

function table(text: string): readonly Row[] {
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

/** `2022/09/01 00:20`, taken to be UTC. */
function momentOf(written: string): number {
  return Date.parse(`${written.replaceAll('/', '-').replace(' ', 'T')}:00Z`);
}

/** How many different others the account that has most of them has on this side, within the attempt; and by which transfers. */
export function hubOf({ links }: Facts, { places, accounts }: Attempt, side: 'from' | 'to') {
  const other = side === 'from' ? 'to' : 'from';
  const sides = [...accounts].map((hub) => {
    const own = places.filter((place) => links[place]?.[side] === hub && links[place][other] !== hub);
    return { hub, places: own, others: new Set(own.map((place) => links[place]?.[other])).size };
  });
  return sides.reduce((a, b) => (b.others > a.others ? b : a));
}

/** Whether the transfers of a circle follow one another in time, from its earliest on. */
export function isInOrder({ links }: Facts, { places }: Attempt): boolean {
  return places.every((place, nth) => links[place]?.to === links[places[nth + 1] ?? places[0] ?? -1]?.from);
}

/** The transfers of chains of two steps: who was paid pays on. */
export function chainsOf({ links }: Facts, attempt: Attempt): readonly Attempt[] {
  return attempt.places.flatMap((first, nth) =>
    attempt.places
      .slice(nth + 1)
      .filter((second) => links[first]?.to === links[second]?.from && links[first]?.from !== links[first]?.to)
      .map((second) => ({ ...attempt, places: [first, second] })),
  );
}

/**
 * Of the attempts the share that some finding is; and of the findings the share that is one of them, or one of those that
 * are right as well. A finding is an attempt when they share half of their transfers or more (of both together).
 */
export function match(
  findings: readonly Finding[],
  attempts: readonly Attempt[],
  alsoRight: readonly Pick<Attempt, 'places'>[] = [],
) {
  const own = new Map([...attempts, ...alsoRight].map((one) => [one, new Set(one.places)]));
  const isOf = ({ links }: Finding, one: Pick<Attempt, 'places'>) => {
    const places = own.get(one) ?? new Set();
    const shared = links.filter((place) => places.has(place)).length;
    return shared / (links.length + places.size - shared) >= 0.5;
  };
  const right = findings.filter((finding) => [...own.keys()].some((one) => isOf(finding, one)));
  return {
    attempts: attempts.length,
    recall: attempts.filter((one) => findings.some((finding) => isOf(finding, one))).length / attempts.length,
    precision: right.length / findings.length,
    findings: findings.length,
  };
}
