// What an empty chart says: how to put something on it, or how to open a case.
import { openFile } from '../../actions/openFile';
import { connect } from '../../actions/connect';
import { openSample } from '../../actions/openSource';
import { focusSearch } from '../../actions/window';
import { Button } from '../../ui/Button';
import { keysOf, useChartFact, useRun, useSession, useTranslator } from '../AppContext';

export function EmptyChart() {
  const { t } = useTranslator();
  const run = useRun();
  const source = useSession((session) => session.source);
  const isOpening = useSession((session) => session.work.length > 0);
  const isEmpty = useChartFact((chart) => chart.entityCount === 0);
  if (!isEmpty || isOpening) return null;
  const choices = source === null ? [openSample, openFile, connect] : [focusSearch];
  return (
    <div className="empty-chart">
      <h2>{source === null ? t('panels.chart.noSource') : t('panels.chart.empty')}</h2>
      <p>{source === null ? t('panels.chart.noSourceHint') : t('panels.chart.emptyHint')}</p>
      <div className="empty-choices">
        {choices.map((action) => (
          <Button key={action.id} kind="plain" keys={keysOf(action)} onClick={() => run(action)}>
            {t(action.label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
