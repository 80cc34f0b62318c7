// Filters on the chart: adding, changing, switching and removing them, each as one edit that undo takes back. They change
// what is looked at and nothing of what is laid out.
import type { ChartFilter, ChartFilterTest } from '../../shared/dress/filter';
import type { EntityId } from '../../shared/ids';
import { setDress } from '../chart/commands/setDress';
import type { EditName } from '../chart/Edit';
import { passingWith } from '../chart/passing';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { inform } from './report';
import { hasSelection, selected } from './select';
import { timeFilterId } from './time';

/** What a frozen chart can hold. */
export const mostFilters = 500;

function setFilters(context: ActionContext, name: EditName, filters: readonly ChartFilter[]): void {
  edit(context, name, setDress(context.chart, { filters: [...filters] }));
}

/** Adds it, switched on, as the last; a chart that holds all the filters it can says so and stays as it is. */
export function addFilter(context: ActionContext, test: ChartFilterTest): void {
  const { filters } = context.chart.dress;
  if (filters.length >= mostFilters) {
    inform(context, 'chartFilters.tooMany', { count: mostFilters });
    return;
  }
  setFilters(context, addingName(test), [...filters, { id: freeId(filters, test), isOn: true, test }]);
}

/** The first window is that of the time bar, so that both show the same. */
function freeId(filters: readonly ChartFilter[], test: ChartFilterTest): string {
  const taken = new Set(filters.map(({ id }) => id));
  if (test.is === 'time' && !taken.has(timeFilterId)) return timeFilterId;
  let nth = filters.length + 1;
  while (taken.has(`f${nth}`)) nth += 1;
  return `f${nth}`;
}

function addingName(test: ChartFilterTest): EditName {
  switch (test.is) {
    case 'types':
    case 'row':
    case 'drawn':
      return { key: 'chartFilters.edits.addTypes' };
    case 'property':
      return { key: 'chartFilters.edits.addProperty', params: { field: test.field } };
    case 'time':
      return { key: 'chartFilters.edits.addTime' };
    case 'hours':
      return { key: 'chartFilters.edits.addHours' };
    case 'text':
      return { key: 'chartFilters.edits.addText', params: { text: test.text } };
    case 'degree':
      return { key: 'chartFilters.edits.addDegree' };
    case 'component':
      return { key: 'chartFilters.edits.addComponent' };
  }
}

/** The filter tests something else from now on, switched on; what tests the same already stays as it is. */
export function changeFilter(context: ActionContext, id: string, test: ChartFilterTest): void {
  const { filters } = context.chart.dress;
  const isSame = filters.some((one) => one.id === id && one.isOn && JSON.stringify(one.test) === JSON.stringify(test));
  if (isSame) return;
  const changed = filters.map((one) => (one.id === id ? { id, isOn: true, test } : one));
  setFilters(context, { key: 'chartFilters.edits.change' }, changed);
}

export function removeFilter(context: ActionContext, id: string): void {
  const kept = context.chart.dress.filters.filter((one) => one.id !== id);
  setFilters(context, { key: 'chartFilters.edits.remove' }, kept);
}

export function switchFilter(context: ActionContext, id: string): void {
  const { filters } = context.chart.dress;
  const isOn = filters.find((one) => one.id === id)?.isOn === true;
  const name = { key: isOn ? 'chartFilters.edits.switchOff' : 'chartFilters.edits.switchOn' } as const;
  const switched = filters.map((one) => (one.id === id ? { ...one, isOn: !isOn } : one));
  setFilters(context, name, switched);
}

/** Whether what does not pass steps back or is not drawn. */
export function setFiltered(context: ActionContext, filtered: 'ghosted' | 'hidden'): void {
  edit(context, { key: `chartFilters.edits.${filtered}` }, setDress(context.chart, { filtered }));
}

/** Leaves the form, or opens it at its first step. */
export function toggleFilterForm({ view }: ActionContext): void {
  view.setState({ filterForm: view.getState().filterForm === null ? { step: 'kinds' } : null });
}

/**
 * Filters to what is linked with the first of these, by a new filter or by that of the given id; says how many of the
 * others are not.
 */
export function filterToComponent(context: ActionContext, ids: readonly EntityId[], id: string | null = null): void {
  const { chart } = context;
  const [of, ...others] = ids;
  if (of === undefined) return;
  const { entities } = passingWith(chart, [{ id: 'asked', isOn: true, test: { is: 'component', of } }]);
  const apart = others.filter((other) => !entities.has(other)).length;
  if (id === null) addFilter(context, { is: 'component', of });
  else changeFilter(context, id, { is: 'component', of });
  const caption = chart.entity(of)?.entity.caption ?? '';
  if (apart > 0) inform(context, 'chartFilters.otherComponents', { caption, count: apart });
}

const hasFilters = ({ chart }: ActionContext) => chart.dress.filters.length > 0;

const openForm: Action = {
  id: 'addFilter',
  label: 'chartFilters.labels.add',
  shortcuts: ['Shift+F'],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: ({ view }) => view.setState({ isLeftOpen: true, filterForm: { step: 'kinds' } }),
};

export const switchFilters: Action = {
  id: 'switchFilters',
  label: 'chartFilters.labels.switchAll',
  shortcuts: ['Mod+Shift+F'],
  isEnabled: hasFilters,
  run: (context) => {
    const { filters } = context.chart.dress;
    const isOn = !filters.some((one) => one.isOn);
    const name = { key: isOn ? 'chartFilters.edits.allOn' : 'chartFilters.edits.allOff' } as const;
    const switched = filters.map((one) => ({ ...one, isOn }));
    setFilters(context, name, switched);
  },
};

export const clearFilters: Action = {
  id: 'clearFilters',
  label: 'chartFilters.labels.clear',
  shortcuts: [],
  isEnabled: hasFilters,
  run: (context) => setFilters(context, { key: 'chartFilters.edits.clear' }, []),
};

const ghostOrHide: Action = {
  id: 'ghostOrHide',
  label: 'chartFilters.labels.ghostOrHide',
  shortcuts: [],
  isEnabled: hasFilters,
  run: (context) => setFiltered(context, context.chart.dress.filtered === 'ghosted' ? 'hidden' : 'ghosted'),
};

const filterToSelection: Action = {
  id: 'filterToComponent',
  label: 'chartFilters.labels.component',
  shortcuts: [],
  isEnabled: hasSelection,
  run: (context) => filterToComponent(context, selected(context)),
};

const hideTypes: Action = {
  id: 'hideTypes',
  label: 'chartFilters.labels.hideTypes',
  shortcuts: [],
  isEnabled: hasSelection,
  run: (context) => {
    const types = selected(context).map((id) => context.chart.entity(id)?.entity.type ?? '');
    addFilter(context, { is: 'types', entities: [...new Set(types)].sort(), links: [] });
  },
};

export const chartFilterActions: readonly Action[] = [
  openForm,
  switchFilters,
  clearFilters,
  ghostOrHide,
  filterToSelection,
  hideTypes,
];
