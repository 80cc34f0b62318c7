// Asks before another case takes the place of a chart whose edits no snapshot holds.
import { openPending } from '../../actions/openPending';
import { attempt } from '../../actions/report';
import { save } from '../../actions/saveSnapshot';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useTranslator } from '../AppContext';

export function UnsavedDialog() {
  const context = useApp();
  const { t } = useTranslator();
  const onSave = async () => {
    if (await save(context, false)) await openPending(context);
  };
  return (
    <Dialog
      title={t('panels.unsaved.title')}
      closeLabel={t('panels.dialog.close')}
      size="small"
      onClose={() => closeDialog(context)}
      onSubmit={() => attempt(context, onSave)}
      buttons={
        <>
          <Button onClick={() => closeDialog(context)}>{t('panels.dialog.cancel')}</Button>
          <Button kind="plain" onClick={() => attempt(context, () => openPending(context))}>
            {t('panels.unsaved.discard')}
          </Button>
          <Button kind="primary" type="submit">
            {t('panels.unsaved.save')}
          </Button>
        </>
      }
    >
      <p>{t('panels.unsaved.message', { title: context.chart.title })}</p>
    </Dialog>
  );
}
