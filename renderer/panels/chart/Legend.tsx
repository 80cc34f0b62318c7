// The legend on the chart: what each icon and line means, with live counts, and what each style rule says. A click selects
// all of a row; with Alt, by the H key, or by the eye beside it, the row is hidden and shown again.
import type { ReactNode } from 'react';
import { selectLegendRow, toggleRow, toggleTypeRow } from '../../actions/legend';
import { openStyles } from '../../actions/styles';
import { legendRows } from '../../chart/legendRows';
import type { LegendBlock } from '../../chart/rules/legendBlocks';
import { useApp, useChartLater, useRun, useTranslator, useView } from '../AppContext';
import { EntitySample, LegendSign, LinkSample, ScaleSample } from '../styles/LegendSign';
import { typeWord } from '../words';
import { LegendRow } from './LegendRow';

export function Legend() {
  const { t, language } = useTranslator();
  const run = useRun();
  const theme = useView((view) => view.theme);
  const context = useApp();
  const { entities, links, drawn, blocks, groupNotes } = legendRows(useChartLater(), { theme, language });
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
            <LegendRow
              {...drawn}
              all={t('drawn.legend.select')}
              onSelect={() => selectLegendRow(context, { is: 'drawn' })}
              onToggle={() => toggleRow(context, { is: 'drawn' }, drawn.label)}
            >
              <EntitySample look={drawn.look} />
            </LegendRow>
          </>
        )}
        {blocks.map((block) => (
          <RuleBlock key={block.rule.id} block={block} />
        ))}
        {groupNotes.map((note) => (
          <p key={note} className="legend-note quiet">
            {note}
          </p>
        ))}
      </div>
      <div className="legend-foot">
        <button type="button" className="text-button" onClick={() => run(openStyles)}>
          {t('styles.open')}
        </button>
        <span className="quiet">{t('styles.legend.hintKeys')}</span>
      </div>
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

function TypeRow({ on, type, ...row }: TypeRowProps) {
  const context = useApp();
  const { t, language } = useTranslator();
  const { label } = row;
  return (
    <LegendRow
      {...row}
      all={t('panels.chart.selectType', { type: on === 'entity' ? typeWord(type, 2, language) : label })}
      onSelect={() => selectLegendRow(context, { is: 'type', on, type })}
      onToggle={() => toggleTypeRow(context, on, type, label)}
    />
  );
}

/** What one rule says: its name with all that it changes, then its categories or its scale. */
function RuleBlock({ block }: { readonly block: LegendBlock }) {
  const { t } = useTranslator();
  const { rule, label, sample, rows, scale } = block;
  const { id } = rule;
  return (
    <div role="group" aria-label={label}>
      <div className="legend-line" />
      <RuleRow id={id} row={block} isHead={sample === null}>
        {sample === null ? null : <LegendSign sample={sample} />}
      </RuleRow>
      {rows.map((row) => (
        <RuleRow key={row.category ?? ' '} id={id} category={row.category} row={row}>
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
  /** Of the rule. */
  readonly id: string;
  /** Left out: all that the rule changes. */
  readonly category?: string | null;
  readonly row: Pick<LegendBlock, 'label' | 'count' | 'isHidden' | 'test'>;
  readonly isHead?: boolean;
  readonly children: ReactNode;
}

function RuleRow({ id, category, row, isHead = false, children }: RuleRowProps) {
  const context = useApp();
  const { t } = useTranslator();
  const { label, count, isHidden, test } = row;
  return (
    <LegendRow
      label={label}
      count={count}
      isHidden={isHidden}
      isHead={isHead}
      all={t('styles.legend.select', { label })}
      onSelect={() =>
        selectLegendRow(context, category === undefined ? { is: 'rule', id } : { is: 'rule', id, category })
      }
      onToggle={() => toggleRow(context, test, label)}
    >
      {children}
    </LegendRow>
  );
}
