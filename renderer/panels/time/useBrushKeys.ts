// The keyboard on the time bar: arrows move the window bar by bar, with Shift its end, with Alt its start; Home and End go
// to the ends; plus, minus and 0 zoom; Enter selects what happened in it; Space plays; Escape shows all.
import { useRef, type KeyboardEvent } from 'react';
import { beginGesture, setPlaying, setWindow } from '../../actions/time';
import { select } from '../../actions/select';
import type { EditName } from '../../chart/Edit';
import { edgesOf, widthMs } from '../../chart/time/bins';
import { endsBetween } from '../../chart/time/counted';
import { movedTo, windowOf, zoomed, type Span } from '../../chart/time/window';
import { useApp } from '../AppContext';
import type { PlotScale } from './usePlotScale';
import type { TimeModel } from './useTimeModel';

/** Key presses closer together than this are one edit. */
const oneEditMs = 1000;

interface BrushKeys {
  readonly model: TimeModel;
  readonly scale: PlotScale;
  readonly onZoom: (zoom: Span | null) => void;
  readonly onPlay: () => void;
}

export function useBrushKeys({ model, scale, onZoom, onPlay }: BrushKeys): (event: KeyboardEvent<HTMLElement>) => void {
  const context = useApp();
  const gesture = useRef<{ readonly name: EditName; readonly at: number } | null>(null);
  const show = (span: Span | null) => {
    const at = performance.now();
    const name = gesture.current !== null && at - gesture.current.at < oneEditMs ? gesture.current.name : null;
    gesture.current = { name: name ?? beginGesture('window'), at };
    setPlaying(context, false);
    setWindow(context, gesture.current.name, span === null ? null : windowOf(span));
  };
  const zoom = (factor: number) => {
    const { view, span, all } = scale;
    const around = span === null ? (view.from + view.until) / 2 : (span.from + span.until) / 2;
    onZoom(zoomed(view, factor, around, all));
  };
  const selectWithin = () => {
    const { from, until } = scale.span ?? scale.all;
    select(context, endsBetween(model.events, model.inBar, from, until), 'only');
  };
  const doings: Readonly<Record<string, () => void>> = {
    ' ': onPlay,
    Enter: selectWithin,
    '+': () => zoom(0.5),
    '=': () => zoom(0.5),
    '-': () => zoom(2),
    '0': () => onZoom(null),
  };
  return (event) => {
    if (event.ctrlKey || event.metaKey) return;
    const isEscape = event.key === 'Escape' && scale.span !== null;
    const span = spanAfter(event, scale, model);
    if (span !== null) show(span);
    else if (isEscape) show(null);
    else if (doings[event.key] === undefined) return;
    else doings[event.key]?.();
    event.preventDefault();
  };
}

/** The window after that key; null when the key says nothing about it. */
function spanAfter(event: KeyboardEvent<HTMLElement>, scale: PlotScale, model: TimeModel): Span | null {
  const { span, all } = scale;
  const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
  if (by !== 0) return span === null ? firstSpan(by, scale) : stepped(span, partOf(event), by, scale, model);
  if (span === null) return null;
  if (event.key === 'Home') return movedTo(span, all.from, all);
  return event.key === 'End' ? movedTo(span, all.until, all) : null;
}

/** The first bar in view, or the last when one comes from the right. */
function firstSpan(by: 1 | -1, { edges, all }: PlotScale): Span {
  const bin = by > 0 ? 0 : edges.length - 2;
  return { from: Math.max(all.from, edges[bin] ?? all.from), until: Math.min(all.until, edges[bin + 1] ?? all.until) };
}

/** Which part the arrows move: that which has the focus, or that which Shift or Alt names. */
function partOf(event: KeyboardEvent<HTMLElement>): 'start' | 'end' | 'window' {
  const { part } = event.target instanceof HTMLElement ? event.target.dataset : {};
  if (part === 'start' || part === 'end') return part;
  return event.shiftKey ? 'end' : event.altKey ? 'start' : 'window';
}

function stepped(span: Span, part: 'start' | 'end' | 'window', by: 1 | -1, scale: PlotScale, model: TimeModel): Span {
  const { all } = scale;
  const next = (at: number) => Math.max(all.from, Math.min(all.until, nextEdge(at, by, scale, model)));
  if (part === 'window') {
    const from = by > 0 ? movedTo(span, next(span.from), all).from : next(span.from);
    return movedTo(span, from, all);
  }
  const moved = part === 'start' ? { ...span, from: next(span.from) } : { ...span, until: next(span.until) };
  return moved.from < moved.until ? moved : span;
}

function nextEdge(at: number, by: 1 | -1, { binWidth }: PlotScale, { clock }: TimeModel): number {
  const reach = 2.5 * widthMs(binWidth);
  const edges = edgesOf(clock, at - reach, at + reach, binWidth);
  const beyond = by > 0 ? edges.find((edge) => edge > at) : edges.findLast((edge) => edge < at);
  return beyond ?? at;
}
