// The trace against a plain twin that follows every single coin, against what may never be lost, and by hand.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../ids';
import type { Fields } from '../../value';
import type { Facts } from '../Analysis';
import { clockOf, heldAt } from './clock';
import { followMoney, usuallyGone } from './followMoney';
import { holdersOf } from './holders';
import type { Movements } from './movements';
import type { Reach } from './reach';
import { traceFlow, type Split, type Trace, type TraceDirection } from './traceFlow';

interface Move {
  readonly from: number;
  readonly to: number;
  readonly units: number;
}

const accounts = 5;
const runs = { seed: 8, numRuns: 400 };
const moves = fc
  .array(fc.record({ from: fc.nat(accounts - 1), to: fc.nat(accounts - 1), units: fc.integer({ min: 1, max: 7 }) }), {
    maxLength: 14,
  })
  .map((list) => list.filter(({ from, to }) => from !== to));
const origins = fc.uniqueArray(fc.nat(accounts - 1), { minLength: 1, maxLength: 2 }).map((list) => new Set(list));
const split = fc.constantFrom<Split>('fifo', 'proportional');
const direction = fc.constantFrom<TraceDirection>('forward', 'back');

/** Since when each account is frozen: never, always, at a transfer, between two, or after all. */
const freezes = fc.array(
  fc.oneof(
    fc.constantFrom(Infinity, -Infinity),
    fc.integer({ min: 0, max: 32 }).map((half) => half * 1_800_000),
  ),
  { minLength: accounts, maxLength: accounts },
);

/** Every second account is out of reach. */
function reach(frozen: readonly number[]): Reach {
  return { isOut: (place) => place % 2 === 0, frozenSince: (place) => frozen[place] ?? Infinity };
}

/** An hour between each two. */
function movementsOf(list: readonly Move[]): Movements {
  return {
    currency: 'CNY',
    scale: 1,
    from: Uint32Array.from(list, ({ from }) => from),
    to: Uint32Array.from(list, ({ to }) => to),
    at: Float64Array.from(list, (_, nth) => nth * 3_600_000),
    units: Float64Array.from(list, ({ units }) => units),
    transfer: Uint32Array.from(list.keys()),
  };
}

function tracedOf({ moves: traced }: Trace, count: number): readonly number[] {
  const units = new Array<number>(count).fill(0);
  for (const { move, units: some } of traced) units[move] = some;
  return units;
}

/** Every coin with the moves it made, each account a queue of coins; those that were there before are as few as can be. */
function coinsOf(list: readonly Move[]): readonly (readonly number[])[] {
  const before = new Array<number>(accounts).fill(0);
  for (;;) {
    const coins: number[][] = [];
    const mint = () => coins[coins.push([]) - 1] as number[];
    const queues = before.map((count) => Array.from({ length: count }, mint));
    const short = list.find(({ from, to, units }, nth) => {
      const leaving = queues[from]?.splice(0, units) ?? [];
      for (const coin of leaving) coin.push(nth);
      queues[to]?.push(...leaving);
      return leaving.length < units;
    });
    if (short === undefined) return coins;
    before[short.from] = (before[short.from] ?? 0) + 1;
  }
}

/** For each move how many of its coins left an origin before and have not been back, or will come to one without leaving one. */
function countCoins(list: readonly Move[], own: ReadonlySet<number>, way: TraceDirection): readonly number[] {
  const counts = new Array<number>(list.length).fill(0);
  for (const path of coinsOf(list)) {
    const steps = way === 'forward' ? path : [...path].reverse();
    let isTraced = false;
    for (const step of steps) {
      const { from, to } = list[step] as Move;
      const [source, sink] = way === 'forward' ? [from, to] : [to, from];
      if (own.has(source)) isTraced = !own.has(sink);
      if (isTraced) counts[step] = (counts[step] ?? 0) + 1;
      if (own.has(sink)) isTraced = false;
    }
  }
  return counts;
}

describe('a trace', () => {
  it('first in, first out, follows every coin, forward and back', () => {
    fc.assert(
      fc.property(moves, origins, direction, (list, own, way) => {
        const trace = traceFlow(movementsOf(list), { origins: own, direction: way, split: 'fifo' });
        expect(tracedOf(trace, list.length)).toEqual(countCoins(list, own, way));
      }),
      runs,
    );
  });

  it('in proportion, is what fractions of balances give, to the rounding of units', () => {
    fc.assert(
      fc.property(moves, fc.nat(accounts - 1), (list, origin) => {
        const many = list.map((move) => ({ ...move, units: move.units * 1e6 }));
        const choice = { origins: new Set([origin]), direction: 'forward', split: 'proportional' } as const;
        const trace = traceFlow(movementsOf(many), choice);
        const balance = Array.from({ length: accounts }, (_, place) => trace.before.get(place) ?? 0);
        const share = new Array<number>(accounts).fill(0);
        const expected = many.map(({ from, to, units }) => {
          const part = from === origin ? 1 : (share[from] ?? 0);
          const [here, there] = [balance[from] ?? 0, balance[to] ?? 0];
          balance[from] = here - units;
          if (to !== origin) share[to] = (there * (share[to] ?? 0) + units * part) / (there + units);
          balance[to] = there + units;
          return units * part;
        });
        tracedOf(trace, many.length).forEach((units, nth) => expect(units).toBeCloseTo(expected[nth] ?? NaN, -2));
      }),
      runs,
    );
  });

  it('loses nothing and makes nothing: what was paid is what lies somewhere, at every moment', () => {
    fc.assert(
      fc.property(moves, origins, direction, split, freezes, (list, own, way, how, frozen) => {
        const trace = traceFlow(movementsOf(list), { origins: own, direction: way, split: how });
        for (const { move, units } of trace.moves) {
          expect(units).toBeGreaterThan(0);
          expect(units).toBeLessThanOrEqual(list[move]?.units ?? 0);
          expect(Number.isInteger(units)).toBe(true);
        }
        const sumWhere = (is: (move: Move) => boolean, untilMs = Infinity) =>
          trace.moves.reduce((sum, { move, units }) => {
            const isMeant = move * 3_600_000 <= untilMs && is(list[move] as Move);
            return isMeant ? sum + units : sum;
          }, 0);
        const holders = holdersOf(trace);
        const rest = holders.reduce((sum, one) => sum + one.rest, 0);
        const [left, came] = [sumWhere(({ from }) => own.has(from)), sumWhere(({ to }) => own.has(to))];
        expect(rest).toBe(way === 'forward' ? left - came : came - left);
        for (const { came: ins, went } of holders) expect(way === 'forward' ? ins >= went : went >= ins).toBe(true);
        const start = way === 'forward' ? 0 : rest;
        for (const { atMs, within, stopped, gone, home } of clockOf(trace, reach(frozen))) {
          expect(within + stopped + gone + home).toBe(start + sumWhere(({ from }) => own.has(from), atMs));
          const held = [...heldAt(trace, atMs)];
          expect(held.every(([, units]) => units > 0)).toBe(true);
          // The plain twin asks of each holder at each moment under which heading its money stands.
          const isFrozen = (place: number) => way === 'forward' && (frozen[place] ?? Infinity) <= atMs;
          const sumOf = (is: (place: number) => boolean) =>
            held.reduce((sum, [place, units]) => (is(place) ? sum + units : sum), 0);
          expect([within, stopped, gone]).toEqual([
            sumOf((place) => !isFrozen(place) && place % 2 === 1),
            sumOf(isFrozen),
            sumOf((place) => !isFrozen(place) && place % 2 === 0),
          ]);
        }
        const last = Math.max(...frozen.filter(Number.isFinite), -Infinity);
        const isStopped = way === 'forward' && holders.some((one) => one.rest > 0 && frozen[one.place] === last);
        // What is frozen only after the last transfer has a moment of its own.
        if (isStopped) expect(clockOf(trace, reach(frozen)).at(-1)?.atMs).toBeGreaterThanOrEqual(last);
      }),
      runs,
    );
  });

  it('says the same forward and back where money never turns round', () => {
    fc.assert(
      fc.property(moves, split, (list, how) => {
        const onward = list.map(({ from, to, units }) => ({
          from: Math.min(from, to),
          to: Math.max(from, to),
          units: units * 1e6,
        }));
        const trace = (place: number, way: TraceDirection) =>
          traceFlow(movementsOf(onward), { origins: new Set([place]), direction: way, split: how });
        const arrived = trace(0, 'forward').moves.filter(({ move }) => onward[move]?.to === accounts - 1);
        const left = trace(accounts - 1, 'back').moves.filter(({ move }) => onward[move]?.from === 0);
        const sum = (traced: Trace['moves']) => traced.reduce((all, { units }) => all + units, 0);
        expect(Math.abs(sum(arrived) - sum(left))).toBeLessThan(how === 'fifo' ? 1 : 100);
      }),
      runs,
    );
  });
});

interface Payment {
  readonly from: string;
  readonly to: string;
  readonly hour: number;
  readonly amount: number;
  readonly currency?: string;
}

function factsOf(payments: readonly Payment[]): Facts {
  const names = [...new Set(payments.flatMap(({ from, to }) => [from, to]))];
  return {
    entities: names.map((name) => ({
      id: name as EntityId,
      key: name,
      type: name.startsWith('wallet') ? 'Wallet' : 'Card',
      caption: name,
      fields: {},
    })),
    links: payments.map(({ from, to, hour, amount, currency }) => ({
      type: 'TRANSFERRED',
      from: names.indexOf(from),
      to: names.indexOf(to),
      fields: {
        at: { t: 'datetime', v: new Date(Date.UTC(2026, 2, 1) + hour * 3_600_000).toISOString() },
        amount,
        currency: currency ?? 'CNY',
      },
    })),
  };
}

/** What each holder was left with, by name. */
function restOf(payments: readonly Payment[], whose: string, how: Split, way: TraceDirection = 'forward') {
  const facts = factsOf(payments);
  const place = facts.entities.findIndex(({ key }) => key === whose);
  const followed = followMoney(facts, [place], { direction: way, split: how, currency: '', gone: usuallyGone });
  const { holders, trace } = followed;
  const rests = holders.map(({ place: at, rest }) => [facts.entities[at]?.key ?? '', rest / trace.movements.scale]);
  return { ...followed, rests: Object.fromEntries(rests) as { readonly [name: string]: number } };
}

describe('by hand', () => {
  // In the manner of Clayton's Case: the first sum paid in is the first drawn out. 500 of another, then 300 of the
  // victim, then 400 of a third; drawn are 600 and then 300. First out are the 500 and 100 of the victim, then the
  // victim's other 200 and 100 of the third.
  const clayton: readonly Payment[] = [
    { from: 'another', to: 'mule', hour: 1, amount: 500 },
    { from: 'victim', to: 'mule', hour: 2, amount: 300 },
    { from: 'third', to: 'mule', hour: 3, amount: 400 },
    { from: 'mule', to: 'first drawn', hour: 4, amount: 600 },
    { from: 'mule', to: 'then drawn', hour: 5, amount: 300 },
  ];

  it('first in, first out: what was paid in first is drawn first', () => {
    expect(restOf(clayton, 'victim', 'fifo').rests).toEqual({ mule: 0, 'first drawn': 100, 'then drawn': 200 });
    expect(restOf(clayton, 'third', 'fifo').rests).toEqual({ mule: 300, 'then drawn': 100 });
  });

  it('in proportion: 300 of 1,200 are the victim’s, a quarter of all that is drawn', () => {
    expect(restOf(clayton, 'victim', 'proportional').rests).toEqual({
      mule: 75,
      'first drawn': 150,
      'then drawn': 75,
    });
  });

  it('traced back says whose money was drawn', () => {
    const { rests } = restOf(clayton, 'then drawn', 'fifo', 'back');
    expect(rests).toEqual({ mule: 0, victim: 200, third: 100 });
  });

  it('what an account pays without having got it was there before, is other money, and goes first', () => {
    const payments = [
      { from: 'victim', to: 'mule', hour: 1, amount: 100 },
      { from: 'mule', to: 'a', hour: 2, amount: 80 },
      { from: 'mule', to: 'b', hour: 3, amount: 60 },
    ];
    const { rests, holders } = restOf(payments, 'victim', 'fifo');
    expect(rests).toEqual({ mule: 0, a: 40, b: 60 });
    expect(holders[0]?.before).toBe(4000);
    expect(restOf(payments, 'victim', 'proportional').rests['a']).toBeCloseTo((80 * 100) / 140, 2);
  });

  it('at one instant money comes in before it goes out, and a circle ends', () => {
    const payments = [
      { from: 'b', to: 'c', hour: 1, amount: 50 },
      { from: 'a', to: 'b', hour: 1, amount: 50 },
      { from: 'victim', to: 'a', hour: 1, amount: 50 },
      { from: 'c', to: 'a', hour: 1, amount: 20 },
    ];
    const { rests, trace } = restOf(payments, 'victim', 'fifo');
    expect(rests).toEqual({ a: 20, b: 0, c: 30 });
    expect([...trace.levels.values()]).toEqual([0, 1, 2, 3]);
  });

  it('never mixes currencies, and says where the trail goes on in another', () => {
    const payments = [
      { from: 'victim', to: 'mule', hour: 1, amount: 100 },
      { from: 'mule', to: 'wallet', hour: 2, amount: 90 },
      { from: 'wallet', to: 'cold', hour: 3, amount: 12, currency: 'USDT' },
    ];
    const { rests, clock, elsewhere, currencies } = restOf(payments, 'victim', 'fifo');
    expect(rests).toEqual({ mule: 10, wallet: 90 });
    expect(clock.map(({ within, gone }) => [within, gone])).toEqual([
      [10_000, 0],
      [1000, 9000],
    ]);
    expect([...elsewhere.values()]).toEqual([1]);
    expect(currencies).toEqual(['CNY']);
  });

  it('stops money where it is frozen, from that moment on, and has none back from abroad', () => {
    const payments = [
      { from: 'victim', to: 'mule', hour: 1, amount: 100 },
      { from: 'mule', to: 'abroad', hour: 2, amount: 30 },
      { from: 'mule', to: 'frozen later', hour: 3, amount: 20 },
    ];
    const facts = factsOf(payments);
    const said: Readonly<Record<string, Fields>> = {
      abroad: { foreign: 'yes' },
      'frozen later': { frozen: { t: 'datetime', v: '2026-03-01T05:00:00Z' } },
    };
    const fieldsOf = (name: string): Fields => said[name] ?? { foreign: 'no', frozen: false };
    const entities = facts.entities.map((one) => ({ ...one, fields: fieldsOf(one.key) }));
    const choice = { direction: 'forward', split: 'fifo', currency: '', gone: usuallyGone } as const;
    const { clock } = followMoney({ ...facts, entities }, [0], choice);
    expect(clock.map(({ within, stopped, gone }) => [within, stopped, gone])).toEqual([
      [10_000, 0, 0],
      [7000, 0, 3000],
      [7000, 0, 3000],
      [5000, 2000, 3000],
    ]);
    // The analyst knows more: the mule's card is frozen too, since when nobody knows.
    const more = followMoney({ ...facts, entities }, [0], { ...choice, frozen: new Map([[1, -Infinity]]) });
    expect(more.clock.at(-1)).toMatchObject({ within: 0, stopped: 7000, gone: 3000 });
  });

  it('finer amounts than hundredths stay exact', () => {
    const first = { from: 'victim', to: 'mule', hour: 1, amount: 0.1234567 };
    const second = { from: 'mule', to: 'wallet', hour: 2, amount: 0.0234567 };
    expect(restOf([first, second], 'victim', 'fifo').rests['mule']).toBe(0.1);
  });
});
