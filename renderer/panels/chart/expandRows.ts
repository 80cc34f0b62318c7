// Arithmetic of the expand card: which rows a direction leaves, and how many neighbours the ticked ones promise.
import type { Direction, NeighbourCount, NeighbourCountsReply } from '../../../shared/questions';

export type DirectionChoice = Direction | 'both';

export function rowId({ linkType, direction, entityType }: NeighbourCount): string {
  return `${linkType}|${direction}|${entityType}`;
}

export function rowsInDirection(rows: readonly NeighbourCount[], choice: DirectionChoice): readonly NeighbourCount[] {
  return choice === 'both' ? rows : rows.filter(({ direction }) => direction === choice);
}

/** At most this many come: exact when everything is ticked, an upper bound when a neighbour may be in several rows. */
export function expectedNeighbours(counts: NeighbourCountsReply, ticked: readonly NeighbourCount[]): number {
  if (ticked.length === counts.rows.length) return counts.neighbours;
  return Math.min(
    counts.neighbours,
    ticked.reduce((sum, { neighbours }) => sum + neighbours, 0),
  );
}
