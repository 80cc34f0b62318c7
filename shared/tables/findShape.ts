// Finds how a table stands in its first rows: what parts its columns, how many rows of other text stand above it, and
// whether its first row names the columns. All of it is a guess that is shown and can be changed.
import Papa from 'papaparse';
import { isAmount, isPhone, isTimeText } from '../lens/recognise';
import { delimiters, type Delimiter } from './Mapping';
import { isKnownHeader } from './headerWords';

type Rows = readonly (readonly string[])[];

const rowsLookedAt = 50;

/** The delimiter that gives most rows the same number of cells, more than one; the comma when none does. */
export function findDelimiter(head: string): Delimiter {
  const plain = head.replace(/\r\n?/g, '\n');
  let best: { readonly delimiter: Delimiter; readonly score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(plain, { delimiter, newline: '\n', preview: rowsLookedAt });
    // The last may be cut off where the head ends.
    const counts = (data.length > 2 ? data.slice(0, -1) : data).filter(isFilled).map((row) => row.length);
    const { width, share } = usualWidth(counts);
    const score = width < 2 ? 0 : share + Math.min(width, 50) / 1000;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The commonest number of cells and the share of rows that have it. */
function usualWidth(counts: readonly number[]): { readonly width: number; readonly share: number } {
  const times = new Map<number, number>();
  for (const count of counts) times.set(count, (times.get(count) ?? 0) + 1);
  const [width, most] = [...times].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0]);
  return { width, share: counts.length === 0 ? 0 : most / counts.length };
}

/** Rows above the table: a title, the date of the export. They fill fewer cells than the table's rows do. */
export function findSkipRows(rows: Rows): number {
  const widths = rows.slice(0, rowsLookedAt).map(filledCount);
  const usual = [...widths].sort((a, b) => a - b)[Math.floor(widths.length / 2)] ?? 0;
  if (usual < 2)
    return Math.max(
      0,
      widths.findIndex((width) => width > 0),
    );
  return Math.max(
    0,
    widths.findIndex((width) => width * 2 > usual && width > 1),
  );
}

/** Whether the first of these rows names the columns. */
export function findHeader(rows: Rows): boolean {
  const [first = [], ...rest] = rows.slice(0, rowsLookedAt);
  if (!isFilled(first)) return false;
  if (first.some(isData)) return false;
  if (first.some(isKnownHeader)) return true;
  if (rest.length === 0) return true;
  // A name of a column does not come up as a value of it, and values below are often of a kind that names are not.
  const comesAgain = first.some((cell, at) => cell.trim() !== '' && rest.some((row) => row[at] === cell));
  return !comesAgain;
}

function isData(cell: string): boolean {
  const text = cell.trim();
  return text !== '' && /\d/.test(text) && (isAmount(text) || isPhone(text) || isTimeText(text) || /^\d+$/.test(text));
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== '');
}

function filledCount(row: readonly string[]): number {
  return row.filter((cell) => cell.trim() !== '').length;
}
