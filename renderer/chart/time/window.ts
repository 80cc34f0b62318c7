// The window of the time bar: moved, resized, played through the events, and where it lies on the screen.
import type { TimeWindow } from '../../../shared/where';

/** A window with both ends, the second left out; milliseconds since 1970 UTC. */
export interface Span {
  readonly from: number;
  readonly until: number;
}

/** As a filter says it: both ends included. */
export function windowOf({ from, until }: Span): TimeWindow {
  return { from, until: until - 1 };
}

/** Back again; an open end is that of the events. */
export function spanOf({ from, until }: TimeWindow, all: Span): Span {
  const start = from ?? all.from;
  return { from: start, until: Math.max(start, until === null ? all.until : until + 1) };
}

/** As long as before, within `all` where it fits. */
export function movedTo(span: Span, from: number, all: Span): Span {
  const length = span.until - span.from;
  const start = Math.max(all.from, Math.min(from, all.until - length));
  return { from: start, until: start + length };
}

/** Nearer by a factor below 1, around a moment; never less than a minute, never beyond all. Null when all is in view. */
export function zoomed(view: Span, factor: number, around: number, all: Span): Span | null {
  const length = Math.max(60_000, (view.until - view.from) * factor);
  if (length >= all.until - all.from) return null;
  const share = (around - view.from) / (view.until - view.from || 1);
  return movedTo({ from: 0, until: length }, around - share * length, all);
}

export interface Playing {
  /** Milliseconds of events in one second. */
  readonly speedMs: number;
  /** The window only grows; else it keeps its length and moves. */
  readonly isGrowing: boolean;
}

/** Where the window is after so many milliseconds of playing; it stops at the end of the events. */
export function played(span: Span, elapsedMs: number, { speedMs, isGrowing }: Playing, all: Span): Span {
  const by = (elapsedMs / 1000) * speedMs;
  const until = Math.min(all.until, span.until + by);
  return { from: isGrowing ? span.from : span.from + (until - span.until), until };
}

export function isAtEnd(span: Span, all: Span): boolean {
  return span.until >= all.until;
}

/** Where playing begins: at this window, or at the first events when there is none or it is at the end already. */
export function startOf(span: Span | null, { speedMs, isGrowing }: Playing, all: Span): Span {
  const length = span === null ? Math.min(speedMs, all.until - all.from) : span.until - span.from;
  if (span !== null && !isAtEnd(span, all)) return span;
  const from = span?.from ?? all.from;
  if (isGrowing) return { from, until: from + 1 };
  return { from: all.from, until: all.from + Math.min(length, all.until - all.from) };
}
