// What the hover card says of a line: its ends, how many links it stands for, their sum, the first and the last moment.
import { formatValue, linkType } from '../../../shared/catalogue';
import type { ChartLink } from '../../../shared/chartState';
import type { EntityId } from '../../../shared/ids';
import { timeOf } from '../../../shared/value';
import type { LinkBundle } from '../../chart/bundles';
import { useChart, useChartFact, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { captionFor, capital, number, totalOfBundle } from '../words';
import { HoverCardOrigin } from './HoverCardOrigin';
import { HoverCardRow } from './HoverCardRow';

export function HoverCardLine({ bundle }: { readonly bundle: LinkBundle }) {
  const { t, language } = useTranslator();
  const { words, isDirected } = linkType(bundle.type);
  const total = totalOfBundle(bundle, language);
  const records = bundle.links.flatMap(({ link }) => link.record ?? []);
  return (
    <>
      <div className="hover-name">{capital(words[language])}</div>
      <div className="hover-ends">
        <End id={bundle.from} />
        <span className="quiet" aria-hidden="true">
          {isDirected ? '→' : '–'}
        </span>
        <End id={bundle.to} />
      </div>
      <dl className="hover-rows hover-part">
        <HoverCardRow label={t('hand.card.count')}>{number(bundle.links.length)}</HoverCardRow>
        {total === '' ? null : <HoverCardRow label={t('hand.card.sum')}>{total}</HoverCardRow>}
        <Moments bundle={bundle} />
      </dl>
      <HoverCardOrigin broughtBy={[...new Set(bundle.links.flatMap((it) => it.broughtBy))]} records={records} />
    </>
  );
}

function End({ id }: { readonly id: EntityId }) {
  const chart = useChart();
  const it = chart.entity(id);
  const group = chart.dress.groups.find((one) => one.id === id);
  if (it === undefined) return <span>{group?.name ?? ''}</span>;
  return (
    <span className="hover-end">
      <EntityIcon type={it.entity.type} size={15} />
      <span>{captionFor(it.entity)}</span>
    </span>
  );
}

/** As the first and last link write it; one link has one moment, links without times have none. */
function Moments({ bundle: { type, links } }: { readonly bundle: LinkBundle }) {
  const { t, language } = useTranslator();
  const timeZone = useChartFact((chart) => chart.dress.timeZone);
  const { timeField, fields } = linkType(type);
  const field = fields.find(({ name }) => name === timeField) ?? null;
  const at = ({ link }: ChartLink) => (timeField === undefined ? null : timeOf(link.fields[timeField]));
  const timed = links.filter((it) => at(it) !== null).sort((a, b) => (at(a) ?? 0) - (at(b) ?? 0));
  const [first, last] = [timed[0], timed.at(-1)];
  if (timeField === undefined || first === undefined || last === undefined) return null;
  const write = ({ link }: ChartLink) => formatValue(link.fields[timeField], field, language, link.fields, timeZone);
  if (timed.length === 1) return <HoverCardRow label={t('hand.card.at')}>{write(first)}</HoverCardRow>;
  return (
    <>
      <HoverCardRow label={t('hand.card.first')}>{write(first)}</HoverCardRow>
      <HoverCardRow label={t('hand.card.last')}>{write(last)}</HoverCardRow>
    </>
  );
}
