import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeForTests } from './encodeForTests';
import { findEncoding } from './findEncoding';
import { delimiters, type Delimiter, type Encoding } from './Mapping';
import { TextRows } from './TextRows';

const lineEnds = ['\n', '\r\n', '\r', 'mixed'] as const;
/** Each way to write a file down: the encoding, and whether a mark stands before it. */
const ways: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16be', true],
  ['gb18030', false],
  ['big5', false],
];

function readIn(bytes: Uint8Array, encoding: Encoding, delimiter: Delimiter, pieceLength: number): string[][] {
  const reader = new TextRows('x.csv', encoding, delimiter);
  const rows: string[][] = [];
  let next = 1;
  const take = ({ firstRow, rows: more }: ReturnType<TextRows['push']>): void => {
    expect(firstRow).toBe(next);
    next += more.length;
    for (const row of more) rows.push([...row]);
  };
  for (let at = 0; at < bytes.length; at += pieceLength) take(reader.push(bytes.subarray(at, at + pieceLength)));
  take(reader.end());
  return rows;
}

function write(rows: readonly (readonly string[])[], delimiter: Delimiter, lineEnd: (typeof lineEnds)[number]): string {
  const quoted = (cell: string) =>
    /["\r\n]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
  return rows
    .map((row, at) => {
      const end = lineEnd === 'mixed' ? (['\n', '\r\n', '\r'][at % 3] ?? '\n') : lineEnd;
      return row.map(quoted).join(delimiter) + end;
    })
    .join('');
}

/** Characters that all six encodings have. */
const cell = fc
  .array(fc.constantFrom(...'ab19 ,;|\t"\n', '陳', '偉', '一', '中', '號', '，'), { maxLength: 6 })
  .map((characters) => characters.join(''));
const table = fc
  .integer({ min: 2, max: 4 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

describe('rows of text', () => {
  const all = ways.flatMap((way) =>
    lineEnds.flatMap((end) => delimiters.map((delimiter) => [...way, end, delimiter] as const)),
  );
  it.each(all)(
    'read back as they were written: %s, mark %s, line end %j, delimiter %j',
    (encoding, mark, end, delimiter) => {
      fc.assert(
        fc.property(table, fc.integer({ min: 1, max: 40 }), (rows, pieceLength) => {
          const bytes = encodeForTests(write(rows, delimiter, end), encoding, mark);
          expect(readIn(bytes, encoding, delimiter, pieceLength)).toEqual(rows);
        }),
        { numRuns: 30, seed: 7 },
      );
    },
  );

  it('a last row needs no line end, and an empty file has no row', () => {
    const read = (text: string) => readIn(encodeForTests(text, 'utf-8'), 'utf-8', ',', 3);
    expect(read('a,b\nc,d')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    expect(read('')).toEqual([]);
  });

  it('refuse bytes of another encoding with the row that has them', () => {
    const reading = () => readIn(Uint8Array.of(0x61, 0x0a, 0xff, 0xff), 'utf-8', ',', 2);
    expect(reading).toThrow(expect.objectContaining({ details: { file: 'x.csv', row: 2, reason: 'encoding' } }));
  });

  it('refuse a quotation mark that is never closed, however long the file', () => {
    const read = (text: string) => () => readIn(encodeForTests(text, 'utf-8'), 'utf-8', ',', 1_000_000);
    expect(read('a,b\n"c,d\ne,f\n')).toThrow(
      expect.objectContaining({ details: { file: 'x.csv', row: 2, reason: 'openQuote' } }),
    );
    const long = new TextEncoder().encode(`a,b\n"${'x\n'.repeat(3_000_000)}`);
    expect(() => readIn(long, 'utf-8', ',', 1_000_000)).toThrow(
      expect.objectContaining({ details: { file: 'x.csv', row: 2, reason: 'longRow' } }),
    );
  });
});

describe('findEncoding', () => {
  const found = (bytes: Uint8Array) => findEncoding(() => [bytes]);

  it.each(['陈伟,13800138000\n李娜,13900139000\n', 'a,b\n', '陈伟'])('tells the encodings of %j apart', (text) => {
    expect(found(encodeForTests(text, 'utf-8'))).toEqual({ encoding: 'utf-8', from: 'whole' });
    expect(found(encodeForTests(text, 'utf-8', true))).toEqual({ encoding: 'utf-8', from: 'mark' });
    expect(found(encodeForTests(text, 'utf-16le', true))).toEqual({ encoding: 'utf-16le', from: 'mark' });
    expect(found(encodeForTests(text, 'utf-16be', true))).toEqual({ encoding: 'utf-16be', from: 'mark' });
    const isPlain = text === 'a,b\n';
    expect(found(encodeForTests(text, 'gb18030'))?.encoding).toBe(isPlain ? 'utf-8' : 'gb18030');
  });

  it('knows UTF-16 without a mark by its zero bytes', () => {
    expect(found(encodeForTests('陈伟,138\n', 'utf-16le'))?.encoding).toBe('utf-16le');
    expect(found(encodeForTests('陈伟,138\n', 'utf-16be'))?.encoding).toBe('utf-16be');
  });

  it('takes Big5 only when GB18030 does not fit, and nothing for what is no text', () => {
    expect(found(Uint8Array.of(0xff, 0xff, 0xff, 0xff))).toBeNull();
    expect(found(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x00, 0x00))).toBeNull();
  });
});
