// The filter of the expand card as a piece of Cypher and its parameters, shared by every query that follows links,
// so that a count and the links it counts can never differ.
import type { EntityId } from '../../../../shared/ids';
import type { NeighbourFilter } from '../../../../shared/questions';
import { typeOfLabels } from '../marks';

/**
 * Every link `r` of the asked `a`, with its other end `b`. The WITH keeps the planner from starting at the other end,
 * which may be a hub, or from reading all links of the database once per row, as it likes to while that is small.
 */
export const linksOfAsked = `
  MATCH (a) WHERE elementId(a) IN $ids
  WITH DISTINCT a
  MATCH (a)-[r]-(b)`;

/**
 * True for a link `r` that is seen from the asked `a` and leads to `b`. The labels of a type are lists of whole sets,
 * because an entity with several labels has one type only. Needs the parameters of `passingParameters`.
 */
export const passes = `($everything OR labels(b) IN coalesce(
  CASE WHEN startNode(r) = a THEN $labelsOut[type(r)] ELSE $labelsIn[type(r)] END, []))`;

export function passingParameters(
  ids: readonly EntityId[],
  only: readonly NeighbourFilter[] | null,
  labelSets: readonly (readonly string[])[],
) {
  const out: Record<string, (readonly string[])[]> = Object.create(null);
  const into: Record<string, (readonly string[])[]> = Object.create(null);
  for (const { linkType, direction, entityType } of only ?? []) {
    const ofType = labelSets.filter((labels) => typeOfLabels(labels) === entityType);
    const byType = direction === 'out' ? out : into;
    byType[linkType] = [...(byType[linkType] ?? []), ...ofType];
  }
  return { ids, everything: only === null, labelsOut: out, labelsIn: into };
}
export type PassingParameters = ReturnType<typeof passingParameters>;
