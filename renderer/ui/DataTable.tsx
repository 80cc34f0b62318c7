// A table of many rows whose cells are selected: a click or drag or the keyboard selects cells, the copy keys copy them.
// It knows nothing of what the cells mean.
import type { ReactNode } from 'react';
import { TableGrid, type ColumnSort, type TableColumn } from './TableGrid';
import { useCellSelection, type CellRange } from './useCellSelection';

interface DataTableProps {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  readonly cell: (row: number, column: number) => ReactNode;
  readonly sorting: ColumnSort | null;
  /** For the hint of a heading. */
  readonly sortHint: string;
  readonly onSort: (column: number) => void;
  /** The cells now selected; null for none. */
  readonly onSelect: (range: CellRange | null) => void;
  /** These cells are to be copied. */
  readonly onCopy: (range: CellRange) => void;
}

export function DataTable({ sorting, onSelect, onCopy, ...grid }: DataTableProps) {
  const { rowCount, columns } = grid;
  const selection = useCellSelection({ rowCount, columnCount: columns.length, onSelect });
  const copy = () => {
    if (selection.range === null) return false;
    onCopy(selection.range);
    return true;
  };
  return <TableGrid {...grid} sorting={sorting === null ? [] : [sorting]} selection={selection} onCopy={copy} />;
}
