// A table of many rows which are selected whole, by pointer or keyboard. What is selected lives outside, because others
// change it too. It knows nothing of what the rows mean.
import type { ReactNode } from 'react';
import { TableGrid, type ColumnSort, type TableColumn } from './TableGrid';
import { useRowSelection, type RowSelectionOptions } from './useRowSelection';

interface RowTableProps extends RowSelectionOptions {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly cell: (row: number, column: number) => ReactNode;
  readonly sorting: readonly ColumnSort[];
  readonly sortHint: string;
  /** The selected rows are to be copied; false when there are none. */
  readonly onCopy: () => boolean;
  readonly rowClass?: (row: number) => string;
}

export function RowTable(props: RowTableProps) {
  const { label, columns, cell, sorting, sortHint, onCopy, rowClass, rowCount, onSort } = props;
  const selection = useRowSelection(props);
  return (
    <TableGrid
      label={label}
      columns={columns}
      rowCount={rowCount}
      cell={cell}
      sorting={sorting}
      sortHint={sortHint}
      onSort={onSort}
      onCopy={onCopy}
      selection={selection}
      {...(rowClass === undefined ? {} : { rowClass })}
    />
  );
}
