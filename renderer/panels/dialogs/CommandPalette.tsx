// The command palette: every action that is possible now, found by typing part of its name in either language.
import { translatorOf, languages } from '../../../shared/messages';
import { actions } from '../../actions';
import type { Action } from '../../actions/Action';
import { closeDialog } from '../../actions/window';
import { Palette, type PaletteItem } from '../../ui/Palette';
import { keysOf, useApp, useRun, useTranslator } from '../AppContext';

interface CommandItem extends PaletteItem {
  readonly action: Action;
}

const translators = languages.map(translatorOf);

export function CommandPalette() {
  const context = useApp();
  const { t } = useTranslator();
  const run = useRun();
  const items = actions
    .filter((action) => action.id !== 'palette' && action.isEnabled(context))
    .map((action): CommandItem => ({
      id: action.id,
      label: t(action.label),
      note: keysOf(action),
      searched: translators.map((translator) => translator.t(action.label).toLowerCase()).join(' '),
      action,
    }));
  return (
    <Palette
      placeholder={t('panels.palette.placeholder')}
      nothingFound={t('panels.palette.nothing')}
      items={items}
      onClose={() => closeDialog(context)}
      onChoose={({ action }) => {
        closeDialog(context);
        run(action);
      }}
    />
  );
}
