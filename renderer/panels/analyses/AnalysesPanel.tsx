// The analyses under the chart: which there are on the left; the chosen one with its settings on the right, and below what the
// last run came to.
import { useView } from '../AppContext';
import { AnalysisForm } from './AnalysisForm';
import { AnalysisList } from './AnalysisList';
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
        {run === null ? null : <ResultPanel key={run.at} run={run} />}
      </div>
    </div>
  );
}
