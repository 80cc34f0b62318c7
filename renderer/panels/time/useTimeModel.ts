// What the time bar and the matrix show: the events on the chart, which of them count, and what is selected and filtered.
import { useDeferredValue, useMemo } from 'react';
import type { TimeWindow } from '../../../shared/where';
import { clockOf, type ZoneClock } from '../../../shared/zone';
import { hoursIn, selectedNow, windowIn } from '../../actions/time';
import { eventsInHours, eventsOfSelection, eventsWithin, passingEvents, type Mask } from '../../chart/time/counted';
import { eventsOf, type TimeEvents } from '../../chart/time/events';
import { useApp, useChartLater, useView } from '../AppContext';

export interface TimeModel {
  readonly events: TimeEvents;
  readonly clock: ZoneClock;
  /** The window, and whether its filter is on. */
  readonly window: TimeWindow | null;
  readonly isWindowOn: boolean;
  /** The hours of the week that pass; null for all. */
  readonly cells: readonly number[] | null;
  readonly areCellsOn: boolean;
  /** Events that the bar counts: all that pass every filter but the window. */
  readonly inBar: Mask;
  /** Of these, those in the window. */
  readonly inWindow: Mask;
  /** Events that the matrix counts: all that pass every filter but the hours. */
  readonly inMatrix: Mask;
  /** Of all that pass the other filters, those at the selection; null without a selection. */
  readonly selected: Mask | null;
}

export function useTimeModel(): TimeModel {
  const context = useApp();
  const chart = useChartLater();
  // What is selected is marked on the chart first.
  const selection = useDeferredValue(useView((view) => view.selection));
  const bundle = useDeferredValue(useView((view) => view.selectedBundle));
  const events = eventsOf(chart);
  const passing = passingEvents(chart, events);
  const { filters, timeZone } = chart.dress;
  const windowFilter = windowIn(filters);
  const hoursFilter = hoursIn(filters);
  const window = windowFilter?.window ?? null;
  const isWindowOn = windowFilter?.isOn ?? false;
  const cells = hoursFilter?.cells ?? null;
  const areCellsOn = hoursFilter?.isOn ?? false;
  const inBar = useMemo(
    () => eventsInHours(events, passing, areCellsOn ? cells : null),
    [events, passing, cells, areCellsOn],
  );
  const inWindow = useMemo(
    () => eventsWithin(events, inBar, isWindowOn ? window : null),
    [events, inBar, window, isWindowOn],
  );
  const inMatrix = useMemo(
    () => eventsWithin(events, passing, isWindowOn ? window : null),
    [events, passing, window, isWindowOn],
  );
  const selected = useMemo(
    () => eventsOfSelection(events, passing, selectedNow(context, selection, bundle)),
    [context, events, passing, selection, bundle],
  );
  return {
    events,
    clock: clockOf(timeZone),
    window,
    isWindowOn,
    cells,
    areCellsOn,
    inBar,
    inWindow,
    inMatrix,
    selected,
  };
}
