// How every edit of the analyst reaches the chart, and how the window and main learn what it means for them.
import type { Diff } from '../chart/diff';
import type { EditName } from '../chart/history';
import type { ActionContext } from './Action';

/** Applies the diff as one edit that undo takes back; an empty diff changes nothing. */
export function edit(context: ActionContext, name: EditName, diff: Diff): void {
  context.history.perform(name, diff);
}

/** Keeps the session (and through it main, which asks before closing) in step with the history. */
export function syncHistory({ history, session, backend }: ActionContext): void {
  const { hasUnsaved, nextUndo, nextRedo } = history;
  const before = session.getState();
  session.setState({ hasUnsaved, nextUndo, nextRedo });
  if (before.hasUnsaved !== hasUnsaved) void backend.call('app.unsaved', { hasUnsaved }).catch(() => undefined);
}

/** Drops what is no longer on the chart from the selection, so that no action works on ghosts. */
export function dropGhosts({ chart, view }: ActionContext): void {
  const { selection, expandCard, menu } = view.getState();
  const isThere = (id: Parameters<typeof chart.entity>[0]) => chart.entity(id)?.isHidden === false;
  if (![...selection].every(isThere)) view.setState({ selection: new Set([...selection].filter(isThere)) });
  if (expandCard && !expandCard.ids.every(isThere)) view.setState({ expandCard: null });
  if (menu && !menu.ids.every(isThere)) view.setState({ menu: null });
}
