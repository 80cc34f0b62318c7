// Two CSV files that belong together: entities (id, type, key, caption, fields) and links (source, target, type, fields), as
// Skein writes them. A column is numbers only when every value of it is one that writes back the same.
import Papa from 'papaparse';
import type { CaseSink } from '../caseRows';
import type { Fields, Value } from '../value';
import { numberIn } from './exactText';
import { GraphRows } from './GraphRows';
import { refusal, type ImportSummary } from './ImportFormat';
import type { TextFile } from './neo4jCsv';

const entityHead = ['id', 'type', 'key', 'caption'];
const linkHead = ['source', 'target', 'type'];

interface Table extends TextFile {
  readonly rows: readonly (readonly string[])[];
}

/** Null when these are not two such files. */
export function readCsvTables(files: readonly TextFile[], sink: CaseSink): ImportSummary | null {
  const entities = files.find((file) => begins(file, entityHead));
  const links = files.find((file) => begins(file, linkHead));
  if (files.length !== 2 || entities === undefined || links === undefined) return null;
  const rows = new GraphRows(sink);
  eachRow(tableOf(entities), entityHead.length, ([id = '', type = '', key = ''], fields, row) =>
    rows.entity({ id, type, key, fields }, { fileName: entities.fileName, row }),
  );
  eachRow(tableOf(links), linkHead.length, ([from = '', to = '', type = ''], fields, row) =>
    rows.link({ from, to, type: type === '' ? 'LINKED' : type, fields }, { fileName: links.fileName, row }),
  );
  return rows.end();
}

function begins({ text }: TextFile, head: readonly string[]): boolean {
  const line =
    text
      .slice(0, 200)
      .replace(/^\uFEFF/, '')
      .split(/[\r\n]/, 1)[0] ?? '';
  return line === head.join(',') || line.startsWith(`${head.join(',')},`);
}

function tableOf(file: TextFile): Table {
  const { data, errors } = Papa.parse<string[]>(file.text, { delimiter: ',' });
  const quote = errors.find(({ type }) => type === 'Quotes');
  if (quote !== undefined) throw refusal(file.fileName, (quote.row ?? 0) + 1, 'openQuote');
  return { ...file, rows: data };
}

function eachRow(
  { fileName, rows }: Table,
  own: number,
  take: (cells: readonly string[], fields: Fields, row: number) => void,
): void {
  const head = rows[0] ?? [];
  const isFilled = (row: readonly string[]) => row.some((cell) => cell !== '');
  const isNumber = head.map((_, at) =>
    rows.every((row, nth) => nth === 0 || (row[at] ?? '') === '' || typeof numberIn(row[at] ?? '') === 'number'),
  );
  rows.forEach((cells, nth) => {
    if (nth === 0 || !isFilled(cells)) return;
    const row = nth + 1;
    if (cells.length !== head.length) {
      throw refusal(fileName, row, 'wrongCells', { found: cells.length, expected: head.length });
    }
    const fields = head.flatMap((name, at): [string, Value][] => {
      const cell = cells[at] ?? '';
      if (at < own || cell === '') return [];
      return [[name, isNumber[at] === true ? numberIn(cell) : cell]];
    });
    take(cells, Object.fromEntries(fields), row);
  });
}
