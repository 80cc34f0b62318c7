// Texts in every encoding that tables come in, for tests: runtimes only decode.
import { TextDecoder } from './decoder';
import type { Encoding } from './Mapping';

const tables = new Map<Encoding, ReadonlyMap<string, readonly number[]>>();

/** Throws for a character that the encoding (of GB18030 its two-byte part) does not have. */
export function encodeForTests(text: string, encoding: Encoding, hasMark = false): Uint8Array {
  const marked = hasMark ? `\uFEFF${text}` : text;
  switch (encoding) {
    case 'utf-8':
      return Uint8Array.from(utf8(marked));
    case 'utf-16le':
    case 'utf-16be':
      return wide(marked, encoding === 'utf-16le');
    case 'gb18030':
    case 'big5':
      return Uint8Array.from([...text].flatMap((character) => doubleBytes(character, encoding)));
  }
}

function utf8(text: string): readonly number[] {
  return unescapeAll(encodeURIComponent(text));
}

function unescapeAll(escaped: string): readonly number[] {
  return [...escaped.matchAll(/%([0-9A-F]{2})|([^%])/g)].map(([, hex, plain]) =>
    hex === undefined ? (plain ?? '').charCodeAt(0) : Number.parseInt(hex, 16),
  );
}

function wide(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 * text.length));
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 * at, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
}

function doubleBytes(character: string, encoding: Encoding): readonly number[] {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [code];
  const bytes = tableOf(encoding).get(character);
  if (bytes === undefined) throw new Error(`${encoding} has no two bytes for ${character}`);
  return bytes;
}

function tableOf(encoding: Encoding): ReadonlyMap<string, readonly number[]> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(encoding, { fatal: false });
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low));
      if (character.length === 1 && character !== '\uFFFD' && !table.has(character)) table.set(character, [high, low]);
    }
  }
  tables.set(encoding, table);
  return table;
}
