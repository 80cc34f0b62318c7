// WOFF2 around a font that is already cut: https://www.w3.org/TR/WOFF2/ with every table stored as it is. A picture
// has dozens of small faces, and the reference encoder took most of the time that making them took.
import { brotliCompressSync, constants } from 'node:zlib';

interface Table {
  readonly tag: string;
  readonly bytes: Buffer;
}

/** "As it is" has the number 3 for these two tables and 0 for all others. */
const transformable: readonly string[] = ['glyf', 'loca'];
const storedAsIs = 3 << 6;
/** In place of the number of a well-known tag: the tag itself follows. */
const tagFollows = 63;
const headerLength = 48;

/** `sfnt` is a TrueType or OpenType font. The same font gives the same bytes. */
export function packWoff2(sfnt: Buffer): Buffer {
  const tables = readTables(sfnt);
  const directory = Buffer.concat(tables.map(entryOf));
  const content = Buffer.concat(tables.map(({ bytes }) => bytes));
  const compressed = brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_FONT,
      // Small tables and a small window: at the highest setting, making ready takes longer than packing.
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 16,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
  const length = padded(headerLength + directory.length + compressed.length);
  const header = Buffer.alloc(headerLength);
  header.write('wOF2', 0, 'latin1');
  sfnt.copy(header, 4, 0, 4);
  header.writeUInt32BE(length, 8);
  header.writeUInt16BE(tables.length, 12);
  header.writeUInt32BE(sizeOf(tables), 16);
  header.writeUInt32BE(compressed.length, 20);
  const packed = Buffer.concat([header, directory, compressed]);
  return Buffer.concat([packed, Buffer.alloc(length - packed.length)]);
}

function readTables(sfnt: Buffer): readonly Table[] {
  const count = sfnt.readUInt16BE(4);
  return Array.from({ length: count }, (_, at) => {
    const entry = 12 + 16 * at;
    const offset = sfnt.readUInt32BE(entry + 8);
    const bytes = sfnt.subarray(offset, offset + sfnt.readUInt32BE(entry + 12));
    return { tag: sfnt.toString('latin1', entry, entry + 4), bytes };
  });
}

function entryOf({ tag, bytes }: Table): Buffer {
  const flags = tagFollows | (transformable.includes(tag) ? storedAsIs : 0);
  return Buffer.concat([Buffer.from([flags]), Buffer.from(tag, 'latin1'), base128(bytes.length)]);
}

/** Seven bits a byte, most significant first; all but the last have the high bit. */
function base128(value: number): Buffer {
  const bytes = [value & 127];
  for (let rest = value >>> 7; rest > 0; rest >>>= 7) bytes.unshift((rest & 127) | 128);
  return Buffer.from(bytes);
}

function sizeOf(tables: readonly Table[]): number {
  return tables.reduce((size, { bytes }) => size + padded(bytes.length), 12 + 16 * tables.length);
}

function padded(length: number): number {
  return (length + 3) & ~3;
}
