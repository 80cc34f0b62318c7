// The columns of the three tables of a chart: entities, links, and links drawn as one line.
import { captionOfEntity, entityType, formatValue, linkType } from '../../shared/catalogue';
import type { FieldType } from '../../shared/catalogue/types';
import type { ChartEntity, ChartLink } from '../../shared/chartState';
import { whoDrew } from '../../shared/drawnWords';
import { fieldIn, fold } from '../../shared/fieldTest';
import type { Entity, FileRow } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import type { Language, Translator } from '../../shared/messages';
import { textOf, timeOf, type Fields, type Value } from '../../shared/value';
import { bundlesOf, type LinkBundle } from './bundles';
import type { Chart } from './Chart';
import { gradeColumns } from './gradeColumns';
import { passingOf } from './passing';
import { shownOf } from './shown';
import { fieldColumns, typesOf } from './tableFields';
import type { TableColumn, TableRows } from './tableRows';

interface ColumnParts<Row> {
  readonly id: string;
  readonly title: string;
  readonly isNumeric?: boolean;
  readonly isShownAtFirst?: boolean;
  readonly value: (row: Row) => Value;
  /** As the value itself when it is not given. */
  readonly text?: (row: Row) => string;
}

function columnsFor<Row>(rows: readonly Row[], language: Language, zone: string) {
  return ({ id, title, isNumeric = false, isShownAtFirst = true, value, text }: ColumnParts<Row>): TableColumn => {
    const at = <T>(row: number, read: (it: Row) => T, otherwise: T): T => {
      const it = rows[row];
      return it === undefined ? otherwise : read(it);
    };
    const shown = text ?? ((it: Row) => formatValue(value(it), null, language, {}, zone));
    return {
      id,
      title,
      isNumeric,
      isShownAtFirst,
      types: null,
      value: (row) => at(row, value, null),
      text: (row) => at(row, shown, ''),
    };
  };
}

function begun(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Captions by entity, which never changes. */
const captions = new WeakMap<Entity, string>();

function captionAt(chart: Chart, id: EntityId): string {
  const entity = chart.entity(id)?.entity;
  if (entity === undefined) return '';
  const known = captions.get(entity) ?? captionOfEntity(entity);
  captions.set(entity, known);
  return known;
}

/** The file and its row, or else the source whose answer first brought it. */
function sourceOf(chart: Chart, record: FileRow | null, broughtBy: readonly string[], translator: Translator): string {
  if (record !== null) {
    const file = chart.files.get(record.file)?.name ?? record.file;
    return `${file}, ${translator.t('panels.origin.row', { row: record.row })}`;
  }
  const [first = ''] = broughtBy;
  const bringing = chart.bringings.get(first);
  return bringing?.kind === 'drawn' ? whoDrew(bringing, translator) : (bringing?.answer.source.name ?? '');
}

/** What a row says of itself alone, folded; by the entity or link, which never changes, and by language and zone. */
const ownTexts = new WeakMap<object, { readonly words: string; readonly text: string }>();

function ownText(
  thing: { readonly fields: Fields },
  known: readonly FieldType[],
  words: readonly string[],
  language: Language,
  zone: string,
): string {
  const cached = ownTexts.get(thing);
  const spoken = `${language} ${zone}`;
  if (cached?.words === spoken) return cached.text;
  const parts = [...words];
  for (const [name, value] of Object.entries(thing.fields)) {
    const plain = textOf(value);
    if (plain === '') continue;
    const field = known.find((one) => one.name === name) ?? null;
    const shown = formatValue(value, field, language, thing.fields, zone);
    parts.push(plain);
    if (shown !== plain) parts.push(shown);
  }
  const text = fold(parts.join('\n'));
  ownTexts.set(thing, { words: spoken, text });
  return text;
}

const rowsPerStep = 512;

export function* entityTable(chart: Chart, translator: Translator): Generator<void, TableRows> {
  const { t, language } = translator;
  const zone = chart.dress.timeZone;
  const rows = chart.entities();
  const passing = passingOf(chart);
  const { isCounted } = shownOf(chart);
  const links = new Map<EntityId, number>();
  for (const [at, { link }] of chart.links().entries()) {
    if (at % rowsPerStep === 0) yield;
    links.set(link.from, (links.get(link.from) ?? 0) + 1);
    if (link.to !== link.from) links.set(link.to, (links.get(link.to) ?? 0) + 1);
  }
  const column = columnsFor(rows, language, zone);
  const state = (it: ChartEntity) =>
    it.isHidden
      ? 'hidden'
      : !passing.entities.has(it.entity.id)
        ? 'filtered'
        : isCounted(it.entity.id)
          ? 'shown'
          : 'merged';
  const stateText = (it: ChartEntity) => t(`table.states.${state(it)}`);
  const sourceText = (it: ChartEntity) => sourceOf(chart, it.entity.record, it.broughtBy, translator);
  const typeText = ({ entity }: ChartEntity) => begun(entityType(entity.type).words.one[language]);
  const fields = yield* fieldColumns(
    { count: rows.length, at: (row) => rows[row]?.entity },
    { typeOf: entityType, except: (type) => [entityType(type).key], hiddenAtFirst: () => [], language, zone },
  );
  const counted = rows.filter(({ entity }) => isCounted(entity.id));
  const columns = [
    column({ id: 'type', title: t('table.columns.type'), value: typeText }),
    column({ id: 'caption', title: t('table.columns.caption'), value: ({ entity }) => captionAt(chart, entity.id) }),
    column({ id: 'key', title: t('table.columns.key'), value: ({ entity }) => entity.key }),
    column({
      id: 'links',
      title: t('table.columns.links'),
      isNumeric: true,
      value: ({ entity }) => links.get(entity.id) ?? 0,
    }),
    ...fields,
    ...gradeColumns(chart, 'entity', ({ entity }: ChartEntity) => entity.id, t).map(column),
    column({ id: 'state', title: t('table.columns.state'), value: stateText }),
    column({ id: 'source', title: t('table.columns.source'), value: sourceText }),
  ];
  return {
    kind: 'entities',
    count: rows.length,
    columns,
    types: yield* typesOf(counted.length, (row) => counted[row]?.entity.type ?? ''),
    idAt: (row) => rows[row]?.entity.id ?? '',
    typeAt: (row) => rows[row]?.entity.type ?? '',
    isShownAt: (row) => {
      const id = rows[row]?.entity.id;
      return id !== undefined && passing.entities.has(id);
    },
    isWithinAt: (row) => {
      const id = rows[row]?.entity.id;
      return id !== undefined && !isCounted(id);
    },
    searchTextAt: (row) => {
      const it = rows[row];
      if (it === undefined) return '';
      const { entity } = it;
      const words = [typeText(it), captionAt(chart, entity.id), entity.key];
      const own = ownText(entity, entityType(entity.type).fields, words, language, zone);
      return `${own}\n${fold(`${links.get(entity.id) ?? 0}\n${stateText(it)}\n${sourceText(it)}`)}`;
    },
  };
}

function linkState(chart: Chart, { link }: ChartLink, isPassing: boolean): 'hidden' | 'shown' | 'filtered' {
  if (isPassing) return 'shown';
  const isHidden = [link.from, link.to].some((end) => chart.entity(end)?.isHidden !== false);
  return isHidden ? 'hidden' : 'filtered';
}

/** The fields that amounts are read from, in words: `Amount`, or `Duration / Amount` when there are several. */
function amountTitle(types: readonly string[], { t, language }: Translator): string {
  const words = types.flatMap((type) => {
    const { sumField, fields } = linkType(type);
    const field = fields.find(({ name }) => name === sumField);
    return sumField === undefined ? [] : [field?.words[language] ?? sumField];
  });
  return words.length === 0 ? t('table.columns.amount') : [...new Set(words)].join(' / ');
}

export function* linkTable(chart: Chart, translator: Translator): Generator<void, TableRows> {
  const { t, language } = translator;
  const zone = chart.dress.timeZone;
  const rows = chart.links();
  const passing = passingOf(chart);
  const column = columnsFor(rows, language, zone);
  const typeText = ({ link }: ChartLink) => begun(linkType(link.type).words[language]);
  const stateText = (it: ChartLink) => t(`table.states.${linkState(chart, it, passing.links.has(it.link.id))}`);
  const sourceText = (it: ChartLink) => sourceOf(chart, it.link.record, it.broughtBy, translator);
  const read = (name: 'timeField' | 'sumField') => ({
    value: ({ link }: ChartLink) => {
      const field = linkType(link.type)[name];
      return field === undefined ? null : (fieldIn(link.fields, field) ?? null);
    },
    text: ({ link }: ChartLink) => {
      const { [name]: field, fields } = linkType(link.type);
      if (field === undefined) return '';
      const known = fields.find((one) => one.name === field) ?? null;
      return formatValue(fieldIn(link.fields, field), known, language, link.fields, zone);
    },
  });
  const types = yield* typesOf(rows.length, (row) => rows[row]?.link.type ?? '');
  const fields = yield* fieldColumns(
    { count: rows.length, at: (row) => rows[row]?.link },
    {
      typeOf: linkType,
      except: (type) => [linkType(type).timeField ?? '', linkType(type).sumField ?? ''],
      hiddenAtFirst: (type) => (linkType(type).style === 'money' ? ['currency'] : []),
      language,
      zone,
    },
  );
  const has = (name: 'timeField' | 'sumField') => types.some(({ type }) => linkType(type)[name] !== undefined);
  const amount = amountTitle(
    types.map(({ type }) => type),
    translator,
  );
  const columns = [
    column({ id: 'type', title: t('table.columns.type'), value: typeText }),
    column({ id: 'from', title: t('table.columns.from'), value: ({ link }) => captionAt(chart, link.from) }),
    column({ id: 'to', title: t('table.columns.to'), value: ({ link }) => captionAt(chart, link.to) }),
    ...(has('timeField') ? [column({ id: 'time', title: t('table.columns.time'), ...read('timeField') })] : []),
    ...(has('sumField') ? [column({ id: 'amount', title: amount, isNumeric: true, ...read('sumField') })] : []),
    ...fields,
    ...gradeColumns(chart, 'link', ({ link }: ChartLink) => link.id, t).map(column),
    column({ id: 'state', title: t('table.columns.state'), value: stateText }),
    column({ id: 'source', title: t('table.columns.source'), value: sourceText }),
  ];
  return {
    kind: 'links',
    count: rows.length,
    columns,
    types,
    idAt: (row) => rows[row]?.link.id ?? '',
    typeAt: (row) => rows[row]?.link.type ?? '',
    isShownAt: (row) => {
      const id = rows[row]?.link.id;
      return id !== undefined && passing.links.has(id);
    },
    isWithinAt: () => false,
    searchTextAt: (row) => {
      const it = rows[row];
      if (it === undefined) return '';
      const { link } = it;
      const own = ownText(link, linkType(link.type).fields, [typeText(it)], language, zone);
      const ends = `${captionAt(chart, link.from)}\n${captionAt(chart, link.to)}`;
      return `${own}\n${fold(`${ends}\n${stateText(it)}\n${sourceText(it)}`)}`;
    },
  };
}

export function* bundleTable(chart: Chart, translator: Translator): Generator<void, TableRows> {
  const { t, language } = translator;
  const zone = chart.dress.timeZone;
  const rows = bundlesOf(chart);
  const passing = passingOf(chart);
  const column = columnsFor(rows, language, zone);
  const typeText = ({ type, isDrawn }: LinkBundle) => {
    const word = begun(linkType(type).words[language]);
    return isDrawn ? t('drawn.typeByHand', { type: word }) : word;
  };
  const isShown = ({ links }: LinkBundle) => links.some(({ link }) => passing.links.has(link.id));
  const stateText = (bundle: LinkBundle) => {
    const [first] = bundle.links;
    return first === undefined ? '' : t(`table.states.${linkState(chart, first, isShown(bundle))}`);
  };
  const totalText = (bundle: LinkBundle) => {
    const { sumField, fields } = linkType(bundle.type);
    const known = fields.find(({ name }) => name === sumField) ?? null;
    return formatValue(bundle.total, known, language, bundle.currency === null ? {} : { currency: bundle.currency });
  };
  const types = yield* typesOf(rows.length, (row) => rows[row]?.type ?? '');
  const total = amountTitle(
    types.map(({ type }) => type),
    translator,
  );
  const columns = [
    column({ id: 'type', title: t('table.columns.type'), value: typeText }),
    column({ id: 'from', title: t('table.columns.from'), value: ({ from }) => captionAt(chart, from) }),
    column({ id: 'to', title: t('table.columns.to'), value: ({ to }) => captionAt(chart, to) }),
    column({ id: 'count', title: t('table.columns.count'), isNumeric: true, value: ({ links }) => links.length }),
    column({
      id: 'total',
      title: t('table.columns.total', { field: total }),
      isNumeric: true,
      value: (bundle) => bundle.total,
      text: totalText,
    }),
    column({ id: 'first', title: t('table.columns.first'), value: (bundle) => momentAt(bundle, bundle.first) }),
    column({ id: 'last', title: t('table.columns.last'), value: (bundle) => momentAt(bundle, bundle.last) }),
    column({ id: 'state', title: t('table.columns.state'), value: stateText }),
  ];
  return {
    kind: 'bundles',
    count: rows.length,
    columns,
    types,
    idAt: (row) => rows[row]?.id ?? '',
    typeAt: (row) => rows[row]?.type ?? '',
    isShownAt: (row) => rows[row] !== undefined && isShown(rows[row]),
    isWithinAt: () => false,
    searchTextAt: (row) => fold(columns.map((one) => one.text(row)).join('\n')),
  };
}

/** The moment itself, as the link has it, so that it is told in the clock that it carries. */
function momentAt({ links, type }: LinkBundle, ms: number | null): Value {
  const { timeField } = linkType(type);
  if (ms === null || timeField === undefined) return null;
  const at = links.find(({ link }) => timeOf(fieldIn(link.fields, timeField)) === ms);
  return at === undefined ? null : (fieldIn(at.link.fields, timeField) ?? null);
}
