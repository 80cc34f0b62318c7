// The expand card: what there is around the selected entities, counted before anything is fetched.
import type { EntityId } from '../../shared/ids';
import type { Action, ActionContext } from './Action';
import { askable } from './askable';
import { countNeighbours } from './countNeighbours';
import { hasSource } from './hasSource';
import { abortJobs } from './job';
import { hasSelection, selected } from './select';

/** Opens the card at once and fills in the counts when they come; closes it when they cannot be had. */
export async function openExpandCardFor(context: ActionContext, about: readonly EntityId[]): Promise<void> {
  const { view } = context;
  const ids = askable(context, about);
  if (ids.length === 0) return;
  const card = { ids, counts: null };
  view.setState({ expandCard: card, menu: null });
  try {
    const counts = await countNeighbours(context, { ids, only: null, where: null });
    if (view.getState().expandCard === card) view.setState({ expandCard: { ids, counts } });
  } catch (error) {
    if (view.getState().expandCard === card) view.setState({ expandCard: null });
    throw error;
  }
}

export function closeExpandCard(context: ActionContext): void {
  abortJobs(context, 'expandCard');
  context.view.setState({ expandCard: null });
}

export const openExpandCard: Action = {
  id: 'openExpandCard',
  label: 'actions.labels.openExpandCard',
  shortcuts: ['E'],
  isEnabled: (context) => hasSelection(context) && hasSource(context),
  run: (context) => openExpandCardFor(context, selected(context)),
};
