// Which entities and links a filter of the legend stops: what one row stands for, told from the rule that the row explains.
import { linkType } from '../../shared/catalogue';
import type { ChartEntity, ChartLink } from '../../shared/chartState';
import { isByHand } from '../../shared/drawn';
import type { ChartFilter, ChartFilterTest } from '../../shared/dress/filter';
import { fieldIn, fieldPasses } from '../../shared/fieldTest';
import { numberOf, textOf, timeOf, type Fields } from '../../shared/value';
import type { Chart } from './Chart';
import { withPairScores } from './rules/overlayRules';
import { entityReading } from './rules/readings';

/** What hides a row of a style rule, or what was drawn by hand. */
export type RowTest = Extract<ChartFilterTest, { readonly is: 'row' | 'drawn' }>;
type RuleRow = Extract<RowTest, { readonly is: 'row' }>;

export interface RowStops {
  readonly entity: (it: ChartEntity) => boolean;
  readonly link: (it: ChartLink) => boolean;
}

const nothing: RowStops = { entity: () => false, link: () => false };

export function isRowTest(test: ChartFilterTest): test is RowTest {
  return test.is === 'row' || test.is === 'drawn';
}

/** What any of the filters that are on stops because of a row of the legend. */
export function rowStops(chart: Chart, filters: readonly ChartFilter[]): RowStops {
  const stops = filters.flatMap(({ isOn, test }) => (isOn && isRowTest(test) ? [stopsOf(chart, test)] : []));
  if (stops.length === 0) return nothing;
  return {
    entity: (it) => stops.some(({ entity }) => entity(it)),
    link: (it) => stops.some(({ link }) => link(it)),
  };
}

function stopsOf(chart: Chart, test: RowTest): RowStops {
  if (test.is === 'drawn')
    return { entity: ({ entity }) => isByHand(entity.id), link: ({ link }) => isByHand(link.id) };
  if (test.on === 'link') {
    const link = ({ link: one }: ChartLink) =>
      isInRow(test, one.type, withPairScores(chart, one.from, one.to)(one.fields), () => hasAmount(one));
    return { ...nothing, link };
  }
  const reading = entityReading(chart);
  const entity = (it: ChartEntity) => {
    const hasTotal = () => reading.countOf(it, 'total') !== null;
    const [fields = it.entity.fields] = reading.partsOf(it);
    return isInRow(test, it.entity.type, fields, hasTotal);
  };
  return { ...nothing, entity };
}

function hasAmount({ type, fields }: ChartLink['link']): boolean {
  const { sumField } = linkType(type);
  return sumField !== undefined && Number.isFinite(numberOf(fields[sumField]) ?? NaN);
}

function isInRow({ type, when, part }: RuleRow, own: string, fields: Fields, hasTotal: () => boolean): boolean {
  if (type !== null && own !== type) return false;
  if (when !== null && !fieldPasses(fields, when.field, when.test)) return false;
  if (!('field' in part)) return part.is === 'all' || hasTotal();
  const value = fieldIn(fields, part.field);
  const text = textOf(value);
  switch (part.is) {
    case 'value':
      return text === part.text;
    case 'others':
      return text !== '' && !part.texts.includes(text);
    case 'filled':
      return text !== '';
    case 'number':
      return Number.isFinite(numberOf(value) ?? timeOf(value) ?? NaN);
  }
}
