import { describe, expect, it } from 'vitest';
import type { EntityId } from '../../shared/ids';
import type { Action } from './Action';
import { rename } from './arrange';
import { chartActions, closeChart, closeChartOrAsk, showChart } from './charts';
import { clipboardActions } from './clipboard';
import { contextForTests, entityFor, linkFor, putOnChart, type TestContext } from './contextForTests';
import { syncHistory } from './edit';
import { saveAll } from './saveSnapshot';
import { select } from './select';

function action(id: string): Action {
  const found = [...chartActions, ...clipboardActions].find((one) => one.id === id);
  if (found === undefined) throw new Error(`no action ${id}`);
  return found;
}

async function run(context: TestContext, id: string): Promise<void> {
  await action(id).run(context);
}

/** A window on a chart with Ann, Bo and a link between them, Ann selected. */
function started(): TestContext {
  let saves = 0;
  const context = contextForTests({
    'snapshot.save': ({ suggestedName }) => {
      saves += 1;
      return { token: `t${saves}` as never, name: suggestedName };
    },
  });
  context.chart.subscribe(() => syncHistory(context));
  putOnChart(context, [entityFor('ann'), entityFor('bo')], [linkFor('ann', 'bo')]);
  context.history.clear();
  rename(context, 'First');
  select(context, ['ann' as EntityId], 'only');
  return context;
}

const tabs = ({ session }: TestContext) => session.getState().charts.map(({ id, parked }) => (parked ? id : `[${id}]`));

describe('several charts', () => {
  it('begins an empty one beside the one on the screen, with the same rules and time zone', async () => {
    const context = started();
    const { dress } = context.chart;
    await run(context, 'newChart');
    expect(tabs(context)).toEqual(['1', '[2]']);
    expect(context.chart.entityCount).toBe(0);
    expect(context.chart.title).toBe('Chart 2');
    expect(context.chart.dress).toEqual(dress);
    expect(context.history.nextUndo).toBeNull();
    expect(context.view.getState().selection.size).toBe(0);
  });

  it('gives a chart back as it was left: facts, edits, selection', async () => {
    const context = started();
    const state = context.chart.state();
    await run(context, 'newChart');
    putOnChart(context, [entityFor('cy')]);
    await run(context, 'previousChart');
    expect(context.chart.state()).toEqual(state);
    expect([...context.view.getState().selection]).toEqual(['ann']);
    expect(context.session.getState().nextUndo).toEqual({ key: 'actions.edits.rename' });
    context.history.undo();
    expect(context.chart.title).toBe('');
    context.history.redo();
    await run(context, 'nextChart');
    expect(context.chart.entities().map(({ entity }) => entity.id)).toEqual(['cy']);
  });

  it('duplicates with the same facts under another title', async () => {
    const context = started();
    await run(context, 'duplicateChart');
    expect(context.chart.title).toBe('Copy of First');
    expect(context.chart.linkCount).toBe(1);
    expect(context.history.hasUnsaved).toBe(false);
  });

  it('closes one, and shows its neighbour when it was on the screen', async () => {
    const context = started();
    await run(context, 'newChart');
    await run(context, 'newChart');
    expect(tabs(context)).toEqual(['1', '2', '[3]']);
    closeChart(context, '3');
    expect(tabs(context)).toEqual(['1', '[2]']);
    closeChart(context, '1');
    expect(tabs(context)).toEqual(['[2]']);
    closeChart(context, '2');
    expect(tabs(context)).toEqual(['[2]']);
  });

  it('asks before it closes a chart with unsaved edits, which it shows first', async () => {
    const context = started();
    await run(context, 'newChart');
    closeChartOrAsk(context, '1');
    expect(tabs(context)).toEqual(['[1]', '2']);
    expect(context.view.getState()).toMatchObject({ dialog: 'unsaved', pendingClose: '1' });
  });

  it('tells main of unsaved edits while any chart has some', async () => {
    const context = started();
    const told = () => context.asked.filter(({ channel }) => channel === 'app.unsaved').map(({ request }) => request);
    expect(told()).toEqual([{ hasUnsaved: true, willKeep: false }]);
    await run(context, 'newChart');
    expect(told()).toHaveLength(1);
    closeChart(context, '1');
    expect(told().at(-1)).toEqual({ hasUnsaved: false, willKeep: false });
  });

  it('saves all that have unsaved edits, each to its own file, and comes back', async () => {
    const context = started();
    await run(context, 'newChart');
    rename(context, 'Second');
    await expect(saveAll(context)).resolves.toBe(true);
    expect(tabs(context)).toEqual(['1', '[2]']);
    expect(context.session.getState().savedAs?.name).toBe('Second.json');
    showChart(context, '1');
    expect(context.session.getState().savedAs?.name).toBe('First.json');
    expect(context.history.hasUnsaved).toBe(false);
  });
});

describe('copying between charts', () => {
  it('brings entities with the links among them and says where they come from', async () => {
    const context = started();
    select(context, ['ann' as EntityId, 'bo' as EntityId], 'only');
    await run(context, 'copySelection');
    await run(context, 'newChart');
    await run(context, 'pasteCopied');
    expect(context.chart.entities().map(({ entity, x }) => [entity.id, x])).toEqual([
      ['ann', 0],
      ['bo', 100],
    ]);
    expect(context.chart.linkCount).toBe(1);
    const [brought] = context.chart.entities();
    expect(context.chart.bringings.get(brought?.broughtBy[0] ?? '')?.kind).toBe('search');
    expect(context.view.getState().selection.size).toBe(2);
    context.history.undo();
    expect(context.chart.entityCount).toBe(0);
    expect(context.chart.bringings.size).toBe(0);
  });

  it('leaves what is there already where it stands, and names its acts anew', async () => {
    const context = started();
    select(context, ['ann' as EntityId, 'bo' as EntityId], 'only');
    await run(context, 'copySelection');
    await run(context, 'newChart');
    putOnChart(context, [entityFor('cy'), entityFor('ann')]);
    await run(context, 'pasteCopied');
    expect(context.chart.entity('ann' as EntityId)).toMatchObject({ x: 100, broughtBy: ['b1'] });
    expect(context.chart.entity('bo' as EntityId)?.broughtBy).toEqual(['b2']);
    expect(context.chart.linkCount).toBe(1);
    await run(context, 'pasteCopied');
    expect(context.session.getState().notices.at(-1)).toMatchObject({ text: 'charts.nothingNew' });
  });
});
