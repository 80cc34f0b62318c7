// The names that a form offers: what the chart has, or what the whole case has when that is what will be analysed.
import type { NamesOffered } from '../../../shared/analysis/Analysis';
import { entityTypes, linkTypes } from '../../../shared/catalogue';
import type { FieldType } from '../../../shared/catalogue/types';
import type { Language } from '../../../shared/messages';
import type { SourceDescription } from '../../../shared/questions';
import type { Chart } from '../../chart/Chart';
import { roleField } from '../../chart/roleField';
import { fieldsOnChart } from '../../chart/rules/fieldsOnChart';
import { useChartLater, useSession, useTranslator, useView } from '../AppContext';

export interface Offered {
  readonly name: string;
  readonly word: string;
  /** How many have it; 0 where nobody counted. */
  readonly count: number;
}

/** Most frequent first; fields in the order of the catalogue. */
export function useOffers(offers: NamesOffered | undefined): readonly Offered[] {
  const chart = useChartLater();
  const { language } = useTranslator();
  const isCase = useView((view) => view.analyses.scope === 'case');
  const source = useSession((session) => session.source);
  if (offers === undefined) return [];
  return isCase && source !== null ? offersOf(source, offers, language) : offersOn(chart, offers, language);
}

function offersOn(chart: Chart, offers: NamesOffered, language: Language): readonly Offered[] {
  switch (offers) {
    case 'linkTypes':
      return counted(chart.links(), ({ link }) => link.type);
    case 'entityTypes':
      return counted(chart.entities(), ({ entity }) => entity.type);
    case 'linkNumbers':
      return fieldsOnChart(chart, { on: 'link', type: null })
        .filter(({ isNumber }) => isNumber)
        .map(({ name, count }) => ({ name, count, word: linkFieldWord(name, language) }));
    case 'entityFields':
      // A decided role is none of the facts that analyses read.
      return fieldsOnChart(chart, { on: 'entity', type: null })
        .filter(({ name }) => name !== roleField)
        .map(({ name, count }) => ({ name, count, word: entityFieldWord(name, language) }));
  }
}

function offersOf(source: SourceDescription, offers: NamesOffered, language: Language): readonly Offered[] {
  const named = (list: readonly string[], word: (name: string, language: Language) => string) =>
    [...new Set(list)].sort().map((name) => ({ name, count: 0, word: word(name, language) }));
  switch (offers) {
    case 'linkTypes':
      return source.linkTypes.map(({ type, count }) => ({ name: type, word: type, count }));
    case 'entityTypes':
      return source.entityTypes.map(({ type, count }) => ({ name: type, word: type, count }));
    case 'linkNumbers':
      return named(
        source.linkTypes.flatMap(({ fields }) => fields),
        linkFieldWord,
      );
    case 'entityFields':
      return named(
        source.entityTypes.flatMap(({ fields }) => fields),
        entityFieldWord,
      );
  }
}

/** By the chart's lists, which are other lists after a change. */
const counts = new WeakMap<readonly unknown[], readonly Offered[]>();

function counted<It>(list: readonly It[], typeOf: (it: It) => string): readonly Offered[] {
  const known = counts.get(list) ?? countedNow(list, typeOf);
  counts.set(list, known);
  return known;
}

function countedNow<It>(list: readonly It[], typeOf: (it: It) => string): readonly Offered[] {
  const found = new Map<string, number>();
  for (const it of list) found.set(typeOf(it), (found.get(typeOf(it)) ?? 0) + 1);
  return [...found].sort((a, b) => b[1] - a[1]).map(([name, count]) => ({ name, word: name, count }));
}

function wordIn(types: readonly { readonly fields: readonly FieldType[] }[], name: string, language: Language): string {
  return types.flatMap(({ fields }) => fields).find((field) => field.name === name)?.words[language] ?? name;
}

function linkFieldWord(name: string, language: Language): string {
  return wordIn(linkTypes, name, language);
}

function entityFieldWord(name: string, language: Language): string {
  return wordIn(entityTypes, name, language);
}
