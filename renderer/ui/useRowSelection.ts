// Selecting whole rows of a table: a click takes one, with Shift all from the last one, with Ctrl one more or less; the
// arrows, Space and Ctrl A do the same, S sorts by the column of the keyboard.
import { useState, type KeyboardEvent, type MouseEvent, type PointerEvent } from 'react';
import { stepFrom, type CellPlace } from './useCellSelection';

export interface RowSelectionOptions {
  readonly rowCount: number;
  readonly columns: readonly unknown[];
  /** The row that has the keyboard; null for none. */
  readonly focusRow: number | null;
  readonly onFocus: (row: number) => void;
  readonly isOn: (row: number) => boolean;
  /** Any row is selected. */
  readonly hasSelected: boolean;
  /** Exactly these rows are selected from now on, both ends included. */
  readonly onRange: (first: number, last: number) => void;
  readonly onToggle: (row: number) => void;
  readonly onNone: () => void;
  /** Double click, or Enter. */
  readonly onOpen: (row: number) => void;
  readonly onSort: (column: number, isAdded: boolean) => void;
}

/** What a key means in a table of rows; null when it means nothing there. */
export type RowKey =
  | { readonly does: 'move' | 'take' | 'stretch'; readonly to: CellPlace }
  | { readonly does: 'all' | 'toggle' | 'open' | 'none' }
  | { readonly does: 'sort'; readonly isAdded: boolean };

interface KeyPressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

const plainKeys: ReadonlyMap<string, RowKey> = new Map([
  [' ', { does: 'toggle' }],
  ['Enter', { does: 'open' }],
  ['Escape', { does: 'none' }],
]);

function commandOf({ key, shiftKey }: KeyPressed, hasMod: boolean): RowKey | null {
  const letter = key.toLowerCase();
  if (hasMod && letter === 'a') return { does: 'all' };
  if (!hasMod && letter === 's') return { does: 'sort', isAdded: shiftKey };
  return plainKeys.get(key) ?? null;
}

/** Up and down take the row (with Ctrl they only go there, with Shift they stretch); left and right go along it. */
export function rowKey(press: KeyPressed, from: CellPlace, lastRow: number, lastColumn: number): RowKey | null {
  const hasMod = press.ctrlKey || press.metaKey;
  const command = commandOf(press, hasMod);
  if (command !== null) return command;
  const rows: Readonly<Record<string, string>> = { Home: 'ArrowUp', End: 'ArrowDown' };
  const edge = rows[press.key];
  // Home and End go to the first and last row: a row is what is walked through here.
  const to =
    edge === undefined
      ? stepFrom(from, press.key, false, lastRow, lastColumn)
      : stepFrom(from, edge, true, lastRow, lastColumn);
  if (to === null) return null;
  if (to.row === from.row && to.column !== from.column) return { does: 'move', to };
  return { does: press.shiftKey ? 'stretch' : hasMod ? 'move' : 'take', to };
}

export function useRowSelection(options: RowSelectionOptions) {
  const { rowCount, columns, focusRow, isOn, onFocus, onRange, onToggle, onOpen } = options;
  const [column, setColumn] = useState(0);
  const [anchor, setAnchor] = useState<number | null>(null);
  const [isDragging, setIsDragging] = useState(false);
  const lastRow = rowCount - 1;
  const focus = focusRow === null ? null : { row: focusRow, column: Math.min(column, columns.length - 1) };
  const take = (row: number) => {
    setAnchor(row);
    onFocus(row);
    onRange(row, row);
  };
  const stretch = (row: number) => {
    const from = Math.min(anchor ?? focusRow ?? row, lastRow);
    setAnchor(from);
    onFocus(row);
    onRange(Math.min(from, row), Math.max(from, row));
  };
  const toggle = (row: number) => {
    setAnchor(row);
    onFocus(row);
    onToggle(row);
  };
  const act = (key: RowKey, at: CellPlace) => {
    switch (key.does) {
      case 'all':
        return onRange(0, lastRow);
      case 'toggle':
        return toggle(at.row);
      case 'open':
        return onOpen(at.row);
      case 'none':
        return options.onNone();
      case 'sort':
        return options.onSort(at.column, key.isAdded);
      case 'take':
        return take(key.to.row);
      case 'stretch':
        return stretch(key.to.row);
      case 'move':
        setColumn(key.to.column);
        return onFocus(key.to.row);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter and Space press a heading that has the focus.
    const isPress = event.key === 'Enter' || event.key === ' ';
    if (rowCount === 0 || (isPress && event.target !== event.currentTarget)) return;
    const at = focus ?? { row: 0, column: 0 };
    const key = rowKey(event, at, lastRow, columns.length - 1);
    // Nothing to take back: Escape means what it means outside.
    if (key === null || (key.does === 'none' && !options.hasSelected)) return;
    // The first arrow only comes to the first row.
    if (focus === null && key.does === 'take') take(0);
    else act(key, at);
    event.preventDefault();
    event.stopPropagation();
  };
  const rowHandlers = (row: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      setIsDragging(true);
      if (event.shiftKey) stretch(row);
      else if (event.ctrlKey || event.metaKey) toggle(row);
      else take(row);
    },
    onPointerEnter: (event: PointerEvent) => {
      if (isDragging && event.buttons === 1) stretch(row);
    },
    onPointerUp: () => setIsDragging(false),
    onDoubleClick: (event: MouseEvent) => {
      if (!event.shiftKey && !event.ctrlKey && !event.metaKey) onOpen(row);
    },
  });
  return {
    focus,
    isIn: (row: number) => isOn(row),
    onKeyDown,
    rowHandlers,
    cellHandlers: (row: number, at: number) => {
      const handlers = rowHandlers(row);
      return {
        ...handlers,
        onPointerDown: (event: PointerEvent) => {
          setColumn(at);
          handlers.onPointerDown(event);
        },
      };
    },
  };
}
