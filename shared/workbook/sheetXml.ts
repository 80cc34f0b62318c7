// The parts of a workbook as XML text (ECMA-376, SpreadsheetML). Texts are inline strings, which no spreadsheet runs; there
// is no element for formulas anywhere.
import type { BookCell, BookRow, SheetPlan } from './Workbook';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const contents = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Letters that a cell holds. */
const mostLetters = 32_767;
/** Spreadsheets show `####` for longer texts in cells that are marked as text. */
const longText = 255;
const formatsFrom = 164;
const mostFormats = 150;

/** Looks of cells by number: 0 plain, 1 the head, 2 text, then one for each format of numbers. */
export class CellStyles {
  private readonly formats = new Map<string, number>();

  /** Past what spreadsheets take, numbers are plain. */
  styleOf(format: string): number {
    if (format === '') return 0;
    const known = this.formats.get(format);
    if (known !== undefined) return known;
    if (this.formats.size >= mostFormats) return 0;
    const style = 3 + this.formats.size;
    this.formats.set(format, style);
    return style;
  }

  xml(): string {
    const codes = [...this.formats.keys()];
    const formats = codes.map((code, at) => `<numFmt numFmtId="${formatsFrom + at}" formatCode="${escaped(code)}"/>`);
    const look = (format: number, rest = '') =>
      `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0"${rest}/>`;
    const looks = [
      look(0),
      '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1"/>',
      look(49, ' quotePrefix="1" applyNumberFormat="1"'),
      ...codes.map((_, at) => look(formatsFrom + at, ' applyNumberFormat="1"')),
    ];
    const head = 'patternFill patternType="solid"><fgColor rgb="FFE8ECF1"/><bgColor indexed="64"/></patternFill';
    return (
      `${declaration}<styleSheet xmlns="${main}">` +
      (formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`) +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><${head}></fill></fills>` +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      `<cellXfs count="${looks.length}">${looks.join('')}</cellXfs>` +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
    );
  }
}

/** `A`, `Z`, `AA`: the letters of a column, from 0. */
function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return (before === 0 ? '' : columnLetters(before - 1)) + String.fromCharCode(65 + (column % 26));
}

const letters: string[] = [];

function lettersAt(column: number): string {
  return (letters[column] ??= columnLetters(column));
}

/** What a cell holds of a text; a letter of two halves is never parted. */
export function fitting(text: string): string {
  if (text.length <= mostLetters) return text;
  return text.slice(0, mostLetters).replace(/[\ud800-\udbff]$/, '');
}

function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      // Half a letter is none.
      .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
  );
}

/** Text of a cell: characters that XML cannot hold are written as `_x0007_`, and what looks like that is kept apart. */
function cellText(text: string): string {
  if (!/[^\t\n\x20-\x7e]|[&<>"_]/.test(text)) return text;
  const safe = text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replace(
      /[^\t\n\x20-\ufffd]/g,
      (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    );
  return escaped(safe);
}

function cellXml(cell: BookCell, place: string, styles: CellStyles, isHead: boolean): string {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return `<c r="${place}" t="b"><v>${Number(cell)}</v></c>`;
  if (typeof cell === 'object') {
    const style = styles.styleOf(cell.format);
    return `<c r="${place}"${style === 0 ? '' : ` s="${style}"`}><v>${cell.n}</v></c>`;
  }
  const style = isHead ? 1 : cell.length > longText ? 0 : 2;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(cell)}</t></is></c>`;
}

/** One row, `row` from 1. */
export function rowXml(cells: BookRow, row: number, styles: CellStyles, isHead = false): string {
  let inside = '';
  for (const [column, cell] of cells.entries()) inside += cellXml(cell, `${lettersAt(column)}${row}`, styles, isHead);
  return `<row r="${row}">${inside}</row>`;
}

export function sheetBegin({ head, widths }: SheetPlan, isFirst: boolean): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width.toFixed(1)}" customWidth="1"/>`,
  );
  const pane = head.length === 0 ? '' : '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  return (
    `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView${isFirst ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}` +
    '</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>' +
    `${columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`}<sheetData>`
  );
}

/** Numbers that are kept as text on purpose get no warning sign. */
export function sheetEnd(columns: number, rows: number): string {
  const all = `A1:${columnLetters(Math.max(0, columns - 1))}${Math.max(1, rows)}`;
  return `</sheetData><ignoredErrors><ignoredError sqref="${all}" numberStoredAsText="1"/></ignoredErrors></worksheet>`;
}

/** Everything beside the sheets and styles, by its path in the file. */
export function packageParts(names: readonly string[]): readonly (readonly [string, string])[] {
  const each = (write: (name: string, number: number) => string) =>
    names.map((name, at) => write(name, at + 1)).join('');
  const types =
    `<Override PartName="/xl/workbook.xml" ContentType="${contents}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${contents}.styles+xml"/>` +
    each((_, at) => `<Override PartName="/xl/worksheets/sheet${at}.xml" ContentType="${contents}.worksheet+xml"/>`);
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${kind}" Target="${target}"/>`;
  const related = (inside: string) =>
    `${declaration}<Relationships xmlns="${packaged}/relationships">${inside}</Relationships>`;
  return [
    [
      '[Content_Types].xml',
      `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types}</Types>`,
    ],
    ['_rels/.rels', related(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>${each((name, at) => `<sheet name="${escaped(name)}" sheetId="${at}" r:id="rId${at}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      related(
        each((_, at) => relation(`rId${at}`, 'worksheet', `worksheets/sheet${at}.xml`)) +
          relation(`rId${names.length + 1}`, 'styles', 'styles.xml'),
      ),
    ],
  ];
}
