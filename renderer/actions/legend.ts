// What the rows of the legend do: select all of their kind, hide it and show it again, each as an edit that undo takes back.
import type { ChartFilter } from '../../shared/dress/filter';
import { setDress } from '../chart/commands/setDress';
import { hiddenByLegend } from '../chart/legendRows';
import { filterOfRow, freeLegendId, legendFilterId } from '../chart/rules/legendFilters';
import { rowMembers, type LegendRowKey } from '../chart/rules/rowMembers';
import type { RowTest } from '../chart/rowStops';
import type { ActionContext } from './Action';
import { mostFilters } from './chartFilters';
import { edit } from './edit';
import { inform } from './report';
import { select } from './select';

/** Selects all that a row of the legend is about; of a row of links their ends. */
export function selectLegendRow(context: ActionContext, key: LegendRowKey): void {
  select(context, rowMembers(context.chart, key), 'only');
}

function setHidden(context: ActionContext, isHidden: boolean, label: string, filters: readonly ChartFilter[]): void {
  if (isHidden && filters.length > mostFilters) {
    inform(context, 'chartFilters.tooMany', { count: mostFilters });
    return;
  }
  const key = isHidden ? 'styles.edits.hideType' : 'styles.edits.showType';
  edit(context, { key, params: { type: label } }, setDress(context.chart, { filters: [...filters] }));
}

/** Hides a type by the legend's filter, or shows it again; `label` is its word in "Undo …". */
export function toggleTypeRow(context: ActionContext, on: 'entity' | 'link', type: string, label: string): void {
  const { chart } = context;
  const before = hiddenByLegend(chart);
  const list = on === 'entity' ? 'entities' : 'links';
  const isHidden = before[list].includes(type);
  const names = isHidden ? before[list].filter((name) => name !== type) : [...before[list], type];
  const entities = on === 'entity' ? names : before.entities;
  const links = on === 'link' ? names : before.links;
  const others = chart.dress.filters.filter(({ id }) => id !== legendFilterId);
  const test: ChartFilter['test'] = { is: 'types', entities: [...entities], links: [...links] };
  const filter: ChartFilter = { id: legendFilterId, isOn: true, test };
  setHidden(context, !isHidden, label, entities.length + links.length === 0 ? others : [...others, filter]);
}

/** The same for a row of a style rule and for what was drawn by hand: each has a filter of its own. */
export function toggleRow(context: ActionContext, test: RowTest, label: string): void {
  const { filters } = context.chart.dress;
  const before = filterOfRow(filters, test);
  const others = filters.filter((one) => one !== before);
  const isHidden = before?.isOn === true;
  const filter = { id: before?.id ?? freeLegendId(filters), isOn: true, test };
  setHidden(context, !isHidden, label, isHidden ? others : [...others, filter]);
}
