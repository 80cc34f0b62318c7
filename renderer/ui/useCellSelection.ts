// Selecting cells of a table: a rectangle between the cell where it began and the one where it ends, by pointer or by
// keyboard.
import { useState, type KeyboardEvent, type PointerEvent } from 'react';

export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Both ends included. */
export interface CellRange {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface SelectionOptions {
  readonly rowCount: number;
  readonly columnCount: number;
  readonly onSelect: (range: CellRange | null) => void;
}

interface Ends {
  readonly anchor: CellPlace;
  readonly focus: CellPlace;
}

export function rangeOf({ anchor, focus }: Ends): CellRange {
  return {
    top: Math.min(anchor.row, focus.row),
    bottom: Math.max(anchor.row, focus.row),
    left: Math.min(anchor.column, focus.column),
    right: Math.max(anchor.column, focus.column),
  };
}

const pageRows = 10;

/** Where a key leads from a cell; null when it is no such key. */
export function stepFrom(
  { row, column }: CellPlace,
  key: string,
  hasMod: boolean,
  lastRow: number,
  lastColumn: number,
): CellPlace | null {
  const rows: Readonly<Record<string, number>> = {
    ArrowUp: hasMod ? -lastRow : -1,
    ArrowDown: hasMod ? lastRow : 1,
    PageUp: -pageRows,
    PageDown: pageRows,
    Home: hasMod ? -lastRow : 0,
    End: hasMod ? lastRow : 0,
  };
  const columns: Readonly<Record<string, number>> = {
    ArrowLeft: hasMod ? -lastColumn : -1,
    ArrowRight: hasMod ? lastColumn : 1,
    Home: -lastColumn,
    End: lastColumn,
  };
  if (rows[key] === undefined && columns[key] === undefined) return null;
  const within = (value: number, last: number) => Math.max(0, Math.min(last, value));
  return { row: within(row + (rows[key] ?? 0), lastRow), column: within(column + (columns[key] ?? 0), lastColumn) };
}

export function useCellSelection({ rowCount, columnCount, onSelect }: SelectionOptions) {
  const [ends, setEnds] = useState<Ends | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const lastRow = rowCount - 1;
  const lastColumn = columnCount - 1;
  const range = ends === null || rowCount === 0 ? null : rangeOf(ends);
  const take = (next: Ends | null) => {
    setEnds(next);
    onSelect(next === null ? null : rangeOf(next));
  };
  const goTo = (focus: CellPlace, isLonger: boolean) =>
    take({ anchor: isLonger && ends !== null ? ends.anchor : focus, focus });
  const wholeRow = (row: number, isLonger: boolean) =>
    take({
      anchor: { row: isLonger && ends !== null ? ends.anchor.row : row, column: 0 },
      focus: { row, column: lastColumn },
    });
  const onKeyDown = (event: KeyboardEvent) => {
    const hasMod = event.ctrlKey || event.metaKey;
    if (rowCount === 0) return;
    if (hasMod && event.key.toLowerCase() === 'a') {
      take({ anchor: { row: 0, column: 0 }, focus: { row: lastRow, column: lastColumn } });
    } else if (event.key === 'Escape' && ends !== null) take(null);
    else {
      const from = ends?.focus ?? { row: 0, column: 0 };
      const to = ends === null ? from : stepFrom(from, event.key, hasMod, lastRow, lastColumn);
      if (to === null || stepFrom(from, event.key, hasMod, lastRow, lastColumn) === null) return;
      goTo(to, event.shiftKey);
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const handlers = (onDown: (event: PointerEvent) => void, onOver: () => void) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      setIsDragging(true);
      onDown(event);
    },
    onPointerEnter: (event: PointerEvent) => {
      if (isDragging && event.buttons === 1) onOver();
    },
    onPointerUp: () => setIsDragging(false),
  });
  return {
    range,
    focus: ends?.focus ?? null,
    onKeyDown,
    isIn: (row: number, column: number) =>
      range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right,
    cellHandlers: (row: number, column: number) =>
      handlers(
        (event) => goTo({ row, column }, event.shiftKey),
        () => goTo({ row, column }, true),
      ),
    rowHandlers: (row: number) =>
      handlers(
        (event) => wholeRow(row, event.shiftKey),
        () => wholeRow(row, true),
      ),
  };
}
