// A table of many rows of which only those in sight are in the page. Headings sort, a click or drag or the keyboard
// selects cells, the copy keys copy them. It knows nothing of what the cells mean.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode, type SyntheticEvent } from 'react';
import { useCellSelection, type CellRange } from './useCellSelection';

export interface TableColumn {
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly isNumeric: boolean;
}

export interface DataTableProps {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  readonly cell: (row: number, column: number) => ReactNode;
  readonly sorting: { readonly column: number; readonly isDescending: boolean } | null;
  /** For the hint of a heading. */
  readonly sortHint: string;
  readonly onSort: (column: number) => void;
  /** The cells now selected; null for none. */
  readonly onSelect: (range: CellRange | null) => void;
  /** These cells are to be copied. */
  readonly onCopy: (range: CellRange) => void;
}

const rowPx = 24;
const numberColumnPx = 46;

export function DataTable(props: DataTableProps) {
  const { label, columns, rowCount, cell } = props;
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 8,
    paddingStart: rowPx,
    scrollPaddingStart: rowPx,
  });
  const selection = useCellSelection({ rowCount, columnCount: columns.length, onSelect: props.onSelect });
  const { focus } = selection;
  useEffect(() => {
    if (focus !== null) virtualizer.scrollToIndex(focus.row);
  }, [focus, virtualizer]);
  const copy = (event: SyntheticEvent) => {
    if (selection.range === null) return;
    event.preventDefault();
    props.onCopy(selection.range);
  };
  const width = numberColumnPx + columns.reduce((sum, column) => sum + column.width, 0);
  const template = `${numberColumnPx}px ${columns.map((column) => `${column.width}px`).join(' ')}`;
  return (
    <div
      ref={box}
      className="data-table"
      role="grid"
      aria-label={label}
      aria-rowcount={rowCount + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable="true"
      tabIndex={0}
      {...(focus === null ? {} : { 'aria-activedescendant': `cell-${focus.row}-${focus.column}` })}
      onKeyDown={(event) => {
        if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && !event.shiftKey) copy(event);
        else selection.onKeyDown(event);
      }}
      // The same from the menu of the window.
      onCopy={copy}
    >
      <Headings {...props} template={template} width={width} />
      <div className="data-rows" role="presentation" style={{ height: virtualizer.getTotalSize() - rowPx, width }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            className="data-row"
            role="row"
            aria-rowindex={index + 2}
            style={{ transform: `translateY(${start - rowPx}px)`, gridTemplateColumns: template }}
          >
            <div className="data-number" role="rowheader" {...selection.rowHandlers(index)}>
              {(index + 1).toLocaleString('en')}
            </div>
            {columns.map((column, at) => (
              <div
                key={at}
                id={`cell-${index}-${at}`}
                className={`data-cell${column.isNumeric ? ' is-number' : ''}${selection.isIn(index, at) ? ' is-on' : ''}`}
                role="gridcell"
                aria-selected={selection.isIn(index, at)}
                {...selection.cellHandlers(index, at)}
              >
                {cell(index, at)}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}

interface HeadingsProps extends DataTableProps {
  readonly template: string;
  readonly width: number;
}

function Headings({ columns, sorting, sortHint, onSort, template, width }: HeadingsProps) {
  return (
    <div className="data-head" role="row" aria-rowindex={1} style={{ gridTemplateColumns: template, width }}>
      <div className="data-number" role="columnheader">
        #
      </div>
      {columns.map(({ title, isNumeric }, at) => {
        const isSorted = sorting?.column === at;
        const order = isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : 'none';
        return (
          <div key={at} role="columnheader" aria-sort={order} className={isNumeric ? 'is-number' : ''}>
            <button
              type="button"
              className="data-sort"
              title={`${title} — ${sortHint}`}
              tabIndex={-1}
              onClick={() => onSort(at)}
            >
              <span className="cut">{title}</span>
              {isSorted ? <span className={`sort-sign is-${order}`} aria-hidden="true" /> : null}
            </button>
          </div>
        );
      })}
    </div>
  );
}
