// The chart as the question which of its entities may be one and the same, and what of the answer is still to be decided.
import type { DuplicateAnswer, DuplicateCandidate, DuplicateQuestion } from '../../shared/analysis/duplicates';
import type { Facts } from '../../shared/analysis/Analysis';
import type { UseOf } from '../../shared/analysis/duplicates/evidence';
import type { DuplicateRules } from '../../shared/analysis/duplicates/rules';
import { captionOfEntity } from '../../shared/catalogue';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { mergeTreeOf } from './mergeTree';

/** So many pairs are listed at most; the panel says of how many. */
const mostCandidates = 500;

/** Asks about the given entities, or all that are not hidden; whom they share a phone with counts among all on the chart. */
export function duplicateQuestion(
  chart: Chart,
  only: ReadonlySet<EntityId> | null,
  rules: DuplicateRules,
): DuplicateQuestion {
  const asked = chart.entities().filter(({ entity, isHidden }) => !isHidden && (only === null || only.has(entity.id)));
  const tree = mergeTreeOf(chart.dress.merges);
  const places = new Map(asked.map(({ entity }, place) => [entity.id, place]));
  return {
    subjects: asked.map(({ entity }) => entity),
    uses: usesAmong(chart, places, sharedTypes(rules)),
    apart: chart.dress.apart,
    mains: Object.fromEntries(chart.dress.merges.flatMap(({ members }) => members.map((id) => [id, tree.mainOf(id)]))),
    rules,
    limit: mostCandidates,
  };
}

/** The same about everything that a case holds; of merged entities the main one is compared. */
export function caseQuestion(chart: Chart, { entities, links }: Facts, rules: DuplicateRules): DuplicateQuestion {
  const types = sharedTypes(rules);
  const uses = new Map<string, UseOf>();
  const note = (user: number, at: number) => {
    const used = entities[at];
    if (used === undefined || !types.has(used.type) || user === at) return;
    uses.set(`${user} ${at}`, { user, used: { id: used.id, type: used.type, text: captionOfEntity(used) } });
  };
  for (const { from, to } of links) {
    note(from, to);
    note(to, from);
  }
  const { apart } = chart.dress;
  return { subjects: entities, uses: [...uses.values()], apart, mains: {}, rules, limit: mostCandidates };
}

function sharedTypes({ rules }: DuplicateRules): ReadonlySet<string> {
  return new Set(rules.flatMap(({ compare, fields }) => (compare === 'shared' ? fields : [])));
}

function usesAmong(chart: Chart, places: ReadonlyMap<EntityId, number>, types: ReadonlySet<string>): UseOf[] {
  const tree = mergeTreeOf(chart.dress.merges);
  const uses = new Map<string, UseOf>();
  const note = (id: EntityId, other: EntityId) => {
    const user = places.get(id);
    const used = chart.entity(tree.mainOf(other))?.entity ?? chart.entity(other)?.entity;
    if (user === undefined || used === undefined || !types.has(used.type) || id === other) return;
    uses.set(`${user} ${used.id}`, { user, used: { id: used.id, type: used.type, text: captionOfEntity(used) } });
  };
  for (const { link } of chart.links()) {
    note(link.from, link.to);
    note(link.to, link.from);
  }
  return [...uses.values()];
}

export function pairNameOf({ a, b }: Pick<DuplicateCandidate, 'a' | 'b'>): string {
  return JSON.stringify([a, b]);
}

/** False when nobody of the answer is on the chart: another one has been opened since. */
export function isAnswerAbout(chart: Chart, { candidates }: DuplicateAnswer): boolean {
  return candidates.length === 0 || candidates.some(({ a }) => chart.entity(a) !== undefined);
}

/**
 * Pairs that nobody has decided yet: not hidden, not merged, not said to be different, not skipped; on the chart, unless the
 * search was of the whole case.
 */
export function undecided(
  chart: Chart,
  answer: DuplicateAnswer,
  skipped: ReadonlySet<string>,
  isOfCase = false,
): readonly DuplicateCandidate[] {
  const tree = mergeTreeOf(chart.dress.merges);
  const apart = new Set(chart.dress.apart.map(([a, b]) => JSON.stringify([a, b])));
  return answer.candidates.filter((pair) => {
    const isThere = [pair.a, pair.b].every((id) => (chart.entity(id)?.isHidden ?? !isOfCase) === false);
    const name = pairNameOf(pair);
    return isThere && tree.mainOf(pair.a) !== tree.mainOf(pair.b) && !apart.has(name) && !skipped.has(name);
  });
}
