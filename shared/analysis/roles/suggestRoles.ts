// Which part each person seems to play, how sure that is, and the strongest facts for and against it. Evidence is added up
// in a table that anybody can read: a feature gives and takes points, and the softmax of the sums is the confidence.
import type { Words } from '../../catalogue/types';
import type { Facts, OnShare } from '../Analysis';
import { callFeatures } from './callFeatures';
import type { Feature } from './Feature';
import { moneyFeatures } from './moneyFeatures';
import { roleIds, type Points, type RoleId } from './Role';
import { tieFeatures } from './tieFeatures';
import { tracesIn, type TraceChoice, type Traces } from './Traces';

export const roleFeatures: readonly Feature[] = [...callFeatures, ...moneyFeatures, ...tieFeatures];

/** Whoever is on a chart is there for some reason, and most of them did nothing: the one prior. */
const base: Points = { bystander: 1 };

/** A lead of fewer points than this is no lead: the suggestion is marked as unsure. */
const leastMargin = 2;
const mostReasons = 3;

export interface RoleReason {
  readonly feature: string;
  readonly words: Words;
  /** What it gives the role (above 0) or takes from it. */
  readonly points: number;
}

export interface RoleSuggestion {
  /** Place among the facts. */
  readonly person: number;
  readonly role: RoleId;
  /** From 0 to 1, among the roles that are known. */
  readonly confidence: number;
  /** The next best, and how many points it lies behind. */
  readonly next: RoleId;
  readonly margin: number;
  readonly isUnsure: boolean;
  /** The strongest first, three at most. */
  readonly pro: readonly RoleReason[];
  readonly contra: readonly RoleReason[];
}

interface Seen {
  readonly feature: string;
  readonly words: Words;
  readonly points: Points;
}

/** One for every person, in the order of the facts. */
export function suggestRoles(
  facts: Facts,
  choice: TraceChoice,
  onShare: OnShare = () => undefined,
): readonly RoleSuggestion[] {
  const traces = tracesIn(facts, choice);
  const { all } = traces.people;
  return all.map((person, nth) => {
    if (nth % 256 === 0) onShare(nth / all.length);
    return suggestionOf(person, seenOf(person, traces));
  });
}

function seenOf(person: number, traces: Traces): readonly Seen[] {
  return roleFeatures.flatMap(({ id, material, find, points, missing }): Seen[] => {
    if (!traces.has[material]) return [];
    const words = find(person, traces);
    if (words !== null) return [{ feature: id, words, points }];
    return missing === undefined ? [] : [{ feature: id, words: missing.words, points: missing.points }];
  });
}

function suggestionOf(person: number, seen: readonly Seen[]): RoleSuggestion {
  const sums = roleIds.map((role) => ({
    role,
    sum: seen.reduce((sum, { points }) => sum + (points[role] ?? 0), base[role] ?? 0),
  }));
  // The sort keeps the order of equals, so from the back the last of the list, which accuses least, comes first.
  const [best, second] = sums.reverse().sort((a, b) => b.sum - a.sum) as [Sum, Sum];
  const margin = best.sum - second.sum;
  const total = sums.reduce((sum, one) => sum + Math.exp(one.sum - best.sum), 0);
  const about = seen
    .map(({ feature, words, points }): RoleReason => ({ feature, words, points: points[best.role] ?? 0 }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  return {
    person,
    role: best.role,
    confidence: 1 / total,
    next: second.role,
    margin,
    isUnsure: margin < leastMargin,
    pro: about.filter(({ points }) => points > 0).slice(0, mostReasons),
    contra: about.filter(({ points }) => points < 0).slice(0, mostReasons),
  };
}

interface Sum {
  readonly role: RoleId;
  readonly sum: number;
}
