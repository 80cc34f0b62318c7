// What taking entities out does to a case: how far the network breaks and how much money can still flow; several plans side by
// side, against the best set of the same size, against chance, and step by step.
import type { OnShare } from '../Analysis';
import { bestAddition, searchBest, type BestSet } from '../keyPlayers/bestSet';
import { idleIn } from '../keyPlayers/idle';
import { distanceFragmentation, marked } from '../keyPlayers/worth';
import { undirected, type Web, type WebInput } from '../Web';
import { moneyLeft, type MoneyLeft, type MoneyMoved } from './moneyLeft';
import { curveOf, meanCurve, randomSequences, remainsWithout, type Remains } from './removal';

export interface TakingOutQuestion {
  readonly input: WebInput;
  readonly money: MoneyMoved;
  /** Places that go with others: see `goingAlong`. */
  readonly holders: Holders | null;
  /** The plans, by places, each in its order. */
  readonly plans: readonly (readonly number[])[];
  /** What to compare them with; null for the plans alone. */
  readonly against: Against | null;
}

export interface Against {
  /** How many the best set has. */
  readonly size: number;
  /** The most linked first. */
  readonly candidates: readonly number[];
  readonly runs: number;
  readonly seed: number;
  /** How far the curves run. */
  readonly steps: number;
}

/** Who uses or holds what: each pair is a holder and what it holds, by place. */
interface Holders {
  readonly from: Uint32Array;
  readonly to: Uint32Array;
}

export interface Outcome extends Remains, MoneyLeft {
  /** Taken out, those that went along included. */
  readonly out: number;
}

export interface Comparison {
  readonly best: readonly number[];
  readonly bestOutcome: Outcome;
  /** Means over the runs; sums of money and counts too. */
  readonly chance: Outcome;
  /** Step by step, from nobody on: one after the other so that each breaks most at once, and the mean by chance. */
  readonly curves: { readonly best: readonly Remains[]; readonly chance: readonly Remains[] };
}

export interface TakingOutAnswer {
  readonly before: Outcome;
  readonly outcomes: readonly Outcome[];
  /** Of each plan, in its order. */
  readonly curves: readonly (readonly Remains[])[];
  readonly against: Comparison | null;
}

/** Takes time that grows with entities × links for each plan; with `against`, for each candidate and member too. */
export function takeOut(question: TakingOutQuestion, onShare: OnShare): TakingOutAnswer {
  const web = undirected(question.input);
  const outcomeOf = (plan: readonly number[]) => outcome(question, web, plan);
  return {
    before: outcomeOf([]),
    outcomes: question.plans.map(outcomeOf),
    curves: question.plans.map((plan) => curveAlong(question, web, plan)),
    against: question.against === null ? null : compare(question, question.against, web, onShare),
  };
}

function outcome({ holders, money }: TakingOutQuestion, web: Web, plan: readonly number[]): Outcome {
  const out = goingAlong(web.count, plan, holders);
  return {
    ...remainsWithout(web, out),
    ...moneyLeft(money, web.count, out),
    out: out.reduce((sum, is) => sum + is, 0),
  };
}

/** 1 for those of the plan, and for what nobody else holds any more: a card of one who is arrested, not one that two share. */
export function goingAlong(count: number, plan: readonly number[], holders: Holders | null): Uint8Array {
  const out = marked(count, plan);
  if (holders === null) return out;
  const { from, to } = holders;
  for (;;) {
    const free = new Uint8Array(count);
    const held = new Uint8Array(count);
    from.forEach((holder, nth) => {
      const thing = to[nth] as number;
      if (holder === thing) return;
      if (out[holder] === 1) held[thing] = 1;
      else free[thing] = 1;
    });
    let more = 0;
    for (let one = 0; one < count; one += 1) {
      if (out[one] === 1 || held[one] !== 1 || free[one] === 1) continue;
      out[one] = 1;
      more += 1;
    }
    if (more === 0) return out;
  }
}

function curveAlong({ holders }: TakingOutQuestion, web: Web, plan: readonly number[]): readonly Remains[] {
  if (holders === null) return curveOf(web, plan);
  return Array.from({ length: plan.length + 1 }, (_, step) =>
    remainsWithout(web, goingAlong(web.count, plan.slice(0, step), holders)),
  );
}

function compare(question: TakingOutQuestion, against: Against, web: Web, onShare: OnShare): Comparison {
  const { candidates, size, runs, seed, steps } = against;
  const { holders } = question;
  const plainWorth = distanceFragmentation(web);
  const worth = (set: readonly number[]) => plainWorth(placesIn(goingAlong(web.count, set, holders)));
  // Who takes something along is not covered by somebody who has the same neighbours.
  const isIdle = holders === null ? { isIdle: idleIn(web, candidates, () => 1) } : {};
  const asked = { candidates, size, worth, runs: 2, seed, ...isIdle };
  const best: BestSet = searchBest(asked, (share) => onShare(share / 2));
  const order: number[] = [];
  while (order.length < Math.min(steps, candidates.length)) {
    onShare(0.5 + order.length / (4 * steps));
    const next = bestAddition(asked, order);
    if (next === null) break;
    order.push(next.candidate);
  }
  const chance = randomSequences(candidates, steps, runs, seed);
  const chanceCurves = chance.map((one, nth) => {
    onShare(0.75 + nth / (4 * runs));
    return curveAlong(question, web, one);
  });
  return {
    best: best.members,
    bestOutcome: outcome(question, web, best.members),
    chance: meanOutcome(randomSequences(candidates, size, runs, seed).map((one) => outcome(question, web, one))),
    curves: { best: curveAlong(question, web, order), chance: meanCurve(chanceCurves) },
  };
}

function placesIn(out: Uint8Array): readonly number[] {
  const places: number[] = [];
  out.forEach((is, place) => {
    if (is === 1) places.push(place);
  });
  return places;
}

function meanOutcome(all: readonly Outcome[]): Outcome {
  const mean = (of: (one: Outcome) => number) => all.reduce((sum, one) => sum + of(one), 0) / Math.max(1, all.length);
  const sums = (of: 'flowing' | 'onWay') => (all[0]?.[of] ?? []).map((_, nth) => mean((one) => one[of][nth] ?? 0));
  return {
    largest: mean(({ largest }) => largest),
    efficiency: mean(({ efficiency }) => efficiency),
    parts: mean(({ parts }) => parts),
    out: mean(({ out }) => out),
    flowing: sums('flowing'),
    onWay: sums('onWay'),
    sources: mean(({ sources }) => sources),
    broken: mean(({ broken }) => broken),
  };
}
