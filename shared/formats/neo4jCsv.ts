// CSV as neo4j-admin imports it (https://neo4j.com/docs/operations-manual/current/import/): node files with :ID and :LABEL,
// relationship files with :START_ID, :END_ID and :TYPE, typed columns. Several files make one graph; ids count within their
// group. Parallel links and self-loops stay, every link is directed.
import Papa from 'papaparse';
import type { CaseSink } from '../caseRows';
import { entityTypeOfLabels } from '../catalogue';
import { textOf, type Fields, type Value } from '../value';
import { dateIn, exactInteger, heard } from './exactText';
import { knownEntityType } from './foreignTypes';
import { GraphRows, type EdgeRow, type NodeRow, type Place } from './GraphRows';
import { refusal, type ImportFormat, type ImportSummary } from './ImportFormat';

export const neo4jCsv: ImportFormat = {
  id: 'neo4j-csv',
  title: { en: 'neo4j-admin CSV', zh: 'neo4j-admin CSV' },
  extensions: ['csv'],
  detect: (head) =>
    /(^|[,;\t|"])[^,;\t|"\n]*:(ID|START_ID)(\([^)\n]*\))?(\{[^}\n]*\})?["\s]*([,;\t|\n]|$)/.test(
      head.split('\n', 1)[0] ?? '',
    ),
  read: (text, { fileName }, sink) => readNeo4jCsv([{ fileName, text }], sink),
};

export interface TextFile {
  readonly fileName: string;
  readonly text: string;
}

interface Column {
  readonly at: number;
  readonly name: string;
  /** Lower case, without `[]`; '' is text. */
  readonly type: string;
  readonly isList: boolean;
}
interface Header {
  readonly id: Column | null;
  readonly label: number;
  readonly start: Column | null;
  readonly end: Column | null;
  readonly type: number;
  readonly fields: readonly Column[];
  readonly length: number;
}

/** Node files and relationship files in any order. IMPORT_REFUSED names the file and row that is wrong. */
export function readNeo4jCsv(files: readonly TextFile[], sink: CaseSink): ImportSummary {
  const rows = new GraphRows(sink);
  for (const file of files) readFile(file, rows);
  return rows.end();
}

function readFile({ fileName, text }: TextFile, rows: GraphRows): void {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '|'] });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) throw refusal(fileName, (quote.row ?? 0) + 1, 'openQuote');
  const header = headerOf(data[0] ?? [], fileName);
  data.forEach((cells, at) => {
    if (at === 0 || cells.every((cell) => cell === '')) return;
    const place = { fileName, row: at + 1 };
    if (cells.length !== header.length) {
      throw refusal(fileName, place.row, 'wrongCells', { found: cells.length, expected: header.length });
    }
    if (header.id !== null) rows.entity(entityOf(cells, header, header.id, place), place);
    else rows.link(linkOf(cells, header, place), place);
  });
}

function entityOf(cells: readonly string[], header: Header, { at, name, type: group }: Column, place: Place): NodeRow {
  const id = cells[at] ?? '';
  if (id === '') throw refusal(place.fileName, place.row, 'noId');
  const labels = (cells[header.label] ?? '').split(';').filter((label) => label !== '');
  const isOwn = header.fields.some((field) => field.name === keyField);
  const { [keyField]: key = '', ...others } = fieldsOf(cells, header, place);
  const fields: Fields = name === '' || isOwn ? others : { [name]: id, ...others };
  return { id: `${group}\0${id}`, type: typeOf(labels, isOwn), key: isOwn ? textOf(key) : id, fields };
}

function linkOf(cells: readonly string[], header: Header, place: Place): EdgeRow {
  const end = (column: Column | null) => (column === null ? '' : `${column.type}\0${cells[column.at] ?? ''}`);
  const type = cells[header.type] ?? '';
  const ends = { from: end(header.start), to: end(header.end) };
  return { ...ends, type: type === '' ? 'LINKED_TO' : type, fields: fieldsOf(cells, header, place) };
}

/** The column in which Skein keeps the key; in files of others the id is the key. */
export const keyField = 'skeinKey';

function headerOf(cells: readonly string[], fileName: string): Header {
  const columns = cells.map((cell, at) => columnOf(cell.trim(), at));
  const find = (type: string) => columns.findIndex((column) => column.special === type);
  const ended = (type: string) => {
    const column = columns[find(type)];
    return column === undefined ? null : { ...column, type: column.group };
  };
  const header = {
    id: ended('ID'),
    label: find('LABEL'),
    start: ended('START_ID'),
    end: ended('END_ID'),
    type: find('TYPE'),
    fields: columns.filter(({ special, name }) => special === '' && name !== ''),
    length: cells.length,
  };
  if (header.id === null && (header.start === null || header.end === null)) throw refusal(fileName, 1, 'noEnds');
  const names = header.fields.map(({ name }) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw refusal(fileName, 1, 'ambiguousHeader', { column: twice });
  return header;
}

/** `name:type[]`, `:LABEL`, `id:ID(group)`, `:IGNORE`; options in braces say nothing about the value. */
function columnOf(text: string, at: number): Column & { readonly special: string; readonly group: string } {
  const [, name = '', word = '', group = '', list = ''] =
    /^(.*?)(?::([A-Za-z_]+)(?:\(([^)]*)\))?(?:\{[^}]*\})?(\[\])?)?$/s.exec(text) ?? [];
  const special = ['ID', 'LABEL', 'START_ID', 'END_ID', 'TYPE', 'IGNORE'].includes(word) ? word : '';
  return { at, name, type: word.toLowerCase(), isList: list !== '', special, group };
}

function fieldsOf(cells: readonly string[], header: Header, { fileName, row }: Place): Fields {
  const filled = header.fields.filter(({ at }) => (cells[at] ?? '') !== '');
  const entries = filled.map((column): [string, Value] => {
    const refuse = () =>
      refusal(fileName, row, column.type === 'boolean' ? 'notBoolean' : 'notNumber', { column: column.name });
    const text = cells[column.at] ?? '';
    return [
      column.name,
      column.isList
        ? text.split(';').map((item) => valueIn(item, column.type, refuse))
        : valueIn(text, column.type, refuse),
    ];
  });
  return Object.fromEntries(entries);
}

function valueIn(text: string, type: string, refuse: () => Error): Value {
  switch (type) {
    case 'int':
    case 'long':
    case 'short':
    case 'byte':
      if (!/^\s*[+-]?\d{1,400}\s*$/.test(text)) throw refuse();
      return exactInteger(text.trim().replace(/^\+/, ''));
    case 'float':
    case 'double': {
      const value = heard('double', text.trim().replace(/^\+/, ''));
      if (typeof value === 'string') throw refuse();
      return value;
    }
    case 'boolean':
      return text.trim().toLowerCase() === 'true';
    case 'date':
    case 'localdatetime':
      return dateIn(text);
    case 'datetime':
      return heard('datetime', text);
    case 'time':
    case 'localtime':
      return heard('time', text);
    case 'duration':
      return heard('duration', text);
    default:
      return text;
  }
}

/** In a file of Skein's own the label is the type itself. */
function typeOf(labels: readonly string[], isOwn: boolean): string {
  if (isOwn) return labels[0] ?? 'Other';
  const known = entityTypeOfLabels(labels);
  return knownEntityType(known) ?? labels.flatMap((label) => knownEntityType(label) ?? [])[0] ?? labels[0] ?? 'Other';
}
