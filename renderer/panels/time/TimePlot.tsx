// The bars through time with their axis, the window over them, and what lies under the pointer in words.
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type PointerEvent } from 'react';
import { linkType } from '../../../shared/catalogue';
import type { Translator } from '../../../shared/messages';
import { binAt, histogramOf, type Histogram } from '../../chart/time/bins';
import type { Span } from '../../chart/time/window';
import { ticksOf, writtenSpan } from '../../chart/time/written';
import { useTranslator, useView } from '../AppContext';
import { number } from '../words';
import { paintPlot } from './paintPlot';
import { useBrush, useWheel } from './useBrush';
import { useBrushKeys } from './useBrushKeys';
import type { PlotScale } from './usePlotScale';
import type { TimeModel } from './useTimeModel';

interface TimePlotProps {
  readonly model: TimeModel;
  readonly scale: PlotScale;
  readonly box: (element: HTMLElement | null) => void;
  readonly onZoom: (zoom: Span | null) => void;
  readonly onPlay: () => void;
}

export function TimePlot({ model, scale, box, onZoom, onPlay }: TimePlotProps) {
  const { t } = useTranslator();
  const { events, inBar, selected } = model;
  const plot = useRef<HTMLDivElement | null>(null);
  const both = useCallback(
    (element: HTMLDivElement | null) => {
      plot.current = element;
      box(element);
    },
    [box],
  );
  const bars = useMemo(() => histogramOf(events, inBar, scale.edges), [events, inBar, scale.edges]);
  const ofSelection = useMemo(
    () => (selected === null ? null : histogramOf(events, selected, scale.edges)),
    [events, selected, scale.edges],
  );
  const brush = useBrush(model, scale, plot);
  const onKeyDown = useBrushKeys({ model, scale, onZoom, onPlay });
  const [under, setUnder] = useState<number | null>(null);
  useWheel(plot, scale, onZoom);
  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    brush.onPointerMove(event);
    const x = event.clientX - (plot.current?.getBoundingClientRect().left ?? 0);
    setUnder(binAt(scale.edges, scale.atX(x)));
  };
  return (
    <div className="time-plot">
      <div
        ref={both}
        className="time-bars"
        role="group"
        aria-label={t('time.plot')}
        tabIndex={0}
        onKeyDown={onKeyDown}
        onPointerDown={brush.onPointerDown}
        onPointerMove={onPointerMove}
        onPointerUp={brush.onPointerUp}
        onPointerLeave={() => setUnder(null)}
        onDoubleClick={brush.onDoubleClick}
      >
        <Bars model={model} scale={scale} bars={bars} selected={ofSelection} />
        {under === null || under < 0 ? null : <BinWords model={model} scale={scale} bars={bars} bin={under} />}
        <Window model={model} scale={scale} />
      </div>
      <Axis model={model} scale={scale} />
      {bars.most > 0 ? <span className="time-most">{number(bars.most)}</span> : null}
      <span className="time-corner">
        {t('time.perBin', { width: t(`time.widths.${scale.binWidth.unit}`, { count: scale.binWidth.count }) })}
        {scale.isZoomed ? (
          <button type="button" className="text-button" onClick={() => onZoom(null)}>
            {t('time.showAll')}
          </button>
        ) : null}
      </span>
    </div>
  );
}

interface BarsProps {
  readonly model: TimeModel;
  readonly scale: PlotScale;
  readonly bars: Histogram;
  readonly selected: Histogram | null;
}

function Bars({ model: { events, isWindowOn }, scale, bars, selected }: BarsProps) {
  const theme = useView((view) => view.theme);
  const canvas = useRef<HTMLCanvasElement>(null);
  const { types } = events;
  useLayoutEffect(() => {
    if (canvas.current === null) return;
    paintPlot(canvas.current, { scale, types, bars, selected, isWindowOn, theme }, devicePixelRatio);
  }, [scale, types, bars, selected, isWindowOn, theme]);
  return <canvas ref={canvas} className="time-canvas" aria-hidden="true" />;
}

interface BinWordsProps {
  readonly model: TimeModel;
  readonly scale: PlotScale;
  readonly bars: Histogram;
  readonly bin: number;
}

/** `9 May 2026: 12 – called 10, paid 2`, above the bar under the pointer. */
function BinWords({ model: { events, clock }, scale, bars, bin }: BinWordsProps) {
  const translator = useTranslator();
  const box = useRef<HTMLSpanElement>(null);
  const from = scale.edges[bin] ?? 0;
  const until = scale.edges[bin + 1] ?? from + 1;
  const middle = scale.xOf((from + until) / 2);
  useEffect(() => {
    // Kept within the plot, however long the words are.
    const half = (box.current?.offsetWidth ?? 0) / 2;
    const left = Math.max(half, Math.min(scale.widthPx - half, middle));
    box.current?.style.setProperty('left', `${left}px`);
  });
  return (
    <span ref={box} className="time-bin card floating" role="presentation">
      {binWords(writtenSpan({ from, until }, clock, translator.language), events.types, bars, bin, translator)}
    </span>
  );
}

function binWords(
  when: string,
  types: readonly string[],
  { counts, types: perBin }: Histogram,
  bin: number,
  { t, language }: Translator,
): string {
  const found = types.flatMap((type, place) => {
    const count = counts[bin * perBin + place] ?? 0;
    return count === 0 ? [] : [{ count, words: `${linkType(type).words[language]} ${number(count)}` }];
  });
  if (found.length === 0) return t('time.binEmpty', { when });
  const count = found.reduce((sum, one) => sum + one.count, 0);
  return t('time.bin', { when, count, parts: found.map(({ words }) => words).join(', ') });
}

function Axis({ model, scale }: { readonly model: TimeModel; readonly scale: PlotScale }) {
  const { language } = useTranslator();
  const ticks = ticksOf(scale.view, model.clock, Math.max(2, Math.floor(scale.widthPx / 90)), language);
  return (
    <div className="time-axis" aria-hidden="true">
      {ticks
        .filter(({ at }) => scale.xOf(at) < scale.widthPx - 24)
        .map(({ at, label }) => (
          <span key={at} className="time-tick" style={{ left: scale.xOf(at) }}>
            {label}
          </span>
        ))}
    </div>
  );
}

/** The window: its middle moves it, its ends move themselves; all three are sliders for the keyboard. */
function Window({ model: { clock, isWindowOn }, scale }: { readonly model: TimeModel; readonly scale: PlotScale }) {
  const { t, language } = useTranslator();
  const { span, xOf, widthPx, all } = scale;
  if (span === null) return null;
  const clip = (x: number) => Math.max(0, Math.min(widthPx, x));
  const [left, right] = [clip(xOf(span.from)), clip(xOf(span.until))];
  const bounds = { 'aria-valuemin': all.from, 'aria-valuemax': all.until };
  const moment = (at: number) => writtenSpan({ from: at, until: at }, clock, language);
  const part = (name: 'start' | 'end' | 'window', label: string, at: number, text: string) => ({
    'data-part': name,
    role: 'slider',
    tabIndex: 0,
    'aria-label': label,
    'aria-valuenow': at,
    'aria-valuetext': text,
    ...bounds,
  });
  const whole = writtenSpan(span, clock, language);
  return (
    <div className={isWindowOn ? 'time-window' : 'time-window is-off'} style={{ left, width: right - left }}>
      <div className="time-window-inside" {...part('window', t('time.handleWindow'), span.from, whole)} />
      <div className="time-end is-start" {...part('start', t('time.handleStart'), span.from, moment(span.from))} />
      <div className="time-end is-end" {...part('end', t('time.handleEnd'), span.until, moment(span.until))} />
    </div>
  );
}
