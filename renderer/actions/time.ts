// The time of what is on the chart: the window and the hours that filter it, the zone that it is told in, playing through
// it, and the bar that shows all this. A gesture, however many steps it has, is one edit.
import type { ChartFilter, ChartFilterTest } from '../../shared/dress/filter';
import type { EntityId } from '../../shared/ids';
import type { TimeWindow } from '../../shared/where';
import { setDress } from '../chart/commands/setDress';
import type { EditName } from '../chart/Edit';
import { eventsOf } from '../chart/time/events';
import { bundlesOf } from '../chart/bundles';
import type { Selected } from '../chart/time/counted';
import type { Action, ActionContext } from './Action';
import { pageStorage, type HistoryStorage } from './cypherHistory';
import { edit } from './edit';
import { selectedIn } from './select';

/** Ids of the filters that the time bar and the matrix set. */
export const timeFilterId = 'time';
const hoursFilterId = 'hours';

/** Begins a gesture: what is done under the same name (this very object) until another edit is one edit. */
export function beginGesture(what: 'window' | 'hours' | 'play'): EditName {
  return { key: `time.edits.${what}` };
}

function setFilter(context: ActionContext, gesture: EditName, id: string, test: ChartFilterTest | null): void {
  const { chart, history } = context;
  const { filters } = chart.dress;
  const before = filters.find((filter) => filter.id === id);
  if (test === null ? before === undefined : before?.isOn === true && isSame(before.test, test)) return;
  const filter: ChartFilter[] = test === null ? [] : [{ id, isOn: true, test }];
  const at = filters.findIndex((one) => one.id === id);
  const changed = at < 0 ? [...filters, ...filter] : filters.toSpliced(at, 1, ...filter);
  history.performMore(gesture, setDress(chart, { filters: changed }));
}

function isSame(a: ChartFilterTest, b: ChartFilterTest): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** Only what happened in the window passes; null lets all pass again. */
export function setWindow(context: ActionContext, gesture: EditName, window: TimeWindow | null): void {
  setFilter(context, gesture, timeFilterId, window === null ? null : { is: 'time', window });
}

/** Only what happened in these hours of the week passes; none lets all pass again. */
export function setHours(context: ActionContext, gesture: EditName, cells: readonly number[]): void {
  const sorted = [...new Set(cells)].sort((a, b) => a - b);
  setFilter(context, gesture, hoursFilterId, sorted.length === 0 ? null : { is: 'hours', cells: sorted });
}

/** The window of the time bar; null without one. It is `isOn` unless its chip is switched off. */
export function windowIn(
  filters: readonly ChartFilter[],
): { readonly window: TimeWindow; readonly isOn: boolean } | null {
  for (const { id, isOn, test } of filters) {
    if (id === timeFilterId && test.is === 'time') return { window: test.window, isOn };
  }
  return null;
}

/** The hours of the matrix; null without any. */
export function hoursIn(
  filters: readonly ChartFilter[],
): { readonly cells: readonly number[]; readonly isOn: boolean } | null {
  for (const { id, isOn, test } of filters) {
    if (id === hoursFilterId && test.is === 'hours') return { cells: test.cells, isOn };
  }
  return null;
}

/** Moments with an offset are told in this zone from now on; hours of the week are counted in it. */
export function setTimeZone(context: ActionContext, timeZone: string): void {
  edit(context, { key: 'time.edits.zone', params: { zone: timeZone } }, setDress(context.chart, { timeZone }));
}

/** What is selected, as the time bar counts it: a group stands for those in it. */
export function selectedNow(
  { chart }: ActionContext,
  selection: ReadonlySet<EntityId>,
  bundle: string | null,
): Selected {
  const entities = new Set(selectedIn(chart, selection));
  const links = bundle === null ? [] : (bundlesOf(chart).find(({ id }) => id === bundle)?.links ?? []);
  return { entities, links: new Set(links.map(({ link }) => link.id)) };
}

export function setPlaying({ view }: ActionContext, isPlaying: boolean): void {
  const { playback } = view.getState();
  if (playback.isPlaying !== isPlaying) view.setState({ playback: { ...playback, isPlaying } });
}

const storageKey = 'time bar';

/** Which of the two lie open: as at the last start. */
export function recallTimeBar({ view }: ActionContext, storage: HistoryStorage | null = pageStorage()): void {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(storageKey) ?? 'null');
    if (!Array.isArray(kept) || kept.length !== 2) return;
    view.setState({ isTimeOpen: kept[0] !== false, isHoursOpen: kept[1] !== false });
  } catch {
    // What cannot be read was not kept: both lie open, as at the first start.
  }
}

/** Opens or folds the bar or the matrix, and remembers it for the next start. */
export function showTime(
  { view }: ActionContext,
  change: { readonly isTimeOpen?: boolean; readonly isHoursOpen?: boolean },
  storage: HistoryStorage | null = pageStorage(),
): void {
  view.setState(change);
  const { isTimeOpen, isHoursOpen } = view.getState();
  try {
    storage?.setItem(storageKey, JSON.stringify([isTimeOpen, isHoursOpen]));
  } catch {
    // Full or forbidden: it holds for this window.
  }
}

const hasEvents = ({ chart }: ActionContext) => eventsOf(chart).links.length > 0;

const toggleTime: Action = {
  id: 'toggleTime',
  label: 'time.labels.toggle',
  shortcuts: ['B'],
  isEnabled: () => true,
  run: (context) => showTime(context, { isTimeOpen: !context.view.getState().isTimeOpen }),
};

export const toggleHours: Action = {
  id: 'toggleHours',
  label: 'time.labels.toggleHours',
  shortcuts: ['Shift+B'],
  isEnabled: () => true,
  run: (context) => {
    const { isTimeOpen, isHoursOpen } = context.view.getState();
    showTime(context, isTimeOpen ? { isHoursOpen: !isHoursOpen } : { isTimeOpen: true, isHoursOpen: true });
  },
};

export const playTime: Action = {
  id: 'playTime',
  label: 'time.labels.play',
  shortcuts: [],
  isEnabled: (context) => hasEvents(context) && context.view.getState().isTimeOpen,
  run: (context) => setPlaying(context, !context.view.getState().playback.isPlaying),
};

export const clearTime: Action = {
  id: 'clearTime',
  label: 'time.labels.clear',
  shortcuts: [],
  isEnabled: ({ chart }) => windowIn(chart.dress.filters) !== null || hoursIn(chart.dress.filters) !== null,
  run: (context) => {
    const gesture: EditName = { key: 'time.edits.clear' };
    setPlaying(context, false);
    setWindow(context, gesture, null);
    setHours(context, gesture, []);
  },
};

export const timeActions: readonly Action[] = [toggleTime, toggleHours, playTime, clearTime];
