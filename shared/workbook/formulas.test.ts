// Gate C6: cells that would be formulas if they were typed (`=`, `+`, `-`, `@`, tab, and what spreadsheets take for these) are
// written as text, whole, so that no spreadsheet runs them and +86 numbers survive.
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { bookCell } from './bookCell';
import { WorkbookWriter } from './WorkbookWriter';

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', "'=", ' =', '"=', '=+', '%0A='];
const bodies = [
  "cmd|' /C calc'!A0",
  'HYPERLINK("https://x.invalid","a")',
  'SUM(1,1)',
  'IMPORTXML(A1,"//a")',
  '86 138 0000 1000',
  '1',
  '',
];
const typed = fc
  .tuple(fc.constantFrom(...starts), fc.constantFrom(...bodies), fc.string({ maxLength: 20 }))
  .map(([start, body, rest]) => start + body + rest);

describe('a workbook', () => {
  it('holds a thousand texts that look like formulas as text, and not one formula', () => {
    const payloads = fc.sample(typed, { numRuns: 1000, seed: 6 });
    const writer = new WorkbookWriter([{ name: 'S', head: ['=A1'], widths: [10], rowCount: payloads.length }]);
    writer.addRows(payloads.map((text) => [bookCell(text, { shown: text, isNumeric: true, zone: 'UTC' })]));
    const parts = unzipSync(writer.end().bytes);
    const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).not.toMatch(/<f[\s>]|<hyperlink/);
    const kinds = [...sheet.matchAll(/<c ([^>]*)>/g)].map(
      ([, attributes = '']) => / t="(\w+)"/.exec(` ${attributes}`)?.[1],
    );
    expect(kinds).toHaveLength(payloads.length + 1);
    expect(new Set(kinds)).toEqual(new Set(['inlineStr']));
    for (const name of Object.keys(parts)) expect(name).not.toMatch(/externalLink|connections|vbaProject/);
  });
});
