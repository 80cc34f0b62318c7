// Money analyses against plain twins, and against published laundering patterns.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyses } from '..';
import type { Analysis } from '../Analysis';
import { chosenOf } from '../chosen';
import { chainsOf, hubOf, isInOrder, launderingOf, match, type Attempt } from './laundering';
import { factsOf, found, inTime, type Move } from './movesForTests';

const moves = fc.array(
  fc.record({ from: fc.nat(5), to: fc.nat(5), hour: fc.nat(60), amount: fc.integer({ min: 1, max: 9 }) }),
  { maxLength: 14 },
);
const runs = { seed: 8, numRuns: 300 };

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

  it('in any order are real, and one is found whenever there is one', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const order = inTime(list);
        const findings = found('money-cycles', factsOf(6, list), { hours: '24', alike: '0', least: '2', order: 'any' });
        for (const { links, members, first, last } of findings) {
          const way = links.map((place) => list[place] as Move);
          way.forEach((move, nth) => expect(move.to).toBe(way[(nth + 1) % way.length]?.from));
          expect(new Set(members).size).toBe(members.length);
          expect(last - first).toBeLessThanOrEqual(24 * 3_600_000);
        }
        const isThere = order.some((first, nth) => {
          const { from, hour } = list[first] as Move;
          const later = order.slice(nth + 1).map((place) => list[place] as Move);
          const reached = new Set([(list[first] as Move).to]);
          for (let before = -1; before !== reached.size;) {
            before = reached.size;
            for (const move of later) if (move.hour <= hour + 24 && reached.has(move.from)) reached.add(move.to);
          }
          return reached.has(from);
        });
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

describe.skipIf(!isThere)('published laundering patterns', () => {
  const read = (file: string) => readFileSync(path.join(folder, 'ibm-aml-patterns', file), 'utf8');
  const { facts, attempts } = isThere
    ? launderingOf(read('transactions.csv'), read('background.csv'))
    : { facts: factsOf(0, []), attempts: [] };
  const of = (family: string, isMeant: (attempt: Attempt) => boolean = () => true) =>
    attempts.filter((one) => one.family === family && isMeant(one));
  const hasSteps = (least: number) => (attempt: Attempt) => attempt.places.length >= least;
  const isWide = (least: number) => (attempt: Attempt) =>
    Math.min(hubOf(facts, attempt, 'from').others, hubOf(facts, attempt, 'to').others) >= least;

  it('are all read', () => {
    expect([of('CYCLE').length, of('FAN-IN').length, of('FAN-OUT').length]).toEqual([54, 40, 48]);
  });

  it('are found: circles in order of time, and with them those that are not when any order will do', () => {
    const circles = of('CYCLE', hasSteps(3));
    const inTime = found('money-cycles', facts);
    expect(match(inTime, circles).recall).toBeGreaterThanOrEqual(0.8);
    expect(match(inTime, circles).precision).toBeGreaterThanOrEqual(0.8);
    expect(
      match(
        inTime,
        circles.filter((one) => isInOrder(facts, one)),
      ).recall,
    ).toBeGreaterThanOrEqual(0.9);
    const any = match(found('money-cycles', facts, { order: 'any' }), circles);
    expect(any.recall).toBeGreaterThanOrEqual(0.95);
    expect(any.precision).toBeGreaterThanOrEqual(0.8);
  });

  it('are found: fans of five or more', () => {
    // The halves of these are fans as well.
    const halves = [...of('GATHER-SCATTER'), ...of('SCATTER-GATHER')];
    const fanIn = match(
      found('fan-in', facts),
      of('FAN-IN', hasSteps(5)),
      halves.map((one) => hubOf(facts, one, 'to')),
    );
    const fanOut = match(
      found('fan-out', facts),
      of('FAN-OUT', hasSteps(5)),
      halves.map((one) => hubOf(facts, one, 'from')),
    );
    for (const { recall, precision } of [fanIn, fanOut]) {
      expect(recall).toBe(1);
      expect(precision).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('are found: gathered then spread of five or more, spread then gathered of three or more', () => {
    const gathered = match(found('gather-scatter', facts), of('GATHER-SCATTER', isWide(5)));
    const spread = match(found('scatter-gather', facts), of('SCATTER-GATHER', isWide(3)));
    for (const { recall, precision } of [gathered, spread]) {
      expect(recall).toBeGreaterThanOrEqual(0.9);
      expect(precision).toBeGreaterThanOrEqual(0.85);
    }
  });

  it('hold every chain of the labelled stacks, which share no account and so are no layers', () => {
    const chains = of('STACK').flatMap((one) => chainsOf(facts, one));
    const findings = found('stacked-layers', facts, { each: '1', least: '1' });
    expect(chains.every(({ places }) => findings.some(({ links }) => places.every((one) => links.includes(one))))).toBe(
      true,
    );
  });
});
