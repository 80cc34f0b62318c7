// The result of an analysis as a table: a row for each score or finding, the best first, with columns in the user's words. It
// is read like the tables of the chart, so that searching, sorting and writing it out are the same code.
import type { AnalysedEntity, Column, Finding, Findings, Scores } from '../../shared/analysis/Analysis';
import { ranked } from '../../shared/analysis/ranked';
import { captionOfEntity, formatValue, linkType } from '../../shared/catalogue';
import type { Words } from '../../shared/catalogue/types';
import { fold } from '../../shared/fieldTest';
import type { EntityId, LinkId } from '../../shared/ids';
import type { Translator } from '../../shared/messages';
import type { Value } from '../../shared/value';
import type { AnalysedFacts } from './analysedFacts';
import { scoreText } from './scoreText';
import type { TableColumn, TableRows } from './tableRows';

export interface ResultRows extends TableRows {
  /** The entities that the row is about, in its order. */
  membersAt(row: number): readonly EntityId[];
  /** Their types. */
  typesAt(row: number): readonly string[];
  /** The links that the row is about; [] for scores. */
  linksAt(row: number): readonly LinkId[];
  /** What the row says of two: its pair, or the first two members of a finding; null where there is no second. */
  tieAt(row: number): Tie | null;
}

interface Tie {
  readonly from: EntityId;
  readonly to: EntityId;
  readonly score: number;
  readonly reasons: readonly Words[];
}

interface Parts {
  readonly facts: AnalysedFacts;
  readonly translator: Translator;
  /** Of the chart; moments are told in it. */
  readonly zone: string;
  /** Whether an entity is on the chart now. */
  readonly isOnChart: (id: EntityId) => boolean;
}

/** Nothing is left out: row 0 is the best. */
export function resultRows(result: Scores | Findings, parts: Parts): ResultRows {
  return result.kind === 'scores' ? scoreRows(result, parts) : findingRows(result, parts);
}

interface ColumnParts {
  readonly id: string;
  readonly title: string;
  readonly isNumeric?: boolean;
  readonly value: (row: number) => Value;
  readonly text?: (row: number) => string;
}

function columnOf({ id, title, isNumeric = false, value, text }: ColumnParts): TableColumn {
  const asIs = (row: number) => String(value(row) ?? '');
  return { id, title, isNumeric, isShownAtFirst: true, types: null, value, text: text ?? asIs };
}

function scoreRows(scores: Scores, parts: Parts): ResultRows {
  const { entities, others, columns, reasons } = scores;
  const { facts, translator } = parts;
  const { t, language } = translator;
  const order = ranked(scores, facts);
  const who = (places: Uint32Array) => (row: number) => places[order[row] ?? -1] ?? -1;
  const caption = captionsOf(facts);
  const person = (name: 'entity' | 'other', places: Uint32Array): readonly TableColumn[] => {
    const place = who(places);
    return [
      columnOf({ id: name, title: t(`analyses.columns.${name}`), value: (row) => caption(place(row)) }),
      columnOf({
        id: `${name} key`,
        title: t('analyses.columns.key'),
        value: (row) => facts.entities[place(row)]?.key ?? '',
      }),
    ];
  };
  const all = [
    ...person('entity', entities),
    ...(others === null ? [] : person('other', others)),
    ...columns.map((column) => scoreColumn(column, (row) => order[row] ?? -1, translator)),
    ...(reasons === undefined
      ? []
      : [
          columnOf({
            id: 'reasons',
            title: t('analyses.columns.reasons'),
            value: (row) => said(reasons[order[row] ?? -1], language),
          }),
        ]),
  ];
  const placesAt = (row: number) => (others === null ? [who(entities)(row)] : [who(entities)(row), who(others)(row)]);
  const saidAt = (row: number) => {
    const place = order[row] ?? -1;
    return { score: Number(columns[0].values[place]), reasons: reasons?.[place] ?? [] };
  };
  return rowsOf(order.length, all, parts, { placesAt, linksAt: () => [], saidAt });
}

function scoreColumn(
  { name, words, values, said: names }: Column,
  place: (row: number) => number,
  { language }: Translator,
) {
  const value = (row: number): number | string => values[place(row)] ?? '';
  return columnOf({
    id: `score ${name}`,
    title: words[language],
    isNumeric: typeof values[0] !== 'string',
    // What is no number has no place among numbers.
    value: (row) => (Number.isNaN(value(row)) ? null : value(row)),
    text: (row) => {
      const one = value(row);
      return typeof one === 'number' ? scoreText(one) : (names?.[one]?.[language] ?? one);
    },
  });
}

/** How many names a cell holds; the rest is counted. */
const mostNames = 8;

function findingRows({ findings, parts: scoreParts }: Findings, parts: Parts): ResultRows {
  const { facts, translator, zone } = parts;
  const { t, language } = translator;
  const at = <T>(row: number, read: (finding: Finding) => T, otherwise: T): T => {
    const finding = findings[row];
    return finding === undefined ? otherwise : read(finding);
  };
  const caption = captionsOf(facts);
  const names = ({ members }: Finding, most: number) => {
    const more = members.length - most;
    const list = members.slice(0, most).map(caption).join(' → ');
    return more > 0 ? `${list} ${t('analyses.more', { count: more })}` : list;
  };
  const moment = (name: 'first' | 'last'): TableColumn => {
    const value = (row: number): Value =>
      at<Value>(row, (one) => (Number.isFinite(one[name]) ? { t: 'datetime', v: isoOf(one[name]) } : null), null);
    return columnOf({
      id: name,
      title: t(`analyses.columns.${name}`),
      value,
      text: (row) => formatValue(value(row), null, language, {}, zone),
    });
  };
  const numeric = (id: string, title: string, read: (finding: Finding) => number) =>
    columnOf({
      id,
      title,
      isNumeric: true,
      value: (row) => at(row, (one) => (Number.isNaN(read(one)) ? null : read(one)), null),
      text: (row) => at(row, (one) => scoreText(read(one)), ''),
    });
  const columns = [
    numeric('score', t('analyses.columns.score'), ({ score }) => score),
    columnOf({
      id: 'members',
      title: t('analyses.columns.members'),
      value: (row) => at(row, (one) => names(one, Infinity), ''),
      text: (row) => at(row, (one) => names(one, mostNames), ''),
    }),
    numeric('links', t('analyses.columns.links'), ({ links }) => links.length),
    moment('first'),
    moment('last'),
    columnOf({
      id: 'sums',
      title: t('analyses.columns.sums'),
      value: (row) => at(row, ({ sums }) => sumsText(sums, language), ''),
    }),
    ...scoreParts.map(({ name, words }, nth) =>
      numeric(`part ${name}`, words[language], ({ values }) => values[nth] ?? Number.NaN),
    ),
    ...(findings.some(({ reasons }) => reasons !== undefined)
      ? [
          columnOf({
            id: 'reasons',
            title: t('analyses.columns.reasons'),
            value: (row) => at(row, ({ reasons }) => said(reasons, language), ''),
          }),
        ]
      : []),
  ];
  const placesAt = (row: number) => at<readonly number[]>(row, ({ members }) => members, []);
  const linksAt = (row: number) =>
    at<readonly LinkId[]>(row, ({ links }) => links.flatMap((place) => facts.columns.idAt(place) ?? []), []);
  const saidAt = (row: number) => at(row, ({ score, reasons = [] }) => ({ score, reasons }), { score: 0, reasons: [] });
  return rowsOf(findings.length, columns, parts, { placesAt, linksAt, saidAt });
}

interface Readers {
  readonly placesAt: (row: number) => readonly number[];
  readonly linksAt: (row: number) => readonly LinkId[];
  readonly saidAt: (row: number) => Pick<Tie, 'score' | 'reasons'>;
}

function rowsOf(
  count: number,
  columns: readonly TableColumn[],
  { facts, isOnChart }: Parts,
  { placesAt, linksAt, saidAt }: Readers,
): ResultRows {
  const first = (row: number): AnalysedEntity | undefined => facts.entities[placesAt(row)[0] ?? -1];
  const membersAt = (row: number) => placesAt(row).flatMap((place) => facts.entities[place]?.id ?? []);
  return {
    kind: 'entities',
    count,
    columns,
    types: [],
    idAt: (row) => first(row)?.id ?? '',
    typeAt: (row) => first(row)?.type ?? '',
    isShownAt: (row) => membersAt(row).every(isOnChart),
    isWithinAt: () => false,
    searchTextAt: (row) => fold(columns.map((column) => column.text(row)).join('\n')),
    membersAt,
    typesAt: (row) => placesAt(row).flatMap((place) => facts.entities[place]?.type ?? []),
    linksAt,
    tieAt: (row) => {
      const [from, to] = membersAt(row);
      return from === undefined || to === undefined ? null : { from, to, ...saidAt(row) };
    },
  };
}

function captionsOf({ entities, kept }: AnalysedFacts): (place: number) => string {
  const known = new Map<number, string>();
  return (place) => {
    const entity = entities[place];
    if (entity === undefined) return '';
    // What was kept has no fields to make a caption of.
    if (kept !== undefined) return entity.caption;
    const caption = known.get(place) ?? captionOfEntity(entity);
    known.set(place, caption);
    return caption;
  };
}

function said(reasons: readonly Words[] | undefined, language: Translator['language']): string {
  return (reasons ?? []).map((words) => words[language]).join(language === 'zh' ? '' : ' ');
}

/** Moments beyond what a date can say stand at its end. */
function isoOf(ms: number): string {
  const most = 8.64e15;
  return new Date(Math.min(most, Math.max(-most, ms))).toISOString();
}

/** Each currency by itself: they are never added up. */
function sumsText(sums: Finding['sums'], language: Translator['language']): string {
  const { fields, sumField } = linkType('TRANSFERRED');
  const field = fields.find(({ name }) => name === sumField) ?? null;
  return Object.entries(sums)
    .map(([currency, sum]) => formatValue(sum, field, language, { currency }))
    .join('; ');
}
