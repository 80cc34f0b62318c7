// The history panel: all edits by name, and the way to any point of them.
import type { Action, ActionContext } from './Action';
import { say, setHand } from './hand';

/** Undoes or redoes as far as that point, as one change; nothing is dropped before a new edit. */
export function jumpTo(context: ActionContext, position: number): void {
  if (!context.history.jumpTo(position)) return;
  const { names } = context.history;
  say(context, 'hand.spoken.jumped', { count: position, of: names.length });
}

export function closeHistory(context: ActionContext): void {
  setHand(context, { isHistoryOpen: false });
}

export const toggleHistory: Action = {
  id: 'toggleHistory',
  label: 'hand.labels.toggleHistory',
  shortcuts: ['Shift+Z'],
  isEnabled: () => true,
  run: (context) => setHand(context, { isHistoryOpen: !context.view.getState().hand.isHistoryOpen, card: null }),
};
