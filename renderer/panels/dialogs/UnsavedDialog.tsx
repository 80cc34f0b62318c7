// Asks before another case takes the place of a chart whose edits no snapshot holds.
import { closeChart } from '../../actions/charts';
import { openPending } from '../../actions/openPending';
import { attempt } from '../../actions/report';
import { save, saveAll } from '../../actions/saveSnapshot';
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useSession, useTranslator, useView } from '../AppContext';

export function UnsavedDialog() {
  const context = useApp();
  const { t } = useTranslator();
  // What waits: closing one chart, or opening something in place of all of them.
  const closing = useView((view) => view.pendingClose);
  const goOn = async () => {
    if (closing === null) await openPending(context);
    else {
      closeDialog(context);
      closeChart(context, closing);
    }
  };
  const onSave = async () => {
    if (await (closing === null ? saveAll(context) : save(context, false))) await goOn();
  };
  const parked = useSession(({ charts }) => charts.find((tab) => tab.parked?.hasUnsaved)?.parked?.state.title);
  const title = context.history.hasUnsaved ? context.chart.title : (parked ?? '');
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
          <Button kind="plain" onClick={() => attempt(context, goOn)}>
            {t(closing === null ? 'panels.unsaved.discard' : 'charts.closing.discard')}
          </Button>
          <Button kind="primary" type="submit">
            {t(closing === null ? 'panels.unsaved.save' : 'charts.closing.save')}
          </Button>
        </>
      }
    >
      <p>{t(closing === null ? 'panels.unsaved.message' : 'charts.closing.message', { title })}</p>
    </Dialog>
  );
}
