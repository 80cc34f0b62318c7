// A value as a cell of a workbook: days and moments as real ones, numbers in the format that people read them in, and
// everything that a spreadsheet would change (long digits, leading zeros, what is too early or too fine) as text.
import { isTagged, numberOf, textOf, type Value } from '../value';
import { clockOf, writtenTime } from '../zone';
import type { BookCell, Figure } from './Workbook';

interface CellOptions {
  /** As people read the value, with its unit: the figure is shown like that. */
  readonly shown: string;
  /** Amounts and counts, rather than numbers that name something. */
  readonly isNumeric: boolean;
  /** Moments are told in it, because a spreadsheet knows no zones. */
  readonly zone: string;
}

const dayMs = 24 * 3_600_000;
/** 1 January 1970, counted as spreadsheets count days. */
const epochDay = 25_569;
/** Before March 1900 spreadsheets disagree on the day; after 9999 they know none. */
const [firstDay, lastDay] = [61, 2_958_466];
/** More digits than a spreadsheet keeps. */
const mostExact = 1e15;
/** Longer ones would be shown as `1.39E+11`. */
const longNumber = 1e11;

export function bookCell(value: Value, options: CellOptions): BookCell {
  if (value === null || value === '') return null;
  if (typeof value === 'boolean') return value;
  const number = isTagged(value) && value.t === 'int' ? null : numberOf(value);
  if (number !== null && Number.isFinite(number)) return figure(number, options) ?? textOf(value);
  return moment(value, options.zone) ?? textOf(value);
}

function figure(n: number, { shown, isNumeric }: CellOptions): Figure | null {
  const size = Math.abs(n);
  if (size >= mostExact || (!isNumeric && size >= longNumber && Number.isInteger(n))) return null;
  return { n, format: formatLike(shown, n) };
}

/** The format that shows the number as this text does, unit and all; '' when the text says the number in another way. */
function formatLike(shown: string, n: number): string {
  const parts = /^−?([^\d−"]{0,12})(\d[\d,]*)(?:\.(\d{1,6}))?([^\d"]{0,12})$/.exec(shown);
  if (parts === null) return '';
  const [, before = '', whole = '', fraction = '', after = ''] = parts;
  const said = Number(`${whole.replaceAll(',', '')}.${fraction}`);
  if (Math.abs(said - Math.abs(n)) > 0.5000001 * 10 ** -fraction.length) return '';
  if (before === '' && after === '' && !whole.includes(',')) return '';
  const digits = fraction === '' ? '#,##0' : `#,##0.${'0'.repeat(fraction.length)}`;
  return `${quoted(before)}${digits}${quoted(after)}`;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text}"`;
}

function moment(value: Value, zone: string): Figure | null {
  const written = writtenTime(value);
  if (written === null || !isTagged(value) || (value.t !== 'datetime' && value.t !== 'date')) return null;
  // Finer than a thousandth of a second is finer than a cell can say.
  if (/\.\d{3}0*[1-9]/.test(value.v)) return null;
  const wall = written.is === 'moment' ? clockOf(zone).wallAt(written.ms) : written.ms;
  const n = wall / dayMs + epochDay;
  if (n < firstDay || n >= lastDay) return null;
  return { n, format: written.is === 'day' ? 'yyyy-mm-dd' : `yyyy-mm-dd ${timeFormat(value.v, wall)}` };
}

/** To the minute or second as it was written, to the thousandth where there is one. */
function timeFormat(iso: string, wall: number): string {
  if (wall % 1000 !== 0) return 'hh:mm:ss.000';
  return /T\d\d:\d\d:\d\d/.test(iso) ? 'hh:mm:ss' : 'hh:mm';
}
