// How much speaks for two entities being one: the sum of weights of what agrees and what differs.
import { compareDays, compareIdentities, compareNames, compareTexts, type Outcome } from './compareValues';
import type { Evidence, Said } from './evidence';
import type { Comparison, DuplicateRule, DuplicateRules } from './rules';

/** One rule on one pair, for people to check; what says nothing is no reason. */
export interface Reason {
  readonly rule: string;
  readonly outcome: Outcome;
  /** Bits; below 0 it speaks against. */
  readonly weight: number;
  readonly left: string;
  readonly right: string;
}

export interface Scored {
  readonly score: number;
  readonly reasons: readonly Reason[];
}

/** How many entities say the same, by rule and plain value. */
export type Frequencies = readonly ReadonlyMap<string, number>[];

export function frequenciesOf(evidence: readonly Evidence[], { rules }: DuplicateRules): Frequencies {
  const counts = rules.map(() => new Map<string, number>());
  for (const { said } of evidence) {
    counts.forEach((count, nth) => {
      for (const { plain } of said[nth] ?? []) count.set(plain, (count.get(plain) ?? 0) + 1);
    });
  }
  return counts;
}

/**
 * Fellegi and Sunter, A Theory for Record Linkage (1969): each property adds log2(m/u) of its outcome, taken as independent.
 * Agreement of names, texts and what is shared counts for less the more common the value is (Winkler, 2000): never for more than log2(population ÷ users).
 */
export function scorePair(a: Evidence, b: Evidence, rules: DuplicateRules, frequencies: Frequencies): Scored {
  const population = Math.max(rules.population, 2);
  const reasons: Reason[] = [];
  rules.rules.forEach((rule, nth) => {
    const [left = [], right = []] = [a.said[nth], b.said[nth]];
    if (!rule.isOn || left.length === 0 || right.length === 0) return;
    const bound = (plain: string) => Math.log2(population / Math.max(1, frequencies[nth]?.get(plain) ?? 1));
    const reason =
      rule.compare === 'shared'
        ? sharedReason(rule, left, right, rules.mostUsers, bound, frequencies[nth])
        : bestReason(rule, left, right, bound);
    if (reason !== null && reason.weight !== 0) reasons.push(reason);
  });
  return { score: reasons.reduce((sum, { weight }) => sum + weight, 0), reasons };
}

const order = { agree: 2, near: 1, differ: 0 } as const;

/** The best of all pairs of values: an alias may agree where the names do not. */
function bestReason(
  rule: DuplicateRule,
  left: readonly Said[],
  right: readonly Said[],
  bound: (plain: string) => number,
): Reason | null {
  let best: Reason | null = null;
  for (const one of left) {
    for (const other of right) {
      const outcome = outcomeOf(rule.compare, one, other);
      const rarity = isUnbounded(rule) ? Infinity : Math.max(0, Math.min(bound(one.plain), bound(other.plain)));
      const weight = rule[outcome] > 0 ? Math.min(rule[outcome], rarity) : rule[outcome];
      const isBetter =
        best === null || order[outcome] > order[best.outcome] || (outcome === best.outcome && weight > best.weight);
      if (isBetter) best = { rule: rule.id, outcome, weight, left: one.text, right: other.text };
    }
  }
  return best;
}

/** Made for one entity alone, or too coarse for how common a value is to matter. */
function isUnbounded({ compare }: DuplicateRule): boolean {
  return compare === 'exact' || compare === 'identity' || compare === 'date';
}

function outcomeOf(compare: Comparison, a: Said, b: Said): Outcome {
  if (compare === 'name') return a.name === null || b.name === null ? 'differ' : compareNames(a.name, b.name);
  if (compare === 'date') return compareDays(a.plain, b.plain);
  if (compare === 'identity') return compareIdentities(a.plain, b.plain);
  if (compare === 'text') return compareTexts(a.plain, b.plain);
  return a.plain === b.plain ? 'agree' : 'differ';
}

/** What is shared is not independent (one phone, its SIM, its handset): the first counts in full, each further one for half as much. */
function sharedReason(
  rule: DuplicateRule,
  left: readonly Said[],
  right: readonly Said[],
  mostUsers: number,
  bound: (plain: string) => number,
  users: ReadonlyMap<string, number> | undefined,
): Reason | null {
  const known = new Set(right.map(({ plain }) => plain));
  const common = left.filter(({ plain }) => known.has(plain) && (users?.get(plain) ?? 0) <= mostUsers);
  if (common.length === 0) return null;
  // Every further user makes it less telling, beyond what chance alone would.
  const weights = common.map(({ plain }) => {
    const others = Math.max(0, (users?.get(plain) ?? 2) - 2);
    return Math.max(0, Math.min(rule.agree, bound(plain)) / (1 + others / 2));
  });
  const weight = weights.toSorted((a, b) => b - a).reduce((sum, one, nth) => sum + one / 2 ** nth, 0);
  const text = common.map((one) => one.text).join(', ');
  return { rule: rule.id, outcome: 'agree', weight, left: text, right: text };
}
