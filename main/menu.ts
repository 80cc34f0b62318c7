// The menu bar. Its entries only name actions: the page runs them, as it does for its own buttons and keys.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MessageKey, Translate } from '../shared/messages';
import type { en } from '../shared/messages/en';

type ActionId = keyof (typeof en)['actions']['labels'];
type Item = MenuItemConstructorOptions;

/** Puts the menu up in the language of `t`; `run` is told the id of the chosen action. */
export function setMenu(t: Translate, run: (actionId: string) => void): void {
  const isMac = process.platform === 'darwin';
  const action = (id: ActionId, accelerator?: string): Item => ({
    label: t(`actions.labels.${id}`),
    click: () => run(id),
    // The page listens to its own keys: registered here too, they would act twice, and in text fields as well.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
  });
  const role = (name: NonNullable<Item['role']>, label: MessageKey): Item => ({ role: name, label: t(label) });
  const line: Item = { type: 'separator' };
  const menu = (label: MessageKey, submenu: Item[]): Item => ({ label: t(label), submenu });

  const bar: Item[] = [
    ...(isMac ? [{ role: 'appMenu' } satisfies Item] : []),
    menu('shell.menu.file', [
      action('openSample'),
      action('openFile', 'CmdOrCtrl+O'),
      action('openRecent'),
      action('connect'),
      action('importFile'),
      line,
      action('saveSnapshot', 'CmdOrCtrl+S'),
      action('saveSnapshotAs', 'CmdOrCtrl+Shift+S'),
      action('exportPicture'),
      line,
      isMac ? role('close', 'shell.menu.close') : role('quit', 'shell.menu.quit'),
    ]),
    menu('shell.menu.edit', [
      action('undo', 'CmdOrCtrl+Z'),
      action('redo', 'CmdOrCtrl+Shift+Z'),
      line,
      role('cut', 'shell.menu.cut'),
      role('copy', 'shell.menu.copy'),
      role('paste', 'shell.menu.paste'),
      line,
      action('copyKey'),
      action('hide'),
      action('showHidden'),
      action('remove'),
      action('pin'),
      action('unpin'),
    ]),
    menu('shell.menu.select', [
      action('search'),
      action('findOnChart', 'CmdOrCtrl+F'),
      line,
      action('expand'),
      action('openExpandCard'),
      action('collapse'),
      line,
      action('selectAll'),
      action('selectSameType'),
      action('selectNeighbours'),
      action('invertSelection'),
      action('selectNone'),
    ]),
    menu('shell.menu.view', [
      action('fit'),
      action('zoomToSelection'),
      action('zoomIn'),
      action('zoomOut'),
      line,
      action('toggleLeft'),
      action('toggleRight'),
      action('toggleLegend'),
      action('toggleMinimap'),
      action('toggleShapes'),
      action('chartAlone'),
      line,
      action('toggleTheme'),
      action('switchLanguage'),
      line,
      role('zoomIn', 'shell.menu.zoomIn'),
      role('zoomOut', 'shell.menu.zoomOut'),
      role('resetZoom', 'shell.menu.resetZoom'),
      role('togglefullscreen', 'shell.menu.fullScreen'),
      ...(app.isPackaged ? [] : [role('toggleDevTools', 'shell.menu.developer')]),
    ]),
    menu('shell.menu.help', [
      action('palette', 'CmdOrCtrl+K'),
      action('shortcuts'),
      line,
      role('about', 'shell.menu.about'),
    ]),
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(bar));
}
