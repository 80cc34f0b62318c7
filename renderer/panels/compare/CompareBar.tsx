// Above a chart that compares two: which they are, how many are new, gone and changed, and the slider between them.
import type { KeyboardEvent } from 'react';
import type { Translate } from '../../../shared/messages';
import { comparedName } from '../../actions/compare';
import { fadeOf, fadeTo, middle } from '../../actions/compareFade';
import { fates } from '../../chart/compare/unionState';
import { comparisonOn } from '../../state/charts';
import type { ComparedChart, ShownComparison } from '../../state/comparison';
import { Button } from '../../ui/Button';
import { useApp, useChartFact, useSession, useTranslator, useView } from '../AppContext';
import { useTimeZone } from '../time/useTimeZone';
import { number } from '../words';

export function CompareBar() {
  const found = useSession(({ charts }) => comparisonOn(charts));
  return found === null ? null : <Bar found={found} />;
}

function Bar({ found }: { readonly found: ShownComparison }) {
  const context = useApp();
  const { t } = useTranslator();
  const isListOpen = useView((view) => view.drawer === 'compare');
  return (
    <section className="compare-bar" aria-label={t('compare.bar')}>
      <Side letter="A" chart={found.a} />
      <Slider found={found} />
      <Side letter="B" chart={found.b} />
      <span className="grow" />
      <Counts found={found} />
      <Button
        kind="plain"
        isPressed={isListOpen}
        onClick={() => context.view.setState({ drawer: isListOpen ? null : 'compare' })}
      >
        {t('compare.showList')}
      </Button>
    </section>
  );
}

function Side({ letter, chart }: { readonly letter: string; readonly chart: ComparedChart }) {
  const translator = useTranslator();
  const zone = useTimeZone();
  const { title, at } = comparedName(chart, zone, translator);
  const hint = at === '' ? title : translator.t('compare.nameAt', { title, at });
  return (
    <span className="compare-side" title={hint}>
      <strong>{letter}</strong> <span className="cut">{title}</span>
      {at === '' ? null : <span className="quiet compare-at">{at.slice(0, 16)}</span>}
    </span>
  );
}

/** Of 100 steps; where motion is to be reduced there is nothing between the stops. */
const steps = 100;
const arrowSteps = 10;
/** So near to the middle the slider goes there. */
const nearMiddle = 3;

function Slider({ found }: { readonly found: ShownComparison }) {
  const context = useApp();
  const { t } = useTranslator();
  const fade = useView((view) => view.fade);
  const at = Math.round(steps * useChartFact((chart) => fadeOf(found, chart.dress.filters, fade)));
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const label = stopLabel(at, t);
  const go = (to: number) => {
    const isMiddle = Math.abs(to - steps / 2) <= nearMiddle;
    fadeTo(context, isMiddle ? middle : Math.min(1, Math.max(0, to / steps)));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = keySteps[event.key];
    if (by === undefined) return;
    event.preventDefault();
    go(at + (isStill ? Math.sign(by) * (steps / 2) : by));
  };
  return (
    <span className="compare-slider">
      <input
        type="range"
        min={0}
        max={steps}
        step={isStill ? steps / 2 : 1}
        value={at}
        aria-label={t('compare.slider')}
        aria-valuetext={label}
        title={label}
        onKeyDown={onKeyDown}
        onChange={(event) => go(Number(event.currentTarget.value))}
      />
      <span className="quiet" aria-hidden="true">
        {label}
      </span>
    </span>
  );
}

/** Arrows go on a little, the page keys to the next half; Home and End are the slider's own. */
const keySteps: { readonly [key: string]: number } = {
  ArrowRight: arrowSteps,
  ArrowUp: arrowSteps,
  ArrowLeft: -arrowSteps,
  ArrowDown: -arrowSteps,
  PageUp: steps / 2,
  PageDown: -steps / 2,
};

function stopLabel(at: number, t: Translate): string {
  if (at === 0) return t('compare.stops.a');
  if (at === steps) return t('compare.stops.b');
  const share = Math.abs(2 * at - steps);
  if (share === 0) return t('compare.stops.both');
  return t(at < steps / 2 ? 'compare.stops.towardsA' : 'compare.stops.towardsB', { share });
}

const signs = { come: '+', gone: '−', changed: '≠' } as const;

function Counts({ found: { comparison } }: { readonly found: ShownComparison }) {
  const { t } = useTranslator();
  const { entities, links } = comparison;
  return (
    <span className="compare-counts">
      {fates.map((fate) => {
        const count = entities[fate].length + links[fate].length;
        const label = `${t(`compare.fates.${fate}`)} ${number(count)}`;
        return (
          <span key={fate} className={`compare-count is-${fate}`} title={label}>
            <span className="compare-sign" aria-hidden="true">
              {signs[fate]}
            </span>
            {label}
          </span>
        );
      })}
    </span>
  );
}
