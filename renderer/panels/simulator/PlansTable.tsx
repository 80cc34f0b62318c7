// Plans side by side: what each comes to, over the network as it is, with the best set and chance below. A name plays its plan.
import type { ReactNode } from 'react';
import { formatValue } from '../../../shared/catalogue';
import type { Outcome } from '../../../shared/analysis/removal/takingOut';
import type { Translator } from '../../../shared/messages';
import { playPlan } from '../../actions/simulator';
import type { Measured } from '../../state/simulator';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { captionFor } from '../words';

const columns = ['out', 'largest', 'parts', 'efficiency', 'flowing', 'onWay', 'broken'] as const;

export function PlansTable({ measured }: { readonly measured: Measured | null }) {
  const { t } = useTranslator();
  const chart = useChart();
  const context = useApp();
  const { live, list } = chart.dress.plans;
  if (measured === null) return null;
  const { currencies } = measured;
  return (
    <table className="simulator-table" aria-label={t('simulator.table')}>
      <thead>
        <tr>
          <th scope="col">{t('simulator.columns.plan')}</th>
          {columns.map((name) => (
            <th key={name} scope="col" title={t(`simulator.hints.${name}`)}>
              {t(`simulator.columns.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <Row isOn={live === null} outcome={measured.before} currencies={currencies}>
          <button type="button" className="simulator-play" onClick={() => playPlan(context, null)}>
            {t('simulator.before')}
          </button>
        </Row>
        {list.map((plan) => {
          const found = measured.plans.find(({ id }) => id === plan.id);
          return found === undefined ? null : (
            <Row key={plan.id} isOn={plan.id === live} outcome={found.outcome} currencies={currencies}>
              <button
                type="button"
                className="simulator-play"
                title={t('simulator.play', { name: plan.name })}
                onClick={() => playPlan(context, plan)}
              >
                {plan.name}
              </button>
            </Row>
          );
        })}
        <ComparedRows currencies={currencies} />
      </tbody>
    </table>
  );
}

function ComparedRows({ currencies }: { readonly currencies: readonly string[] }) {
  const { chart } = useApp();
  const { t } = useTranslator();
  const compared = useView(({ simulator }) => simulator.compared);
  if (compared === null) return null;
  const { best, bestOutcome, chance, size } = compared;
  const entities = best.flatMap((id) => chart.entity(id)?.entity ?? []);
  const names = entities.map(captionFor).join(', ');
  return (
    <>
      <Row isOn={false} outcome={bestOutcome} currencies={currencies}>
        {t('simulator.best', { count: best.length, names })}
      </Row>
      <Row isOn={false} outcome={chance} currencies={currencies}>
        {t('simulator.chance', { count: size })}
      </Row>
    </>
  );
}

interface RowProps {
  readonly isOn: boolean;
  readonly outcome: Outcome;
  readonly currencies: readonly string[];
  readonly children: ReactNode;
}

function Row({ isOn, outcome, currencies, children }: RowProps) {
  const translator = useTranslator();
  return (
    <tr className={isOn ? 'is-on' : ''} aria-current={isOn ? 'true' : undefined}>
      <th scope="row">{children}</th>
      {columns.map((name) => (
        <td key={name}>{cellText(name, outcome, currencies, translator)}</td>
      ))}
    </tr>
  );
}

function cellText(
  name: (typeof columns)[number],
  outcome: Outcome,
  currencies: readonly string[],
  { t, language }: Translator,
): string {
  switch (name) {
    case 'out':
    case 'parts':
      return counted(outcome[name]);
    case 'largest':
      return t('simulator.share', { value: (100 * outcome.largest).toFixed(1) });
    case 'efficiency':
      return outcome.efficiency.toFixed(4);
    case 'broken':
      return t('simulator.ofSources', { broken: counted(outcome.broken), sources: counted(outcome.sources) });
    case 'flowing':
    case 'onWay': {
      const sums = outcome[name].map((sum, nth) => {
        const field = { name: 'amount', words: { en: '', zh: '' }, kind: 'money' } as const;
        return formatValue(Math.round(sum), field, language, { currency: currencies[nth] ?? '' });
      });
      return sums.length === 0 ? t('simulator.noMoney') : sums.join(' · ');
    }
  }
}

/** Means have one decimal. */
function counted(count: number): string {
  return Number.isInteger(count) ? String(count) : count.toFixed(1);
}
