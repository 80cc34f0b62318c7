// The legend on the chart: what each icon and line means, with live counts; a click selects all of a type.
import type { StrokeLook } from '../../chart/appearance';
import { legendRows } from '../../chart/legendRows';
import { selectType } from '../../actions/select';
import { useApp, useChart, useTranslator, useView } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { number, typeWord } from '../words';

export function Legend() {
  const context = useApp();
  const { t, language } = useTranslator();
  const theme = useView((view) => view.theme);
  const { entities, links } = legendRows(useChart(), { theme, language });
  if (entities.length === 0) return null;
  return (
    <div className="legend card" role="group" aria-label={t('panels.chart.legend')}>
      <div className="legend-scroll" tabIndex={0} role="group" aria-label={t('panels.chart.legendTypes')}>
        {entities.map(({ type, label, count }) => (
          <button
            key={type}
            type="button"
            className="legend-row"
            title={t('panels.chart.selectType', { type: typeWord(type, 2, language) })}
            onClick={() => selectType(context, new Set([type]))}
          >
            <EntityIcon type={type} size={15} />
            <span className="grow">{label}</span>
            <span className="count">{number(count)}</span>
          </button>
        ))}
        {links.length > 0 ? <div className="legend-line" /> : null}
        {links.map(({ type, label, count, look }) => (
          <div key={type} className="legend-row">
            <LinkSample look={look} />
            <span className="grow">{label}</span>
            <span className="count">{number(count)}</span>
          </div>
        ))}
      </div>
    </div>
  );
}

/** A short piece of the line that the chart draws for a type. */
function LinkSample({ look }: { readonly look: StrokeLook }) {
  const { colour, opacity, dash, arrow } = look;
  return (
    <svg className="link-sample" viewBox="0 0 22 10" width="22" height="10" aria-hidden="true">
      <g stroke={colour} fill={arrow === 'filled' ? colour : 'none'} opacity={Math.max(opacity, 0.7)}>
        <path d="M1 5H20" strokeWidth={arrow === 'filled' ? 2 : 1.4} strokeDasharray={dash.join(' ')} />
        {arrow === 'none' ? null : <path d="M15.500 1.8 21 5l-5.500 3.2" strokeWidth="1.2" />}
      </g>
    </svg>
  );
}
