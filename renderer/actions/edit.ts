// How every edit of the analyst reaches the chart, and how the window and main learn what it means for them.
import type { EntityId } from '../../shared/ids';
import type { Diff } from '../chart/diff';
import type { EditName } from '../chart/Edit';
import { comparisonOn } from '../state/charts';
import { isAnyUnsaved, isKeptInCase } from '../state/session';
import type { ActionContext } from './Action';
import { selectableFor } from './select';

/** Applies the diff as one edit that undo takes back; an empty diff changes nothing. */
export function edit(context: ActionContext, name: EditName, diff: Diff): void {
  context.history.perform(name, diff);
}

/** What main was last told, by window. */
const told = new WeakMap<ActionContext['session'], string>();

/** Whether the chart on the screen has edits that no snapshot holds. A comparison is a view of two charts: it ends with its tab. */
export function hasUnsavedEdits({ history, session }: Pick<ActionContext, 'history' | 'session'>): boolean {
  return history.hasUnsaved && comparisonOn(session.getState().charts) === null;
}

/** Keeps the session (and through it main, which asks before closing) in step with the history. */
export function syncHistory(context: ActionContext): void {
  const { nextUndo, nextRedo } = context.history;
  context.session.setState({ hasUnsaved: hasUnsavedEdits(context), nextUndo, nextRedo });
  tellUnsaved(context);
}

/** Tells main whether there are edits that nothing holds yet, and whether the case is about to take them. */
export function tellUnsaved({ session, backend }: ActionContext): void {
  const now = session.getState();
  const willKeep = isKeptInCase(now) && now.kept.isPending;
  const unsaved = { hasUnsaved: willKeep || isAnyUnsaved(now), willKeep };
  const words = JSON.stringify(unsaved);
  if ((told.get(session) ?? JSON.stringify({ hasUnsaved: false, willKeep: false })) === words) return;
  told.set(session, words);
  void backend.call('app.unsaved', unsaved).catch(() => undefined);
}

/**
 * Drops what is no longer drawn, or does not pass the filters, from the selection, so that no action works on ghosts; a
 * closed group takes the place of what is in it.
 */
export function dropGhosts({ chart, view }: ActionContext): void {
  const { selection, expandCard, menu } = view.getState();
  const targets = [...selection].map((id) => selectableFor(chart, id));
  if (![...selection].every((id, nth) => targets[nth] === id))
    view.setState({ selection: new Set(targets.filter((id) => id !== null)) });
  const isThere = (id: EntityId) => selectableFor(chart, id) !== null;
  if (expandCard && !expandCard.ids.every(isThere)) view.setState({ expandCard: null });
  if (menu && !menu.ids.every(isThere)) view.setState({ menu: null });
}
