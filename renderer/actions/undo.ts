// Undo and redo, without limit; what was taken back or done again is said to the ear too.
import type { Action, ActionContext } from './Action';
import { say } from './hand';
import type { EditName } from '../chart/Edit';

function tell(context: ActionContext, text: 'hand.spoken.undone' | 'hand.spoken.redone', name: EditName | null): void {
  if (name !== null) say(context, text, { name: context.translator().t(name.key, name.params) });
}

export const undo: Action = {
  id: 'undo',
  label: 'actions.labels.undo',
  shortcuts: ['Mod+Z'],
  isEnabled: ({ history }) => history.nextUndo !== null,
  run: (context) => {
    const name = context.history.nextUndo;
    if (context.history.undo()) tell(context, 'hand.spoken.undone', name);
  },
};

export const redo: Action = {
  id: 'redo',
  label: 'actions.labels.redo',
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  isEnabled: ({ history }) => history.nextRedo !== null,
  run: (context) => {
    const name = context.history.nextRedo;
    if (context.history.redo()) tell(context, 'hand.spoken.redone', name);
  },
};
