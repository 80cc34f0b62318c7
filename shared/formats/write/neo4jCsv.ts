// neo4j-admin CSV out: nodes.csv and relationships.csv in one archive, with typed columns. A column has one type, so where
// kinds mix it is text; lists of lists, maps and points are JSON text; both are counted. Cells may hold line ends, for which
// neo4j-admin wants `--multiline-fields=true`.
import { isTagged, textOf, type Fields, type Value } from '../../value';
import { keyField } from '../neo4jCsv';
import { said } from '../exactText';
import { headings, row } from './csv';
import type { FactEntity, FactFormat, FactLink, Facts, Unsaid } from './FactFormat';
import { zipped } from './zipped';

export const neo4jCsvOut: FactFormat = {
  id: 'neo4j-csv',
  title: { en: 'neo4j-admin CSV', zh: 'neo4j-admin CSV' },
  extension: 'zip',
  write: (facts, unsaid) =>
    zipped([
      { name: 'nodes.csv', pieces: () => nodes(facts, unsaid) },
      { name: 'relationships.csv', pieces: () => relationships(facts, unsaid) },
    ]),
};

type ColumnType =
  'boolean' | 'long' | 'double' | 'string' | 'date' | 'time' | 'localtime' | 'datetime' | 'localdatetime' | 'duration';
interface TypedColumn {
  readonly name: string;
  readonly type: ColumnType;
  readonly isList: boolean;
}

async function* nodes(facts: Facts, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const columns = await columnsOf(facts.entities());
  countAltered(columns, unsaid);
  yield row([':ID', ':LABEL', `${keyField}:string`, ...heads(columns)]);
  let at = 0;
  for await (const batch of facts.entities()) {
    let text = '';
    for (const { type, key, fields } of batch) {
      text += row([`n${at}`, name(type, 'Other', unsaid), key, ...cells(columns, fields, unsaid)]);
      at += 1;
    }
    yield text;
  }
}

async function* relationships(facts: Facts, unsaid: Unsaid): AsyncGenerator<string, void, void> {
  const columns = await columnsOf(facts.links());
  countAltered(columns, unsaid);
  yield row([':START_ID', ':END_ID', ':TYPE', ...heads(columns)]);
  for await (const batch of facts.links()) {
    yield batch
      .map(({ type, from, to, fields }) =>
        row([`n${from}`, `n${to}`, name(type, 'LINKED', unsaid), ...cells(columns, fields, unsaid)]),
      )
      .join('');
  }
}

/** A semicolon would make two labels of one. */
function name(type: string, otherwise: string, unsaid: Unsaid): string {
  if (type === '' || type.includes(';')) unsaid.add('noType');
  return type.replaceAll(';', ' ') || otherwise;
}

async function columnsOf(batches: AsyncIterable<readonly (FactEntity | FactLink)[]>): Promise<readonly TypedColumn[]> {
  const columns = new Map<string, TypedColumn>();
  for await (const batch of batches) {
    for (const { fields } of batch) {
      for (const [name, value] of Object.entries(fields)) {
        if (value === null) continue;
        const column = columnOf(name, value);
        const known = columns.get(name);
        columns.set(name, known === undefined ? column : joined(known, column));
      }
    }
  }
  return [...columns.values()];
}

function joined(one: TypedColumn, other: TypedColumn): TypedColumn {
  if (one.isList === other.isList) {
    if (one.type === other.type) return one;
    const isNumeric = [one.type, other.type].every((type) => type === 'long' || type === 'double');
    if (isNumeric) return { ...one, type: 'double' };
  }
  return { name: one.name, type: 'string', isList: false };
}

function columnOf(name: string, value: Value): TypedColumn {
  if (!Array.isArray(value)) return { name, type: typeOf(value), isList: false };
  const items = value as readonly Value[];
  const types = items.map((item) => (item === null || Array.isArray(item) ? 'string' : typeOf(item)));
  const isPlain =
    items.length > 0 && items.every((item) => item !== null && item !== '' && !textOf(item).includes(';'));
  const isAlike = types.every((type) => type === types[0]);
  const isText = types[0] === 'string' && !items.every((item) => typeof item === 'string');
  return isPlain && isAlike && !isText
    ? { name, type: types[0] ?? 'string', isList: true }
    : { name, type: 'string', isList: false };
}

function typeOf(value: Value): ColumnType {
  const kind = said(value)?.kind ?? 'text';
  switch (kind) {
    case 'boolean':
    case 'double':
    case 'date':
    case 'duration':
      return kind;
    case 'long':
      return isTagged(value) && BigInt.asIntN(64, BigInt(textOf(value))) !== BigInt(textOf(value)) ? 'string' : 'long';
    case 'time':
    case 'datetime':
      return isLocal(textOf(value)) ? `local${kind}` : kind;
    case 'text':
    case 'json':
      return 'string';
  }
}

function isLocal(iso: string): boolean {
  return !/(Z|[+-]\d\d:?\d\d)(\[.*\])?$/.test(iso.slice(iso.indexOf('T') + 1));
}

function heads(columns: readonly TypedColumn[]): readonly string[] {
  const names = headings(
    columns.map(({ name }) => name.replaceAll(/[:(){}[\]]/g, ' ')),
    [keyField.toLowerCase()],
  );
  return columns.map(({ type, isList }, at) => `${names[at] ?? ''}:${type}${isList ? '[]' : ''}`);
}

function countAltered(columns: readonly TypedColumn[], unsaid: Unsaid): void {
  const written = heads(columns);
  unsaid.add('badNames', columns.filter(({ name }, at) => !(written[at] ?? '').startsWith(`${name}:`)).length);
}

function cells(columns: readonly TypedColumn[], fields: Fields, unsaid: Unsaid): readonly string[] {
  return columns.map((column) => {
    const value = Object.hasOwn(fields, column.name) ? (fields[column.name] ?? null) : null;
    if (value === null) return '';
    if (column.isList) return (value as readonly Value[]).map(textOf).join(';');
    if (isAltered(value, column.type)) unsaid.add('asText');
    return typeof value === 'object' && !isTagged(value) ? JSON.stringify(value) : textOf(value);
  });
}

/** An empty cell is no value, a column of texts no other kind, and a double holds no more digits than it holds. */
function isAltered(value: Value, type: ColumnType): boolean {
  if (value === '') return true;
  if (type === 'string') return typeof value !== 'string';
  return type === 'double' && isTagged(value) && value.t === 'int';
}
