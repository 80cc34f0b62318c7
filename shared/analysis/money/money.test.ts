// Money analyses against plain twins, and against published laundering patterns.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../ids';
import { analyses } from '..';
import type { Analysis, Facts, Finding } from '../Analysis';
import { chosenOf } from '../chosen';

interface Move {
  readonly from: number;
  readonly to: number;
  readonly hour: number;
  readonly amount: number;
  readonly currency?: string;
}

const zeroMs = Date.parse('2026-03-01T00:00:00Z');
const hourMs = 3_600_000;

function factsOf(count: number, moves: readonly Move[]): Facts {
  return {
    entities: Array.from({ length: count }, (_, nth) => ({
      id: `e${nth}` as EntityId,
      key: `C${nth}`,
      type: 'Card',
      caption: `C${nth}`,
      fields: {},
    })),
    links: moves.map(({ from, to, hour, amount, currency }) => ({
      type: 'TRANSFERRED',
      from,
      to,
      fields: {
        at: { t: 'datetime', v: new Date(zeroMs + hour * hourMs).toISOString() },
        amount,
        ...(currency === undefined ? {} : { currency }),
      },
    })),
  };
}

function found(id: string, facts: Facts, given: { readonly [name: string]: string } = {}): readonly Finding[] {
  const analysis = analyses.find((one) => one.id === id) as Analysis;
  const chosen = chosenOf(analysis, new Map(Object.entries(given)), (name) => new Error(name));
  const result = analysis.run(facts, chosen, () => undefined);
  if (result.kind !== 'findings') throw new Error(`${id} gives scores`);
  return result.findings;
}

const moves = fc.array(
  fc.record({ from: fc.nat(5), to: fc.nat(5), hour: fc.nat(60), amount: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 14 },
);
const runs = { seed: 8, numRuns: 300 };

/** Places of the moves by time; of equal times by place. */
function inTime(list: readonly Move[]): readonly number[] {
  return [...list.keys()]
    .filter((place) => list[place]?.from !== list[place]?.to)
    .sort((a, b) => (list[a]?.hour ?? 0) - (list[b]?.hour ?? 0) || a - b);
}

describe('money in circles', () => {
  /** Whether a circle of at most `steps` begins with this move, by trying every way. */
  function returns(
    list: readonly Move[],
    order: readonly number[],
    first: number,
    hours: number,
    steps: number,
  ): boolean {
    const start = list[order[first] ?? 0] as Move;
    const goOn = (here: number, nth: number, left: number): boolean =>
      order.slice(nth + 1).some((place, more) => {
        const move = list[place] as Move;
        if (move.from !== here || move.hour > start.hour + hours) return false;
        return move.to === start.from || (left > 1 && goOn(move.to, nth + 1 + more, left - 1));
      });
    return goOn(start.to, first, steps - 1);
  }

  it('are real, in order and in time, and one is found whenever there is one', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const order = inTime(list);
        const findings = found('money-cycles', factsOf(6, list), { hours: '24', alike: '0', least: '2' });
        for (const { links, members } of findings) {
          const way = links.map((place) => list[place] as Move);
          way.forEach((move, nth) => expect(move.from).toBe(members[nth]));
          way.forEach((move, nth) => expect(move.to).toBe(way[(nth + 1) % way.length]?.from));
          expect(links.map((place) => order.indexOf(place))).toEqual(
            links.map((place) => order.indexOf(place)).sort((a, b) => a - b),
          );
          expect((way.at(-1)?.hour ?? 0) - (way[0]?.hour ?? 0)).toBeLessThanOrEqual(24);
          expect(new Set(members).size).toBe(members.length);
        }
        const isThere = order.some((_, first) => returns(list, order, first, 24, 12));
        expect(findings.length > 0).toBe(isThere);
      }),
      runs,
    );
  });
});

describe('fans', () => {
  it('have as many others as the fullest window of any account', () => {
    fc.assert(
      fc.property(moves, (list) => {
        for (const [id, hub, other] of [
          ['fan-in', 'to', 'from'],
          ['fan-out', 'from', 'to'],
        ] as const) {
          const [best] = found(id, factsOf(6, list), { hours: '12', least: '2' });
          const paid = list.filter(({ from, to }) => from !== to);
          const counts = paid.map(
            (first) =>
              new Set(
                paid
                  .filter((one) => one[hub] === first[hub] && one.hour >= first.hour && one.hour <= first.hour + 12)
                  .map((one) => one[other]),
              ).size,
          );
          const most = Math.max(0, ...counts);
          expect(best?.score ?? 0).toBe(most >= 2 ? most : 0);
        }
      }),
      runs,
    );
  });
});

describe('rapid pass-through', () => {
  const through = (list: readonly Move[], given = {}) => found('pass-through', factsOf(6, list), given);

  it('shares out what was sent first in, first out', () => {
    const [finding] = through([
      { from: 0, to: 1, hour: 0, amount: 100 },
      { from: 2, to: 1, hour: 1, amount: 50 },
      { from: 1, to: 3, hour: 2, amount: 120 },
      { from: 1, to: 4, hour: 60, amount: 30 },
    ]);
    // 100 held two hours and 20 held one; the last 30 were held too long.
    expect(finding?.members).toEqual([1]);
    expect(finding?.values).toEqual([0.8, 120, 2, 2]);
    expect(finding?.sums).toEqual({ CNY: 150 });
  });

  it('adds no currencies up, and takes the least share of them', () => {
    const list = [
      { from: 0, to: 1, hour: 0, amount: 100, currency: 'USD' },
      { from: 2, to: 1, hour: 0, amount: 100, currency: 'EUR' },
      { from: 1, to: 3, hour: 2, amount: 200, currency: 'USD' },
    ];
    expect(through(list)).toEqual([]);
    expect(through(list, { share: '0' })[0]).toMatchObject({ score: 0, sums: { USD: 100, EUR: 100 } });
  });

  it('is no one’s who was sent nothing before he sent', () => {
    expect(
      through([
        { from: 1, to: 3, hour: 0, amount: 100 },
        { from: 0, to: 1, hour: 1, amount: 60 },
        { from: 2, to: 1, hour: 2, amount: 40 },
      ]),
    ).toEqual([]);
  });
});

it('says what was left out: without a time, without an amount, or from an account to itself', () => {
  const facts = factsOf(3, [
    { from: 0, to: 0, hour: 1, amount: 5 },
    { from: 0, to: 1, hour: 1, amount: -5 },
    { from: 0, to: 2, hour: 1, amount: 5 },
  ]);
  const analysis = analyses.find(({ id }) => id === 'money-cycles') as Analysis;
  const { summary } = analysis.run(
    facts,
    chosenOf(analysis, new Map(), (name) => new Error(name)),
    () => undefined,
  );
  expect(summary.map(({ value }) => value)).toEqual([1, 2]);
});

const folder = process.env['SKEIN_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const isThere = existsSync(path.join(folder, 'ibm-aml-patterns/transactions.csv'));
type Row = { readonly [column: string]: string };

function table(file: string): readonly Row[] {
  const text = readFileSync(path.join(folder, 'ibm-aml-patterns', file), 'utf8');
  return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
}

interface Attempt {
  readonly family: string;
  readonly places: readonly number[];
  readonly accounts: ReadonlySet<number>;
}

/** All labelled transfers among the unlabelled. Bank codes lost their zeros in one of the files, so both lose them. */
function laundering(): { readonly facts: Facts; readonly attempts: readonly Attempt[] } {
  const rows = [...table('transactions.csv'), ...table('background.csv')];
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
    hour: (Date.parse(`${(row['timestamp'] ?? '').replaceAll('/', '-').replace(' ', 'T')}:00Z`) - zeroMs) / hourMs,
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

/** The transfers of the attempt at the account that has most of them on this side. */
function fullestOf({ links }: Facts, { places, accounts }: Attempt, side: 'from' | 'to'): readonly number[] {
  const at = (account: number) => places.filter((place) => links[place]?.[side] === account);
  return [...accounts].map(at).reduce((a, b) => (b.length > a.length ? b : a));
}

/** Of the attempts of these families, the share that some finding is; and of the findings, the share that is one. */
function match(findings: readonly Finding[], attempts: readonly Attempt[], alsoRight: readonly Attempt[] = []) {
  const isOf = (finding: Finding, { places }: Attempt) => {
    const own = new Set(places);
    const shared = finding.links.filter((place) => own.has(place)).length;
    return shared / (finding.links.length + own.size - shared) >= 0.5;
  };
  return {
    recall: attempts.filter((one) => findings.some((finding) => isOf(finding, one))).length / attempts.length,
    precision:
      findings.filter((finding) => [...attempts, ...alsoRight].some((one) => isOf(finding, one))).length /
      findings.length,
    findings: findings.length,
  };
}

describe.skipIf(!isThere)('published laundering patterns', () => {
  it('are found: cycles, and fans of five or more', () => {
    const { facts, attempts } = laundering();
    const of = (family: string, least = 0) =>
      attempts.filter((one) => one.family === family && one.places.length >= least);
    expect([of('CYCLE').length, of('FAN-IN').length, of('FAN-OUT').length]).toEqual([54, 40, 48]);
    // The halves of these are fans as well.
    const halves = attempts.filter(({ family }) => family === 'GATHER-SCATTER' || family === 'SCATTER-GATHER');
    const fansIn = (side: 'from' | 'to') => halves.map((one) => ({ ...one, places: fullestOf(facts, one, side) }));
    const isInOrder = ({ places }: Attempt) =>
      places.every((place, nth) => facts.links[place]?.to === facts.links[places[nth + 1] ?? places[0] ?? -1]?.from);
    const measured = {
      cycles: match(found('money-cycles', facts), of('CYCLE', 3)),
      cyclesInOrder: match(found('money-cycles', facts), of('CYCLE', 3).filter(isInOrder)),
      fanIn: match(found('fan-in', facts), of('FAN-IN', 5), fansIn('to')),
      fanOut: match(found('fan-out', facts), of('FAN-OUT', 5), fansIn('from')),
    };
    expect(measured.cycles.recall).toBeGreaterThanOrEqual(0.8);
    expect(measured.cycles.precision).toBeGreaterThanOrEqual(0.8);
    expect(measured.cyclesInOrder.recall).toBeGreaterThanOrEqual(0.9);
    for (const { recall, precision } of [measured.fanIn, measured.fanOut]) {
      expect(recall).toBe(1);
      expect(precision).toBeGreaterThanOrEqual(0.95);
    }
  });
});
