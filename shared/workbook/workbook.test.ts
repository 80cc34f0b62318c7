// The written file is read back with an unzipper and an XML parser, as any spreadsheet would.
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Value } from '../value';
import { bookCell } from './bookCell';
import type { BookCell, BookRow, SheetPlan } from './Workbook';
import { CellStyles, rowXml } from './sheetXml';
import { WorkbookWriter } from './WorkbookWriter';

interface ReadCell {
  readonly place: string;
  readonly kind: string;
  readonly style: number;
  text: string;
}

function unescapeCell(text: string): string {
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Every cell of a sheet, by its place; fails on XML that is not well formed. */
function cellsIn(xml: string): Map<string, ReadCell> {
  const cells = new Map<string, ReadCell>();
  const parser = new SaxesParser({ xmlns: false });
  let cell: ReadCell | null = null;
  parser.on('opentag', ({ name, attributes }) => {
    expect(name).not.toBe('f');
    if (name !== 'c') return;
    cell = {
      place: attributes['r'] ?? '',
      kind: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? 0),
      text: '',
    };
    cells.set(cell.place, cell);
  });
  parser.on('text', (text) => {
    if (cell !== null) cell.text += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'c') cell = null;
  });
  parser.write(xml).close();
  for (const one of cells.values()) one.text = unescapeCell(one.text);
  return cells;
}

function plan(part: Partial<SheetPlan>): SheetPlan {
  return { name: 'Rows', head: ['A', 'B'], widths: [10, 10], rowCount: 0, ...part };
}

function write(sheets: readonly (Partial<SheetPlan> & { readonly rows: readonly BookRow[] })[], rowLimit?: number) {
  const writer = new WorkbookWriter(
    sheets.map(({ rows, ...part }) => plan({ rowCount: rows.length, ...part })),
    rowLimit,
  );
  for (const { rows } of sheets) writer.addRows(rows);
  const { bytes, cutCount } = writer.end();
  const files = unzipSync(bytes);
  const file = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const names = [...file('xl/workbook.xml').matchAll(/<sheet name="([^"]*)"/g)].map(([, name]) => name);
  return { bytes, cutCount, file, names, sheet: (nth: number) => cellsIn(file(`xl/worksheets/sheet${nth}.xml`)) };
}

const shown = (text: string, isNumeric = true) => ({ shown: text, isNumeric, zone: 'Asia/Shanghai' });
const at = (v: string): Value => ({ t: 'datetime', v });

describe('a value as a cell', () => {
  it('is a real number in the format that people read it in', () => {
    expect(bookCell(1_240_000, shown('¥1,240,000'))).toEqual({ n: 1_240_000, format: '"¥"#,##0' });
    expect(bookCell(-3.5, shown('−$3.50'))).toEqual({ n: -3.5, format: '"$"#,##0.00' });
    expect(bookCell(12_400, shown('12,400 USDT'))).toEqual({ n: 12_400, format: '#,##0" USDT"' });
    expect(bookCell(12_400, shown('12,400'))).toEqual({ n: 12_400, format: '#,##0' });
    expect(bookCell(1986, shown('1986'))).toEqual({ n: 1986, format: '' });
    expect(bookCell(7505, shown('2 h 05 min'))).toEqual({ n: 7505, format: '' });
  });

  it('is text when a spreadsheet would change it', () => {
    expect(bookCell('007', shown('007'))).toBe('007');
    expect(bookCell('6222020200112233445', shown('6222020200112233445'))).toBe('6222020200112233445');
    expect(bookCell({ t: 'int', v: '9223372036854775807' }, shown(''))).toBe('9223372036854775807');
    expect(bookCell(9_007_199_254_740_991, shown(''))).toBe('9007199254740991');
    expect(bookCell(861_390_000_1000, shown('', false))).toBe('8613900001000');
    expect(bookCell({ t: 'float', v: 'NaN' }, shown(''))).toBe('NaN');
  });

  it('is a real day or moment, by the clocks of the zone', () => {
    expect(bookCell({ t: 'date', v: '2026-05-09' }, shown(''))).toEqual({ n: 46_151, format: 'yyyy-mm-dd' });
    expect(bookCell(at('2026-05-08T20:00:00Z'), shown(''))).toEqual({
      n: expect.closeTo(46_151 + 4 / 24, 8),
      format: 'yyyy-mm-dd hh:mm:ss',
    });
    expect(bookCell(at('2026-05-09T12:00'), shown(''))).toEqual({ n: 46_151.5, format: 'yyyy-mm-dd hh:mm' });
    expect(bookCell(at('2026-05-09T12:00:00.25'), shown(''))).toMatchObject({ format: 'yyyy-mm-dd hh:mm:ss.000' });
  });

  it('stays text when a moment is too early, too late or too fine for a cell', () => {
    expect(bookCell({ t: 'date', v: '1899-12-31' }, shown(''))).toBe('1899-12-31');
    expect(bookCell(at('2026-05-09T12:00:00.000000001Z'), shown(''))).toBe('2026-05-09T12:00:00.000000001Z');
    expect(bookCell(at('+010000-01-01T00:00:00Z'), shown(''))).toBe('+010000-01-01T00:00:00Z');
  });
});

describe('a workbook', () => {
  it('keeps any text as text, whatever it looks like', () => {
    const texts = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.string({ maxLength: 20 }).map((text) => `=${text}`),
        fc.constantFrom('=1+1', '+cmd|x', '-2', '@SUM(A1)', '\t=1', '_x0041_', '_x005F_', 'a\r\nb', '<f>1</f>', ' '),
      ),
      { minLength: 1, maxLength: 10 },
    );
    fc.assert(
      fc.property(texts, (row) => {
        const cells = cellsIn(rowXml(row, 1, new CellStyles()));
        const read = [...cells.values()];
        expect(read.map(({ kind }) => kind)).toEqual(row.map(() => 'inlineStr'));
        expect(read.map(({ text }) => text)).toEqual(row.map((text) => Buffer.from(text).toString()));
      }),
      { numRuns: 200 },
    );
  });

  it('keeps numbers, truths and empty cells what they are', () => {
    const row: BookCell[] = [{ n: 0.1, format: '' }, { n: 46_151, format: 'yyyy-mm-dd' }, true, null, '007'];
    const { sheet, file } = write([{ head: ['a', 'b', 'c', 'd', 'e'], rows: [row] }]);
    const cells = sheet(1);
    expect(cells.get('A2')).toMatchObject({ kind: 'n', text: '0.1', style: 0 });
    expect(cells.get('B2')).toMatchObject({ kind: 'n', text: '46151', style: 3 });
    expect(cells.get('C2')).toMatchObject({ kind: 'b', text: '1' });
    expect(cells.has('D2')).toBe(false);
    expect(cells.get('E2')).toMatchObject({ kind: 'inlineStr', text: '007', style: 2 });
    expect(file('xl/styles.xml')).toContain('<numFmt numFmtId="164" formatCode="yyyy-mm-dd"/>');
  });

  it('has a head that stays in sight, and none where there is none', () => {
    const { file, sheet } = write([{ rows: [['x', 'y']] }, { name: 'About', head: [], rows: [['a', 'b']] }]);
    expect(file('xl/worksheets/sheet1.xml')).toContain('state="frozen"');
    expect(sheet(1).get('A1')).toMatchObject({ text: 'A', style: 1 });
    expect(file('xl/worksheets/sheet2.xml')).not.toContain('<pane');
    expect(sheet(2).get('A1')).toMatchObject({ text: 'a' });
  });

  it('gives sheets names that spreadsheets take', () => {
    const names = ['A/B: [x]?*', "'quoted'", 'rows', 'Rows', '', 'x'.repeat(40), 'History'];
    expect(write(names.map((name) => ({ name, rows: [] }))).names).toEqual([
      'A B x',
      'quoted',
      'rows',
      'Rows 2',
      'Sheet',
      'x'.repeat(31),
      'History 2',
    ]);
  });

  it('goes on with another sheet where one is full', () => {
    const rows = Array.from({ length: 25 }, (_, nth) => [String(nth), '']);
    const { names, sheet } = write([{ rows }, { name: 'Next', rows: [['last', '']] }], 11);
    expect(names).toEqual(['Rows', 'Rows 2', 'Rows 3', 'Next']);
    expect([sheet(1).get('A11')?.text, sheet(2).get('A2')?.text, sheet(3).get('A6')?.text]).toEqual(['9', '10', '24']);
    expect(sheet(4).get('A2')?.text).toBe('last');
  });

  it('says how many texts a cell could not hold', () => {
    const { cutCount, sheet } = write([{ rows: [['x'.repeat(32_766) + '😀', 'y']] }]);
    expect(cutCount).toBe(1);
    expect(sheet(1).get('A2')?.text).toBe('x'.repeat(32_766));
  });

  it('is the same file for the same rows', () => {
    const once = () => write([{ rows: [['x', { n: 1, format: '0.0' }]] }]).bytes;
    expect(once()).toEqual(once());
  });
});
