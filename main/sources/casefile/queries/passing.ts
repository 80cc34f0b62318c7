// The expand card's rows as SQL conditions on a link, one for each direction in which an asked entity sees it.
import type { Direction, NeighbourFilter } from '../../../../shared/questions';
import type { OpenCase } from '../openCase';

export interface Passing {
  /** Condition on `l`, a link seen out of its start. */
  readonly out: string;
  /** Condition on `l`, a link seen into its end; a self-link is never seen so. */
  readonly in: string;
}

/** Numbers of types only go into the SQL, never a name; rows of unknown types pass nothing. */
export function passing(open: OpenCase, only: readonly NeighbourFilter[] | null): Passing {
  if (only === null) return { out: '1', in: '1' };
  return { out: condition(open, only, 'out', 'l.to_type'), in: condition(open, only, 'in', 'l.from_type') };
}

function condition(open: OpenCase, only: readonly NeighbourFilter[], direction: Direction, other: string): string {
  const pairs = only.flatMap((row) => {
    const link = open.linkTypes.idOf.get(row.linkType);
    const entity = open.entityTypes.idOf.get(row.entityType);
    return row.direction !== direction || link === undefined || entity === undefined ? [] : [[link, entity]];
  });
  return pairs.length === 0 ? '0' : `(l.type, ${other}) IN (VALUES ${pairs.map((pair) => `(${pair.join()})`).join()})`;
}
