// The analyses under the chart: which there are on the left; the chosen one with its settings on the right, and below the
// results that came before and what the last run, or the one that was opened again, came to.
import { useView } from '../AppContext';
import { AnalysisForm } from './AnalysisForm';
import { AnalysisList } from './AnalysisList';
import { ResultList } from './ResultList';
import { ResultPanel } from './ResultPanel';
import { ShownList } from './ShownList';

export function AnalysesPanel() {
  const run = useView((view) => view.analyses.run);
  return (
    <div className="analyses">
      <AnalysisList />
      <div className="analyses-main">
        <ShownList />
        <AnalysisForm />
        <ResultList />
        {run === null ? null : <ResultPanel key={run.at} run={run} />}
      </div>
    </div>
  );
}
