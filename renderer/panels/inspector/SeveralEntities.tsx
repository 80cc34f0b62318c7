// The inspector for several selected entities: how many of what, how they are linked, and what can be done with all.
import { linkType } from '../../../shared/catalogue';
import type { ChartEntity } from '../../../shared/chartState';
import { selectType } from '../../actions/select';
import { bundlesOf } from '../../chart/selectors';
import { useApp, useChartLater, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { capital, number, totalOfBundle, typeWord } from '../words';
import { EntityActions } from './OneEntity';
import { Section } from './Section';

export function SeveralEntities({ entities }: { readonly entities: readonly ChartEntity[] }) {
  const context = useApp();
  const { t, language } = useTranslator();
  const counts = new Map<string, number>();
  for (const { entity } of entities) counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
  return (
    <>
      <div className="who">
        <h2>{t('panels.inspector.several', { count: entities.length })}</h2>
      </div>
      <EntityActions
        ids={[
          'expand',
          'openExpandCard',
          'openPaths',
          'commonNeighbours',
          'complete',
          'merge',
          'collapse',
          'pin',
          'gradeSelection',
          'hide',
          'remove',
        ]}
      />
      <Section title={t('panels.inspector.types')}>
        {[...counts]
          .toSorted(([, a], [, b]) => b - a)
          .map(([type, count]) => (
            <button
              key={type}
              type="button"
              className="link-row"
              title={t('panels.chart.selectType', { type: typeWord(type, 2, language) })}
              onClick={() => selectType(context, new Set([type]))}
            >
              <EntityIcon type={type} size={15} />
              <span className="grow">{typeWord(type, count, language)}</span>
              <span className="count">{number(count)}</span>
            </button>
          ))}
      </Section>
      <LinksAmong ids={new Set(entities.map(({ entity }) => entity.id as string))} />
    </>
  );
}

function LinksAmong({ ids }: { readonly ids: ReadonlySet<string> }) {
  const { t, language } = useTranslator();
  const chart = useChartLater();
  const sums = new Map<string, { links: number; total: number | null; currencies: Set<string | null> }>();
  for (const { type, from, to, links, total, currency } of bundlesOf(chart)) {
    if (!ids.has(from) || !ids.has(to)) continue;
    const sum = sums.get(type) ?? { links: 0, total: null, currencies: new Set() };
    sum.links += links.length;
    if (total !== null) sum.total = (sum.total ?? 0) + total;
    sum.currencies.add(currency);
    sums.set(type, sum);
  }
  if (sums.size === 0) return null;
  return (
    <Section title={t('panels.inspector.linksAmong')}>
      {[...sums].map(([type, { links, total, currencies }]) => {
        const [first] = currencies;
        const text = totalOfBundle({ type, total, currency: currencies.size === 1 ? (first ?? null) : null }, language);
        return (
          <div key={type} className="count-row">
            <span className="grow">{capital(linkType(type).words[language])}</span>
            <span className="count">{[number(links), text].filter(Boolean).join(' · ')}</span>
          </div>
        );
      })}
    </Section>
  );
}
