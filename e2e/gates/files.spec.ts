// C5, C9: text of any office file is read right, and what is written has a safe name and is for nobody else to read.
import { statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { safeName } from '../../main/cases/safeName';
import { encodeForTests } from '../../shared/tables/encodeForTests';
import { findEncoding } from '../../shared/tables/findEncoding';
import { findDelimiter } from '../../shared/tables/findShape';
import type { Encoding } from '../../shared/tables/Mapping';
import { TextRows } from '../../shared/tables/TextRows';
import { createRandom } from '../../shared/sample/random';
import { skein, temporaryFolder } from '../skeinCommand';
import { gate, seed } from './gate';
import { hostileLabels } from './hostileLabels';

const table = [
  ['姓名', '電話', '備註'],
  ['陳偉', '013800138000', 'a,b "c"'],
  ['王芳', '6222021234567890123', '第一行\n第二行'],
  ...Array.from({ length: 40 }, (_, nth) => [
    `張${'一二三四五'[nth % 5] ?? ''}`,
    `1390000${1000 + nth}`,
    '台北市中正區',
  ]),
];
/** Each with whether a byte-order mark stands before it; Big5 is asked for, not guessed. */
const encodings: readonly (readonly [Encoding, boolean])[] = [
  ['utf-8', false],
  ['utf-8', true],
  ['utf-16le', true],
  ['utf-16be', true],
  ['gb18030', false],
  ['big5', false],
];

test('C5 the same table comes out of every encoding and line end', () => {
  let [files, same, found] = [0, 0, 0];
  for (const [encoding, hasMark] of encodings) {
    for (const ends of [['\n'], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']]) {
      const text = table.map((row, nth) => row.map(quoted).join(',') + (ends[nth % ends.length] ?? '\n')).join('');
      const bytes = encodeForTests(text, encoding, hasMark);
      const guessed = findEncoding(() => [bytes])?.encoding ?? null;
      if (guessed === encoding) found += 1;
      const reader = new TextRows('x.csv', encoding === 'big5' ? encoding : (guessed ?? encoding), findDelimiter(text));
      const rows = [...reader.push(bytes).rows, ...reader.end().rows];
      files += 1;
      if (JSON.stringify(rows) === JSON.stringify(table)) same += 1;
    }
  }
  gate(
    'C5 encodings',
    { files, same, found },
    { files: 24, same: 24, found: 20 },
    files === 24 && same === 24 && found >= 20,
  );
});

function quoted(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

test('C9 names stay in their folder, and files are for their owner alone', async () => {
  test.setTimeout(300_000);
  const random = createRandom(seed, 9);
  const awkward = [
    '..',
    '/',
    '\\',
    'CON',
    'nul.txt',
    '\u202E',
    '\0',
    ':',
    '*',
    ' ',
    '.',
    '陈',
    '😀',
    '\n',
    'LPT1',
    '%2e%2e',
  ];
  const suggested = Array.from({ length: 5000 }, (_, nth) => {
    const pieces = Array.from(
      { length: random.int(0, nth % 100 === 0 ? 300 : 6) },
      () => awkward[random.int(0, awkward.length - 1)],
    );
    return `${pieces.join('')}.png`;
  });
  const folder = path.resolve('/folder');
  const names = [...suggested, ...hostileLabels(1000)].map(safeName);
  const outside = names.filter((name) => name === '' || path.dirname(path.join(folder, name)) !== folder).length;
  const refused = names.filter((name) =>
    /[<>:"/\\|?*\p{Cc}\p{Cf}]|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|[. ]$/iu.test(name),
  ).length;
  const long = names.filter((name) => Buffer.byteLength(name) > 255).length;
  const { folder: own, remove } = temporaryFolder();
  const modes: string[] = [];
  for (const words of [
    ['sample', '--size', '2000', '--out', path.join(own, 's.skein')],
    ['convert', path.join(own, 's.skein'), '--out', path.join(own, 's.graphml')],
    ['snapshot', path.join(own, 's.skein'), '--find', '陈', '--limit', '3', '--out', path.join(own, 's.svg')],
  ]) {
    const { code, result } = await skein(words);
    expect(code, JSON.stringify(result)).toBe(0);
    modes.push((statSync(words.at(-1) ?? '').mode & 0o777).toString(8));
  }
  remove();
  const isPrivate = process.platform === 'win32' || modes.every((mode) => mode === '600');
  gate(
    'C9 names',
    { names: names.length, outside, refused, long, modes },
    { outside: 0, refused: 0, long: 0, modes: '600' },
    outside + refused + long === 0 && isPrivate,
  );
});
