// Whose money, how it is split, which way and in which currency; and what was and was not followed.
import { splits, traceDirections } from '../../../shared/analysis/flow/traceFlow';
import { addFlow, followFlow } from '../../actions/flow';
import { attempt } from '../../actions/report';
import type { FlowQuestion, FlowView } from '../../state/flow';
import { Button } from '../../ui/Button';
import { SelectBox, Tick } from '../../ui/fields';
import { useApp, useChartLater, useTranslator } from '../AppContext';
import { captionFor } from '../words';
import { useFlowWords, type FlowFound } from './useFlowWords';

interface FlowHeadProps {
  readonly flow: FlowView;
  readonly isTimed: boolean;
  readonly onTimed: (isTimed: boolean) => void;
}

export function FlowHead({ flow, isTimed, onTimed }: FlowHeadProps) {
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
      <Tick label={t('flow.times')} isOn={isTimed} onChange={onTimed} />
      <span className="grow cut quiet" role="status">
        {flow.isRunning ? t('flow.running') : null}
        {found === null || found.followed.clock.length === 0 ? null : <Told found={found} />}
      </span>
      {found === null || found.followed.clock.length === 0 ? null : (
        <Button kind="plain" onClick={() => attempt(context, () => addFlow(context))}>
          {t('flow.addToChart')}
        </Button>
      )}
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
  const { t } = useTranslator();
  const words = useFlowWords(found);
  const { followed, facts } = found;
  const { trace, clock, holders, transfers } = followed;
  const end = clock.at(-1) ?? { within: 0, stopped: 0, gone: 0, home: 0 };
  const isBack = trace.direction === 'back';
  const sum = words.sum(isBack ? end.home : end.within + end.stopped + end.gone + end.home);
  const parts = [
    t('flow.followed', { sum, count: trace.moves.length, holders: holders.length }),
    !isBack && end.home > 0 ? t('flow.returned', { sum: words.sum(end.home) }) : '',
    transfers.left > 0 ? t('flow.left', { count: transfers.left }) : '',
    facts.left > 0 ? t('flow.cut', { count: facts.left }) : '',
    facts.answer === null ? t('flow.onlyChart') : '',
  ];
  const text = parts.filter(Boolean).join(' · ');
  const convention = [
    t(`flow.convention.${trace.split}`),
    t(trace.split === 'fifo' ? 'flow.opening' : 'flow.openingMixed'),
  ];
  return <span title={[text, ...convention].join('\n')}>{text}</span>;
}
