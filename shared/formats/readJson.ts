// JSON of strangers: refused when it nests deeper than any honest file does, and read with every digit of its numbers
// (JavaScript's own reader rounds 9007199254740993).
import type { Value } from '../value';
import { refusal } from './ImportFormat';

const mostDepth = 64;

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** Throws IMPORT_REFUSED with `notJson` or `tooDeep`; `row` is where the text stands in its file. */
export function readJson(text: string, fileName: string, row = 1): Json {
  if (isTooDeep(text)) throw refusal(fileName, row, 'tooDeep', { depth: mostDepth });
  const marked = /[\d.]{16}/.test(text) ? withLongNumbersMarked(text) : { text, mark: null };
  try {
    const { mark } = marked;
    const data = JSON.parse(marked.text.startsWith('\uFEFF') ? marked.text.slice(1) : marked.text) as Json;
    return mark === null ? data : unmarked(data, mark);
  } catch (error) {
    throw Object.assign(refusal(fileName, row, 'notJson'), { cause: error });
  }
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** As many levels as honest files have, and more; a reader that calls itself for each level is safe with them. */
export function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '"') at = endOfString(text, at);
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > mostDepth) return true;
  }
  return false;
}

/** Where the string that begins at `from` ends: at its quote, or at the end of the text. */
function endOfString(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0) {
    let slashes = 0;
    while (text[at - 1 - slashes] === '\\') slashes += 1;
    if (slashes % 2 === 0) return at;
    at = text.indexOf('"', at + 1);
  }
  return text.length;
}

/** Numbers that a double would round become strings behind a mark that the text does not hold. */
function withLongNumbersMarked(text: string): { readonly text: string; readonly mark: string } {
  let mark = '\uE000';
  while (text.includes(mark)) mark += '\uE000';
  const pieces: string[] = [];
  let kept = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (sign === '"') at = endOfString(text, at);
    if (sign !== '-' && (sign < '0' || sign > '9')) continue;
    let end = at + 1;
    while (/[\d.eE+-]/.test(text[end] ?? '')) end += 1;
    const number = text.slice(at, end);
    if (isRounded(number)) {
      pieces.push(text.slice(kept, at), JSON.stringify(mark + number));
      kept = end;
    }
    at = end - 1;
  }
  return { text: pieces.join('') + text.slice(kept), mark };
}

/** More digits than a double keeps: a fraction is then kept as its text, an integer as its digits. */
function isRounded(number: string): boolean {
  if (!/^-?(0|[1-9]\d*)(\.\d+)?$/.test(number)) return false;
  if (!number.includes('.')) return !Number.isSafeInteger(Number(number));
  return number.replace(/[.-]/g, '').length > 15 && String(Number(number)) !== number;
}

function unmarked(value: Json, mark: string): Json {
  if (typeof value === 'string') {
    if (!value.startsWith(mark)) return value;
    const digits = value.slice(mark.length);
    return digits.includes('.') ? digits : { t: 'int', v: digits };
  }
  if (Array.isArray(value)) return (value as readonly Json[]).map((inner) => unmarked(inner, mark));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]): [string, Json] => [key, unmarked(inner, mark)]));
}

/** JSON as a field's value: objects become maps; a long integer that `readJson` has kept stays one. */
export function valueOfJson(json: Json): Value {
  if (Array.isArray(json)) return (json as readonly Json[]).map(valueOfJson);
  if (!isJsonObject(json)) return json as null | boolean | number | string;
  const { t, v } = json;
  if (t === 'int' && typeof v === 'string' && /^-?\d+$/.test(v) && Object.keys(json).length === 2) return { t, v };
  return {
    t: 'map',
    v: Object.fromEntries(Object.entries(json).map(([key, inner]): [string, Value] => [key, valueOfJson(inner)])),
  };
}
