// Save the chart as a frozen snapshot: over the file it came from, or under a name that main asks for.
import { writeSnapshot } from '../../shared/snapshot';
import type { Action, ActionContext } from './Action';
import { syncHistory } from './edit';
import { fileNameFor, makeSnapshot } from './makeSnapshot';
import { done } from './report';

/** True when the snapshot was written, false when the analyst cancelled. */
export async function save(context: ActionContext, isAs: boolean): Promise<boolean> {
  const { backend, chart, history, session } = context;
  const version = chart.version;
  const file = await backend.call('snapshot.save', {
    suggestedName: fileNameFor(chart.title, 'json'),
    token: isAs ? null : (session.getState().savedAs?.token ?? null),
    text: writeSnapshot(makeSnapshot(context)),
  });
  if (file === null) return false;
  session.setState({ savedAs: file });
  // An edit made while the file was being written is not in it.
  if (chart.version === version) history.markSaved();
  syncHistory(context);
  done(context, 'actions.notices.saved', { name: file.name });
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
