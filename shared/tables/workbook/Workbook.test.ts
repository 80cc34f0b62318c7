import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync, type Zippable } from 'fflate';
import { describe, expect, it } from 'vitest';
import { lookAtRows } from '../lookAtRows';
import { mappingTextSchema } from '../Mapping';
import { Workbook } from './Workbook';

const xml = '<?xml version="1.0" encoding="UTF-8"?>';
const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

interface Made {
  readonly sheet: string;
  readonly shared?: string;
  readonly styles?: string;
  readonly more?: Zippable;
  readonly workbook?: string;
}

function workbookOf({ sheet, shared = '', styles = '', more = {}, workbook = '' }: Made): Uint8Array {
  return zipSync({
    'xl/workbook.xml': strToU8(
      `${xml}<workbook ${main} xmlns:r="r">${workbook}<sheets><sheet name="话单" r:id="a"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `${xml}<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`${xml}<worksheet ${main}><sheetData>${sheet}</sheetData></worksheet>`),
    ...(shared === '' ? {} : { 'xl/sharedStrings.xml': strToU8(`${xml}<sst ${main}>${shared}</sst>`) }),
    ...(styles === '' ? {} : { 'xl/styles.xml': strToU8(`${xml}<styleSheet ${main}>${styles}</styleSheet>`) }),
    ...more,
  });
}

function open(bytes: Uint8Array): Workbook {
  return new Workbook(
    { size: bytes.length, read: (offset, length) => bytes.subarray(offset, offset + length) },
    'x.xlsx',
  );
}

function rowsOf(bytes: Uint8Array, name?: string): (readonly string[])[] {
  const workbook = open(bytes);
  return [...workbook.rows(name ?? workbook.sheets[0] ?? '')].flatMap(({ rows }) => [...rows]);
}

function reasonOf(bytes: Uint8Array): unknown {
  try {
    rowsOf(bytes);
  } catch (error) {
    return (error as { readonly details?: { readonly reason?: unknown } }).details?.reason ?? error;
  }
  return null;
}

const cell = (attributes: string, value: string) => `<c ${attributes}><v>${value}</v></c>`;

describe('a workbook', () => {
  it('gives texts, numbers, dates, codes and truths as what they say', () => {
    const styles =
      '<numFmts><numFmt numFmtId="170" formatCode="000000"/><numFmt numFmtId="171" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/><numFmt numFmtId="172" formatCode="[h]:mm:ss"/><numFmt numFmtId="173" formatCode="[Red]#,##0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="172"/><xf numFmtId="173"/></cellXfs>';
    const shared =
      '<si><t>陈伟</t></si><si><r><t>a</t></r><r><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si>';
    const sheet = `<row r="1">${cell('r="A1" t="s"', '0')}${cell('r="B1" t="s"', '1')}<c r="D1" t="inlineStr"><is><t>007</t></is></c></row>
      <row r="3">${cell('r="A3" s="1"', '46151.520845')}${cell('r="B3" s="2"', '7')}${cell('r="C3" s="3"', '46151')}${cell('r="D3" s="4"', '1.5')}${cell('r="E3" s="5"', '1234.5')}</row>
      <row>${cell('', '13800138000')}${cell('', '1.38001380000000E10')}${cell('', '0.30000000000000004')}${cell('', '6.2284801234567E18')}${cell('t="b"', '1')}${cell('t="e"', '#N/A')}${cell('t="str"', '0123')}</row>`;
    expect(rowsOf(workbookOf({ sheet, shared, styles }))).toEqual([
      ['陈伟', 'a b', '', '007'],
      [],
      ['2026-05-09 12:30:01', '000007', '2026-05-09', '36:00:00', '1234.5'],
      ['13800138000', '13800138000', '0.3', '6.2284801234567E+18', 'TRUE', '#N/A', '0123'],
    ]);
  });

  it('counts days from 1904 where the workbook says so', () => {
    const styles = '<cellXfs><xf numFmtId="14"/></cellXfs>';
    const bytes = workbookOf({
      sheet: `<row>${cell('s="0"', '44689')}</row>`,
      styles,
      workbook: '<workbookPr date1904="1"/>',
    });
    expect(rowsOf(bytes)).toEqual([['2026-05-09']]);
  });

  it.each([
    [
      'doctype',
      workbookOf({ sheet: '', more: { 'xl/sharedStrings.xml': strToU8('<!DOCTYPE s [<!ENTITY a "b">]><sst/>') } }),
    ],
    ['zipBomb', workbookOf({ sheet: '', more: { 'xl/sharedStrings.xml': new Uint8Array(30_000_000) } })],
    ['outsidePath', workbookOf({ sheet: '', more: { '../x': strToU8('x') } })],
    [
      'tooManyEntries',
      workbookOf({
        sheet: '',
        more: Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`a${n}`, strToU8('')])),
      }),
    ],
    ['notWorkbook', zipSync({ 'a.txt': strToU8('a') })],
    ['notWorkbook', strToU8('PK no zip')],
    ['notWorkbook', workbookOf({ sheet: '<row><c>' })],
    ['notWorkbook', workbookOf({ sheet: '<a>'.repeat(200) })],
    ['notWorkbook', workbookOf({ sheet: '&lol;' })],
  ])('is refused for %s', (reason, bytes) => {
    expect(reasonOf(bytes)).toBe(reason);
  });

  it('cut off or changed anywhere is refused or read, and never harms', () => {
    const whole = workbookOf({ sheet: `<row>${cell('', '1')}</row>`, shared: '<si><t>a</t></si>' });
    const refusals = ['notWorkbook', 'outsidePath', 'tooManyEntries', 'zipBomb', 'doctype', 'noSheet', 'longRow', null];
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, isCut) => {
        const changed = isCut ? whole.slice(0, at) : Uint8Array.from(whole);
        if (!isCut) changed[at] = byte;
        expect(refusals).toContain(reasonOf(changed));
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});

const folder = process.env['SKEIN_REAL_DATA'] ?? path.resolve(import.meta.dirname, '../../../../shared/data');
const sample = path.join(folder, 'format-samples/xlsx/caviar-and-transfers.xlsx');

describe.skipIf(!existsSync(sample))(`the workbook in ${folder}`, () => {
  it('has three sheets, real dates, and bank codes with their zeros', () => {
    const bytes = new Uint8Array(readFileSync(sample));
    expect(open(bytes).sheets).toEqual(['Actors', 'Communications', 'Transfers']);
    expect(rowsOf(bytes, 'Actors')).toHaveLength(111);
    expect(rowsOf(bytes, 'Communications')).toHaveLength(483);
    const rows = rowsOf(bytes, 'Transfers');
    const told = lookAtRows({ name: 'x', rows, text: mappingTextSchema.parse({}), isSkipFound: true, kept: [] });
    expect(told.columns.map(({ name, kind, examples }) => [name, kind, examples[0]])).toMatchInlineSnapshot(`
      [
        [
          "Date",
          "datetime",
          "2022-09-01 00:06:00",
        ],
        [
          "From bank",
          "text",
          "021174",
        ],
        [
          "From account",
          "text",
          "800737690",
        ],
        [
          "To bank",
          "text",
          "012",
        ],
        [
          "To account",
          "text",
          "80011F990",
        ],
        [
          "Amount",
          "amount",
          "2848.96",
        ],
        [
          "Currency",
          "text",
          "Euro",
        ],
        [
          "Pattern",
          "text",
          "IBM-0001",
        ],
      ]
    `);
  });
});
