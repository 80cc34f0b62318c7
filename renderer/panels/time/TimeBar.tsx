// The time bar below the chart: what happened when, as bars by type; a window that filters, playing, hour × weekday, and
// the zone that all times are told in. It takes no room while nothing on the chart has a time.
import { useDeferredValue, useLayoutEffect, useState } from 'react';
import { playTime, recallTimeBar, toggleHours } from '../../actions/time';
import { hasEvents } from '../../chart/time/events';
import type { Span } from '../../chart/time/window';
import { keysOf, useApp, useChartFact, useRun, useTranslator, useView } from '../AppContext';
import { HoursMatrix } from './HoursMatrix';
import { TimePlot } from './TimePlot';
import { TimeSummary } from './TimeSummary';
import { usePlayback } from './usePlayback';
import { usePlotScale } from './usePlotScale';
import { useTimeModel } from './useTimeModel';

export function TimeBar() {
  const context = useApp();
  const isOpen = useView((view) => view.isTimeOpen);
  const isWanted = useChartFact(hasEvents);
  // Before the first paint, so that nothing folds before one's eyes.
  useLayoutEffect(() => recallTimeBar(context), [context]);
  return isOpen && isWanted ? <BarWhenThereIsTime /> : null;
}

/** Its room is taken at once, so that a chart that comes is fitted into what is left of the window. */
function BarWhenThereIsTime() {
  const isFilled = useDeferredValue(true, false);
  return isFilled ? <OpenBar /> : <div className="time-bar" />;
}

function OpenBar() {
  const { t } = useTranslator();
  const run = useRun();
  const isHoursOpen = useView((view) => view.isHoursOpen);
  const model = useTimeModel();
  const [zoom, setZoom] = useState<Span | null>(null);
  const { scale, box } = usePlotScale(model, zoom);
  usePlayback(scale, setZoom);
  return (
    <section className="time-bar" aria-label={t('time.title')}>
      <TimeSummary model={model} scale={scale} />
      <TimePlot model={model} scale={scale} box={box} onZoom={setZoom} onPlay={() => run(playTime)} />
      {isHoursOpen ? (
        <HoursMatrix model={model} />
      ) : (
        <button
          type="button"
          className="time-hours-open"
          title={[t('time.labels.toggleHours'), keysOf(toggleHours)].join('  ')}
          aria-label={t('time.hours.title')}
          onClick={() => run(toggleHours)}
        >
          <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
            <path
              d="M1 1h3v3H1zM5.500 1h3v3h-3zM10 1h3v3h-3zM1 5.500h3v3H1zM5.500 5.500h3v3h-3zM10 5.500h3v3h-3zM1 10h3v3H1zM5.500 10h3v3h-3zM10 10h3v3h-3z"
              fill="currentColor"
            />
          </svg>
        </button>
      )}
    </section>
  );
}
