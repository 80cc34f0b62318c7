// Followed money under the chart: whose and how above, the picture by levels, the clock below.
import { followFlow, followMoneyAction, stopFlow } from '../../actions/flow';
import { attempt } from '../../actions/report';
import { selectedIn } from '../../actions/select';
import type { FlowView } from '../../state/flow';
import { Button } from '../../ui/Button';
import { useApp, useChart, useRun, useTranslator, useView } from '../AppContext';
import { FlowChart } from './FlowChart';
import { FlowClock } from './FlowClock';
import { FlowHead } from './FlowHead';

export function FlowPanel() {
  const chart = useChart();
  const run = useRun();
  const { t } = useTranslator();
  const flow = useView((view) => view.flow);
  const selection = useView((view) => view.selection);
  if (flow === null) {
    return (
      <div className="paths-empty">
        <p>{t('flow.choose')}</p>
        <Button isDisabled={selectedIn(chart, selection).length === 0} onClick={() => run(followMoneyAction)}>
          {t('flow.take')}
        </Button>
      </div>
    );
  }
  return (
    <div className="flow">
      <FlowHead flow={flow} />
      <Content flow={flow} />
    </div>
  );
}

function Content({ flow }: { readonly flow: FlowView }) {
  const context = useApp();
  const { t } = useTranslator();
  const { error, found, isRunning, question } = flow;
  if (error !== null) {
    return (
      <div className="flow-message panel-message is-error" role="alert">
        <p>{t(`errors.${error.code}.message`, error.details)}</p>
        <p>{t(`errors.${error.code}.next`, error.details)}</p>
      </div>
    );
  }
  if (found === null) {
    return (
      <div className="flow-message">
        <Button
          kind="plain"
          onClick={() => (isRunning ? stopFlow(context) : attempt(context, () => followFlow(context, question)))}
        >
          {t(isRunning ? 'flow.stop' : 'flow.open')}
        </Button>
      </div>
    );
  }
  if (found.followed.clock.length === 0) {
    return <p className="flow-message quiet">{t(`flow.none.${question.direction}`)}</p>;
  }
  return (
    <>
      <FlowChart flow={flow} found={found} />
      <FlowClock found={found} moment={flow.moment} isPlaying={flow.isPlaying} />
    </>
  );
}
