// The arrest simulator under the chart: whom the plan takes out on the left, plans side by side on the right, the search for the best
// set and the curve below them. The numbers follow every edit.
import { useEffect } from 'react';
import { measurePlans } from '../../actions/simulator';
import { attempt } from '../../actions/report';
import { passingOf } from '../../chart/passing';
import { useApp, useChart, useView } from '../AppContext';
import { BestSetForm } from './BestSetForm';
import { CurveOfPlans } from './CurveOfPlans';
import { PlanEditor } from './PlanEditor';
import { PlansTable } from './PlansTable';

export function SimulatorPanel() {
  const context = useApp();
  const chart = useChart();
  const passing = passingOf(chart);
  const { list, takesAlong } = chart.dress.plans;
  const { merges } = chart.dress;
  const measured = useView(({ simulator }) => simulator.measured);
  useEffect(() => {
    attempt(context, () => measurePlans(context));
  }, [context, passing, list, takesAlong, merges]);
  return (
    <div className="simulator">
      <PlanEditor />
      <div className="simulator-main">
        <PlansTable measured={measured} />
        <div className="simulator-below">
          <BestSetForm />
          <CurveOfPlans measured={measured} />
        </div>
      </div>
    </div>
  );
}
