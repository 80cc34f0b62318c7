// What is left against how many are taken out: the plan that is played, the best next one each time, and chance.
import type { Remains } from '../../../shared/analysis/removal/removal';
import { setCurve } from '../../actions/simulator';
import type { Measured } from '../../state/simulator';
import { ChoiceField } from '../../ui/fields';
import { useApp, useChart, useTranslator, useView } from '../AppContext';

const [width, height, left, bottom] = [300, 150, 34, 18];

interface Line {
  readonly kind: 'plan' | 'best' | 'chance';
  readonly name: string;
  readonly values: readonly number[];
}

export function CurveOfPlans({ measured }: { readonly measured: Measured | null }) {
  const context = useApp();
  const chart = useChart();
  const { t } = useTranslator();
  const { curve, compared } = useView(({ simulator }) => simulator);
  const { live, list } = chart.dress.plans;
  const plan = list.find(({ id }) => id === live);
  const own = measured?.plans.find(({ id }) => id === live);
  const numbers = (remains: readonly Remains[]) => remains.map((one) => one[curve]);
  const lines: readonly Line[] = [
    ...(compared === null
      ? []
      : [
          { kind: 'chance', name: t('simulator.curve.chance'), values: numbers(compared.curves.chance) } as const,
          { kind: 'best', name: t('simulator.curve.best'), values: numbers(compared.curves.best) } as const,
        ]),
    ...(plan === undefined || own === undefined
      ? []
      : [{ kind: 'plan', name: plan.name, values: numbers(own.curve) } as const]),
  ];
  if (lines.length === 0) return null;
  const measure = t(`simulator.curve.${curve}`);
  return (
    <div className="simulator-curve">
      <ChoiceField
        label={t('simulator.curve.of')}
        value={curve}
        options={[
          { value: 'efficiency', label: t('simulator.curve.efficiency') },
          { value: 'largest', label: t('simulator.curve.largest') },
        ]}
        onChange={(value) => setCurve(context, value)}
      />
      <Plot lines={lines} title={t('simulator.curve.title', { measure })} />
      <ul className="simulator-key">
        {lines.map(({ kind, name, values }) => (
          <li key={kind} className={`is-${kind}`}>
            <svg viewBox="0 0 18 8" width="18" height="8" aria-hidden="true">
              <path className={`simulator-stroke is-${kind}`} d="M1 4H17" />
            </svg>
            {t('simulator.curve.told', {
              line: name,
              from: percent(values[0]),
              to: percent(values.at(-1)),
              steps: values.length - 1,
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function percent(value: number | undefined): string {
  return (100 * (value ?? 0)).toFixed(1);
}

function Plot({ lines, title }: { readonly lines: readonly Line[]; readonly title: string }) {
  const steps = Math.max(1, ...lines.map(({ values }) => values.length - 1));
  const most = Math.max(1e-9, ...lines.flatMap(({ values }) => values));
  const x = (step: number) => left + ((width - left - 8) * step) / steps;
  const y = (value: number) => height - bottom - ((height - bottom - 8) * value) / most;
  const path = (values: readonly number[]) =>
    values.map((value, step) => `${step === 0 ? 'M' : 'L'}${x(step).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const marks = [0, Math.round(steps / 2), steps].filter((step, nth, all) => all.indexOf(step) === nth);
  return (
    <svg className="simulator-plot" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img">
      <title>{title}</title>
      <path className="simulator-axis" d={`M${left} 8V${height - bottom}H${width - 8}`} />
      {marks.map((step) => (
        <text key={step} className="simulator-tick" x={x(step)} y={height - 5} textAnchor="middle">
          {step}
        </text>
      ))}
      {[0, most].map((value) => (
        <text key={value} className="simulator-tick" x={left - 4} y={y(value) + 3} textAnchor="end">
          {`${(100 * value).toFixed(0)} %`}
        </text>
      ))}
      {lines.map(({ kind, values }) => (
        <path key={kind} className={`simulator-stroke is-${kind}`} d={path(values)} />
      ))}
    </svg>
  );
}
