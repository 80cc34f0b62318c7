// An edge list as CSV: a header that names source and target, then one link per row. Ids become entities of the
// type Other; a `type` column names the link's type; every other column is a field, typed by all of its values.
import Papa from 'papaparse';
import type { CaseSink } from '../caseRows';
import type { Value } from '../value';
import { refusal, type ImportFormat, type ImportSummary } from './ImportFormat';

const endNames = [
  ['source', 'target'],
  ['from', 'to'],
  ['来源', '目标'],
] as const;
const typeNames: readonly string[] = ['type', '类型'];
const delimiters = [',', '\t', ';', '|'];

export const csvEdges: ImportFormat = {
  id: 'csv-edges',
  title: { en: 'CSV edge list', zh: 'CSV 边列表' },
  extensions: ['csv', 'tsv', 'txt'],
  detect: (head) => {
    const [line = ''] = head.split(/\r\n|\r|\n/, 1);
    return !line.trimStart().startsWith('<') && findEnds(headerOf(rowsOf(line).rows)) !== null;
  },
  read: (text, { fileName }, sink) => readEdges(text, fileName, sink),
};

interface Column {
  readonly at: number;
  readonly name: string;
  readonly isNumber: boolean;
}

function readEdges(text: string, fileName: string, sink: CaseSink): ImportSummary {
  const { rows, openQuoteAt } = rowsOf(text);
  if (openQuoteAt !== null) throw refusal(fileName, openQuoteAt + 1, 'openQuote');
  const header = headerOf(rows);
  const ends = findEnds(header);
  if (ends === null) throw refusal(fileName, 1, 'noEnds');
  const twice = header.find((name, at) => name !== '' && header.indexOf(name) !== at);
  if (twice !== undefined) throw refusal(fileName, 1, 'ambiguousHeader', { column: twice });

  const columns = typeColumns(header, rows, ends);
  const typeAt = header.findIndex((name) => typeNames.includes(name.toLowerCase()));
  const refs = new Map<string, number>();
  let links = 0;
  rows.forEach((cells, at) => {
    if (at === 0 || isBlank(cells)) return;
    const row = at + 1;
    if (cells.length !== header.length) {
      throw refusal(fileName, row, 'wrongCells', { found: cells.length, expected: header.length });
    }
    const refOf = (key: string): number => {
      const known = refs.get(key);
      if (known !== undefined) return known;
      if (key === '') throw refusal(fileName, row, 'emptyEnd');
      const ref = refs.size;
      refs.set(key, ref);
      sink.entity({ ref, type: 'Other', key, fields: {}, row });
      return ref;
    };
    const from = refOf(cell(cells, ends.from));
    const to = refOf(cell(cells, ends.to));
    sink.link({ type: cell(cells, typeAt) || 'LINKED', from, to, fields: fieldsOf(cells, columns), row });
    links += 1;
  });
  if (links === 0) throw refusal(fileName, 1, 'noRows');
  return { entities: refs.size, links, refused: 0 };
}

function rowsOf(text: string): { readonly rows: readonly (readonly string[])[]; readonly openQuoteAt: number | null } {
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: delimiters });
  // An unguessable delimiter (a single column) is reported too, and is for the header check to refuse.
  const quote = parsed.errors.find((error) => error.type === 'Quotes');
  return { rows: parsed.data, openQuoteAt: quote === undefined ? null : (quote.row ?? 0) };
}

function headerOf(rows: readonly (readonly string[])[]): readonly string[] {
  return (rows[0] ?? []).map((name) => name.trim());
}

function findEnds(header: readonly string[]): { readonly from: number; readonly to: number } | null {
  const lower = header.map((name) => name.toLowerCase());
  for (const [source, target] of endNames) {
    const from = lower.indexOf(source);
    const to = lower.indexOf(target);
    if (from >= 0 && to >= 0) return { from, to };
  }
  return null;
}

function typeColumns(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  ends: { readonly from: number; readonly to: number },
): readonly Column[] {
  return header.flatMap((name, at) => {
    if (at === ends.from || at === ends.to || typeNames.includes(name.toLowerCase())) return [];
    // One bank code with a leading zero makes the whole column text: as a number it would lose its zero.
    const isNumber = rows.every((cells, row) => row === 0 || cell(cells, at) === '' || isCanonical(cell(cells, at)));
    return [{ at, name: name === '' ? `column ${at + 1}` : name, isNumber }];
  });
}

/** A number that reads the same when written again: no leading zero, no sign but minus, at most 15 digits. */
function isCanonical(text: string): boolean {
  return /^-?(0|[1-9]\d*)(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15 && !/^-0(\.0+)?$/.test(text);
}

function fieldsOf(cells: readonly string[], columns: readonly Column[]): { readonly [name: string]: Value } {
  const filled = columns.filter(({ at }) => cell(cells, at) !== '');
  return Object.fromEntries(
    filled.map(({ at, name, isNumber }) => [name, isNumber ? Number(cell(cells, at)) : cell(cells, at)]),
  );
}

function cell(cells: readonly string[], at: number): string {
  return (cells[at] ?? '').trim();
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((text) => text.trim() === '');
}
