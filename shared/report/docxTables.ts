// The tables of a report as tables of a Word document: fixed columns, heads that repeat, rows that stay whole.
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { cleanText, fonts, ink, line, quiet } from './docxLook';
import type { Block, TableBlock } from './Report';

type Facts = Extract<Block, { readonly is: 'facts' }>['rows'];
type Callouts = Extract<Block, { readonly is: 'callouts' }>['items'];

interface CellLook {
  readonly isNumber?: boolean;
  readonly isBold?: boolean;
  readonly colour?: string;
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const thin = { style: BorderStyle.SINGLE, size: 4, color: line } as const;
const borders = { top: none, left: none, right: none, bottom: thin, insideHorizontal: thin, insideVertical: none };
const cellMargins = { top: 50, bottom: 50, left: 0, right: 100 };
/** Twips in all; columns only need their proportions, since the table is as wide as the text. */
const tableWidth = 9000;

export function tableNode({ columns, rows }: TableBlock): Table {
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ title, isNumber }) => cell(title, { isNumber, isBold: true })),
  });
  return table(
    columns.map(({ share }) => share),
    [head, ...rows.map((cells) => row(columns.map(({ isNumber }, nth) => cell(cells[nth] ?? '', { isNumber }))))],
  );
}

export function factTable(rows: Facts): Table {
  return table(
    [22, 78],
    rows.map(([label, words]) => row([cell(label, { colour: quiet }), cell(words)])),
  );
}

export function calloutTable(items: Callouts): Table {
  return table(
    [7, 93],
    items.map(({ nth, text }) => row([cell(String(nth), { isBold: true }), cell(text)])),
  );
}

function table(shares: readonly number[], rows: readonly TableRow[]): Table {
  const all = shares.reduce((sum, share) => sum + share, 0);
  return new Table({
    rows: [...rows],
    borders,
    layout: TableLayoutType.FIXED,
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: shares.map((share) => Math.round((tableWidth * share) / all)),
    margins: cellMargins,
  });
}

function row(cells: readonly TableCell[]): TableRow {
  return new TableRow({ cantSplit: true, children: [...cells] });
}

function cell(text: string, { isNumber = false, isBold = false, colour = ink }: CellLook = {}): TableCell {
  const run = new TextRun({ text: cleanText(text), bold: isBold, color: colour, size: 16, font: fonts });
  const alignment = isNumber ? AlignmentType.RIGHT : AlignmentType.LEFT;
  return new TableCell({ children: [new Paragraph({ style: 'Cell', alignment, children: [run] })] });
}
