// The filters that the legend itself sets: which one hides a row, and what it hides.
import type { ChartFilter } from '../../../shared/dress/filter';
import type { StyleRule } from '../../../shared/dress/rule';
import { fieldIn } from '../../../shared/fieldTest';
import { textOf, type Value } from '../../../shared/value';
import type { Chart } from '../Chart';
import { passingWith, type Passing } from '../passing';
import { isRowTest, rowStops, type RowTest } from '../rowStops';

/** Id of the filter that hides types; those that hide other rows count on from it. */
export const legendFilterId = 'legend';

function isLegendFilter({ id }: ChartFilter): boolean {
  return id === legendFilterId || /^legend-\d+$/.test(id);
}

/** `legend-1`, or the first that is free: the same chart and the same edits give the same ids. */
export function freeLegendId(filters: readonly ChartFilter[]): string {
  const taken = new Set(filters.map(({ id }) => id));
  let nth = 1;
  while (taken.has(`${legendFilterId}-${nth}`)) nth += 1;
  return `${legendFilterId}-${nth}`;
}

/** The filter that hides a row, on or off; undefined when there is none. */
export function filterOfRow(filters: readonly ChartFilter[], row: RowTest): ChartFilter | undefined {
  const wanted = signOf(row);
  return filters.find((one) => isLegendFilter(one) && isRowTest(one.test) && signOf(one.test) === wanted);
}

/** Which values have a colour of their own changes with the chart, and the row of the others stays that row. */
function signOf(test: RowTest): string {
  if (test.is === 'drawn') return '';
  const { on, type, when, part } = test;
  return JSON.stringify([on, type, when, part.is === 'others' ? { is: part.is, field: part.field } : part]);
}

/**
 * What hides the row of a rule: all that the rule changes when `category` is undefined, else one category of it (null for
 * those without a colour of their own; `own` are the others).
 */
export function testOfRow(
  { on, type, when, look }: StyleRule,
  category: string | null | undefined,
  own: readonly (string | null)[],
): RowTest {
  const subject = { is: 'row', on, type, when } as const;
  if (look.is === 'categories') {
    const { field } = look;
    if (category === undefined) return { ...subject, part: { is: 'filled', field } };
    if (category !== null) return { ...subject, part: { is: 'value', field, text: category } };
    return { ...subject, part: { is: 'others', field, texts: own.filter((text) => text !== null) } };
  }
  const measure = look.is === 'scale' ? look.measure : null;
  if (measure?.is === 'field') return { ...subject, part: { is: 'number', field: measure.field } };
  return { ...subject, part: { is: measure?.is === 'total' ? 'total' : 'all' } };
}

interface HiddenRow {
  /** How many entities and links the legend alone hides because of it. */
  readonly count: number;
  /** Of a row about a field: the first value hidden. */
  readonly value: Value;
}

/** Null for a row that the legend does not hide. */
export function hiddenRowsOf(chart: Chart): (test: RowTest) => HiddenRow | null {
  const { filters } = chart.dress;
  const on = filters.filter(({ isOn }) => isOn);
  let passing: Passing | null = null;
  return (test) => {
    if (filterOfRow(on, test) === undefined) return null;
    passing ??= passingWithoutLegend(chart);
    return hiddenIn(chart, passing, test);
  };
}

/** What would pass if the legend hid nothing. */
export function passingWithoutLegend(chart: Chart): Passing {
  return passingWith(
    chart,
    chart.dress.filters.filter((one) => !isLegendFilter(one)),
  );
}

function hiddenIn(chart: Chart, passing: Passing, test: RowTest): HiddenRow {
  const stops = rowStops(chart, [{ id: legendFilterId, isOn: true, test }]);
  const entities = chart.entities().filter((it) => passing.entities.has(it.entity.id) && stops.entity(it));
  const links = chart.links().filter((it) => passing.links.has(it.link.id) && stops.link(it));
  const field = test.is === 'row' && 'field' in test.part ? test.part.field : null;
  const first = (entities[0]?.entity ?? links[0]?.link)?.fields;
  const value = field === null || first === undefined ? null : (fieldIn(first, field) ?? null);
  return { count: entities.length + links.length, value: textOf(value) === '' ? null : value };
}
