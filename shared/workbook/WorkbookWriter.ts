// Writes a workbook part by part, so that its text never lies in memory as a whole: rows come in the order of the sheets and
// leave as compressed bytes at once.
import { Zip, ZipDeflate, strToU8 } from 'fflate';
import { CellStyles, fitting, packageParts, rowXml, sheetBegin, sheetEnd } from './sheetXml';
import type { BookCell, BookRow, SheetPlan, WrittenBook } from './Workbook';

/** Rows that spreadsheets take in one sheet, its head among them. */
const mostRows = 1_048_576;

/** Letters that are compressed at one time. */
const pushedAt = 100_000;

/** The same file on any day. */
const madeAt = new Date(1980, 0, 1);

export class WorkbookWriter {
  private readonly styles = new CellStyles();
  private readonly parts: Uint8Array[] = [];
  private readonly zip = new Zip((error, part) => {
    if (error !== null) throw error;
    this.parts.push(part);
  });
  private readonly sheets: readonly SheetPlan[];
  private at = 0;
  private sheet: ZipDeflate | null = null;
  /** Text of the sheet that is not compressed yet. */
  private waiting = '';
  private rowsLeft = 0;
  private nextRow = 1;
  private cutCount = 0;

  /** A sheet with more rows than spreadsheets take is continued on further ones. */
  constructor(plans: readonly SheetPlan[], rowLimit = mostRows) {
    this.sheets = named(plans.flatMap((plan) => pagesOf(plan, rowLimit)));
    for (const [name, text] of packageParts(this.sheets.map(({ name: sheet }) => sheet))) this.add(name, text);
    this.beginSheet();
  }

  /** The next rows of the sheets, in their order; each sheet takes as many as it was planned with. */
  addRows(rows: readonly BookRow[]): void {
    for (const row of rows) {
      if (this.rowsLeft === 0) {
        this.endSheet();
        this.beginSheet();
      }
      this.write(rowXml(row.map(this.fitted), this.nextRow, this.styles));
      this.nextRow += 1;
      this.rowsLeft -= 1;
    }
  }

  /** The whole file. Sheets that got fewer rows than planned end where they are. */
  end(): WrittenBook {
    for (;;) {
      this.endSheet();
      if (this.at === this.sheets.length) break;
      this.beginSheet();
    }
    this.add('xl/styles.xml', this.styles.xml());
    this.zip.end();
    return { bytes: joined(this.parts), cutCount: this.cutCount };
  }

  private readonly fitted = (cell: BookCell): BookCell => {
    if (typeof cell !== 'string') return cell;
    const text = fitting(cell);
    if (text !== cell) this.cutCount += 1;
    return text;
  };

  private beginSheet(): void {
    const plan = this.sheets[this.at];
    if (plan === undefined) throw new RangeError('more rows than were planned');
    this.at += 1;
    this.sheet = new ZipDeflate(`xl/worksheets/sheet${this.at}.xml`, { level: 4 });
    this.sheet.mtime = madeAt;
    this.zip.add(this.sheet);
    this.nextRow = 1;
    this.rowsLeft = plan.rowCount;
    this.write(sheetBegin(plan, this.at === 1));
    if (plan.head.length > 0) {
      this.write(rowXml(plan.head.map(this.fitted), 1, this.styles, true));
      this.nextRow = 2;
    }
  }

  private endSheet(): void {
    const columns = this.sheets[this.at - 1]?.widths.length ?? 0;
    this.sheet?.push(strToU8(this.waiting + sheetEnd(columns, this.nextRow - 1)), true);
    this.waiting = '';
  }

  private write(text: string): void {
    this.waiting += text;
    if (this.waiting.length < pushedAt) return;
    this.sheet?.push(strToU8(this.waiting));
    this.waiting = '';
  }

  private add(name: string, text: string): void {
    const file = new ZipDeflate(name, { level: 4 });
    file.mtime = madeAt;
    this.zip.add(file);
    file.push(strToU8(text), true);
  }
}

function pagesOf(plan: SheetPlan, rowLimit: number): readonly SheetPlan[] {
  const most = rowLimit - (plan.head.length === 0 ? 0 : 1);
  const pages = Math.max(1, Math.ceil(plan.rowCount / most));
  return Array.from({ length: pages }, (_, at) => ({
    ...plan,
    name: at === 0 ? plan.name : `${plan.name} ${at + 1}`,
    rowCount: Math.min(most, plan.rowCount - at * most),
  }));
}

/** Names that spreadsheets take: at most 31 letters, none of their signs, none twice whatever the case of its letters. */
function named(sheets: readonly SheetPlan[]): readonly SheetPlan[] {
  const taken = new Set<string>(['history']);
  return sheets.map((sheet) => {
    const plain = sheet.name.replace(/[\p{Cc}[\]:*?/\\\s]+/gu, ' ').replace(/^[\s']+|[\s']+$/g, '') || 'Sheet';
    let name = plain.slice(0, 31);
    for (let number = 2; taken.has(name.toLowerCase()); number += 1) {
      const mark = ` ${number}`;
      name = plain.slice(0, 31 - mark.length) + mark;
    }
    taken.add(name.toLowerCase());
    return { ...sheet, name };
  });
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
