// All keys at a glance.
import { actionGroups } from '../../actions';
import { writeShortcut } from '../../actions/shortcuts';
import { closeDialog } from '../../actions/window';
import { Keys } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { isMac, useApp, useTranslator } from '../AppContext';

export function ShortcutsDialog() {
  const context = useApp();
  const { t } = useTranslator();
  return (
    <Dialog
      title={t('panels.shortcuts.title')}
      closeLabel={t('panels.dialog.close')}
      size="large"
      onClose={() => closeDialog(context)}
    >
      <div className="shortcut-groups">
        {actionGroups.map(({ id, actions }) => (
          <section key={id}>
            <h3>{t(`panels.shortcuts.groups.${id}`)}</h3>
            {actions
              .filter(({ shortcuts }) => shortcuts.length > 0)
              .map((action) => (
                <div key={action.id} className="shortcut-row">
                  <span className="grow">{t(action.label)}</span>
                  {action.shortcuts.map((shortcut) => (
                    <Keys key={shortcut} text={writeShortcut(shortcut, isMac)} />
                  ))}
                </div>
              ))}
          </section>
        ))}
        <section>
          <h3>{t('panels.shortcuts.groups.mouse')}</h3>
          {(['click', 'shiftClick', 'boxSelect', 'doubleClick', 'rightClick'] as const).map((gesture) => (
            <div key={gesture} className="shortcut-row">
              <span className="grow">{t(`panels.shortcuts.gestures.${gesture}`)}</span>
              <Keys text={t(`panels.shortcuts.gestureKeys.${gesture}`)} />
            </div>
          ))}
        </section>
      </div>
    </Dialog>
  );
}
