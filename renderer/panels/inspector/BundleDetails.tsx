// The inspector for a line on the chart: every single call, transfer or tie behind it, in the order of time.
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { formatValue, linkType } from '../../../shared/catalogue';
import type { LinkType } from '../../../shared/catalogue/types';
import type { ChartLink } from '../../../shared/chartState';
import type { EntityId } from '../../../shared/ids';
import type { Language } from '../../../shared/messages';
import { timeOf } from '../../../shared/value';
import { reveal } from '../../actions/reveal';
import { select } from '../../actions/select';
import { groupInWords } from '../../chart/groupLook';
import { isGroupId } from '../../chart/groupTree';
import type { LinkBundle } from '../../chart/selectors';
import { useApp, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { GradesSection } from '../evidence/GradesSection';
import { useTimeZone } from '../time/useTimeZone';
import { captionFor, capital, number, totalOfBundle } from '../words';
import { factsOf } from './facts';
import { Provenance } from './Provenance';
import { Fact, Section } from './Section';
import { WhyLinked } from './WhyLinked';

export function BundleDetails({ bundle }: { readonly bundle: LinkBundle }) {
  const { t, language } = useTranslator();
  const type = linkType(bundle.type);
  const total = totalOfBundle(bundle, language);
  const links = byTime(bundle);
  const broughtBy = [...new Set(links.flatMap((it) => it.broughtBy))];
  const records = links.map(({ link }) => link.record).filter((record) => record !== null);
  return (
    <>
      <div className="who">
        <div>
          <h2>{capital(type.words[language])}</h2>
          <div className="quiet">
            {[t('panels.bundle.links', { count: links.length }), total].filter(Boolean).join(' · ')}
          </div>
        </div>
      </div>
      <div className="ends">
        <End id={bundle.from} label={t('panels.bundle.from')} />
        <End id={bundle.to} label={t('panels.bundle.to')} />
      </div>
      {type.style === 'derived' ? (
        <WhyLinked links={links} />
      ) : (
        <>
          <LinkFacts type={type} links={links} />
          <GradesSection on="link" ids={links.map(({ link }) => link.id)} type={bundle.type} />
          <Provenance broughtBy={broughtBy} records={records} />
        </>
      )}
    </>
  );
}

interface LinkFactsProps {
  readonly type: LinkType;
  readonly links: readonly ChartLink[];
}

/** What the only one says, or each of several. */
function LinkFacts({ type, links }: LinkFactsProps) {
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  const [only] = links;
  if (only === undefined || links.length > 1) {
    return (
      <Section title={t('panels.bundle.events')} note={number(links.length)}>
        <Events type={type.id} links={links} />
      </Section>
    );
  }
  const facts = factsOf(type.fields, only.link.fields, null, language, zone);
  return (
    <Section title={t('panels.inspector.facts')}>
      <dl>
        {facts.map(({ name, label, text }) => (
          <Fact key={name} label={label}>
            {text}
          </Fact>
        ))}
      </dl>
      {facts.length === 0 ? <p className="quiet">{t('panels.inspector.noFacts')}</p> : null}
    </Section>
  );
}

function byTime({ type, links }: LinkBundle): readonly ChartLink[] {
  const { timeField } = linkType(type);
  if (timeField === undefined) return links;
  const at = ({ link }: ChartLink) => timeOf(link.fields[timeField]) ?? Infinity;
  return links.toSorted((a, b) => at(a) - at(b));
}

function End({ id, label }: { readonly id: EntityId; readonly label: string }) {
  const context = useApp();
  const { language } = useTranslator();
  const it = context.chart.entity(id);
  if (it === undefined && !isGroupId(id)) return null;
  const show = () => {
    select(context, [id], 'only');
    reveal(context, [id]);
  };
  return (
    <div className="end">
      <span className="quiet end-label">{label}</span>
      <button type="button" className="link-row" onClick={show}>
        {it === undefined ? null : <EntityIcon type={it.entity.type} size={15} />}
        <span className="grow cut">
          {it === undefined ? groupInWords(context.chart, id, language).name : captionFor(it.entity)}
        </span>
      </button>
    </div>
  );
}

const rowPx = 24;

/** One line an event: when, how much, what else. Thousands scroll smoothly, because only those in sight are drawn. */
function Events({ type, links }: { readonly type: string; readonly links: readonly ChartLink[] }) {
  const { t, language } = useTranslator();
  const zone = useTimeZone();
  const box = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: links.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowPx,
    overscan: 8,
  });
  return (
    <div ref={box} className="events" role="list" tabIndex={0} aria-label={t('panels.bundle.events')}>
      <div className="hits-inside" role="presentation" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const it = links[index];
          if (it === undefined) return null;
          const { when, amount, rest } = eventWords(type, it, language, zone);
          return (
            <div
              key={it.link.id}
              role="listitem"
              className="event"
              title={[when, amount, rest].filter(Boolean).join('\n')}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className="event-when">{when}</span>
              <span className="grow cut quiet">{rest}</span>
              <span className="count">{amount}</span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function eventWords(typeId: string, { link }: ChartLink, language: Language, zone: string) {
  const { fields, timeField, sumField } = linkType(typeId);
  const write = (name: string | undefined) => {
    const field = fields.find((one) => one.name === name) ?? null;
    return name === undefined ? '' : formatValue(link.fields[name], field, language, link.fields, zone);
  };
  const rest = factsOf(fields, link.fields, null, language, zone).filter(
    ({ name }) => name !== timeField && name !== sumField,
  );
  // The zone is in the title on hover; in the list the clock is enough.
  const when = write(timeField).replace(/ (UTC|[+-]\d\d:?\d\d)$/, '');
  return { when, amount: write(sumField), rest: rest.map(({ text }) => text).join(' · ') };
}
