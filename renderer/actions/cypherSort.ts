// The order of rows by one column of an answer: empty cells always come last, rows that are equal keep their order.
import type { Cell } from '../../shared/questions';
import { compareKeys, keyOfThing, keyOfValue, nothingToSort, type SortKey } from '../chart/valueOrder';

export interface Sorting {
  readonly column: number;
  readonly isDescending: boolean;
}

type Text = (cell: Cell) => string;

/** Indices of the rows in their new order. */
export function sortedIndices(
  rows: readonly (readonly Cell[])[],
  { column, isDescending }: Sorting,
  textOfCell: Text,
): readonly number[] {
  const keys = rows.map((row) => keyOf(row[column], textOfCell));
  return rows
    .map((_, index) => index)
    .sort((a, b) => compareKeys(keys[a] ?? nothingToSort, keys[b] ?? nothingToSort, isDescending) || a - b);
}

function keyOf(cell: Cell | undefined, textOfCell: Text): SortKey {
  if (cell === undefined) return nothingToSort;
  return cell.is === 'value' ? keyOfValue(cell.value) : keyOfThing(textOfCell(cell));
}
