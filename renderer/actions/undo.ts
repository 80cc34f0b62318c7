// Undo and redo, without limit.
import type { Action } from './Action';

export const undo: Action = {
  id: 'undo',
  label: 'actions.labels.undo',
  shortcuts: ['Mod+Z'],
  isEnabled: ({ history }) => history.nextUndo !== null,
  run: ({ history }) => void history.undo(),
};

export const redo: Action = {
  id: 'redo',
  label: 'actions.labels.redo',
  shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
  isEnabled: ({ history }) => history.nextRedo !== null,
  run: ({ history }) => void history.redo(),
};
