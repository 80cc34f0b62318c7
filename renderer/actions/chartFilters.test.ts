import { describe, expect, it } from 'vitest';
import type { ChartFilterTest } from '../../shared/dress/filter';
import { idOf } from '../chart/examples';
import { addFilter, changeFilter, chartFilterActions, removeFilter, setFiltered, switchFilter } from './chartFilters';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';

const text = (contained: string): ChartFilterTest => ({ is: 'text', text: contained });

function action(id: string) {
  const found = chartFilterActions.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no action ${id}`);
  return found;
}

function begun(): TestContext {
  const context = contextForTests({});
  putOnChart(context, [entityFor('a'), entityFor('b'), entityFor('c', 'Phone')], [linkFor('a', 'b')]);
  return context;
}

const chips = ({ chart }: TestContext) =>
  chart.dress.filters.map(({ isOn, test }) => `${test.is}${isOn ? '' : ' off'}`);

describe('filters on the chart', () => {
  it('are added, changed, switched and removed, each one step that undo takes back', () => {
    const context = begun();
    const states = [chips(context)];
    const step = (edit: () => void) => {
      edit();
      states.push(chips(context));
    };
    const first = () => context.chart.dress.filters[0]?.id ?? '';
    step(() => addFilter(context, text('a')));
    step(() => addFilter(context, { is: 'degree', least: 1, most: null }));
    step(() => changeFilter(context, first(), { is: 'types', entities: ['Phone'], links: [] }));
    step(() => switchFilter(context, first()));
    step(() => void action('switchFilters').run(context));
    step(() => void action('switchFilters').run(context));
    step(() => removeFilter(context, first()));
    step(() => void action('clearFilters').run(context));
    expect(states.slice(1)).toEqual([
      ['text'],
      ['text', 'degree'],
      ['types', 'degree'],
      ['types off', 'degree'],
      ['types off', 'degree off'],
      ['types', 'degree'],
      ['degree'],
      [],
    ]);
    for (const state of states.toReversed().slice(1)) {
      context.history.undo();
      expect(chips(context)).toEqual(state);
    }
    while (context.history.redo());
    expect(chips(context)).toEqual([]);
  });

  it('never share an id, and the first window is that of the time bar', () => {
    const context = begun();
    const window = { from: 1, until: 2 };
    addFilter(context, text('a'));
    addFilter(context, text('b'));
    removeFilter(context, 'f1');
    addFilter(context, text('c'));
    addFilter(context, { is: 'time', window });
    addFilter(context, { is: 'time', window });
    const ids = context.chart.dress.filters.map(({ id }) => id);
    expect(new Set(ids).size).toBe(4);
    expect(ids.filter((id) => id === 'time')).toEqual(['time']);
  });

  it('are no edit when nothing changes', () => {
    const context = begun();
    addFilter(context, text('a'));
    const { version } = context.chart;
    changeFilter(context, 'f1', text('a'));
    setFiltered(context, 'ghosted');
    expect(context.chart.version).toBe(version);
  });

  it('come to an end: a chart with all it can hold says so and stays as it is', () => {
    const context = begun();
    for (let nth = 0; nth < 501; nth += 1) addFilter(context, text(String(nth)));
    expect(context.chart.dress.filters).toHaveLength(500);
    expect(context.session.getState().notices.at(-1)).toMatchObject({ text: 'chartFilters.tooMany' });
  });

  it('of the selection: hide its types, or all that it is not linked with, saying who of it is not', () => {
    const context = begun();
    context.view.setState({ selection: new Set([idOf('c')]) });
    void action('hideTypes').run(context);
    expect(context.chart.dress.filters[0]?.test).toEqual({ is: 'types', entities: ['Phone'], links: [] });
    context.view.setState({ selection: new Set([idOf('a'), idOf('b'), idOf('c')]) });
    void action('filterToComponent').run(context);
    expect(context.chart.dress.filters[1]?.test).toEqual({ is: 'component', of: 'a' });
    expect(context.session.getState().notices.at(-1)).toMatchObject({
      text: 'chartFilters.otherComponents',
      params: { count: 1 },
    });
  });
});
