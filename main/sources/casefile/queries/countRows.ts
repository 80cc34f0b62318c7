// The rows of the expand card as SQL counts them, with types as numbers, and as they are answered.
import type { NeighbourCount } from '../../../../shared/questions';
import { compareCountRows } from '../../countRowOrder';
import { nameIn } from '../facts';
import type { OpenCase } from '../openCase';

export interface CountRow {
  readonly type: number;
  readonly isIn: number;
  readonly other: number;
  readonly links: number;
  readonly neighbours: number;
}

/** Under the names of their types, in the order that `questions.ts` promises. */
export function namedRows(open: OpenCase, rows: readonly CountRow[]): readonly NeighbourCount[] {
  return rows.map((row) => named(open, row)).sort(compareCountRows);
}

function named(open: OpenCase, { type, isIn, other, links, neighbours }: CountRow): NeighbourCount {
  return {
    linkType: nameIn(open, open.linkTypes.nameOf, type),
    direction: isIn === 1 ? 'in' : 'out',
    entityType: nameIn(open, open.entityTypes.nameOf, other),
    links,
    neighbours,
  };
}
