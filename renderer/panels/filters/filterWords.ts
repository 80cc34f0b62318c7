// A filter in words, short enough for a chip; and which entity type its sign is, when it is about one.
import { formatValue } from '../../../shared/catalogue';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import type { Translator } from '../../../shared/messages';
import type { TimeWindow } from '../../../shared/where';
import type { Chart } from '../../chart/Chart';
import { fieldOf, inSentence, whatOf } from '../../chart/rules/fieldWords';
import { captionFor, number } from '../words';
import { fieldType, fieldWord, typeWordOf } from './filterChoices';
import { hoursWords } from '../time/hoursWords';
import { dayIn, writtenWindow } from './zoneDays';

type Property = Extract<ChartFilterTest, { readonly is: 'property' }>;
type Degree = Extract<ChartFilterTest, { readonly is: 'degree' }>;
type Row = Extract<ChartFilterTest, { readonly is: 'row' }>;
type Types = Extract<ChartFilterTest, { readonly is: 'types' }>;

const dayMs = 24 * 3_600_000;
/** More types than this are only counted. */
const mostTypes = 4;

/** The filters that are on, each in words, in their order. */
export function chartFilterWords(chart: Chart, translator: Translator): readonly string[] {
  return chart.dress.filters.flatMap(({ isOn, test }) => (isOn ? [filterWords(test, chart, translator)] : []));
}

/** What passes, in words: "Status is wanted", "Without phones", "At least 3 neighbours". Says the type only for links. */
export function filterWords(test: ChartFilterTest, chart: Chart, translator: Translator): string {
  const { t, language } = translator;
  switch (test.is) {
    case 'types':
      return withoutWords(test, translator);
    case 'drawn':
      return t('chartFilters.words.withoutDrawn');
    case 'row':
      return rowWords(test, translator);
    case 'property': {
      const filter = propertyWords(test, chart.dress.timeZone, translator);
      if (test.on === 'entity' || test.type === null) return filter;
      return t('chartFilters.words.onType', { type: typeWordOf('link', test.type, language), filter });
    }
    case 'time':
      return windowWords(test.window, chart.dress.timeZone, translator);
    case 'hours':
      return hoursWords(test.cells, translator);
    case 'text':
      return t('chartFilters.words.text', { text: test.text });
    case 'degree':
      return degreeWords(test, translator);
    case 'component': {
      const it = chart.entity(test.of);
      const caption = it === undefined ? t('chartFilters.words.missingEntity') : captionFor(it.entity);
      return t('chartFilters.words.component', { caption });
    }
  }
}

function withoutWords({ entities, links }: Types, { t, language }: Translator): string {
  const words = [
    ...entities.map((type) => typeWordOf('entity', type, language)),
    ...links.map((type) => typeWordOf('link', type, language)),
  ].map((word) => (language === 'en' ? word.toLowerCase() : word));
  const and = t('chartFilters.words.and');
  if (words.length <= mostTypes) return t('chartFilters.words.without', { types: words.join(and) });
  const types = words.slice(0, mostTypes - 1).join(and);
  return t('chartFilters.words.withoutMore', { types, count: words.length - mostTypes + 1 });
}

function rowWords(test: Row, translator: Translator): string {
  const { t, language } = translator;
  const { part } = test;
  const what = whatOf(test, translator);
  if (part.is === 'all') return t('chartFilters.words.without', { types: what });
  const known = 'field' in part ? fieldOf(test, part.field) : null;
  const field = 'field' in part ? inSentence(known?.words[language] ?? part.field) : t('styles.measures.total');
  const value = part.is === 'value' ? formatValue(part.text, known, language) : '';
  const filter =
    part.is === 'value'
      ? t('chartFilters.words.is', { field, value })
      : t(part.is === 'others' ? 'chartFilters.words.isOther' : 'chartFilters.words.isKnown', { field });
  return t('chartFilters.words.withoutWhere', { what, filter });
}

function propertyWords(test: Property, zone: string, { t, language }: Translator): string {
  const known = fieldType(test);
  const field = fieldWord(test, language);
  const rule = test.test;
  if (rule.is === 'contains') return t('chartFilters.words.contains', { field, value: rule.text });
  if (rule.is === 'equals') {
    if (rule.text === '') return t('chartFilters.words.isEmpty', { field });
    const isYesNo = rule.text === 'true' || rule.text === 'false';
    const value = formatValue(isYesNo ? rule.text === 'true' : rule.text, known, language);
    return t('chartFilters.words.is', { field, value });
  }
  const write = (edge: number) => {
    if (known?.kind === 'duration') return formatValue(edge, known, language);
    if (known?.kind === 'date' || known?.kind === 'datetime' || looksLikeMoment(edge))
      return dayIn(edge, zoneOf(edge, zone));
    return number(edge);
  };
  const { least, most } = rule;
  if (least !== null && most !== null) {
    return t('chartFilters.words.between', { field, least: write(least), most: write(most) });
  }
  if (least !== null) return t('chartFilters.words.least', { field, value: write(least) });
  if (most !== null) return t('chartFilters.words.most', { field, value: write(most) });
  return t('chartFilters.words.hasField', { field });
}

/** Calendar days have no zone: they are compared, and so bounded, at midnight in UTC. */
function zoneOf(edge: number, zone: string): string {
  return edge % dayMs === 0 || (edge + 1) % dayMs === 0 ? 'UTC' : zone;
}

/** Moments are far larger than amounts and counts that anyone filters by. */
function looksLikeMoment(edge: number): boolean {
  return edge > 1e11 && edge < 1e13;
}

function windowWords(window: TimeWindow, zone: string, { t, language }: Translator): string {
  const { from, until, all } = writtenWindow(window, zone, language);
  if (all !== null) return all;
  if (from !== null) return t('chartFilters.words.fromTime', { from });
  if (until !== null) return t('chartFilters.words.untilTime', { until });
  return t('chartFilters.words.anyTime');
}

function degreeWords({ least, most }: Degree, { t }: Translator): string {
  if (least !== null && most !== null) {
    if (least === most) return t('chartFilters.words.exactNeighbours', { count: least });
    return t('chartFilters.words.betweenNeighbours', { least, most });
  }
  if (least !== null) return t('chartFilters.words.leastNeighbours', { count: least });
  if (most !== null) return t('chartFilters.words.mostNeighbours', { count: most });
  return t('chartFilters.words.anyNeighbours');
}

/** The entity type that a filter is about alone, for its sign; null for none or several. */
export function signOf(test: ChartFilterTest, chart: Chart): string | null {
  if (test.is === 'property') return test.on === 'entity' ? test.type : null;
  if (test.is === 'types')
    return test.links.length === 0 && test.entities.length === 1 ? (test.entities[0] ?? null) : null;
  if (test.is === 'component') return chart.entity(test.of)?.entity.type ?? null;
  return null;
}
