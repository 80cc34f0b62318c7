// The legend on the chart: what each icon and line means, with live counts, and what each style rule says. A click selects
// all of a row; with Alt, or by the eye beside it, a type is hidden and shown again.
import type { MouseEvent, ReactNode } from 'react';
import { openStyles, selectLegendRow, toggleByLegend } from '../../actions/styles';
import { legendRows } from '../../chart/legendRows';
import type { LegendBlock } from '../../chart/rules/legendBlocks';
import type { LegendRowKey } from '../../chart/rules/rowMembers';
import { useApp, useChartLater, useRun, useTranslator, useView } from '../AppContext';
import { EntitySample, LegendSign, LinkSample, ScaleSample } from '../styles/LegendSign';
import { number, typeWord } from '../words';

export function Legend() {
  const { t, language } = useTranslator();
  const run = useRun();
  const theme = useView((view) => view.theme);
  const context = useApp();
  const { entities, links, drawn, blocks } = legendRows(useChartLater(), { theme, language });
  if (entities.length + links.length === 0) return null;
  return (
    <div className="legend card" role="group" aria-label={t('panels.chart.legend')}>
      <div className="legend-scroll" tabIndex={0} role="group" aria-label={t('panels.chart.legendTypes')}>
        {entities.map(({ type, look, ...row }) => (
          <TypeRow key={type} on="entity" type={type} {...row}>
            <EntitySample look={look} />
          </TypeRow>
        ))}
        {links.length > 0 ? <div className="legend-line" /> : null}
        {links.map(({ type, look, ...row }) => (
          <TypeRow key={type} on="link" type={type} {...row}>
            <LinkSample look={look} />
          </TypeRow>
        ))}
        {drawn === null ? null : (
          <>
            <div className="legend-line" />
            <div className="legend-item">
              <button
                type="button"
                className="legend-row"
                title={t('drawn.legend.select')}
                onClick={() => selectLegendRow(context, { is: 'drawn' })}
              >
                <EntitySample look={drawn.look} />
                <span className="grow">{drawn.label}</span>
                <span className="count">{number(drawn.count)}</span>
              </button>
            </div>
          </>
        )}
        {blocks.map((block) => (
          <RuleBlock key={block.rule.id} block={block} />
        ))}
      </div>
      <button type="button" className="text-button legend-styles" onClick={() => run(openStyles)}>
        {t('styles.open')}
      </button>
    </div>
  );
}

interface TypeRowProps {
  readonly on: 'entity' | 'link';
  readonly type: string;
  readonly label: string;
  readonly count: number;
  readonly isHidden: boolean;
  readonly children: ReactNode;
}

function TypeRow({ on, type, label, count, isHidden, children }: TypeRowProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const toggle = () => toggleByLegend(context, on, type, label);
  const onClick = (event: MouseEvent) => {
    if (event.altKey || isHidden) toggle();
    else selectLegendRow(context, { is: 'type', on, type });
  };
  const all = t('panels.chart.selectType', { type: on === 'entity' ? typeWord(type, 2, language) : label });
  const eye = t(isHidden ? 'styles.legend.show' : 'styles.legend.hide', { label });
  return (
    <div className={isHidden ? 'legend-item is-hidden' : 'legend-item'}>
      <button
        type="button"
        className="legend-row"
        title={isHidden ? t('styles.legend.hintShow') : `${all} · ${t('styles.legend.hint')}`}
        onClick={onClick}
      >
        {children}
        <span className="grow">{isHidden ? <s>{label}</s> : label}</span>
        <span className="count">{number(count)}</span>
      </button>
      <button
        type="button"
        className="legend-eye"
        aria-label={eye}
        aria-pressed={isHidden}
        title={eye}
        onClick={toggle}
      >
        <svg viewBox="0 0 14 14" width="13" height="13" aria-hidden="true">
          <g fill="none" stroke="currentColor" strokeWidth="1.2" strokeLinecap="round">
            <path d="M1 7Q7 0 13 7Q7 14 1 7Z" />
            <circle cx="7" cy="7" r="2" />
            {isHidden ? <path d="M2 12 12 2" /> : null}
          </g>
        </svg>
      </button>
    </div>
  );
}

/** What one rule says: its name with all that it changes, then its categories or its scale. */
function RuleBlock({ block }: { readonly block: LegendBlock }) {
  const { t } = useTranslator();
  const { rule, label, count, sample, rows, scale } = block;
  const { id } = rule;
  return (
    <div role="group" aria-label={label}>
      <div className="legend-line" />
      <RuleRow rowKey={{ is: 'rule', id }} label={label} count={count} isHead={sample === null}>
        {sample === null ? null : <LegendSign sample={sample} />}
      </RuleRow>
      {rows.map((row) => (
        <RuleRow key={row.category ?? ' '} rowKey={{ is: 'rule', id, category: row.category }} {...row}>
          <LegendSign sample={row.sample} />
        </RuleRow>
      ))}
      {scale === null ? null : (
        <div
          className="legend-scale"
          role="img"
          aria-label={t('styles.legend.scale', { least: scale.least, most: scale.most })}
        >
          <span>{scale.least}</span>
          <ScaleSample way={scale.way} />
          <span>{scale.most}</span>
        </div>
      )}
    </div>
  );
}

interface RuleRowProps {
  readonly rowKey: LegendRowKey;
  readonly label: string;
  readonly count: number;
  readonly isHead?: boolean;
  readonly children: ReactNode;
}

function RuleRow({ rowKey, label, count, isHead = false, children }: RuleRowProps) {
  const context = useApp();
  const { t } = useTranslator();
  return (
    <div className="legend-item">
      <button
        type="button"
        className={isHead ? 'legend-row legend-head' : 'legend-row'}
        title={t('styles.legend.select', { label })}
        onClick={() => selectLegendRow(context, rowKey)}
      >
        {children}
        <span className="grow">{label}</span>
        <span className="count">{number(count)}</span>
      </button>
    </div>
  );
}
