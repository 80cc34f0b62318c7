// Whose money, how it is split, which way and in which currency; and what was and was not followed.
import { followedWords, splitWords } from '../../../shared/analysis/flow/flowWords';
import { splits, traceDirections } from '../../../shared/analysis/flow/traceFlow';
import { openExport } from '../../actions/exportPicture';
import { addFlow, changeFlow, followFlow } from '../../actions/flow';
import { attempt } from '../../actions/report';
import type { FlowQuestion, FlowView } from '../../state/flow';
import { Button } from '../../ui/Button';
import { SelectBox, Tick } from '../../ui/fields';
import { useApp, useChartLater, useTranslator } from '../AppContext';
import { captionFor } from '../words';
import { useFlowWords, type FlowFound } from './useFlowWords';

interface FlowHeadProps {
  readonly flow: FlowView;
}

export function FlowHead({ flow }: FlowHeadProps) {
  const context = useApp();
  const { t } = useTranslator();
  const { question, found } = flow;
  const ask = (part: Partial<FlowQuestion>) => attempt(context, () => followFlow(context, { ...question, ...part }));
  const currencies = found?.followed.currencies ?? [];
  return (
    <div className="flow-head">
      <b className="flow-whose cut">
        <Whose question={question} />
      </b>
      <SelectBox
        label={t('flow.direction')}
        value={question.direction}
        options={traceDirections.map((value) => ({ value, label: t(`flow.directions.${value}`) }))}
        onChange={(direction) => ask({ direction })}
      />
      <SelectBox
        label={t('flow.split')}
        value={question.split}
        options={splits.map((value) => ({ value, label: t(`flow.splits.${value}`) }))}
        onChange={(split) => ask({ split })}
      />
      {found === null || currencies.length < 2 ? null : (
        <SelectBox
          label={t('flow.currency')}
          value={found.followed.trace.movements.currency}
          options={currencies.map((value) => ({ value, label: value }))}
          onChange={(currency) => ask({ currency })}
        />
      )}
      <Tick label={t('flow.times')} isOn={flow.isTimed} onChange={(isTimed) => changeFlow(context, { isTimed })} />
      <span className="grow" />
      {found === null || found.followed.clock.length === 0 ? null : (
        <>
          <Button kind="plain" onClick={() => openExport(context, 'flow')}>
            {t('flow.export')}
          </Button>
          <Button kind="plain" onClick={() => attempt(context, () => addFlow(context))}>
            {t('flow.addToChart')}
          </Button>
        </>
      )}
      <span className="flow-told quiet" role="status">
        {flow.isRunning ? t('flow.running') : null}
        {found === null || found.followed.clock.length === 0 ? null : <Told found={found} />}
      </span>
    </div>
  );
}

function Whose({ question }: { readonly question: FlowQuestion }) {
  const chart = useChartLater();
  const { t } = useTranslator();
  const [first, ...others] = question.ids;
  const it = first === undefined ? undefined : chart.entity(first);
  const name = it === undefined ? '?' : captionFor(it.entity);
  return others.length === 0 ? t('flow.whose', { name }) : t('flow.whoseMany', { name, count: others.length });
}

/** How much was followed, and everything that was not. */
function Told({ found }: { readonly found: FlowFound }) {
  const words = useFlowWords(found);
  const text = followedWords(found, words);
  return <span title={[text, ...splitWords(found.followed.trace.split, words)].join('\n')}>{text}</span>;
}
