// What a number in a spreadsheet's cell says, by the format that the cell shows it in: dates are numbers there too, and
// so are codes with zeros before them. After ECMA-376 part 1, 18.8.30 (number formats) and 18.17.4 (dates).
import { twoDigits } from '../../twoDigits';

/** How cells of one style show their numbers. */
export type NumberForm =
  | { readonly is: 'number' }
  | { readonly is: 'date' }
  | { readonly is: 'clock' }
  /** Hours beyond a day: `[h]:mm:ss`. */
  | { readonly is: 'elapsed' }
  /** A code of so many digits, with zeros before it. */
  | { readonly is: 'code'; readonly digits: number };

const plain: NumberForm = { is: 'number' };
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);
const builtInClocks = new Set([18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56]);

/** The form of a format by its number, or by its code where the workbook brings its own. */
export function numberForm(id: number, code: string | undefined): NumberForm {
  if (code === undefined && id === 46) return { is: 'elapsed' };
  if (code === undefined)
    return builtInDates.has(id) ? { is: 'date' } : builtInClocks.has(id) ? { is: 'clock' } : plain;
  // Texts in quotation marks, colours and places are no part of what the format does.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*./g, '').replace(/\[(?![hms]+\])[^\]]*\]/gi, '');
  const [first = ''] = bare.split(';');
  if (/^0{2,20}$/.test(first)) return { is: 'code', digits: first.length };
  if (/\[[hms]+\]/i.test(first)) return { is: 'elapsed' };
  if (/[yd]|年|月|日/i.test(first)) return { is: 'date' };
  if (/h|s/i.test(first) && !/e[+-]/i.test(first)) return { is: 'clock' };
  return plain;
}

const dayMs = 86_400_000;

/** `raw` as it stands in the file, as the text of what it says. */
export function numberText(raw: string, form: NumberForm, is1904: boolean): string {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return raw;
  switch (form.is) {
    case 'number':
      return plainNumber(number);
    case 'code':
      return plainNumber(number).padStart(form.digits, '0');
    case 'clock':
      return number >= 0 && number < 1 ? clockText(number) : dateText(number, is1904);
    case 'elapsed':
      return number >= 0 ? elapsedText(number) : plainNumber(number);
    case 'date':
      return dateText(number, is1904);
  }
}

/** Fifteen digits are all that a spreadsheet keeps; a longer whole number is written so that its loss shows. */
function plainNumber(number: number): string {
  const short = Number(number.toPrecision(15));
  if (Number.isInteger(short) && Math.abs(short) >= 1e15) {
    return short.toExponential().replace('e', 'E');
  }
  const text = String(short);
  return /e-/.test(text) ? short.toFixed(20).replace(/0+$/, '') : text;
}

function clockText(part: number): string {
  return new Date(Math.round(part * 86_400) * 1000).toISOString().slice(11, 19);
}

function elapsedText(days: number): string {
  const seconds = Math.round(days * 86_400);
  return `${twoDigits(Math.floor(seconds / 3600))}:${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
}

/** `2026-05-09`, or with a time `2026-05-09 12:30:01`; days before March 1900 stay numbers, because spreadsheets count one that never was. */
function dateText(days: number, is1904: boolean): string {
  const counted = is1904 ? days + 1462 : days;
  if (counted < 61 || counted >= 2_958_466) return plainNumber(days);
  const ms = Math.round((counted * dayMs) / 1000) * 1000;
  const iso = new Date(Date.UTC(1899, 11, 30) + ms).toISOString();
  return ms % dayMs === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 19)}`;
}
