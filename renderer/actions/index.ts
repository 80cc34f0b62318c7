// All actions that need no input, in the order of the command palette. Menus, keys and buttons take them from here.
import { commonNeighbours, complete } from './amongSelection';
import type { Action } from './Action';
import { openAnalyses } from './analyses';
import { annotateActions } from './annotate';
import { addAllHits } from './addHits';
import { alignActions } from './align';
import { layoutActions } from './applyLayout';
import { arrangeActions } from './arrange';
import { openAudit } from './audit';
import { chartActions } from './charts';
import { chartFilterActions } from './chartFilters';
import { clipboardActions } from './clipboard';
import { compare } from './compare';
import { connect } from './connect';
import { copyKey } from './copyKey';
import { openCypher } from './cypher';
import { removeDerived } from './derive';
import { drawActions } from './draw';
import { findDuplicatesAction } from './duplicates';
import { followMoneyAction } from './flow';
import { expand } from './expand';
import { exportPicture } from './exportPicture';
import { galleryActions } from './gallery';
import { chooseHandling } from './evidence';
import { gradeSelection } from './grade';
import { groupActions } from './group';
import { groupByCommunity } from './groupByCommunity';
import { handActions } from './hand';
import { toggleHistory } from './history';
import { importFile } from './importFile';
import { openExpandCard } from './openExpandCard';
import { openFile, openRecent } from './openFile';
import { openSample } from './openSource';
import { openDocuments } from './documents';
import { keepWorkNow } from './keepCharts';
import { openKeepInCase } from './keepInCase';
import { openLayoutMenu } from './layoutChoice';
import { openLens } from './lens';
import { toggleMinimap } from './minimap';
import { openPaths } from './paths';
import { mergeActions } from './merge';
import { refresh } from './refresh';
import { openReport } from './reportTemplates';
import { askQuestion } from './savedQuestions';
import { suggestRolesAction } from './roles';
import { saveAllCharts, saveSnapshot, saveSnapshotAs } from './saveSnapshot';
import { selectActions } from './select';
import { selectBy } from './selectBy';
import { selectMoreActions } from './selectMore';
import { toggleShapes } from './shapes';
import { simulatorActions } from './simulator';
import { openStyles } from './styles';
import { timeActions } from './time';
import { openTable } from './table';
import { tidy } from './tidy';
import { redo, undo } from './undo';
import { findOnChart, focusSearch, openPalette, showShortcuts, windowActions } from './window';
import { zoomActions } from './zoom';

/** Headings of the shortcuts overview. */
export const actionGroups = [
  { id: 'case', actions: [openSample, openFile, openRecent, connect, openLens, importFile] },
  {
    id: 'chart',
    actions: [
      saveSnapshot,
      saveSnapshotAs,
      saveAllCharts,
      keepWorkNow,
      openKeepInCase,
      openDocuments,
      ...chartActions,
      ...galleryActions,
      compare,
      exportPicture,
      openReport,
      chooseHandling,
      undo,
      redo,
      toggleHistory,
    ],
  },
  {
    id: 'find',
    actions: [
      focusSearch,
      addAllHits,
      findOnChart,
      expand,
      openExpandCard,
      openPaths,
      followMoneyAction,
      commonNeighbours,
      complete,
      findDuplicatesAction,
      ...simulatorActions,
      openAnalyses,
      suggestRolesAction,
      refresh,
      askQuestion,
      openCypher,
    ],
  },
  {
    id: 'arrange',
    actions: [
      ...arrangeActions,
      ...layoutActions,
      openLayoutMenu,
      tidy,
      ...alignActions,
      ...clipboardActions,
      copyKey,
      ...groupActions,
      groupByCommunity,
      ...mergeActions,
      ...annotateActions,
      ...drawActions,
      removeDerived,
      gradeSelection,
    ],
  },
  {
    id: 'select',
    actions: [...selectActions, selectBy, ...selectMoreActions, ...handActions, ...chartFilterActions, ...zoomActions],
  },
  {
    id: 'window',
    actions: [
      openPalette,
      showShortcuts,
      openTable,
      openStyles,
      openAudit,
      ...windowActions,
      toggleMinimap,
      toggleShapes,
      ...timeActions,
    ],
  },
] as const satisfies readonly { readonly id: string; readonly actions: readonly Action[] }[];

export const actions: readonly Action[] = actionGroups.flatMap((group): readonly Action[] => group.actions);

/** The action of that id, or null: menus name actions by id. */
export function actionById(id: string): Action | null {
  return actions.find((action) => action.id === id) ?? null;
}

/** Those of the ids that there are, in their order. */
export function actionsById(ids: readonly string[]): readonly Action[] {
  return ids.flatMap((id) => actionById(id) ?? []);
}
