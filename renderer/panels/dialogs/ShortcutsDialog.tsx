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
      isForReading
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
          <h3>{t('hand.keys.title')}</h3>
          {walking.map(([what, keys]) => (
            <Row key={what} words={t(`hand.keys.${what}`)} keys={t(`hand.keys.${keys}`)} />
          ))}
        </section>
        <section>
          <h3>{t('panels.shortcuts.groups.mouse')}</h3>
          {(['click', 'shiftClick', 'boxSelect', 'doubleClick', 'rightClick'] as const).map((gesture) => (
            <Row
              key={gesture}
              words={t(`panels.shortcuts.gestures.${gesture}`)}
              keys={t(`panels.shortcuts.gestureKeys.${gesture}`)}
            />
          ))}
          <Row words={t('hand.keys.lasso')} keys={t('hand.keys.lassoKeys')} />
          <Row words={t('hand.keys.leaves')} keys={t('hand.keys.leavesKeys')} />
          <Row words={t('drawn.keys.drag')} keys={t('drawn.keys.dragKeys')} />
        </section>
      </div>
    </Dialog>
  );
}

/** Keys that mean this while the keyboard is on an entity of the chart. */
const walking = [
  ['arrows', 'arrowKeys'],
  ['links', 'linkKeys'],
  ['follow', 'followKeys'],
  ['space', 'spaceKeys'],
  ['ends', 'endKeys'],
  ['order', 'orderKeys'],
  ['menu', 'menuKeys'],
] as const;

function Row({ words, keys }: { readonly words: string; readonly keys: string }) {
  return (
    <div className="shortcut-row">
      <span className="grow">{words}</span>
      <Keys text={keys} />
    </div>
  );
}
