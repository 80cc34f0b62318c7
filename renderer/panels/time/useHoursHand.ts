// The hand on the matrix: a drag marks a block of hours, with Shift or Ctrl beside what is marked; a click on the only
// marked hour clears it. Arrow keys walk, with Shift they mark from where they began, Space marks, Escape clears.
import { useRef, useState, type KeyboardEvent, type PointerEvent, type RefObject } from 'react';
import { beginGesture, setHours } from '../../actions/time';
import type { EditName } from '../../chart/Edit';
import { cellsBetween } from '../../chart/time/hours';
import { useApp } from '../AppContext';

interface Stroke {
  readonly from: number;
  readonly gesture: EditName;
  /** What stays marked beside the block. */
  readonly kept: readonly number[];
  /** A press on the only marked hour: without a move it clears. */
  readonly clears: boolean;
  to: number;
}

export interface HoursHand {
  /** The cell that the keyboard is on. */
  readonly active: number;
  readonly mark: (from: number, to: number) => void;
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

export function useHoursHand(grid: RefObject<HTMLDivElement | null>, marked: readonly number[]): HoursHand {
  const context = useApp();
  const stroke = useRef<Stroke | null>(null);
  const [active, setActive] = useState(0);
  const walk = useRef<{ readonly from: number; readonly gesture: EditName } | null>(null);

  const focus = (cell: number) => {
    setActive(cell);
    grid.current?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)?.focus();
  };
  const mark = (from: number, to: number) => setHours(context, beginGesture('hours'), cellsBetween(from, to));

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    const cell = event.button === 0 ? cellAt(grid.current, event) : null;
    if (cell === null || !(event.target instanceof HTMLElement) || event.target.dataset['cell'] === undefined) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const kept = event.shiftKey || event.ctrlKey || event.metaKey ? marked : [];
    const clears = kept.length === 0 && marked.length === 1 && marked[0] === cell;
    stroke.current = { from: cell, gesture: beginGesture('hours'), kept, clears, to: -1 };
    walk.current = null;
    focus(cell);
    onPointerMove(event);
  };
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const it = stroke.current;
    const cell = it === null ? null : cellAt(grid.current, event);
    if (it === null || cell === null || cell === it.to) return;
    it.to = cell;
    setHours(context, it.gesture, [...it.kept, ...cellsBetween(it.from, cell)]);
  };
  const onPointerUp = () => {
    const it = stroke.current;
    stroke.current = null;
    if (it?.clears === true && it.to === it.from) setHours(context, it.gesture, []);
  };
  const step = (next: number, isMarking: boolean) => {
    focus(next);
    if (!isMarking) {
      walk.current = null;
      return;
    }
    walk.current ??= { from: active, gesture: beginGesture('hours') };
    setHours(context, walk.current.gesture, cellsBetween(walk.current.from, next));
  };
  const toggle = () => {
    const without = marked.filter((cell) => cell !== active);
    setHours(context, beginGesture('hours'), without.length < marked.length ? without : [...marked, active]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = neighbour(active, event.key);
    if (next !== null) step(next, event.shiftKey);
    else if (event.key === ' ' || event.key === 'Enter') toggle();
    else if (event.key === 'Escape' && marked.length > 0) setHours(context, beginGesture('hours'), []);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { active, mark, onPointerDown, onPointerMove, onPointerUp, onKeyDown };
}

/** The cell beside, above or below; null for other keys, the cell itself at the edge. */
function neighbour(cell: number, key: string): number | null {
  const [weekday, hour] = [Math.floor(cell / 24), cell % 24];
  switch (key) {
    case 'ArrowLeft':
      return weekday * 24 + Math.max(0, hour - 1);
    case 'ArrowRight':
      return weekday * 24 + Math.min(23, hour + 1);
    case 'ArrowUp':
      return Math.max(0, weekday - 1) * 24 + hour;
    case 'ArrowDown':
      return Math.min(6, weekday + 1) * 24 + hour;
    case 'Home':
      return weekday * 24;
    case 'End':
      return weekday * 24 + 23;
    default:
      return null;
  }
}

/** The cell under the pointer, or the nearest one; null before the grid is drawn. */
function cellAt(
  grid: HTMLElement | null,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): number | null {
  const first = grid?.querySelector('[data-cell="0"]')?.getBoundingClientRect();
  const last = grid?.querySelector('[data-cell="167"]')?.getBoundingClientRect();
  if (first === undefined || last === undefined) return null;
  const place = (at: number, from: number, until: number, count: number) =>
    Math.max(0, Math.min(count - 1, Math.floor(((at - from) / (until - from)) * count)));
  return place(clientY, first.top, last.bottom, 7) * 24 + place(clientX, first.left, last.right, 24);
}
