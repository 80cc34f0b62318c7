// The order of the expand card's rows that `questions.ts` promises, for the sources; the twin in memory keeps its own.
import type { NeighbourFilter } from '../../shared/questions';
import { compareCodePoints } from './compareCodePoints';

/** By link type, direction (out first), entity type. */
export function compareCountRows(a: NeighbourFilter, b: NeighbourFilter): number {
  return (
    compareCodePoints(a.linkType, b.linkType) ||
    compareCodePoints(b.direction, a.direction) ||
    compareCodePoints(a.entityType, b.entityType)
  );
}
