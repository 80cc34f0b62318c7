// Which entities stand behind a row of the legend: those of the row, or the ends of its links.
import type { ChartEntity, ChartLink } from '../../../shared/chartState';
import { isByHand } from '../../../shared/drawn';
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import type { LinkBundle } from '../bundles';
import { shownOf } from '../shown';
import type { AppliedRule } from './applyRule';
import { ruleSetOf } from './ruleSet';

export type LegendRowKey =
  /** All that was drawn by hand. */
  | { readonly is: 'drawn' }
  | { readonly is: 'type'; readonly on: 'entity' | 'link'; readonly type: string }
  /** All that the rule changes, or one category of it (null for those that are grey). */
  | { readonly is: 'rule'; readonly id: string; readonly category?: string | null };

/** Visible ones that pass the filters, in the order of the chart; [] for a row that is not there. */
export function rowMembers(chart: Chart, key: LegendRowKey): readonly EntityId[] {
  const { passes, passesLink, bundles } = shownOf(chart);
  const entities = chart.entities().filter(({ entity, isHidden }) => !isHidden && passes(entity.id));
  if (key.is === 'type') {
    if (key.on === 'entity') return entities.flatMap(({ entity }) => (entity.type === key.type ? [entity.id] : []));
    return endsOf(
      chart,
      chart.links().filter(({ link }) => link.type === key.type && passesLink(link.id)),
    );
  }
  if (key.is === 'drawn') return drawnMembers(chart, entities);
  const set = ruleSetOf(chart);
  const onEntities = set?.entityRules.find(({ rule }) => rule.id === key.id);
  if (onEntities !== undefined) return entities.filter((it) => isIn(onEntities, it, key)).map(idOf);
  const onLinks = set?.linkRules.find(({ rule }) => rule.id === key.id);
  if (onLinks === undefined) return [];
  const isMember = (bundle: LinkBundle) => isIn(onLinks, bundle, key);
  return endsOf(
    chart,
    bundles.filter(isMember).flatMap(({ links }) => links),
  );
}

/** Drawn entities, and the ends of drawn links. */
function drawnMembers(chart: Chart, entities: readonly ChartEntity[]): readonly EntityId[] {
  const { passesLink } = shownOf(chart);
  const ends = endsOf(
    chart,
    chart.links().filter(({ link }) => isByHand(link.id) && passesLink(link.id)),
  );
  const wanted = new Set(ends);
  return entities.flatMap(({ entity: { id } }) => (isByHand(id) || wanted.has(id) ? [id] : []));
}

function idOf({ entity }: ChartEntity): EntityId {
  return entity.id;
}

function isIn<It>(applied: AppliedRule<It>, it: It, { category }: { readonly category?: string | null }): boolean {
  const effect = applied.effectOn(it);
  return effect !== null && (category === undefined || effect.category === category);
}

function endsOf(chart: Chart, links: readonly ChartLink[]): readonly EntityId[] {
  const ends = new Set(links.flatMap(({ link }) => [link.from, link.to]));
  return chart.entities().flatMap(({ entity, isHidden }) => (!isHidden && ends.has(entity.id) ? [entity.id] : []));
}
