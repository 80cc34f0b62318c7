// The plan that is played: whom it takes out, in order, and what can be done with it.
import { addPlan, putBack, removePlan, renamePlan, setTakesAlong, simulatorActions } from '../../actions/simulator';
import { livePlan } from '../../chart/plansOf';
import type { Plan } from '../../../shared/dress/plan';
import { Button } from '../../ui/Button';
import { Tick } from '../../ui/fields';
import { keysOf, useApp, useChart, useRun, useTranslator, useView } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { TypedBox } from '../styles/TypedBox';
import { captionFor } from '../words';

const [, takeOutSelected] = simulatorActions;

export function PlanEditor() {
  const context = useApp();
  const run = useRun();
  const chart = useChart();
  const { t } = useTranslator();
  const hasSelection = useView(({ selection }) => selection.size > 0);
  const plan = livePlan(chart);
  return (
    <div className="simulator-side">
      <div className="simulator-buttons">
        <Button
          kind="primary"
          isDisabled={!hasSelection}
          keys={keysOf(takeOutSelected)}
          onClick={() => run(takeOutSelected)}
        >
          {t('simulator.takeOut')}
        </Button>
        <Button kind="plain" onClick={() => addPlan(context, [], null)}>
          {t('simulator.newPlan')}
        </Button>
      </div>
      {plan === null ? <p className="quiet">{t('simulator.empty')}</p> : <LivePlan plan={plan} />}
      <div title={t('simulator.takesAlongHint')}>
        <Tick
          label={t('simulator.takesAlong')}
          isOn={chart.dress.plans.takesAlong}
          onChange={(isOn) => setTakesAlong(context, isOn)}
        />
      </div>
    </div>
  );
}

function LivePlan({ plan }: { readonly plan: Plan }) {
  const context = useApp();
  const { t } = useTranslator();
  const rename = (text: string) => {
    renamePlan(context, plan, text.trim().slice(0, 200) || plan.name);
    return null;
  };
  return (
    <>
      <TypedBox label={t('simulator.name')} value={plan.name} onTake={rename} />
      {plan.out.length === 0 ? (
        <p className="quiet">{t('simulator.none')}</p>
      ) : (
        <ol className="simulator-out" aria-label={t('simulator.out')}>
          {plan.out.map((id) => (
            <OutLine key={id} id={id} />
          ))}
        </ol>
      )}
      <div className="simulator-buttons">
        <Button kind="plain" isDisabled={plan.out.length === 0} onClick={() => putBack(context, plan.out)}>
          {t('simulator.putBackAll')}
        </Button>
        <Button kind="plain" onClick={() => removePlan(context, plan)}>
          {t('simulator.removePlan')}
        </Button>
      </div>
    </>
  );
}

function OutLine({ id }: { readonly id: Plan['out'][number] }) {
  const context = useApp();
  const { t } = useTranslator();
  const entity = context.chart.entity(id)?.entity;
  if (entity === undefined) return null;
  const name = captionFor(entity);
  return (
    <li className="simulator-line">
      <EntityIcon type={entity.type} size={14} />
      <span className="grow cut">{name}</span>
      <button
        type="button"
        className="simulator-back"
        aria-label={t('simulator.putBack', { name })}
        title={t('simulator.putBack', { name })}
        onClick={() => putBack(context, [id])}
      >
        ↩
      </button>
    </li>
  );
}
