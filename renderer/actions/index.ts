// All actions that need no input, in the order of the command palette. Menus, keys and buttons take them from here.
import { commonNeighbours, complete } from './amongSelection';
import type { Action } from './Action';
import { addAllHits } from './addHits';
import { layoutActions } from './applyLayout';
import { arrangeActions } from './arrange';
import { connect } from './connect';
import { copyKey } from './copyKey';
import { openCypher } from './cypher';
import { expand } from './expand';
import { exportPicture } from './exportPicture';
import { importFile } from './importFile';
import { openExpandCard } from './openExpandCard';
import { openFile, openRecent } from './openFile';
import { openSample } from './openSource';
import { openLens } from './lens';
import { openPaths } from './paths';
import { refresh } from './refresh';
import { askQuestion } from './savedQuestions';
import { saveSnapshot, saveSnapshotAs } from './saveSnapshot';
import { selectActions } from './select';
import { redo, undo } from './undo';
import { findOnChart, focusSearch, openPalette, showShortcuts, windowActions } from './window';
import { zoomActions } from './zoom';

/** Headings of the shortcuts overview. */
export const actionGroups = [
  { id: 'case', actions: [openSample, openFile, openRecent, connect, openLens, importFile] },
  { id: 'chart', actions: [saveSnapshot, saveSnapshotAs, exportPicture, undo, redo] },
  {
    id: 'find',
    actions: [
      focusSearch,
      addAllHits,
      findOnChart,
      expand,
      openExpandCard,
      openPaths,
      commonNeighbours,
      complete,
      refresh,
      askQuestion,
      openCypher,
    ],
  },
  { id: 'arrange', actions: [...arrangeActions, ...layoutActions, copyKey] },
  { id: 'select', actions: [...selectActions, ...zoomActions] },
  { id: 'window', actions: [openPalette, showShortcuts, ...windowActions] },
] as const satisfies readonly { readonly id: string; readonly actions: readonly Action[] }[];

export const actions: readonly Action[] = actionGroups.flatMap((group): readonly Action[] => group.actions);

/** The action of that id, or null: menus name actions by id. */
export function actionById(id: string): Action | null {
  return actions.find((action) => action.id === id) ?? null;
}
