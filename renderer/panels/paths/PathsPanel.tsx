// Paths under the chart: between whom and of what kind on the left, the ways found on the right.
import { takeEnds } from '../../actions/paths';
import { selectedIn } from '../../actions/select';
import { Button } from '../../ui/Button';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { PathsForm } from './PathsForm';
import { PathsFound } from './PathsFound';

export function PathsPanel() {
  const context = useApp();
  const chart = useChart();
  const { t } = useTranslator();
  const paths = useView((view) => view.paths);
  const selection = useView((view) => view.selection);
  if (paths === null) {
    return (
      <div className="paths-empty">
        <p>{t('paths.choose')}</p>
        <Button isDisabled={selectedIn(chart, selection).length < 2} onClick={() => takeEnds(context)}>
          {t('paths.takeSelection')}
        </Button>
      </div>
    );
  }
  return (
    <div className="paths">
      <PathsForm paths={paths} />
      <PathsFound paths={paths} />
    </div>
  );
}
