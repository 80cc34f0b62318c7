// Freezes the chart as a snapshot under a name that main asks for. What is frozen stays as it is: saving again makes another
// snapshot beside the one before.
import { writeSnapshot } from '../../shared/snapshot';
import { isAnyUnsaved } from '../state/session';
import type { Action, ActionContext } from './Action';
import { showChart } from './charts';
import { hasUnsavedEdits, syncHistory } from './edit';
import { fileNameFor, makeSnapshot } from './makeSnapshot';
import { done } from './report';

/** True when the snapshot was written, false when the analyst cancelled. */
export async function save(context: ActionContext, isAs: boolean): Promise<boolean> {
  const { backend, chart, history, session } = context;
  const version = chart.version;
  const snapshot = makeSnapshot(context);
  const { savedAs } = session.getState();
  const file = await backend.call('snapshot.save', {
    suggestedName: isAs || savedAs === null ? fileNameFor(chart.title, 'json') : nameAfter(savedAs.name),
    token: null,
    text: writeSnapshot({ ...snapshot, audit: await backend.call('audit.tail', {}) }),
  });
  if (file === null) return false;
  session.setState({ savedAs: file, frozen: { title: chart.title, at: snapshot.savedAt } });
  // An edit made while the file was being written is not in it.
  if (chart.version === version) history.markSaved();
  syncHistory(context);
  done(context, 'actions.notices.saved', { name: file.name });
  return true;
}

/** `Lantern.json` is followed by `Lantern 2.json`. */
function nameAfter(name: string): string {
  const [, stem = '', nth = '1', extension = ''] = /^(.*?)(?: (\d{1,6}))?(\.[^.]*)?$/.exec(name) ?? [];
  return `${stem} ${String(Number(nth) + 1)}${extension || '.json'}`;
}

/** Saves every chart of the case that has unsaved edits, one after the other; false as soon as the analyst cancels one. */
export async function saveAll(context: ActionContext): Promise<boolean> {
  const open = context.session.getState().charts.find(({ parked }) => parked === null)?.id ?? '';
  if (hasUnsavedEdits(context) && !(await save(context, false))) return false;
  for (const { id, parked } of context.session.getState().charts) {
    if (parked?.hasUnsaved !== true) continue;
    showChart(context, id);
    if (!(await save(context, false))) return false;
  }
  showChart(context, open);
  return true;
}

const isEnabled: Action['isEnabled'] = ({ chart }) => chart.entityCount > 0;

export const saveSnapshot: Action = {
  id: 'saveSnapshot',
  label: 'actions.labels.saveSnapshot',
  shortcuts: ['Mod+S'],
  isEnabled,
  run: async (context) => void (await save(context, false)),
};

export const saveSnapshotAs: Action = {
  id: 'saveSnapshotAs',
  label: 'actions.labels.saveSnapshotAs',
  shortcuts: ['Mod+Shift+S'],
  isEnabled,
  run: async (context) => void (await save(context, true)),
};

/** What closing the window runs when the analyst wants to keep the edits. */
export const saveAllCharts: Action = {
  id: 'saveAllCharts',
  label: 'charts.labels.saveAllCharts',
  shortcuts: [],
  isEnabled: ({ session }) => isAnyUnsaved(session.getState()),
  run: async (context) => void (await saveAll(context)),
};
