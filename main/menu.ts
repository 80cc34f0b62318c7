// The menu bar. Its entries only name actions: the page runs them, as it does for its own buttons and keys, and says which
// are not possible now.
import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { actionsIn, menuBar, type MenuEntry, type MenuRole } from '../shared/menuBar';
import type { MessageKey, Translate } from '../shared/messages';

type Item = MenuItemConstructorOptions;

const isMac = process.platform === 'darwin';
/** On macOS these belong to the entries that cut, copy and paste text. */
const keysOfText = ['Mod+A', 'Mod+C', 'Mod+V'];

/** Puts the menu up in the language of `t`; `run` is told the id of the chosen action. */
export function setMenu(t: Translate, run: (actionId: string) => void): void {
  const itemOf = (entry: MenuEntry): Item[] => {
    switch (entry.is) {
      case 'line':
        return [{ type: 'separator' }];
      case 'role':
        return ofRole(entry.role, entry.label, t);
      case 'action':
        return [{ id: entry.id, label: t(entry.label), click: () => run(entry.id), ...shownKeys(entry.keys) }];
      case 'menu':
        return [{ label: t(entry.label), submenu: entry.entries.flatMap(itemOf) }];
    }
  };
  const bar: Item[] = [...(isMac ? [{ role: 'appMenu' } satisfies Item] : []), ...menuBar.flatMap(itemOf)];
  Menu.setApplicationMenu(Menu.buildFromTemplate(bar));
}

/** Greys the entries of these actions, and no others. */
export function greyEntries(actionIds: readonly string[]): void {
  const menu = Menu.getApplicationMenu();
  for (const id of actionsIn(menuBar)) {
    const item = menu?.getMenuItemById(id);
    if (item) item.enabled = !actionIds.includes(id);
  }
}

function ofRole(role: MenuRole, label: MessageKey, t: Translate): Item[] {
  if (role === 'leave') {
    return [isMac ? { role: 'close', label: t('shell.menu.close') } : { role: 'quit', label: t(label) }];
  }
  if (role === 'developer') return app.isPackaged ? [] : [{ role: 'toggleDevTools', label: t(label) }];
  return [{ role, label: t(label) }];
}

/**
 * The page listens to its own keys: registered here too, they would act twice, and in text fields as well. macOS registers
 * whatever is shown, so there a key without Cmd is not shown.
 */
function shownKeys(keys: string | null): Item {
  if (keys === null || (isMac && (!keys.startsWith('Mod+') || keysOfText.includes(keys)))) return {};
  const accelerator = keys === '+' ? 'Plus' : keys.replace('Mod', 'CmdOrCtrl');
  return { accelerator, registerAccelerator: false };
}
