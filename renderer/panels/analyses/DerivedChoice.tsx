// What a result says of two, put on the chart as derived links, and those of this analysis taken away again.
import { derivableRows, derivedOnChart, drawDerived, eraseDerived } from '../../actions/derive';
import type { ResultRows } from '../../chart/resultRows';
import type { AnalysisRun } from '../../chart/analysisRun';
import { Button } from '../../ui/Button';
import { useApp, useChart, useTranslator, useView } from '../AppContext';

interface DerivedChoiceProps {
  readonly run: AnalysisRun;
  readonly rows: ResultRows;
  readonly order: Uint32Array;
}

export function DerivedChoice({ run, rows, order }: DerivedChoiceProps) {
  const context = useApp();
  const { t } = useTranslator();
  const chosen = useView((view) => view.analyses.rows);
  // Whether both ends are there, and what is drawn already, changes with the chart.
  useChart();
  const which = Array.from(order).filter((row) => chosen.size === 0 || chosen.has(row));
  const count = derivableRows(context, { run, rows, which }).length;
  const drawn = derivedOnChart(context, run.analysis);
  return (
    <>
      {count === 0 ? null : (
        <Button hint={t('derived.result.hint')} onClick={() => drawDerived(context, { run, rows, which })}>
          {t('derived.result.draw', { count })}
        </Button>
      )}
      {drawn.length === 0 ? null : (
        <Button onClick={() => eraseDerived(context, drawn)}>
          {t('derived.result.remove', { count: drawn.length })}
        </Button>
      )}
    </>
  );
}
