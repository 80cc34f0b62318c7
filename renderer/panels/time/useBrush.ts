// The hand on the time bar: a drag makes a window, moves it, or moves one of its ends; a click selects what happened in a
// bar; a double click shows all again; the wheel zooms and scrolls. Ends snap to the bars unless Alt is held.
import { useEffect, useRef, type PointerEvent as ReactPointerEvent, type RefObject } from 'react';
import type { EntityId } from '../../../shared/ids';
import { beginGesture, setPlaying, setWindow } from '../../actions/time';
import { select } from '../../actions/select';
import type { EditName } from '../../chart/Edit';
import { binAt } from '../../chart/time/bins';
import { endsBetween } from '../../chart/time/counted';
import { movedTo, windowOf, zoomed, type Span } from '../../chart/time/window';
import { useApp } from '../AppContext';
import type { PlotScale } from './usePlotScale';
import type { TimeModel } from './useTimeModel';

export type BrushPart = 'plot' | 'start' | 'end' | 'window';

interface Drag {
  readonly part: BrushPart;
  readonly x: number;
  readonly before: Span | null;
  readonly gesture: EditName;
  hasMoved: boolean;
  /** What the next frame shows. */
  wanted: Span | null;
  frame: number;
}

/** Less is a click. */
const dragPx = 3;

export interface Brush {
  readonly onPointerDown: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onPointerUp: (event: ReactPointerEvent<HTMLElement>) => void;
  readonly onDoubleClick: () => void;
}

export function useBrush(model: TimeModel, scale: PlotScale, plot: RefObject<HTMLElement | null>): Brush {
  const context = useApp();
  const drag = useRef<Drag | null>(null);
  const selectionBefore = useRef<readonly EntityId[]>([]);
  const xIn = (event: ReactPointerEvent) => event.clientX - (plot.current?.getBoundingClientRect().left ?? 0);

  const show = (it: Drag) => {
    cancelAnimationFrame(it.frame);
    it.frame = 0;
    if (it.wanted !== null) setWindow(context, it.gesture, windowOf(it.wanted));
  };
  const onPointerDown = (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    const { part = 'plot' } = event.target instanceof HTMLElement ? event.target.dataset : {};
    const gesture = beginGesture('window');
    const x = xIn(event);
    drag.current = { part: part as BrushPart, x, before: scale.span, gesture, hasMoved: false, wanted: null, frame: 0 };
  };
  const onPointerMove = (event: ReactPointerEvent<HTMLElement>) => {
    const it = drag.current;
    if (it === null) return;
    const x = xIn(event);
    if (!it.hasMoved && Math.abs(x - it.x) < dragPx) return;
    if (!it.hasMoved) setPlaying(context, false);
    it.hasMoved = true;
    it.wanted = dragged(it, x, scale, event.altKey);
    if (it.frame === 0) it.frame = requestAnimationFrame(() => show(it));
  };
  const onPointerUp = (event: ReactPointerEvent<HTMLElement>) => {
    const it = drag.current;
    drag.current = null;
    if (it === null) return;
    if (it.hasMoved) return show(it);
    // The first click of a double click is taken back with it.
    if (event.detail < 2) selectionBefore.current = [...context.view.getState().selection];
    const bin = binAt(scale.edges, scale.atX(it.x));
    const ends =
      bin < 0 ? [] : endsBetween(model.events, model.inBar, scale.edges[bin] ?? 0, scale.edges[bin + 1] ?? 0);
    select(context, ends, event.shiftKey ? 'add' : 'only');
  };
  const onDoubleClick = () => {
    select(context, selectionBefore.current, 'only');
    setPlaying(context, false);
    setWindow(context, beginGesture('window'), null);
  };
  return { onPointerDown, onPointerMove, onPointerUp, onDoubleClick };
}

function dragged({ part, x: startX, before }: Drag, x: number, scale: PlotScale, isFree: boolean): Span {
  const { all, atX, edges } = scale;
  const at = Math.max(all.from, Math.min(all.until, atX(x)));
  const snap = (moment: number) => Math.round(isFree ? moment : nearest(edges, moment));
  if (before === null || part === 'plot') return drawn(atX(startX), at, scale, isFree);
  if (part === 'window') return movedTo(before, snap(before.from + atX(x) - atX(startX)), all);
  return ordered(part === 'start' ? before.until : before.from, snap(at), edges);
}

/** A new window between two moments: every bar that the drag has touched. */
function drawn(from: number, at: number, { all, edges }: PlotScale, isFree: boolean): Span {
  if (isFree) return ordered(Math.round(from), Math.round(at), edges);
  const [first, last] = [binAt(edges, Math.min(from, at)), binAt(edges, Math.max(from, at))];
  const start = edges[Math.max(0, first)] ?? all.from;
  const end = edges[last < 0 ? edges.length - 1 : last + 1] ?? all.until;
  return { from: Math.max(all.from, start), until: Math.min(all.until, end) };
}

/** Never empty: at least a bar wide where both ends meet. */
function ordered(a: number, b: number, edges: Float64Array): Span {
  if (a !== b) return { from: Math.min(a, b), until: Math.max(a, b) };
  const bin = Math.max(0, Math.min(edges.length - 2, binAt(edges, a)));
  return { from: edges[bin] ?? a, until: edges[bin + 1] ?? a + 1 };
}

function nearest(edges: Float64Array, at: number): number {
  const bin = binAt(edges, at);
  if (bin < 0) return at < (edges[0] ?? at) ? (edges[0] ?? at) : (edges[edges.length - 1] ?? at);
  const [left, right] = [edges[bin] ?? at, edges[bin + 1] ?? at];
  return at - left < right - at ? left : right;
}

/** The wheel zooms around the pointer; sideways, or with Shift, it scrolls what is zoomed. */
export function useWheel(
  plot: RefObject<HTMLElement | null>,
  { view, all, widthPx, atX, isZoomed }: PlotScale,
  onZoom: (zoom: Span | null) => void,
): void {
  useEffect(() => {
    const element = plot.current;
    if (element === null) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const isSideways = event.shiftKey || Math.abs(event.deltaX) > Math.abs(event.deltaY);
      const turned = event.deltaY === 0 ? event.deltaX : event.deltaY;
      if (!isSideways) {
        const x = event.clientX - element.getBoundingClientRect().left;
        onZoom(zoomed(view, Math.exp(event.deltaY * 0.002), atX(x), all));
      } else if (isZoomed) {
        const by = ((event.deltaX === 0 ? turned : event.deltaX) / widthPx) * (view.until - view.from);
        onZoom(movedTo(view, view.from + by, all));
      }
    };
    // Not passive: the page must not scroll along.
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [plot, view, all, widthPx, atX, isZoomed, onZoom]);
}
