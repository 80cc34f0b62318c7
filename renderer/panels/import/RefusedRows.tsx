// The rows that the last import left out, with their reasons.
import { closeDialog } from '../../actions/window';
import { Button } from '../../ui/Button';
import { Dialog } from '../../ui/Dialog';
import { useApp, useTranslator, useView } from '../AppContext';
import { number } from '../words';
import { ProblemTable } from './ProblemTable';

export function RefusedRows() {
  const context = useApp();
  const { t } = useTranslator();
  const refused = useView((view) => view.refused);
  if (refused === null) return null;
  const { name, problems, refused: count } = refused;
  return (
    <Dialog
      title={t('import.refused.title', { name })}
      closeLabel={t('panels.dialog.close')}
      size="large"
      onClose={() => closeDialog(context)}
      buttons={<Button onClick={() => closeDialog(context)}>{t('panels.dialog.close')}</Button>}
    >
      <p className="quiet">{t('import.problems.shown', { shown: number(problems.length), count: number(count) })}</p>
      <ProblemTable problems={problems} />
    </Dialog>
  );
}
