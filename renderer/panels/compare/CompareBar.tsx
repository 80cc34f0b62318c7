// Above a chart that compares two: which they are, how many are new, gone and changed, and the slider between them.
import { comparedName, showStop, stopOf } from '../../actions/compare';
import { fates } from '../../chart/compare/unionState';
import { comparisonOn } from '../../state/charts';
import { comparisonStops, type ComparedChart, type ShownComparison } from '../../state/comparison';
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

/** A, both, B: dragged, or moved with the arrow keys, Home and End. */
function Slider({ found }: { readonly found: ShownComparison }) {
  const context = useApp();
  const { t } = useTranslator();
  const stop = useChartFact((chart) => stopOf(found, chart.dress.filters));
  const label = t(`compare.stops.${stop}`);
  return (
    <span className="compare-slider">
      <input
        type="range"
        min={0}
        max={comparisonStops.length - 1}
        step={1}
        value={comparisonStops.indexOf(stop)}
        aria-label={t('compare.slider')}
        aria-valuetext={label}
        title={label}
        onChange={(event) => showStop(context, comparisonStops[Number(event.currentTarget.value)] ?? 'both')}
      />
      <span className="quiet" aria-hidden="true">
        {label}
      </span>
    </span>
  );
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
