// Undo and redo, and whether the chart has edits that were not saved.
import { describe, expect, it } from 'vitest';
import type { MessageKey } from '../../shared/messages';
import { Chart } from './Chart';
import { renameChart } from './commands/renameChart';
import { diffOf } from './diff';
import { History } from './history';

const name = { key: 'shell.title' as MessageKey };

function named(...titles: readonly string[]) {
  const chart = new Chart();
  const history = new History(chart);
  for (const title of titles) history.perform(name, renameChart(chart, { title }));
  return { chart, history };
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
});
