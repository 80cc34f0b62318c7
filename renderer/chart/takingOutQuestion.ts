// The chart as the question what taking entities out does to it: of the facts that analyses of the chart look at.
import type { Facts } from '../../shared/analysis/Analysis';
import { candidatesIn } from '../../shared/analysis/keyPlayers/candidates';
import { transfersIn } from '../../shared/analysis/money/transfers';
import type { Against, TakingOutQuestion } from '../../shared/analysis/removal/takingOut';
import { undirected } from '../../shared/analysis/Web';
import type { Plan } from '../../shared/dress/plan';
import type { EntityId } from '../../shared/ids';
import { factsOnChart } from './analysedFacts';
import type { Chart } from './Chart';
import { isHolding } from './plansOf';
import { shownOf } from './shown';

/** Whom the best set and chance choose among, and how many. */
export interface Choice {
  readonly size: number;
  /** An entity type; '' for all. */
  readonly type: string;
  /** Field and values that mean out of reach; '' leaves nobody out. */
  readonly field: string;
  readonly away: string;
}

export interface AskedChart {
  readonly question: TakingOutQuestion;
  /** By place. */
  readonly ids: readonly EntityId[];
  readonly currencies: readonly string[];
  /** What was said of the candidates: none where nothing was compared. */
  readonly candidates: { readonly looked: number; readonly notLooked: number; readonly outOfReach: number } | null;
}

const runs = 50;
const leastSteps = 10;
/** Candidates that the search looks at, the most linked first. */
const mostCandidates = 200;

/** Pauses now and then. */
export function* takingOutQuestion(
  chart: Chart,
  plans: readonly Plan[],
  choice: Choice | null,
): Generator<void, AskedChart> {
  const facts = yield* factsOnChart(chart, null);
  const places = new Map(facts.entities.map(({ id }, place) => [id, place]));
  const { representative } = shownOf(chart);
  const input = {
    count: facts.entities.length,
    from: Uint32Array.from(facts.links, ({ from }) => from),
    to: Uint32Array.from(facts.links, ({ to }) => to),
    weight: null,
  };
  const byPlace = plans.map(({ out }) => [...new Set(out.flatMap((id) => places.get(representative(id)) ?? []))]);
  const { from, to, amount, currency, currencies } = transfersIn(facts, {});
  const holding = facts.links.filter(({ type }) => isHolding(type));
  const holders = {
    from: Uint32Array.from(holding, (link) => link.from),
    to: Uint32Array.from(holding, (link) => link.to),
  };
  const compared = choice === null ? null : compareWith(facts, input, byPlace, choice, chart.seed);
  return {
    question: {
      input,
      money: { from, to, amount, currency, currencies: currencies.length },
      holders: chart.dress.plans.takesAlong ? holders : null,
      plans: byPlace,
      against: compared?.against ?? null,
    },
    ids: facts.entities.map(({ id }) => id),
    currencies,
    candidates: compared?.said ?? null,
  };
}

function compareWith(
  facts: Facts,
  input: TakingOutQuestion['input'],
  plans: readonly (readonly number[])[],
  { size, type, field, away }: Choice,
  seed: number,
): { readonly against: Against; readonly said: AskedChart['candidates'] } {
  const chosen = { types: type, field, away, 'away-weight': 0, candidates: mostCandidates };
  const found = candidatesIn(facts, undirected(input), chosen);
  const steps = Math.max(leastSteps, size, ...plans.map(({ length }) => length));
  return {
    against: { size, candidates: found.places, runs, seed, steps: Math.min(steps, 30) },
    said: { looked: found.places.length, notLooked: found.notLookedAt, outOfReach: found.outOfReach },
  };
}
