// The chart, or these of its entities, as the facts that roles are suggested from. What is hidden counts: hiding changes how a chart looks, not what is
// known. Originals that are one are one.
import type { RoleSuggestion } from '../../shared/analysis/roles/suggestRoles';
import type { Overlay } from '../../shared/dress/overlay';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { caseFactsBuilder, type AnalysedFacts } from './analysedFacts';

export function roleFactsOf(chart: Chart, only: ReadonlySet<EntityId> | null): AnalysedFacts {
  const builder = caseFactsBuilder(chart);
  for (const { entity } of chart.entities()) if (only === null || only.has(entity.id)) builder.addEntity(entity);
  for (const { link } of chart.links()) builder.addLink(link);
  return builder.end({ hidden: 0, filtered: 0 });
}

/** What was suggested about one entity of a chart. */
export interface SuggestedRole extends Omit<RoleSuggestion, 'person'> {
  readonly id: EntityId;
}

export interface RoleAnswer {
  /** In the order of the list of roles; of one role the surest first. */
  readonly suggestions: readonly SuggestedRole[];
  /** Entities and links that the chart had: with others the suggestions may be others. */
  readonly entities: number;
  readonly links: number;
  readonly scope: Overlay['scope'];
}

/** False when the chart has more or less on it than when the roles were suggested. */
export function isFresh(chart: Chart, { entities, links, scope }: RoleAnswer): boolean {
  // What a case holds stays.
  if (scope === 'case') return true;
  return chart.entityCount === entities && chart.links().length === links;
}

/** Those whose person is on the chart. */
export function suggestionsOn(chart: Chart, { suggestions }: RoleAnswer): readonly SuggestedRole[] {
  return suggestions.filter(({ id }) => chart.entity(id) !== undefined);
}
