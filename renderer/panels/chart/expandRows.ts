// The rows of the expand card: their names, and which of them a direction leaves.
import type { Direction, NeighbourCount } from '../../../shared/questions';

export type DirectionChoice = Direction | 'both';

export function rowId({ linkType, direction, entityType }: NeighbourCount): string {
  return `${linkType}|${direction}|${entityType}`;
}

export function rowsInDirection(rows: readonly NeighbourCount[], choice: DirectionChoice): readonly NeighbourCount[] {
  return choice === 'both' ? rows : rows.filter(({ direction }) => direction === choice);
}
