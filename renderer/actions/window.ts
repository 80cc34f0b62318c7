// The window itself: panels, dialogs, theme and language.
import type { Language } from '../../shared/messages';
import type { Dialog, View } from '../state/view';
import type { Action, ActionContext } from './Action';

function toggling(id: string, label: Action['label'], key: string, change: (view: View) => Partial<View>): Action {
  return {
    id,
    label,
    shortcuts: [key],
    isEnabled: () => true,
    run: ({ view }) => view.setState(change(view.getState())),
  };
}

function opening(id: string, label: Action['label'], shortcut: string, dialog: Dialog): Action {
  return {
    id,
    label,
    shortcuts: [shortcut],
    isEnabled: () => true,
    run: ({ view }) => view.setState({ dialog, menu: null }),
  };
}

/** Leaves whatever dialog is open, and what waited for its answer. */
export function closeDialog({ view }: ActionContext): void {
  view.setState({ dialog: null, pendingOpen: null, pendingClose: null, connectError: null });
}

export function setLanguage(context: ActionContext, language: Language): void {
  context.view.setState({ language });
  saveSettings(context);
}

function saveSettings({ view, backend }: ActionContext): void {
  const { language, themeChoice } = view.getState();
  // A setting that cannot be kept is not worth a word: the next start has the older one.
  void backend.call('settings.save', { language, theme: themeChoice }).catch(() => undefined);
}

export const focusSearch: Action = {
  id: 'search',
  label: 'actions.labels.search',
  shortcuts: ['/'],
  isEnabled: () => true,
  // Opening moves the focus into the box; when the panel is open already, the count does.
  run: ({ view }) => view.setState({ isLeftOpen: true, searchFocusWishes: view.getState().searchFocusWishes + 1 }),
};

export const findOnChart: Action = {
  ...opening('findOnChart', 'actions.labels.findOnChart', 'Mod+F', 'findOnChart'),
  isEnabled: ({ chart }) => chart.entityCount > 0,
};
export const openPalette = opening('palette', 'actions.labels.palette', 'Mod+K', 'commands');
export const showShortcuts = opening('shortcuts', 'actions.labels.shortcuts', '?', 'shortcuts');

export const windowActions: readonly Action[] = [
  toggling('toggleLeft', 'actions.labels.toggleLeft', '[', ({ isLeftOpen }) => ({ isLeftOpen: !isLeftOpen })),
  toggling('toggleRight', 'actions.labels.toggleRight', ']', ({ isRightOpen }) => ({ isRightOpen: !isRightOpen })),
  toggling('toggleLegend', 'actions.labels.toggleLegend', 'L', ({ isLegendOpen }) => ({ isLegendOpen: !isLegendOpen })),
  toggling('chartAlone', 'actions.labels.chartAlone', '\\', ({ isLeftOpen, isRightOpen }) => {
    const isOpen = !(isLeftOpen || isRightOpen);
    return { isLeftOpen: isOpen, isRightOpen: isOpen, isLegendOpen: isOpen };
  }),
  {
    id: 'toggleTheme',
    label: 'actions.labels.toggleTheme',
    shortcuts: ['Shift+T'],
    isEnabled: () => true,
    run: (context) => {
      const theme = context.view.getState().theme === 'light' ? 'dark' : 'light';
      context.view.setState({ theme, themeChoice: theme });
      saveSettings(context);
    },
  },
  {
    id: 'switchLanguage',
    label: 'actions.labels.switchLanguage',
    shortcuts: ['Shift+L'],
    isEnabled: () => true,
    run: (context) => setLanguage(context, context.view.getState().language === 'en' ? 'zh' : 'en'),
  },
];
