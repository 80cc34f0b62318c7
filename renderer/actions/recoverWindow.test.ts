// What the page hands over, main keeps, and the page that takes its place shows: the same charts.
import { describe, expect, it, vi } from 'vitest';
import type { RequestOf } from '../../shared/contract';
import type { EntityId } from '../../shared/ids';
import { wordsOf } from '../../shared/keptWindow';
import { noLooks } from '../../shared/looks';
import type { SourceDescription } from '../../shared/questions';
import { parseSnapshot } from '../../shared/snapshot';
import type { CanvasPort } from '../state/CanvasPort';
import { move, rename } from './arrange';
import { chartActions } from './charts';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { syncHistory } from './edit';
import { keepCharts } from './keepCharts';
import { recoverWindow } from './recoverWindow';
import { select } from './select';

const description = { name: 'Lantern', kind: 'casefile', version: '1', looks: noLooks } as unknown as SourceDescription;
const origin = { kind: 'casefile', name: 'Lantern', version: '1' } as const;

type Keeping = RequestOf<'app.keepCharts'>;

/** Runs `change` on a window that keeps its charts; gives what was handed over, in order. */
async function kept(change: (context: TestContext) => Promise<void>): Promise<[TestContext, readonly Keeping[]]> {
  vi.useFakeTimers();
  const context = contextForTests({});
  context.chart.subscribe(() => syncHistory(context));
  context.session.setState({ source: description, origin });
  keepCharts(context);
  await change(context);
  await vi.advanceTimersByTimeAsync(400);
  vi.useRealTimers();
  const keepings = context.asked.filter(({ channel }) => channel === 'app.keepCharts');
  return [context, keepings.map(({ request }) => request as Keeping)];
}

/** Of a chart that was written as a whole. */
function textOf(chart: Keeping['charts'][number] | undefined): string {
  return (chart?.text ?? []).map(wordsOf).join('');
}

function started(context: TestContext): void {
  putOnChart(context, [entityFor('ann'), entityFor('bo')], [linkFor('ann', 'bo')]);
  context.history.clear();
  rename(context, 'First');
  select(context, ['ann' as EntityId], 'only');
}

async function newChart(context: TestContext): Promise<void> {
  await chartActions.find(({ id }) => id === 'newChart')?.run(context);
}

describe('keeping the charts', () => {
  it('hands over all of them once nothing has changed for a while', async () => {
    const [context, keepings] = await kept(async (window) => {
      started(window);
      await newChart(window);
    });
    expect(keepings).toHaveLength(1);
    const charts = keepings[0]?.charts ?? [];
    expect(charts.map(({ id, isOnScreen, hasUnsaved }) => [id, isOnScreen, hasUnsaved])).toEqual([
      ['1', false, true],
      ['2', true, false],
    ]);
    const { parked } = context.session.getState().charts[0] ?? {};
    expect(parseSnapshot(textOf(charts[0]), '').chart).toEqual(parked?.state);
    expect(charts[0]?.selection).toEqual(['ann']);
  });

  it('does not write again what has not changed', async () => {
    const [, keepings] = await kept(async (window) => {
      started(window);
      await vi.advanceTimersByTimeAsync(400);
      select(window, ['bo' as EntityId], 'only');
    });
    expect(keepings.map(({ charts }) => charts[0]?.text === null)).toEqual([false, true]);
    expect(keepings[1]?.charts[0]?.selection).toEqual(['bo']);
  });

  it('writes of a chart that has changed only what is near the change', async () => {
    const [, keepings] = await kept(async (window) => {
      const entities = Array.from({ length: 1000 }, (_, nth) => entityFor(`e${1000 + nth}`));
      putOnChart(window, entities, [linkFor('e1000', 'e1500')]);
      await vi.advanceTimersByTimeAsync(1900);
      move(window, new Map([['e1500' as EntityId, { x: 1, y: 2 }]]));
    });
    const [whole = 0, part = 0] = keepings.map(({ charts }) => textOf(charts[0]).length);
    expect(keepings).toHaveLength(2);
    expect(part).toBeLessThan(whole / 4);
    expect(keepings[1]?.charts[0]?.text?.filter((piece) => typeof piece === 'object')).toHaveLength(1);
  });

  it('does not wait for ever for the changes to end', async () => {
    const [, keepings] = await kept(async (window) => {
      started(window);
      for (let step = 0; step < 40; step += 1) {
        rename(window, `Name ${step}`);
        await vi.advanceTimersByTimeAsync(100);
      }
    });
    expect(keepings).toHaveLength(2);
  });
});

describe('recoverWindow', () => {
  it('shows the same charts, selected and unsaved as they were, and says so', async () => {
    const [before, keepings] = await kept(async (window) => {
      started(window);
      await newChart(window);
    });
    const after = contextForTests({});
    after.chart.subscribe(() => syncHistory(after));
    after.canvas.set({ whenDrawn: () => Promise.resolve(), fit: () => undefined } as unknown as CanvasPort);
    const charts = (keepings[0]?.charts ?? []).map((chart) => ({
      ...chart,
      savedAs: null,
      selection: chart.selection as EntityId[],
      snapshot: parseSnapshot(textOf(chart), ''),
    }));
    await recoverWindow(after, { description, lens: null, profile: null, charts, unread: 0 });
    expect(after.chart.state()).toEqual(before.chart.state());
    expect(after.history.hasUnsaved).toBe(false);
    expect(after.asked).toContainEqual({ channel: 'app.unsaved', request: { hasUnsaved: true, willKeep: false } });
    expect(after.session.getState().notices).toMatchObject([{ text: 'charts.recovered' }]);
    await chartActions.find(({ id }) => id === 'previousChart')?.run(after);
    expect(after.chart.state()).toEqual(before.session.getState().charts[0]?.parked?.state);
    expect([...after.view.getState().selection]).toEqual(['ann']);
    expect(after.history.hasUnsaved).toBe(true);
    expect(after.history.nextUndo).toBeNull();
  });
});
