// Plays through time: moves (or lets grow) the window until the end of the events, as one edit however long it takes.
// Whoever asks for less motion gets one step a second.
import { useEffect, useRef } from 'react';
import type { EditName } from '../../chart/Edit';
import { isAtEnd, movedTo, played, startOf, windowOf, type Span } from '../../chart/time/window';
import { beginGesture, setPlaying, setWindow, windowIn } from '../../actions/time';
import { useApp, useView } from '../AppContext';
import type { PlotScale } from './usePlotScale';

/** The chart is drawn anew at each step; more often is no smoother to look at. */
const leastStepMs = 50;
const calmStepMs = 1000;

export function usePlayback(scale: PlotScale, onZoom: (change: (zoom: Span | null) => Span | null) => void): void {
  const context = useApp();
  const playback = useView((view) => view.playback);
  const { isPlaying } = playback;
  /** Pausing and going on is still the same edit, as long as nothing else was done. */
  const gesture = useRef<EditName | null>(null);
  const now = useRef({ scale, playback });
  useEffect(() => {
    now.current = { scale, playback };
  });
  useEffect(() => {
    if (!isPlaying) return undefined;
    gesture.current ??= beginGesture('play');
    const name = gesture.current;
    let span = startOf(now.current.scale.span, now.current.playback, now.current.scale.all);
    const show = () => {
      span = { from: Math.round(span.from), until: Math.round(span.until) };
      setWindow(context, name, windowOf(span));
      onZoom((zoom) => follow(zoom, span, now.current.scale.all));
    };
    show();
    return everyStep((elapsedMs) => {
      const set = windowIn(context.chart.dress.filters);
      const isOurs = set?.isOn === true && set.window.from === span.from && set.window.until === span.until - 1;
      const { all } = now.current.scale;
      // Somebody else has set the window, or another chart is on the screen.
      if (!isOurs || isAtEnd(span, all)) return setPlaying(context, false);
      span = played(span, elapsedMs, now.current.playback, all);
      show();
      if (isAtEnd(span, all)) setPlaying(context, false);
    });
  }, [context, isPlaying, onZoom]);
  // Folded away or without events there is nothing to see, and nothing plays.
  useEffect(() => () => setPlaying(context, false), [context]);
}

/** Calls back with the milliseconds since the last call, until the returned function is called. */
function everyStep(step: (elapsedMs: number) => void): () => void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) {
    const timer = window.setInterval(() => step(calmStepMs), calmStepMs);
    return () => window.clearInterval(timer);
  }
  let last = performance.now();
  let frame = 0;
  const onFrame = () => {
    frame = requestAnimationFrame(onFrame);
    const at = performance.now();
    if (at - last < leastStepMs) return;
    // After a long pause (the window was hidden) it goes on where it was.
    const elapsedMs = Math.min(at - last, 500);
    last = at;
    step(elapsedMs);
  };
  frame = requestAnimationFrame(onFrame);
  return () => cancelAnimationFrame(frame);
}

/** A zoomed view moves on before the window leaves it. */
function follow(zoom: Span | null, span: Span, all: Span): Span | null {
  if (zoom === null || (span.until <= zoom.until && span.until > zoom.from)) return zoom;
  return movedTo(zoom, span.until - (zoom.until - zoom.from) / 4, all);
}
