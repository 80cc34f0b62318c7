// The chart as the facts that roles are suggested from. What is hidden counts: hiding changes how a chart looks, not what is
// known. Originals that are one are one.
import type { Facts } from '../../shared/analysis/Analysis';
import type { RoleSuggestion } from '../../shared/analysis/roles/suggestRoles';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';
import { caseFactsBuilder } from './analysedFacts';

export function roleFactsOf(chart: Chart): Facts {
  const builder = caseFactsBuilder(chart);
  for (const { entity } of chart.entities()) builder.addEntity(entity);
  for (const { link } of chart.links()) builder.addLink(link);
  const { entities, links } = builder.end({ hidden: 0, filtered: 0 });
  return { entities, links };
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
}

/** False when the chart has more or less on it than when the roles were suggested. */
export function isFresh(chart: Chart, { entities, links }: RoleAnswer): boolean {
  return chart.entityCount === entities && chart.links().length === links;
}

/** Those whose person is on the chart. */
export function suggestionsOn(chart: Chart, { suggestions }: RoleAnswer): readonly SuggestedRole[] {
  return suggestions.filter(({ id }) => chart.entity(id) !== undefined);
}
