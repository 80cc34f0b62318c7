// How the plot stands: which part of time is in view, how wide, and where its bars are cut.
import { useCallback, useEffect, useMemo, useState } from 'react';
import { binWidthFor, edgesOf, type BinWidth } from '../../chart/time/bins';
import { spanOf, type Span } from '../../chart/time/window';
import type { TimeModel } from './useTimeModel';

export interface PlotScale {
  readonly widthPx: number;
  readonly heightPx: number;
  /** All that happened, in whole bars. */
  readonly all: Span;
  /** The part in view. */
  readonly view: Span;
  readonly isZoomed: boolean;
  /** The window, with both its ends; null without one. */
  readonly span: Span | null;
  readonly binWidth: BinWidth;
  readonly edges: Float64Array;
  /** Pixels from the left edge. */
  readonly xOf: (at: number) => number;
  readonly atX: (x: number) => number;
}

/** A bar of the plot with its gap. */
const barPx = 8;

export function usePlotScale(
  { events, clock, window }: TimeModel,
  zoom: Span | null,
): { readonly scale: PlotScale; readonly box: (element: HTMLElement | null) => void } {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [size, setSize] = useState({ widthPx: 800, heightPx: 90 });
  useEffect(() => {
    if (element === null) return undefined;
    const observer = new ResizeObserver(() =>
      setSize({ widthPx: Math.max(1, element.clientWidth), heightPx: Math.max(1, element.clientHeight) }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  const scale = useMemo(() => {
    const mostBins = Math.max(4, Math.floor(size.widthPx / barPx));
    const whole = edgesOf(clock, events.first, events.last, binWidthFor(events.last - events.first, mostBins));
    const all = { from: whole[0] ?? 0, until: whole[whole.length - 1] ?? 1 };
    const isZoomed = zoom !== null && zoom.from < all.until && zoom.until > all.from;
    const view = isZoomed ? zoom : all;
    const binWidth = binWidthFor(isZoomed ? view.until - view.from : events.last - events.first, mostBins);
    const edges = isZoomed ? edgesOf(clock, view.from, view.until - 1, binWidth) : whole;
    const perPx = (view.until - view.from) / size.widthPx;
    return {
      ...size,
      all,
      view,
      isZoomed,
      binWidth,
      edges,
      xOf: (at: number) => (at - view.from) / perPx,
      atX: (x: number) => view.from + x * perPx,
    };
  }, [events, clock, zoom, size]);
  const span = useMemo(() => (window === null ? null : spanOf(window, scale.all)), [window, scale.all]);
  return {
    scale: useMemo(() => ({ ...scale, span }), [scale, span]),
    box: useCallback((it: HTMLElement | null) => setElement(it), []),
  };
}
