// What the hover card says of an entity: who or what it is, its standing, the first facts, its links on the chart by type,
// and where it comes from.
import { entityType, subtitleOf } from '../../../shared/catalogue';
import type { ChartEntity } from '../../../shared/chartState';
import { gradesOf } from '../../chart/grades';
import { standingOf } from '../../chart/standing';
import { useChart, useChartFact, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import { GradeLine } from '../evidence/GradeLine';
import { factsOf } from '../inspector/facts';
import { linkGroups } from '../inspector/linkGroups';
import { RoleLine } from '../roles/RoleLine';
import { captionFor, capital, linkWord, number, totalOfBundle } from '../words';
import { HoverCardOrigin } from './HoverCardOrigin';
import { HoverCardRow } from './HoverCardRow';

const mostFacts = 4;
const mostLinks = 5;

export function HoverCardEntity({ it }: { readonly it: ChartEntity }) {
  const translator = useTranslator();
  const chart = useChart();
  const { entity } = it;
  const standing = standingOf(chart, entity.id, translator);
  const type = capital(entityType(entity.type).words.one[translator.language]);
  const line = [type, subtitleOf(entity.type, entity.fields)].filter((part) => part !== '');
  return (
    <>
      <div className="hover-head">
        <EntityIcon type={entity.type} size={22} />
        <div>
          <div className="hover-name">{captionFor(entity)}</div>
          <div className="quiet">{line.join(' · ')}</div>
        </div>
      </div>
      {standing.length === 0 ? null : <div className="hover-standing">{standing.map(capital).join(' · ')}</div>}
      <Facts it={it} />
      <Links it={it} />
      <RoleLine id={entity.id} />
      {gradesOf(chart, 'entity', entity.id).map((grade) => (
        <GradeLine key={grade.field ?? ''} grade={grade} field={grade.field} />
      ))}
      <HoverCardOrigin broughtBy={it.broughtBy} records={entity.record === null ? [] : [entity.record]} />
    </>
  );
}

/** The key and the first facts that the head does not say already. */
function Facts({ it: { entity } }: { readonly it: ChartEntity }) {
  const { t, language } = useTranslator();
  const timeZone = useChartFact((chart) => chart.dress.timeZone);
  const type = entityType(entity.type);
  const said = new Set([captionFor(entity), subtitleOf(entity.type, entity.fields)]);
  const facts = factsOf(type.fields, entity.fields, null, language, timeZone).filter(({ text }) => !said.has(text));
  if (facts.length === 0) return null;
  return (
    <dl className="hover-rows">
      {facts.slice(0, mostFacts).map(({ name, label, text }) => (
        <HoverCardRow key={name} label={label}>
          {text}
        </HoverCardRow>
      ))}
      {facts.length > mostFacts ? (
        <p className="quiet">{t('hand.card.moreFacts', { count: facts.length - mostFacts })}</p>
      ) : null}
    </dl>
  );
}

function Links({ it }: { readonly it: ChartEntity }) {
  const { t, language } = useTranslator();
  const chart = useChart();
  const { id } = it.entity;
  const groups = linkGroups(chart, id);
  if (groups.length === 0) return <p className="hover-part quiet">{t('hand.card.noLinks')}</p>;
  const shown = chart.visibleNeighbourCount(id);
  return (
    <dl className="hover-rows hover-part">
      {groups.slice(0, mostLinks).map((group) => (
        <HoverCardRow key={`${group.type} ${group.isOut}`} label={linkWord(group.type, group.isOut, language)}>
          {[number(group.links), totalOfBundle(group, language)].filter((text) => text !== '').join(' · ')}
        </HoverCardRow>
      ))}
      {groups.length > mostLinks ? (
        <p className="quiet">{t('hand.card.moreTypes', { count: groups.length - mostLinks })}</p>
      ) : null}
      {it.knownNeighbours === null ? null : (
        <HoverCardRow label={t('hand.card.neighbours')}>
          {t(it.isKnownAtLeast === true ? 'hand.card.shownOfAtLeast' : 'hand.card.shownOfKnown', {
            shown,
            known: Math.max(shown, it.knownNeighbours),
          })}
        </HoverCardRow>
      )}
    </dl>
  );
}
