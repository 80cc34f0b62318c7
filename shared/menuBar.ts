// What stands in the menu bar, as plain data: main puts it up, the page runs its actions, and a test holds it against
// the list of actions, which main cannot see.
import type { MessageKey } from './messages';

/** What Electron does by itself; `leave` and `developer` depend on the system and on how Skein was started. */
export type MenuRole =
  'cut' | 'copy' | 'paste' | 'zoomIn' | 'zoomOut' | 'resetZoom' | 'togglefullscreen' | 'about' | 'leave' | 'developer';

export type MenuEntry =
  | { readonly is: 'line' }
  | { readonly is: 'role'; readonly role: MenuRole; readonly label: MessageKey }
  /** `keys` as actions write them (`Mod+S`); null for none. */
  | { readonly is: 'action'; readonly id: string; readonly label: MessageKey; readonly keys: string | null }
  | MenuList;

export interface MenuList {
  readonly is: 'menu';
  readonly label: MessageKey;
  readonly entries: readonly MenuEntry[];
}

const line: MenuEntry = { is: 'line' };

function menu(label: MessageKey, entries: readonly MenuEntry[]): MenuList {
  return { is: 'menu', label, entries };
}

function role(name: MenuRole, label: MessageKey): MenuEntry {
  return { is: 'role', role: name, label };
}

function action(id: string, label: MessageKey, keys: string | null = null): MenuEntry {
  return { is: 'action', id, label, keys };
}

const file = menu('shell.menu.file', [
  action('openSample', 'actions.labels.openSample'),
  action('openFile', 'actions.labels.openFile', 'Mod+O'),
  action('openRecent', 'actions.labels.openRecent', 'Mod+Shift+O'),
  action('connect', 'actions.labels.connect', 'Mod+Shift+D'),
  action('openLens', 'lens.open', 'Mod+L'),
  action('importFile', 'actions.labels.importFile', 'Mod+I'),
  line,
  action('saveSnapshot', 'actions.labels.saveSnapshot', 'Mod+S'),
  action('saveSnapshotAs', 'actions.labels.saveSnapshotAs', 'Mod+Shift+S'),
  action('saveAllCharts', 'charts.labels.saveAllCharts'),
  action('keepSnapshot', 'gallery.keep'),
  action('openGallery', 'gallery.open', 'Mod+G'),
  action('compare', 'compare.action', 'Mod+Shift+K'),
  action('keepNow', 'work.labels.keepNow'),
  action('keepInCase', 'work.keepCase.action'),
  action('openDocuments', 'documents.action'),
  action('exportPicture', 'actions.labels.exportPicture', 'Mod+E'),
  action('openReport', 'report.labels.open', 'Mod+Shift+E'),
  action('chooseHandling', 'evidence.handling.edit'),
  line,
  role('leave', 'shell.menu.quit'),
]);

const edit = menu('shell.menu.edit', [
  action('undo', 'actions.labels.undo', 'Mod+Z'),
  action('redo', 'actions.labels.redo', 'Mod+Shift+Z'),
  action('toggleHistory', 'hand.labels.toggleHistory', 'Shift+Z'),
  line,
  role('cut', 'shell.menu.cut'),
  role('copy', 'shell.menu.copy'),
  role('paste', 'shell.menu.paste'),
  line,
  action('copySelection', 'charts.labels.copySelection', 'Mod+C'),
  action('pasteCopied', 'charts.labels.pasteCopied', 'Mod+V'),
  action('copyKey', 'actions.labels.copyKey', 'Mod+Shift+C'),
  line,
  action('hide', 'actions.labels.hide', 'H'),
  action('showHidden', 'actions.labels.showHidden', 'Shift+H'),
  action('remove', 'actions.labels.remove', 'Delete'),
  action('pin', 'actions.labels.pin', 'P'),
  action('unpin', 'actions.labels.unpin', 'Shift+P'),
]);

const select = menu('shell.menu.select', [
  action('selectAll', 'actions.labels.selectAll', 'Mod+A'),
  action('selectNone', 'actions.labels.selectNone', 'Escape'),
  action('invertSelection', 'actions.labels.invertSelection', 'I'),
  line,
  action('selectSameType', 'actions.labels.selectSameType', 'T'),
  action('selectBy', 'hand.labels.selectBy', 'Shift+A'),
  action('lasso', 'hand.labels.lasso', 'O'),
  line,
  action('selectNeighbours', 'actions.labels.selectNeighbours', 'N'),
  action('selectOtherEnds', 'hand.labels.selectOtherEnds', 'Shift+N'),
  action('selectConnected', 'hand.labels.selectConnected', 'Shift+C'),
  action('selectPath', 'hand.labels.selectPath', 'Shift+S'),
  action('shrinkSelection', 'hand.labels.shrinkSelection', ','),
  line,
  action('selectBothEnds', 'hand.labels.selectBothEnds', 'Shift+E'),
  action('selectSameLinks', 'hand.labels.selectSameLinks'),
]);

const view = menu('shell.menu.view', [
  action('fit', 'actions.labels.fit', 'F'),
  action('zoomToSelection', 'actions.labels.zoomToSelection', 'Z'),
  action('zoomToLine', 'hand.labels.zoomToLine'),
  action('zoomIn', 'actions.labels.zoomIn', '+'),
  action('zoomOut', 'actions.labels.zoomOut', '-'),
  line,
  action('openTable', 'table.labels.open', 'Mod+B'),
  action('openAudit', 'audit.open'),
  menu('shell.menu.time', [
    action('toggleTime', 'time.labels.toggle', 'B'),
    action('toggleHours', 'time.labels.toggleHours', 'Shift+B'),
    action('playTime', 'time.labels.play'),
    action('clearTime', 'time.labels.clear'),
  ]),
  line,
  action('toggleLeft', 'actions.labels.toggleLeft', '['),
  action('toggleRight', 'actions.labels.toggleRight', ']'),
  action('toggleLegend', 'actions.labels.toggleLegend', 'L'),
  action('toggleMinimap', 'actions.labels.toggleMinimap', 'V'),
  action('toggleShapes', 'actions.labels.toggleShapes'),
  action('chartAlone', 'actions.labels.chartAlone', '\\'),
  line,
  action('toggleTheme', 'actions.labels.toggleTheme', 'Shift+T'),
  action('switchLanguage', 'actions.labels.switchLanguage', 'Shift+L'),
  line,
  role('zoomIn', 'shell.menu.zoomIn'),
  role('zoomOut', 'shell.menu.zoomOut'),
  role('resetZoom', 'shell.menu.resetZoom'),
  role('togglefullscreen', 'shell.menu.fullScreen'),
  role('developer', 'shell.menu.developer'),
]);

const chart = menu('shell.menu.chart', [
  action('newChart', 'charts.labels.newChart', 'Mod+T'),
  action('duplicateChart', 'charts.labels.duplicateChart'),
  action('rename', 'actions.labels.rename', 'F2'),
  action('closeChart', 'charts.labels.closeChart', 'Mod+Shift+W'),
  action('nextChart', 'charts.labels.nextChart', 'Mod+PageDown'),
  action('previousChart', 'charts.labels.previousChart', 'Mod+PageUp'),
  line,
  menu('shell.menu.layouts', [
    action('layout.organic', 'chart.layout.organic', '1'),
    action('layout.concentric', 'chart.layout.concentric', '2'),
    action('layout.tree', 'chart.layout.tree', '3'),
    action('layout.grid', 'chart.layout.grid', '4'),
    action('layout.circle', 'chart.layout.circle', '5'),
    action('layout.flow', 'chart.layout.flow', '6'),
    action('layout.lanes', 'chart.layout.lanes', '7'),
    action('layout.timeline', 'chart.layout.timeline', '8'),
    action('layout.map', 'chart.layout.map', '9'),
    action('layoutMenu', 'arrange.labels.more', '0'),
  ]),
  menu('shell.menu.align', [
    action('tidy', 'arrange.labels.tidy', 'R'),
    line,
    action('alignLeft', 'arrange.labels.alignLeft'),
    action('alignCentre', 'arrange.labels.alignCentre'),
    action('alignRight', 'arrange.labels.alignRight'),
    action('alignTop', 'arrange.labels.alignTop'),
    action('alignMiddle', 'arrange.labels.alignMiddle'),
    action('alignBottom', 'arrange.labels.alignBottom'),
    line,
    action('distributeAcross', 'arrange.labels.distributeAcross'),
    action('distributeDown', 'arrange.labels.distributeDown'),
  ]),
  menu('shell.menu.groups', [
    action('group', 'groups.labels.group', 'G'),
    action('ungroup', 'groups.labels.ungroup', 'Shift+G'),
    action('toggleGroup', 'groups.labels.toggleGroup', 'Shift+O'),
    line,
    action('groupByGang', 'groups.labels.groupByGang'),
    action('groupByField', 'groups.labels.groupByField'),
    action('groupByCommunity', 'groups.labels.groupByCommunity'),
    action('bundleLeaves', 'groups.labels.bundleLeaves'),
    line,
    action('merge', 'merging.labels.merge', 'J'),
    action('split', 'merging.labels.split', 'Shift+J'),
    line,
    action('openAllGroups', 'groups.labels.openAllGroups'),
    action('closeAllGroups', 'groups.labels.closeAllGroups'),
  ]),
  line,
  menu('shell.menu.draw', [
    action('drawEntity', 'drawn.labels.drawEntity', 'A'),
    action('drawLink', 'drawn.labels.drawLink', 'D'),
    action('editDrawn', 'drawn.labels.editDrawn'),
    action('eraseDrawn', 'drawn.labels.eraseDrawn'),
    action('removeDerived', 'derived.labels.removeAll'),
  ]),
  menu('shell.menu.annotate', [
    action('addText', 'annotations.labels.addText'),
    action('addArrow', 'annotations.labels.addArrow'),
    action('addHighlight', 'annotations.labels.addHighlight'),
    action('addCallout', 'annotations.labels.addCallout'),
  ]),
  action('gradeSelection', 'evidence.grades.label', 'Shift+V'),
  action('openStyles', 'styles.open', 'Y'),
]);

const analyse = menu('shell.menu.analyse', [
  action('search', 'actions.labels.search', '/'),
  action('addAllHits', 'actions.labels.addAllHits', 'Mod+Enter'),
  action('findOnChart', 'actions.labels.findOnChart', 'Mod+F'),
  line,
  action('expand', 'actions.labels.expand', 'Enter'),
  action('openExpandCard', 'actions.labels.openExpandCard', 'E'),
  action('collapse', 'actions.labels.collapse', 'C'),
  line,
  action('openPaths', 'paths.open', 'W'),
  action('followMoney', 'flow.open'),
  action('commonNeighbours', 'paths.commonNeighbours', 'M'),
  action('complete', 'paths.complete', 'K'),
  action('findDuplicates', 'duplicates.labels.find', 'U'),
  menu('simulator.title', [
    action('openSimulator', 'simulator.labels.open'),
    action('takeOut', 'simulator.labels.takeOut', 'X'),
    action('putBack', 'simulator.labels.putBack', 'Shift+X'),
  ]),
  action('openAnalyses', 'analyses.labels.open', 'Mod+Shift+A'),
  action('suggestRoles', 'roles.labels.suggest'),
  line,
  menu('shell.menu.filters', [
    action('addFilter', 'chartFilters.labels.add', 'Shift+F'),
    action('filterToComponent', 'chartFilters.labels.component'),
    action('hideTypes', 'chartFilters.labels.hideTypes'),
    line,
    action('switchFilters', 'chartFilters.labels.switchAll', 'Mod+Shift+F'),
    action('ghostOrHide', 'chartFilters.labels.ghostOrHide'),
    action('clearFilters', 'chartFilters.labels.clear'),
  ]),
  action('whatIsThis', 'hand.labels.whatIsThis', 'F1'),
  line,
  action('refresh', 'connection.refresh', 'F5'),
  action('askQuestion', 'cypher.labels.ask', 'Q'),
  action('openCypher', 'cypher.labels.open', 'Mod+J'),
]);

const help = menu('shell.menu.help', [
  action('palette', 'actions.labels.palette', 'Mod+K'),
  action('shortcuts', 'actions.labels.shortcuts', '?'),
  line,
  role('about', 'shell.menu.about'),
]);

export const menuBar: readonly MenuList[] = [file, edit, select, view, chart, analyse, help];

/** The ids of the actions in these menus, however deep. */
export function* actionsIn(entries: readonly MenuEntry[]): Generator<string, void> {
  for (const entry of entries) {
    if (entry.is === 'action') yield entry.id;
    else if (entry.is === 'menu') yield* actionsIn(entry.entries);
  }
}
