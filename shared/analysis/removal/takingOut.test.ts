// Taking entities out: what goes along, what money can still flow, plans beside the best set and chance, all counted by hand.
import { describe, expect, it } from 'vitest';
import { moneyLeft } from './moneyLeft';
import { goingAlong, takeOut, type TakingOutQuestion } from './takingOut';

/** Two victims (0, 1) pay a card (2), which pays a second (3), which pays a wallet (4); a third card (5) pays the wallet in euro. */
const money = {
  from: Uint32Array.of(0, 1, 2, 3, 5),
  to: Uint32Array.of(2, 2, 3, 4, 4),
  amount: Float64Array.of(100, 50, 140, 130, 7),
  currency: Uint16Array.of(0, 0, 0, 0, 1),
  currencies: 2,
};

function outOf(count: number, ...places: readonly number[]): Uint8Array {
  const out = new Uint8Array(count);
  for (const place of places) out[place] = 1;
  return out;
}

describe('money that can still flow', () => {
  it.each([
    ['when nobody is out', [], [420, 7], [420, 7], 0],
    // The victims' money stops at the first card; euro flow as before.
    ['without the second card', [3], [150, 7], [0, 7], 2],
    ['without one victim', [0], [320, 7], [320, 7], 1],
    ['without the wallet', [4], [290, 0], [0, 0], 3],
  ] as const)('%s', (_, out, flowing, onWay, broken) => {
    const found = moneyLeft(money, 6, outOf(6, ...out));
    expect(found).toEqual({ flowing, onWay, sources: 3, broken });
  });

  it('is nothing without transfers', () => {
    const none = new Uint32Array();
    const nothing = { from: none, to: none, amount: new Float64Array(), currency: new Uint16Array(), currencies: 0 };
    expect(moneyLeft(nothing, 3, outOf(3))).toEqual({ flowing: [], onWay: [], sources: 0, broken: 0 });
  });
});

describe('what goes along', () => {
  /** 0 and 1 hold 2 together; 0 alone holds 3, which holds 4. */
  const holders = { from: Uint32Array.of(0, 1, 0, 3), to: Uint32Array.of(2, 2, 3, 4) };

  it.each([
    [[], [0, 0, 0, 0, 0]],
    [[0], [1, 0, 0, 1, 1]],
    [
      [0, 1],
      [1, 1, 1, 1, 1],
    ],
    [[2], [0, 0, 1, 0, 0]],
  ] as const)('with %j', (plan, expected) => {
    expect([...goingAlong(5, plan, holders)]).toEqual(expected);
  });

  it('is nothing when it is not asked for', () => {
    expect([...goingAlong(5, [0], null)]).toEqual([1, 0, 0, 0, 0]);
  });
});

describe('plans side by side', () => {
  /** Two triangles joined by 3; 7 is alone. */
  const pairs = [
    [0, 1],
    [0, 2],
    [1, 2],
    [4, 5],
    [4, 6],
    [5, 6],
    [3, 0],
    [3, 4],
  ] as const;
  const question: TakingOutQuestion = {
    input: {
      count: 8,
      from: Uint32Array.from(pairs, ([a]) => a),
      to: Uint32Array.from(pairs, ([, b]) => b),
      weight: null,
    },
    money: {
      ...money,
      from: new Uint32Array(),
      to: new Uint32Array(),
      amount: new Float64Array(),
      currency: new Uint16Array(),
    },
    holders: null,
    plans: [[3], [1, 3]],
    against: { size: 1, candidates: [3, 0, 4, 1, 2, 5, 6, 7], runs: 20, seed: 1, steps: 3 },
  };

  it('say what each comes to, and what the best set and chance come to', () => {
    const shares: number[] = [];
    const answer = takeOut(question, (share) => shares.push(share));
    expect([answer.before.largest, answer.before.parts, answer.before.out]).toEqual([7 / 8, 2, 0]);
    expect(answer.outcomes.map(({ largest, parts, out }) => [largest, parts, out])).toEqual([
      [3 / 8, 3, 1],
      [3 / 8, 3, 2],
    ]);
    expect(answer.curves.map((curve) => curve.length)).toEqual([2, 3]);
    expect(answer.against?.best).toEqual([3]);
    expect(answer.against?.bestOutcome).toEqual(answer.outcomes[0]);
    expect(answer.against?.chance.efficiency).toBeGreaterThan(answer.against?.bestOutcome.efficiency ?? 1);
    expect(answer.against?.curves.best).toHaveLength(4);
    expect(answer.against?.curves.chance).toHaveLength(4);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
    expect(takeOut(question, () => undefined)).toEqual(answer);
  });

  it('have an answer for a chart with nobody on it', () => {
    const none = new Uint32Array();
    const empty = { ...question, input: { count: 0, from: none, to: none, weight: null }, plans: [[]] };
    const answer = takeOut(
      { ...empty, against: { size: 3, candidates: [], runs: 5, seed: 1, steps: 10 } },
      () => undefined,
    );
    expect(answer.before).toMatchObject({ largest: 0, efficiency: 0, parts: 0 });
    expect(answer.against?.best).toEqual([]);
  });
});
