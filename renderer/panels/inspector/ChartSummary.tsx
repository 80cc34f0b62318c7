// The inspector while nothing is selected: what the chart holds of what the source knows.
import { linkType } from '../../../shared/catalogue';
import { legendOf } from '../../chart/selectors';
import { shownOf } from '../../chart/shown';
import { useChartLater, useSession, useTranslator } from '../AppContext';
import { capital, number } from '../words';
import { Fact, Section } from './Section';

export function ChartSummary() {
  const { t, language } = useTranslator();
  const chart = useChartLater();
  const source = useSession((session) => session.source);
  const { links, hiddenEntities } = legendOf(chart);
  const { of: entities, within } = shownOf(chart).counts;
  return (
    <>
      <div className="who">
        <div>
          <h2>{chart.title || t('actions.newChart')}</h2>
          <div className="quiet">{t('panels.summary.chart')}</div>
        </div>
      </div>
      <Section title={t('panels.summary.onChart')}>
        <dl>
          <Fact label={t('panels.summary.entities')}>{number(entities)}</Fact>
          <Fact label={t('panels.summary.links')}>{number(chart.linkCount)}</Fact>
          {within > 0 ? <Fact label={t('panels.summary.within')}>{number(within)}</Fact> : null}
          {hiddenEntities > 0 ? <Fact label={t('panels.summary.hidden')}>{number(hiddenEntities)}</Fact> : null}
        </dl>
      </Section>
      {links.length === 0 ? null : (
        <Section title={t('panels.summary.linkTypes')}>
          <dl>
            {links.map(({ type, count }) => (
              <Fact key={type} label={capital(linkType(type).words[language])}>
                {number(count)}
              </Fact>
            ))}
          </dl>
        </Section>
      )}
      {source === null ? null : (
        <Section title={t('panels.summary.source')}>
          <dl>
            <Fact label={t('panels.summary.name')}>{source.name}</Fact>
            <Fact label={t('panels.summary.version')}>{source.version}</Fact>
            <Fact label={t('panels.summary.entities')}>{number(source.entities)}</Fact>
            <Fact label={t('panels.summary.links')}>{number(source.links)}</Fact>
          </dl>
        </Section>
      )}
      <p className="tip">{t('panels.summary.tip')}</p>
    </>
  );
}
