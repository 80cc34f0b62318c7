// The tables of a report: entities by type, links, key players, and the paths that were found.
import { entityType, linkType, entityTypes, formatValue } from '../catalogue';
import type { FieldType } from '../catalogue/types';
import type { ChartEntity } from '../chartState';
import type { Entity, Link } from '../graph';
import type { Path, PathsReply } from '../questions';
import { inOrder } from '../textOrder';
import { bundleLinks, type LinkBundleFacts } from './bundleLinks';
import { keyPlayers } from './keyPlayers';
import type { Block, TableColumn } from './Report';
import type { ReportSubject } from './ReportSubject';
import { cutNote, number, text } from './tableParts';
import { capital, gapWords, inCell, linkWords, nameWords, typeWords, valueWords, type Writer } from './words';

/** Rows of one table; the rest is counted below it. */
const mostRows = 500;
const mostPlayers = 20;
const mostPaths = 20;
/** Facts of one entity beside its name and key. */
const mostFacts = 8;

/**
 * The table with a line below it that says how many rows are left out; [] for no rows. A column in which nothing stands is left
 * out.
 */
function cutTable(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  total: number,
  writer: Writer,
): Block[] {
  if (rows.length === 0) return [];
  const isSaid = columns.map((_, nth) => rows.some((row) => row[nth] !== ''));
  const table: Block = {
    is: 'table',
    columns: columns.filter((_, nth) => isSaid[nth]),
    rows: rows.map((row) => row.filter((_, nth) => isSaid[nth])),
  };
  return [table, ...cutNote(rows.length, total, writer)];
}

/** A heading and a table for each type, in the order of the catalogue, then by name. */
export function entityBlocks({ entities }: ReportSubject, writer: Writer): readonly Block[] {
  const byType = new Map<string, ChartEntity[]>();
  for (const it of entities) byType.set(it.entity.type, [...(byType.get(it.entity.type) ?? []), it]);
  const place = (type: string) => {
    const at = entityTypes.findIndex(({ id }) => id === type);
    return at === -1 ? entityTypes.length : at;
  };
  const types = [...byType].sort(([a], [b]) => place(a) - place(b) || inOrder(a, b));
  return types.flatMap(([type, its]): readonly Block[] => {
    const { t } = writer;
    const sorted = its.toSorted((a, b) => inOrder(a.entity.key, b.entity.key) || inOrder(a.entity.id, b.entity.id));
    const columns = [
      text(t('report.columns.name'), 26),
      text(t('report.columns.key'), 22),
      text(t('report.columns.facts'), 52),
    ];
    const rows = sorted
      .slice(0, mostRows)
      .map(({ entity }) => [inCell(nameWords(entity), writer), inCell(entity.key, writer), factsOf(entity, writer)]);
    return [
      { is: 'heading', level: 2, text: `${typeWords(type, writer, 'many')} (${sorted.length})` },
      ...cutTable(columns, rows, sorted.length, writer),
    ];
  });
}

/** `Role: courier · Born: 1990-02-01`, fields of the catalogue first; its name and key stand beside it already. */
function factsOf(entity: Entity, writer: Writer): string {
  const { type, key, fields } = entity;
  const known = entityType(type);
  const name = nameWords(entity);
  const names = [
    ...known.fields.map((field) => field.name).filter((one) => Object.hasOwn(fields, one)),
    ...Object.keys(fields)
      .filter((one) => known.fields.every((field) => field.name !== one))
      .sort(inOrder),
  ].filter((one) => one !== known.key && fields[one] !== null && fields[one] !== key);
  const said = names.flatMap((fieldName) => {
    const field: FieldType | null = known.fields.find((one) => one.name === fieldName) ?? null;
    const words = valueWords(fields[fieldName], field, fields, writer);
    const isInName = field?.kind === 'name' && name.includes(words);
    return words === '' || isInName ? [] : [`${field?.words[writer.language] ?? fieldName}: ${words}`];
  });
  const shown = said.slice(0, mostFacts);
  const rest = said.length - shown.length;
  return inCell(
    [...shown, ...(rest === 0 ? [] : [writer.t('report.text.moreFields', { count: rest })])].join(' · '),
    writer,
  );
}

function sumWords(sums: LinkBundleFacts['sums'], type: string, writer: Writer): string {
  const { fields, sumField } = linkType(type);
  const field = fields.find(({ name }) => name === sumField) ?? null;
  return sums
    .map(({ currency, amount }) => formatValue(amount, field, writer.language, currency === '' ? {} : { currency }))
    .join(' + ');
}

/** Parallel links in one row: most links first. */
export function linkBlocks({ entities, links }: ReportSubject, writer: Writer): readonly Block[] {
  const { t } = writer;
  const names = new Map(entities.map(({ entity }) => [entity.id, nameWords(entity)]));
  const bundles = bundleLinks(links);
  const columns = [
    text(t('report.columns.from'), 17),
    text(t('report.columns.link'), 12),
    text(t('report.columns.to'), 17),
    number(t('report.columns.count'), 9),
    text(t('report.columns.first'), 19),
    text(t('report.columns.last'), 19),
    number(t('report.columns.sum'), 13),
  ];
  const rows = bundles
    .slice(0, mostRows)
    .map((bundle) => [
      inCell(names.get(bundle.from) ?? '', writer),
      inCell(capital(linkWords(bundle, writer)), writer),
      inCell(names.get(bundle.to) ?? '', writer),
      String(bundle.count),
      valueWords(bundle.first, null, {}, writer),
      bundle.count === 1 ? '' : valueWords(bundle.last, null, {}, writer),
      sumWords(bundle.sums, bundle.type, writer),
    ]);
  return cutTable(columns, rows, bundles.length, writer);
}

export function peopleBlocks({ entities, links }: ReportSubject, writer: Writer): readonly Block[] {
  const { t } = writer;
  const all = keyPlayers(entities, links, Infinity);
  const columns = [
    number('', 5),
    text(t('report.columns.name'), 27),
    text(t('report.columns.type'), 14),
    number(t('report.columns.neighbours'), 11),
    number(t('report.columns.links'), 9),
    number(t('report.columns.calls'), 9),
    number(t('report.columns.moneyIn'), 16),
    number(t('report.columns.moneyOut'), 16),
  ];
  const money = (sums: LinkBundleFacts['sums']) => sumWords(sums, 'TRANSFERRED', writer);
  const rows = all
    .slice(0, mostPlayers)
    .map(({ it: { entity }, neighbours, links: count, calls, moneyIn, moneyOut }, nth) => [
      String(nth + 1),
      inCell(nameWords(entity), writer),
      typeWords(entity.type, writer, 'one'),
      String(neighbours),
      String(count),
      calls === 0 ? '' : String(calls),
      money(moneyIn),
      money(moneyOut),
    ]);
  return cutTable(columns, rows, all.length, writer);
}

/** A heading and a table of steps for each path; [] while none was found. */
export function pathBlocks({ paths }: ReportSubject, writer: Writer): readonly Block[] {
  if (paths === null || paths.paths.length === 0) return [];
  const { t } = writer;
  const shown = paths.paths.slice(0, mostPaths);
  const isAll = shown.length === paths.paths.length && !paths.isCut;
  return [
    ...shown.flatMap((path, nth): readonly Block[] => [
      { is: 'heading', level: 2, text: t('report.text.path', { nth: nth + 1, count: path.hops.length }) },
      { is: 'table', columns: pathColumns(writer), rows: stepsOf(path, paths, writer) },
    ]),
    ...(isAll ? [] : [{ is: 'note', text: t('report.text.pathsShown', { count: shown.length }) } as const]),
  ];
}

function pathColumns({ t }: Writer): TableColumn[] {
  return [
    number('', 5),
    text(t('report.columns.from'), 26),
    text(t('report.columns.link'), 13),
    text(t('report.columns.to'), 26),
    text(t('report.columns.at'), 20),
    text(t('report.columns.gap'), 11),
    number(t('report.columns.sum'), 13),
  ];
}

function stepsOf({ entities, hops }: Path, { subgraph }: PathsReply, writer: Writer): string[][] {
  const byId = new Map(subgraph.entities.map((entity) => [entity.id, entity]));
  const links = new Map(subgraph.links.map((link) => [link.id, link]));
  const names = entities.map((id) => {
    const entity = byId.get(id);
    return entity === undefined ? '' : inCell(nameWords(entity), writer);
  });
  return hops.map(({ link: id, gapS }, nth) => {
    const link = links.get(id);
    const isAgainst = link?.from !== entities[nth];
    const [words, at, sum] = link === undefined ? ['', '', ''] : stepWords(link, isAgainst, writer);
    return [String(nth + 1), names[nth] ?? '', words, names[nth + 1] ?? '', at, gapWords(gapS, writer), sum];
  });
}

/** What the link says along the way, when it was, and its sum; '' for what it does not say. */
function stepWords({ type, fields }: Link, isAgainst: boolean, writer: Writer): readonly [string, string, string] {
  const known = linkType(type);
  const { timeField, sumField } = known;
  const field = known.fields.find(({ name }) => name === sumField) ?? null;
  return [
    capital((isAgainst ? known.reverse : known.words)[writer.language]),
    timeField === undefined ? '' : valueWords(fields[timeField], null, {}, writer),
    sumField === undefined ? '' : valueWords(fields[sumField], field, fields, writer),
  ];
}
