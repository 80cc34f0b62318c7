// Patterns of layering and of concealment against plain twins that try everything.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyses } from '..';
import type { Analysis, Finding } from '../Analysis';
import { chosenOf } from '../chosen';
import { factsOf, found, inTime, type Move } from './movesForTests';

const runs = { seed: 8, numRuns: 300 };
const hours = 12;

function movesAmong(accounts: number, length: number): fc.Arbitrary<readonly Move[]> {
  const account = fc.nat(accounts - 1);
  return fc.array(fc.record({ from: account, to: account, hour: fc.nat(40), amount: fc.integer({ min: 1, max: 9 }) }), {
    maxLength: length,
  });
}

/** The moves in time, without those to oneself; a move comes after another when its place here is larger. */
function sortedMoves(list: readonly Move[]): readonly Move[] {
  return inTime(list).map((place) => list[place] as Move);
}

function most(counts: readonly number[]): number {
  return counts.reduce((a, b) => Math.max(a, b), 0);
}

const best = (findings: readonly Finding[]): number => findings[0]?.score ?? 0;

describe('gathered, then spread', () => {
  it('is as wide as the best turn of any account', () => {
    fc.assert(
      fc.property(movesAmong(6, 20), (list) => {
        const sorted = sortedMoves(list);
        const widths = sorted.map((turn, nth) => {
          const payers = sorted.filter((one, at) => one.to === turn.to && at <= nth && one.hour >= turn.hour - hours);
          const receivers = sorted.filter(
            (one, at) => one.from === turn.to && at > nth && one.hour <= turn.hour + hours,
          );
          return Math.min(new Set(payers.map(({ from }) => from)).size, new Set(receivers.map(({ to }) => to)).size);
        });
        expect(best(found('gather-scatter', factsOf(6, list), { hours: '12', least: '1' }))).toBe(most(widths));
      }),
      runs,
    );
  });

  it('tells what was gathered, how much of it went on, and each transfer once', () => {
    const pay = (from: number, to: number, hour: number, amount: number) => ({ from, to, hour, amount });
    const list = [pay(1, 0, 0, 50), pay(2, 0, 1, 50), pay(0, 3, 2, 30), pay(0, 4, 3, 60), pay(0, 1, 300, 5)];
    const [finding, ...others] = found('gather-scatter', factsOf(5, list), { least: '2' });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ members: [0, 1, 2, 3, 4], links: [0, 1, 2, 3], sums: { CNY: 100 } });
    expect(finding?.values).toEqual([2, 2, 0.9, 3]);
  });
});

describe('spread, then gathered', () => {
  it('has as many in between as the best window of any two accounts', () => {
    fc.assert(
      fc.property(movesAmong(6, 22), (list) => {
        const sorted = sortedMoves(list);
        const counts = sorted.flatMap((opening, nth) =>
          Array.from({ length: 6 }, (_, end) => {
            const within = sorted.filter((one, at) => at >= nth && one.hour <= opening.hour + hours);
            const between = within.filter(
              (one, at) =>
                one.from === opening.from &&
                end !== opening.from &&
                within.some((next, later) => later > at && next.from === one.to && next.to === end),
            );
            return new Set(between.map(({ to }) => to)).size;
          }),
        );
        const findings = found('scatter-gather', factsOf(6, list), { hours: '12', least: '1' });
        expect(best(findings)).toBe(most(counts));
        for (const { links, first, last } of findings) {
          expect(last - first).toBeLessThanOrEqual(hours * 3_600_000);
          expect(new Set(links).size).toBeLessThanOrEqual(links.length);
        }
      }),
      runs,
    );
  });
});

describe('layers', () => {
  /** What is left of all steps when those that do not fit are taken out one at a time. */
  function peeled(sorted: readonly Move[], layers: number, each: number): ReadonlySet<number> {
    let steps = sorted.flatMap((move, nth) =>
      Array.from({ length: layers - 1 }, (_, layer) => ({ ...move, nth, layer })),
    );
    const fits = (step: (typeof steps)[number]): boolean => {
      const near = steps.filter((one) => Math.abs(one.hour - step.hour) <= hours);
      const beside = near.filter(({ layer }) => layer === step.layer);
      const payees = new Set(beside.filter(({ from }) => from === step.from).map(({ to }) => to));
      const payers = new Set(beside.filter(({ to }) => to === step.to).map(({ from }) => from));
      const isFed = near.some((one) => one.layer === step.layer - 1 && one.to === step.from && one.nth < step.nth);
      const feeds = near.some((one) => one.layer === step.layer + 1 && one.from === step.to && one.nth > step.nth);
      const fitsBehind = step.layer === layers - 2 || feeds;
      return payees.size >= each && payers.size >= each && (step.layer === 0 || isFed) && fitsBehind;
    };
    for (;;) {
      const odd = steps.find((step) => !fits(step));
      if (odd === undefined) return new Set(steps.map(({ nth }) => nth));
      steps = steps.filter((step) => step !== odd);
    }
  }

  it.each([
    ['bipartite-layers', 2, 2],
    ['stacked-layers', 3, 1],
    ['stacked-layers', 3, 2],
    ['stacked-layers', 4, 1],
  ])('%s: of %i layers, each with %i others, are what peeling leaves', (id, layers, each) => {
    fc.assert(
      fc.property(movesAmong(id === 'bipartite-layers' || each === 2 ? 5 : 6, 24), (list) => {
        const order = inTime(list);
        const given = {
          hours: '12',
          each: String(each),
          least: '1',
          ...(layers > 2 ? { layers: String(layers) } : {}),
        };
        const findings = found(id, factsOf(6, list), given);
        const left = [...peeled(sortedMoves(list), layers, each)].map((nth) => order[nth] as number);
        expect([...new Set(findings.flatMap(({ links }) => links))].sort((a, b) => a - b)).toEqual(
          left.sort((a, b) => a - b),
        );
      }),
      { seed: 8, numRuns: 150 },
    );
  });

  it('are a finding each where no account joins them, with the width of each layer', () => {
    const stack = (base: number, start: number): Move[] =>
      [0, 1].flatMap((layer) =>
        [0, 1, 2].flatMap((payer) =>
          [0, 1, 2].map((payee) => ({
            from: base + 3 * layer + payer,
            to: base + 3 * layer + 3 + payee,
            hour: start + 10 * layer + payer,
            amount: 10,
          })),
        ),
      );
    const findings = found('stacked-layers', factsOf(18, [...stack(0, 0), ...stack(9, 5)]));
    expect(findings.map(({ members }) => members)).toEqual([
      [0, 1, 2, 3, 4, 5, 6, 7, 8],
      [9, 10, 11, 12, 13, 14, 15, 16, 17],
    ]);
    expect(findings[0]?.values).toEqual([3, 3, 3, 18, 12]);
  });
});

describe('kept below a limit', () => {
  const given = { hours: '12', limit: '10', band: '0.5', least: '2' };

  it('has as many as the fullest window of any account, on either side', () => {
    fc.assert(
      fc.property(movesAmong(5, 16), (list) => {
        const below = sortedMoves(list).filter(({ amount }) => amount >= 5);
        const counts = (['from', 'to'] as const).flatMap((side) =>
          below.map(
            (last, nth) =>
              below.filter((one, at) => one[side] === last[side] && at <= nth && one.hour >= last.hour - hours).length,
          ),
        );
        const fullest = most(counts);
        expect(best(found('structuring', factsOf(5, list), given))).toBe(fullest >= 2 ? fullest : 0);
      }),
      runs,
    );
  });

  it('is nothing where as many are above, in another currency, or far below', () => {
    const paid = (amounts: readonly number[], currency = 'CNY') =>
      found(
        'structuring',
        factsOf(
          2,
          amounts.map((amount, hour) => ({ from: 0, to: 1, hour, amount, currency })),
        ),
      );
    // One who sends it all to one other is told once.
    expect(paid([49_000, 48_000, 49_900])).toHaveLength(1);
    expect(paid([49_000, 48_000, 49_900])[0]?.values).toEqual([3, 0, 146_900 / 50_000, 2]);
    expect(paid([49_000, 50_000, 48_000, 51_000, 54_000, 49_900])).toEqual([]);
    expect(paid([49_000, 48_000, 49_900], 'USD')).toEqual([]);
    expect(paid([44_000, 43_000, 41_900])).toEqual([]);
  });
});

describe('dormant, then busy', () => {
  it('is every account with a silence and enough after it', () => {
    fc.assert(
      fc.property(movesAmong(5, 16), (list) => {
        const sorted = sortedMoves(list);
        const expected = Array.from({ length: 5 }, (_, account) => {
          const own = sorted.filter(({ from, to }) => from === account || to === account);
          return own.flatMap((move, nth) => {
            const before = own[nth - 1];
            if (before === undefined || move.hour - before.hour < 24) return [];
            const then = own.filter((one, at) => at >= nth && one.hour <= move.hour + 6).length;
            return then >= 2 ? [[then, account, (move.hour - before.hour) / 24]] : [];
          });
        }).flat();
        const findings = found('dormant-then-busy', factsOf(5, list), { days: '1', hours: '6', least: '2' });
        const told = findings.map(({ score, members, values }) => [score, members[0], values[1]]);
        expect(told.map(String).sort()).toEqual(expected.map(String).sort());
      }),
      runs,
    );
  });
});

describe('round amounts at night', () => {
  it('are those of the clocks of the zone, over midnight', () => {
    fc.assert(
      fc.property(movesAmong(4, 16), (list) => {
        const isNight = ({ hour }: Move) => (hour + 8) % 24 >= 22 || (hour + 8) % 24 < 6;
        const expected = Array.from({ length: 4 }, (_, account) => {
          const sent = list.filter(({ from, to }) => from === account && to !== account);
          const count = sent.filter((move) => isNight(move) && move.amount % 3 === 0).length;
          return count >= 2 && count / sent.length >= 0.5 ? [[count, account, count / sent.length]] : [];
        }).flat();
        const given = { from: '22', until: '6', round: '3', least: '2', share: '0.5' };
        const told = found('round-at-night', factsOf(4, list), given);
        expect(told.map(({ score, members, values }) => String([score, members[0], values[1]])).sort()).toEqual(
          expected.map(String).sort(),
        );
      }),
      runs,
    );
  });

  it('says by which zone, and refuses one that is none', () => {
    const list = [0, 1, 2].map((day) => ({ from: 0, to: 1, hour: 24 * day + 16, amount: 5_000 }));
    expect(found('round-at-night', factsOf(2, list))[0]?.reasons?.[0]?.en).toBe(
      '3 round amounts at night by the clocks of Asia/Shanghai: 100 % of all it sends.',
    );
    expect(found('round-at-night', factsOf(2, list), { zone: 'America/New_York' })).toEqual([]);
    expect(() => found('round-at-night', factsOf(2, list), { zone: 'Asia/Nowhere' })).toThrow('zone');
  });
});

const money = [
  'gather-scatter',
  'scatter-gather',
  'bipartite-layers',
  'stacked-layers',
  'structuring',
  'dormant-then-busy',
  'round-at-night',
];

it.each(money)('%s finds nothing among nobody, and the same again', (id) => {
  expect(found(id, factsOf(0, []))).toEqual([]);
  expect(found(id, factsOf(1, [{ from: 0, to: 0, hour: 1, amount: 1 }]))).toEqual([]);
  const analysis = analyses.find((one) => one.id === id) as Analysis;
  expect(analysis.parameters.map(({ name }) => name)).toContain('links');
  expect(chosenOf(analysis, new Map(), (name) => new Error(name))['links']).toBe('');
});
