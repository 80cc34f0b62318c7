// Links on the chart of one entity, by type with counts and sums; how many neighbours of all known are shown.
import { useState } from 'react';
import type { ChartEntity } from '../../../shared/chartState';
import type { EntityId } from '../../../shared/ids';
import { selectBundle } from '../../actions/select';
import { useApp, useChartLater, useTranslator } from '../AppContext';
import { EntityIcon } from '../EntityIcon';
import type { Chart } from '../../chart/Chart';
import type { LinkBundle } from '../../chart/selectors';
import { shownOf } from '../../chart/shown';
import { captionFor, linkWord, number, totalOfBundle } from '../words';
import { linkGroups, type LinkGroup } from './linkGroups';
import { Section } from './Section';

const firstShown = 6;

export function LinksSection({ it }: { readonly it: ChartEntity }) {
  const { t } = useTranslator();
  const chart = useChartLater();
  const { id } = it.entity;
  const groups = linkGroups(chart, id);
  const { shown, known } = neighbourCounts(chart, it);
  const note =
    known === null
      ? t('panels.inspector.neighbours', { count: shown })
      : t(it.isKnownAtLeast === true ? 'panels.inspector.shownOfAtLeast' : 'panels.inspector.shownOfKnown', {
          shown,
          known: Math.max(shown, known),
        });
  return (
    <Section title={t('panels.inspector.links')} note={note}>
      {groups.length === 0 ? <p className="quiet">{t('panels.inspector.noLinks')}</p> : null}
      {groups.map((group) => (
        <Group key={`${group.type}|${group.isOut}`} group={group} id={id} />
      ))}
    </Section>
  );
}

/** Of what is merged, nobody could say how many distinct neighbours its source knows: only those on the chart are counted. */
function neighbourCounts(chart: Chart, { entity, knownNeighbours }: ChartEntity) {
  const { representative, node } = shownOf(chart);
  const members = node(entity.id)?.members ?? [entity.id];
  if (members.length === 1) return { shown: chart.neighboursOf(entity.id).length, known: knownNeighbours };
  const others = new Set(members.flatMap((id) => chart.neighboursOf(id)).map(representative));
  others.delete(entity.id);
  return { shown: others.size, known: null };
}

function Group({ group, id }: { readonly group: LinkGroup; readonly id: EntityId }) {
  const { t, language } = useTranslator();
  const [isAll, setIsAll] = useState(false);
  const total = totalOfBundle(group, language);
  const bundles = isAll ? group.bundles : group.bundles.slice(0, firstShown);
  const more = group.bundles.length - bundles.length;
  return (
    <div className="link-group">
      <div className="link-group-head">
        <span className="grow">{linkWord(group.type, group.isOut, language)}</span>
        <span className="quiet">{[number(group.links), total].filter(Boolean).join(' · ')}</span>
      </div>
      {bundles.map((bundle) => (
        <BundleRow key={bundle.id} bundle={bundle} id={id} />
      ))}
      {more > 0 ? (
        <button type="button" className="text-button more" onClick={() => setIsAll(true)}>
          {t('panels.inspector.more', { count: more })}
        </button>
      ) : null}
    </div>
  );
}

function BundleRow({ bundle, id }: { readonly bundle: LinkBundle; readonly id: EntityId }) {
  const context = useApp();
  const { language } = useTranslator();
  const other = context.chart.entity(bundle.from === id ? bundle.to : bundle.from);
  if (other === undefined) return null;
  const count = bundle.links.length;
  const parts = [count > 1 ? `${number(count)}×` : '', totalOfBundle(bundle, language)];
  return (
    <button type="button" className="link-row" onClick={() => selectBundle(context, bundle.id)}>
      <EntityIcon type={other.entity.type} size={15} />
      <span className={other.isHidden ? 'grow cut quiet' : 'grow cut'}>{captionFor(other.entity)}</span>
      <span className="count">{parts.filter(Boolean).join(' · ')}</span>
    </button>
  );
}
