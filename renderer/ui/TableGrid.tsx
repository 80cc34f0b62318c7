// A grid of many rows of which only those in sight are in the page: headings that sort, rows, the cell that has the
// keyboard. What is selected, and what keys and pointers do, comes from outside.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type HTMLAttributes, type KeyboardEvent, type ReactNode } from 'react';

export interface TableColumn {
  readonly title: string;
  /** Pixels. */
  readonly width: number;
  readonly isNumeric: boolean;
}

export interface ColumnSort {
  readonly column: number;
  readonly isDescending: boolean;
}

/** What is selected in a grid, and how it is done. */
export interface GridSelection {
  /** The cell that has the keyboard; null for none. */
  readonly focus: { readonly row: number; readonly column: number } | null;
  isIn(row: number, column: number): boolean;
  onKeyDown(event: KeyboardEvent): void;
  cellHandlers(row: number, column: number): HTMLAttributes<HTMLElement>;
  rowHandlers(row: number): HTMLAttributes<HTMLElement>;
}

interface TableGridProps {
  readonly label: string;
  readonly columns: readonly TableColumn[];
  readonly rowCount: number;
  readonly cell: (row: number, column: number) => ReactNode;
  /** The first decides; the next where it leaves a tie. */
  readonly sorting: readonly ColumnSort[];
  /** For the hint of a heading. */
  readonly sortHint: string;
  /** `isAdded` keeps what it is sorted by already. */
  readonly onSort: (column: number, isAdded: boolean) => void;
  readonly selection: GridSelection;
  /** The copy keys, or copying from the menu of the window; true when there was something to copy. */
  readonly onCopy: () => boolean;
  /** Of a row that needs another look. */
  readonly rowClass?: (row: number) => string;
}

const rowPx = 24;
const numberColumnPx = 46;
const digitPx = 7;

export function TableGrid(props: TableGridProps) {
  const { label, columns, rowCount, selection, onCopy } = props;
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: rowCount,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 8,
    paddingStart: rowPx,
    scrollPaddingStart: rowPx,
  });
  const focusRow = selection.focus?.row ?? null;
  useEffect(() => {
    if (focusRow !== null) virtualizer.scrollToIndex(focusRow);
  }, [focusRow, virtualizer]);
  // Numbers of rows are never cut.
  const numberPx = Math.max(numberColumnPx, rowCount.toLocaleString('en').length * digitPx + 16);
  const width = numberPx + columns.reduce((sum, column) => sum + column.width, 0);
  const template = `${numberPx}px ${columns.map((column) => `${column.width}px`).join(' ')}`;
  const { focus } = selection;
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
        const isCopy = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'c' && !event.shiftKey;
        if (!isCopy) selection.onKeyDown(event);
        else if (onCopy()) event.preventDefault();
      }}
      onCopy={(event) => {
        if (onCopy()) event.preventDefault();
      }}
    >
      <Headings {...props} template={template} width={width} />
      <div className="data-rows" role="presentation" style={{ height: virtualizer.getTotalSize() - rowPx, width }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => (
          <Row key={index} {...props} index={index} top={start - rowPx} template={template} />
        ))}
      </div>
    </div>
  );
}

interface RowProps extends TableGridProps {
  readonly index: number;
  /** Pixels. */
  readonly top: number;
  readonly template: string;
}

function Row({ columns, selection, cell, rowClass, index, top, template }: RowProps) {
  const { focus } = selection;
  return (
    <div
      className={`data-row ${rowClass?.(index) ?? ''}`}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)`, gridTemplateColumns: template }}
    >
      <div className="data-number" role="rowheader" {...selection.rowHandlers(index)}>
        {(index + 1).toLocaleString('en')}
      </div>
      {columns.map(({ isNumeric }, at) => {
        const isOn = selection.isIn(index, at);
        const hasFocus = focus?.row === index && focus.column === at;
        const classes = ['data-cell', isNumeric ? 'is-number' : '', isOn ? 'is-on' : '', hasFocus ? 'has-focus' : ''];
        return (
          <div
            key={at}
            id={`cell-${index}-${at}`}
            className={classes.filter((name) => name !== '').join(' ')}
            role="gridcell"
            aria-selected={isOn}
            {...selection.cellHandlers(index, at)}
          >
            {cell(index, at)}
          </div>
        );
      })}
    </div>
  );
}

interface HeadingsProps extends TableGridProps {
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
        const nth = sorting.findIndex(({ column }) => column === at);
        const isSorted = nth >= 0;
        const order = !isSorted ? 'none' : sorting[nth]?.isDescending === true ? 'descending' : 'ascending';
        return (
          <div key={at} role="columnheader" aria-sort={order} className={isNumeric ? 'is-number' : ''}>
            <button
              type="button"
              className="data-sort"
              title={`${title} — ${sortHint}`}
              tabIndex={-1}
              onClick={(event) => onSort(at, event.shiftKey)}
            >
              <span className="cut">{title}</span>
              {isSorted ? <span className={`sort-sign is-${order}`} aria-hidden="true" /> : null}
              {isSorted && sorting.length > 1 ? <span className="sort-place">{nth + 1}</span> : null}
            </button>
          </div>
        );
      })}
    </div>
  );
}
