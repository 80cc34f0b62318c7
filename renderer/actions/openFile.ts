// Opens a case or a snapshot from a file that main lets the analyst choose, or from the recent ones.
import type { NamedFile } from '../../shared/contract';
import type { Action, ActionContext } from './Action';
import { openOrAsk } from './openSource';
import { closeDialog } from './window';

/** True when it is open, false when the analyst is asked about unsaved edits first. */
export function openNamed(context: ActionContext, file: NamedFile): Promise<boolean> {
  closeDialog(context);
  return openOrAsk(context, { kind: 'file', token: file.token }, { fileName: file.name });
}

/** Files opened before, the latest first; empty when main cannot say. */
export async function recentFiles({ backend }: ActionContext): Promise<readonly NamedFile[]> {
  return backend.call('file.recent', {}).catch(() => []);
}

export const openFile: Action = {
  id: 'openFile',
  label: 'actions.labels.openFile',
  shortcuts: ['Mod+O'],
  isEnabled: () => true,
  run: async (context) => {
    const file = await context.backend.call('file.choose', { kind: 'open' });
    if (file !== null) await openNamed(context, file);
  },
};

export const openRecent: Action = {
  id: 'openRecent',
  label: 'actions.labels.openRecent',
  shortcuts: ['Mod+Shift+O'],
  isEnabled: () => true,
  run: ({ view }) => view.setState({ dialog: 'open', menu: null }),
};
