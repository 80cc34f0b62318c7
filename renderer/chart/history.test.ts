// Undo and redo, and whether the chart has edits that were not saved.
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../shared/messages';
import { Chart } from './Chart';
import { renameChart } from './commands/renameChart';
import { diffOf } from './diff';
import { History } from './history';
import { packEdits } from './packEdits';

const name = { key: 'shell.title' as MessageKey };

function named(...titles: readonly string[]) {
  const chart = new Chart();
  const history = new History(chart);
  for (const title of titles) history.perform(name, renameChart(chart, { title }));
  return { chart, history };
}

/** Packs all edits but those within so many steps. */
function packAll(history: History, steps = 0): void {
  for (const done of packEdits(history.farther(steps))) expect(done).toBeUndefined();
}

describe('History', () => {
  it('undoes and redoes step by step to both ends', () => {
    const { chart, history } = named('One', 'Two');
    expect([history.undo(), chart.title, history.undo(), chart.title, history.undo()]).toEqual([
      true,
      'One',
      true,
      '',
      false,
    ]);
    expect([history.redo(), chart.title, history.redo(), chart.title, history.redo()]).toEqual([
      true,
      'One',
      true,
      'Two',
      false,
    ]);
  });

  it('remembers nothing for an edit that changes nothing', () => {
    const { chart, history } = named('One');
    const { version } = chart;
    history.perform(name, diffOf({}));
    expect(chart.version).toBe(version);
    history.undo();
    expect(history.nextUndo).toBeNull();
  });

  it('forgets what was undone when something else is done', () => {
    const { chart, history } = named('One', 'Two');
    history.undo();
    history.perform(name, renameChart(chart, { title: 'Three' }));
    expect(history.nextRedo).toBeNull();
    history.undo();
    expect(chart.title).toBe('One');
  });

  it('knows what is unsaved, also after undoing back to what was saved', () => {
    const { chart, history } = named('One');
    expect(history.hasUnsaved).toBe(true);
    history.markSaved();
    expect(history.hasUnsaved).toBe(false);
    history.perform(name, renameChart(chart, { title: 'Two' }));
    expect(history.hasUnsaved).toBe(true);
    history.undo();
    expect(history.hasUnsaved).toBe(false);
    history.undo();
    expect(history.hasUnsaved).toBe(true);
  });

  it('keeps nothing of an edit that the chart refused', () => {
    const { history } = named('One');
    expect(() => history.perform(name, diffOf({ title: { before: 'Else', after: 'Two' } }))).toThrow();
    history.undo();
    expect(history.nextUndo).toBeNull();
  });

  it('counts the chart as saved after clearing', () => {
    const { history } = named('One', 'Two');
    history.clear();
    expect([history.hasUnsaved, history.undo()]).toEqual([false, false]);
  });

  it('undoes and redoes packed edits, and knows their names and what was saved without unpacking them', () => {
    const { chart, history } = named('One', 'Two', 'Three');
    const { names } = history;
    history.markSaved();
    packAll(history);
    expect(history.farther(0)).toEqual([]);
    expect([history.names, history.nextUndo, history.hasUnsaved, history.savedPosition]).toEqual([
      names,
      name,
      false,
      3,
    ]);
    expect(history.farther(0)).toEqual([]);
    history.undo();
    packAll(history);
    expect([chart.title, history.hasUnsaved, history.nextRedo]).toEqual(['Two', true, name]);
    history.redo();
    expect([chart.title, history.hasUnsaved]).toEqual(['Three', false]);
  });

  it('packs only what is farther than so many steps, either way', () => {
    const { history } = named('1', '2', '3', '4', '5', '6', '7');
    history.jumpTo(4);
    expect(history.farther(2)).toHaveLength(3);
    packAll(history, 2);
    expect([history.farther(2), history.farther(0).length]).toEqual([[], 4]);
  });

  it('packs what comes later together with a pack that has room, and leaves one alone that is full', () => {
    const { chart, history } = named('1', '2', '3');
    packAll(history);
    expect([history.farther(0).length, history.packable(0).length]).toEqual([0, 3]);
    history.perform(name, renameChart(chart, { title: '4' }));
    for (const done of packEdits(history.packable(0))) expect(done).toBeUndefined();
    history.perform(name, renameChart(chart, { title: 'x'.repeat(300_000) }));
    for (const done of packEdits(history.packable(0))) expect(done).toBeUndefined();
    expect(history.packable(0)).toEqual([]);
    while (history.undo());
    expect([chart.title, history.position]).toEqual(['', 0]);
    history.jumpTo(4);
    expect(chart.title).toBe('4');
  });

  it('goes on with the last edit when that was packed meanwhile', () => {
    const { chart, history } = named('One');
    const gesture = { ...name };
    for (const title of ['Two', 'Three', 'Four']) {
      history.performMore(gesture, renameChart(chart, { title }));
      packAll(history);
    }
    history.undo();
    expect([chart.title, history.position]).toEqual(['One', 1]);
  });

  it('goes on as it is while edits are being packed', () => {
    const { chart, history } = named('One', 'Two', 'Three');
    const packing = packEdits(history.farther(0));
    history.undo();
    history.undo();
    history.perform(name, renameChart(chart, { title: 'Else' }));
    while (packing.next().done !== true);
    history.undo();
    expect(chart.title).toBe('One');
    history.redo();
    expect(chart.title).toBe('Else');
    history.undo();
    history.undo();
    expect(chart.title).toBe('');
  });
});
