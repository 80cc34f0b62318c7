// Layouts that the chart cannot support are refused in words, the chart intact; aligning is one edit that undo takes back.
import { describe, expect, it } from 'vitest';
import { alignActions } from './align';
import { applyLayout } from './applyLayout';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { setPinned } from '../chart/commands/setPinned';
import { select } from './select';
import { tidy } from './tidy';

function noticesOf(context: TestContext): unknown[] {
  return context.session
    .getState()
    .notices.map((notice) => (notice.kind === 'error' ? notice.error.code : notice.text));
}

function two(): TestContext {
  const context = contextForTests({});
  putOnChart(context, [entityFor('a'), entityFor('b'), entityFor('c')], [linkFor('a', 'b')]);
  return context;
}

describe('a layout that nothing on the chart supports', () => {
  it.each([
    ['map', 'arrange.missing.longitude'],
    ['timeline', 'arrange.missing.time'],
    ['flow', 'arrange.missing.isFlow'],
  ])('%s is refused with a plain notice', async (layout, words) => {
    const context = two();
    const before = context.chart.version;
    await applyLayout(context, layout);
    expect(noticesOf(context)).toEqual([words]);
    expect(context.chart.version).toBe(before);
  });

  it('refuses lanes and rings by what nobody has', async () => {
    const context = two();
    context.view.setState({ layoutChoice: { lanes: 'field:none', rings: 'field:none', timeline: 'first' } });
    await applyLayout(context, 'lanes');
    await applyLayout(context, 'concentric');
    expect(noticesOf(context)).toEqual(['arrange.missing.lanes', 'arrange.missing.value']);
  });

  it('says that an empty chart, or one that is all pinned, has nothing to arrange', async () => {
    const empty = contextForTests({});
    await applyLayout(empty, 'organic');
    expect(noticesOf(empty)).toEqual(['arrange.missing.entities']);
    const pinned = two();
    const ids = pinned.chart.entities().map(({ entity }) => entity.id);
    pinned.chart.apply(setPinned(pinned.chart, { ids, isPinned: true }));
    await applyLayout(pinned, 'organic');
    select(pinned, ids, 'only');
    await tidy.run(pinned);
    expect(noticesOf(pinned)).toEqual(['arrange.missing.free']);
  });

  it('ignores an id that is not listed', async () => {
    const context = two();
    await applyLayout(context, 'spiral');
    expect(noticesOf(context)).toEqual([]);
  });
});

describe('align', () => {
  it('is one edit of the selection alone, which undo takes back', () => {
    const context = two();
    const before = JSON.stringify(context.chart.state());
    const ids = context.chart.entities().map(({ entity }) => entity.id);
    select(context, ids.slice(0, 2), 'only');
    const left = alignActions.find(({ id }) => id === 'alignLeft');
    expect(left?.isEnabled(context)).toBe(true);
    void left?.run(context);
    expect(context.chart.entities().map(({ x }) => x)).toEqual([0, 0, 200]);
    context.history.undo();
    expect(JSON.stringify(context.chart.state())).toBe(before);
  });

  it('wants two to align and three to distribute', () => {
    const context = two();
    const ids = context.chart.entities().map(({ entity }) => entity.id);
    const able = () => alignActions.filter((action) => action.isEnabled(context)).length;
    select(context, ids.slice(0, 1), 'only');
    expect(able()).toBe(0);
    select(context, ids.slice(0, 2), 'only');
    expect(able()).toBe(6);
    select(context, ids, 'only');
    expect(able()).toBe(8);
  });
});
