import { describe, expect, it } from 'vitest';
import type { Link } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import { group } from '../chart/commands/group';
import { setDress } from '../chart/commands/setDress';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { rowMarks } from './table';
import {
  beginGesture,
  clearTime,
  hoursIn,
  playTime,
  recallTimeBar,
  selectedNow,
  setHours,
  setTimeZone,
  setWindow,
  showTime,
  windowIn,
} from './time';

const called: Link = {
  ...linkFor('a', 'b', 'CALLED'),
  fields: { at: { t: 'datetime', v: '2026-05-09T10:00:00+08:00' } },
};

function withCall(): TestContext {
  const context = contextForTests({});
  putOnChart(context, [entityFor('a', 'Phone'), entityFor('b', 'Phone')], [called]);
  return context;
}

describe('the window of the time bar', () => {
  it('is one edit however many steps the gesture has, and undo takes all of it back', () => {
    const context = withCall();
    const gesture = beginGesture('window');
    for (let step = 1; step <= 100; step += 1) setWindow(context, gesture, { from: step, until: step + 10 });
    expect(windowIn(context.chart.dress.filters)).toEqual({ window: { from: 100, until: 110 }, isOn: true });
    context.history.undo();
    expect([context.chart.dress.filters, context.history.nextUndo]).toEqual([[], null]);
    context.history.redo();
    expect(windowIn(context.chart.dress.filters)?.window).toEqual({ from: 100, until: 110 });
  });

  it('begins a new edit with a new gesture, after another edit, and after a save', () => {
    const context = withCall();
    const gesture = beginGesture('window');
    setWindow(context, gesture, { from: 1, until: 2 });
    setTimeZone(context, 'UTC');
    setWindow(context, gesture, { from: 2, until: 3 });
    context.history.markSaved();
    setWindow(context, gesture, { from: 3, until: 4 });
    expect(context.history.hasUnsaved).toBe(true);
    const seen: unknown[] = [];
    while (context.history.undo()) seen.push(windowIn(context.chart.dress.filters)?.window.from);
    expect(seen).toEqual([2, 1, 1, undefined]);
  });

  it('undone in the middle of a gesture leaves the chart sound, and the gesture goes on as another edit', () => {
    const context = withCall();
    const gesture = beginGesture('play');
    setWindow(context, gesture, { from: 1, until: 2 });
    context.history.undo();
    setWindow(context, gesture, { from: 5, until: 6 });
    expect(windowIn(context.chart.dress.filters)?.window.from).toBe(5);
    context.history.undo();
    expect(context.chart.dress.filters).toEqual([]);
  });

  it('keeps its place among the other filters and turns its chip on again', () => {
    const context = withCall();
    setWindow(context, beginGesture('window'), { from: 1, until: 2 });
    setHours(context, beginGesture('hours'), [5, 3, 5]);
    const off = context.chart.dress.filters.map((filter) => ({ ...filter, isOn: false }));
    context.chart.apply(setDress(context.chart, { filters: off }));
    setWindow(context, beginGesture('window'), { from: 1, until: 2 });
    expect(context.chart.dress.filters.map(({ id, isOn }) => [id, isOn])).toEqual([
      ['time', true],
      ['hours', false],
    ]);
    expect(hoursIn(context.chart.dress.filters)?.cells).toEqual([3, 5]);
  });

  it('that changes nothing is no edit', () => {
    const context = withCall();
    setWindow(context, beginGesture('window'), null);
    setHours(context, beginGesture('hours'), []);
    expect(context.history.nextUndo).toBeNull();
  });

  it('and the hours are cleared together in one edit', () => {
    const context = withCall();
    setWindow(context, beginGesture('window'), { from: 1, until: 2 });
    setHours(context, beginGesture('hours'), [1]);
    expect(clearTime.isEnabled(context)).toBe(true);
    void clearTime.run(context);
    expect(context.chart.dress.filters).toEqual([]);
    context.history.undo();
    expect(context.chart.dress.filters).toHaveLength(2);
  });
});

describe('the time bar', () => {
  it('plays only when something on the chart has a time', () => {
    expect([playTime.isEnabled(contextForTests({})), playTime.isEnabled(withCall())]).toEqual([false, true]);
  });

  it('counts the links of a selected bundle', () => {
    const context = withCall();
    expect([...selectedNow(context, new Set(), 'a|CALLED|b').links]).toEqual([called.id]);
    expect(selectedNow(context, new Set(), 'gone').links.size).toBe(0);
  });

  it('counts those in a selected group', () => {
    const context = withCall();
    const members = ['a', 'b'] as EntityId[];
    const { chart } = context;
    chart.apply(group(chart, { drafts: [{ name: 'Two', members, by: 'hand' }] }));
    const made = chart.dress.groups.map(({ id }) => id);
    expect([...selectedNow(context, new Set(made), null).entities]).toEqual(members);
    context.view.setState({ selection: new Set(made) });
    expect(members.map(rowMarks(context, 'entities'))).toEqual([true, true]);
    expect(rowMarks(context, 'links')(called.id)).toBe(true);
  });

  it('remembers whether it lies open, and reads nonsense as never kept', () => {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    };
    showTime(withCall(), { isTimeOpen: false }, storage);
    const next = withCall();
    recallTimeBar(next, storage);
    expect([next.view.getState().isTimeOpen, next.view.getState().isHoursOpen]).toEqual([false, true]);
    for (const key of kept.keys()) kept.set(key, '{nonsense');
    const other = withCall();
    recallTimeBar(other, storage);
    expect(other.view.getState().isTimeOpen).toBe(true);
  });
});
