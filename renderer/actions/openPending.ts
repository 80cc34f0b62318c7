// Opens what waited for the analyst's answer about unsaved edits.
import type { ActionContext } from './Action';
import { keepProfile } from './connect';
import { openAndShow } from './openSource';
import { closeDialog } from './window';

/** The edits of the chart are left behind: the analyst has decided, or has saved them. */
export async function openPending(context: ActionContext): Promise<void> {
  const { pendingOpen } = context.view.getState();
  closeDialog(context);
  if (pendingOpen === null) return;
  const { target, fileName, isRemembered } = pendingOpen;
  await openAndShow(context, target, fileName);
  if (isRemembered && target.kind === 'neo4j') await keepProfile(context, target);
}
