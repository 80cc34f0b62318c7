// The legend on the chart: what each icon and line means, with live counts; a click selects all of a type.
import { linkType } from '../../../shared/catalogue';
import { bundleLook } from '../../chart/appearance';
import { bundlesOf, legendOf } from '../../chart/selectors';
import { selectType } from '../../actions/select';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { capital, number, typeWord } from '../words';

export function Legend() {
  const context = useApp();
  const { t, language } = useTranslator();
  const chart = useChart();
  const { entities, links } = legendOf(chart);
  if (entities.length === 0) return null;
  return (
    <div className="legend card" role="group" aria-label={t('panels.chart.legend')}>
      <div className="legend-scroll" tabIndex={0} role="group" aria-label={t('panels.chart.legendTypes')}>
        {entities.map(({ type, count }) => (
          <button
            key={type}
            type="button"
            className="legend-row"
            title={t('panels.chart.selectType', { type: typeWord(type, 2, language) })}
            onClick={() => selectType(context, new Set([type]))}
          >
            <EntityIcon type={type} size={15} />
            <span className="grow">{typeWord(type, 1, language)}</span>
            <span className="count">{number(count)}</span>
          </button>
        ))}
        {links.length > 0 ? <div className="legend-line" /> : null}
        {links.map(({ type, count }) => (
          <div key={type} className="legend-row">
            <LinkSample type={type} />
            <span className="grow">{capital(linkType(type).words[language])}</span>
            <span className="count">{number(count)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** A short piece of the line that the chart draws for this type. */
function LinkSample({ type }: { readonly type: string }) {
  const theme = useView((view) => view.theme);
  const language = useView((view) => view.language);
  const bundle = bundlesOf(useChart()).find((one) => one.type === type);
  if (bundle === undefined) return null;
  const { colour, opacity, dash, arrow } = bundleLook(bundle, { theme, language });
  return (
    <svg className="link-sample" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <g stroke={colour} fill={arrow === 'filled' ? colour : 'none'} opacity={Math.max(opacity, 0.7)}>
        <path d="M1 5H20" strokeWidth={arrow === 'filled' ? 2 : 1.4} strokeDasharray={dash.join(' ')} />
        {arrow === 'none' ? null : <path d="M15.500 1.8 21 5l-5.500 3.2" strokeWidth="1.2" />}
      </g>
    </svg>
  );
}
