// What is wrong with a filter on this chart: it names what is not there. The filter keeps its meaning and the chart stays
// as it is; the chip says so.
import { linkType } from '../../../shared/catalogue';
import type { ChartFilterTest } from '../../../shared/dress/filter';
import { fieldIn, fold } from '../../../shared/fieldTest';
import type { Translator } from '../../../shared/messages';
import { textOf } from '../../../shared/value';
import type { Chart } from '../../chart/Chart';
import { rowStops, type RowTest } from '../../chart/rowStops';
import { fieldWord, typeWordOf } from './filterChoices';

type Property = Extract<ChartFilterTest, { readonly is: 'property' }>;

/** A sentence for people; null when all that the filter names is there. */
export function filterTrouble(test: ChartFilterTest, chart: Chart, translator: Translator): string | null {
  const { t } = translator;
  switch (test.is) {
    case 'types': {
      const isThere =
        chart.entities().some(({ entity }) => test.entities.includes(entity.type)) ||
        chart.links().some(({ link }) => test.links.includes(link.type));
      return isThere ? null : t('chartFilters.trouble.typesGone');
    }
    case 'row':
    case 'drawn':
      return isAnyStopped(test, chart) ? null : t('chartFilters.trouble.rowGone');
    case 'property':
      return propertyTrouble(test, chart, translator);
    case 'time':
    case 'hours': {
      const hasTime = chart.links().some(({ link }) => linkType(link.type).timeField !== undefined);
      return hasTime ? null : t('chartFilters.trouble.noTimes');
    }
    case 'text':
      return isSomewhere(test.text, chart) ? null : t('chartFilters.trouble.noText');
    case 'degree':
      return (test.least ?? 0) > (test.most ?? Infinity) ? t('chartFilters.trouble.crossed') : null;
    case 'component': {
      const it = chart.entity(test.of);
      if (it === undefined) return t('chartFilters.trouble.entityGone');
      return it.isHidden ? t('chartFilters.trouble.entityHidden') : null;
    }
  }
}

function isAnyStopped(test: RowTest, chart: Chart): boolean {
  const { entity, link } = rowStops(chart, [{ id: 'asked', isOn: true, test }]);
  return chart.entities().some(entity) || chart.links().some(link);
}

function propertyTrouble(test: Property, chart: Chart, { t, language }: Translator): string | null {
  const { on, type, field } = test;
  const things = on === 'entity' ? chart.entities().map(({ entity }) => entity) : chart.links().map(({ link }) => link);
  const ofType = type === null ? things : things.filter((thing) => thing.type === type);
  const isFilled = ofType.some(({ fields }) => textOf(fieldIn(fields, field)) !== '');
  const rule = test.test;
  const isCrossed = rule.is === 'range' && (rule.least ?? -Infinity) > (rule.most ?? Infinity);
  if (isFilled) return isCrossed ? t('chartFilters.trouble.crossed') : null;
  const word = fieldWord(test, language);
  if (type === null) return t('chartFilters.trouble.noField', { field: word });
  const typeWord = typeWordOf(on, type, language);
  if (ofType.length === 0) return t('chartFilters.trouble.noType', { type: typeWord });
  return t('chartFilters.trouble.noFieldOfType', { type: typeWord, field: word });
}

function isSomewhere(text: string, chart: Chart): boolean {
  const needle = fold(text.trim());
  return chart
    .entities()
    .some(({ entity: { key, caption, fields } }) =>
      [key, caption, ...Object.values(fields).map(textOf)].some((part) => fold(part).includes(needle)),
    );
}
