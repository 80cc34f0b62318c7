// Breaks a report into pages by setting it: what no longer fits goes onto the next page, headings with what they head, tables
// between rows and with their heads again. Done here and not by Chromium, which numbers no pages.
import type { Block, Report, TableBlock } from '../../shared/report/Report';
import { element, readPicture } from './nodes';
import { PageStack } from './PageStack';
import { callOutRow, factRow, plainTable, rowOf, tableOf, titleBlock } from './reportNodes';

/** So many rows stand under a heading at least, or it moves with them. */
const rowsTogether = 2;
/** A picture may shrink to this part of the page's width before it takes a page of its own. */
const leastShrink = 0.75;

/** Puts the pages into `ground`, the first `most` of them; gives their number. What stands beyond those is not set. */
export function reportPages(report: Report, ground: HTMLElement = document.body, most = Infinity): number {
  const pages = new PageStack(report, ground, most);
  pages.place(titleBlock(report));
  for (const block of report.blocks) {
    if (pages.isEnough) break;
    setBlock(pages, block);
  }
  return pages.finish();
}

function setBlock(pages: PageStack, block: Block): void {
  switch (block.is) {
    case 'heading':
      pages.hold(element(block.level === 1 ? 'h2' : 'h3', '', block.text));
      return;
    case 'paragraph':
      pages.place(element('p', '', block.text));
      return;
    case 'note':
      pages.place(element('p', 'note', block.text));
      return;
    case 'picture':
      setPicture(pages, block);
      return;
    case 'facts':
      setRows(pages, () => plainTable('facts', [22, 78]), block.rows.map(factRow));
      return;
    case 'callouts':
      setRows(pages, () => plainTable('callouts', [7, 93]), block.items.map(callOutRow));
      return;
    case 'table':
      setTable(pages, block);
  }
}

function setTable(pages: PageStack, { columns, rows }: TableBlock): void {
  setRows(
    pages,
    () => tableOf(columns),
    rows.map((cells) => rowOf(columns, cells)),
  );
}

/** Rows one after the other, in as many tables as they need pages. */
function setRows(pages: PageStack, newTable: () => HTMLTableElement, rows: readonly HTMLElement[]): void {
  if (rows.length === 0) return;
  const start = newTable();
  const first = rows.slice(0, rowsTogether);
  // Rows that do not go on one page even together are set one by one.
  const isWhole = pages.place(start, () => bodyOf(start).replaceChildren(...first));
  let body = bodyOf(start);
  const rest = isWhole ? rows.slice(first.length) : rows;
  if (!isWhole) body.replaceChildren();
  for (const row of rest) {
    if (pages.isEnough) return;
    body.append(row);
    if (pages.isWithin() || body.childElementCount === 1) continue;
    row.remove();
    const next = newTable();
    pages.turn();
    pages.place(next, () => bodyOf(next).append(row));
    body = bodyOf(next);
  }
}

function bodyOf(table: HTMLTableElement): HTMLTableSectionElement {
  return table.tBodies[0] ?? table.createTBody();
}

function setPicture(pages: PageStack, { svg, caption }: Extract<Block, { readonly is: 'picture' }>): void {
  const picture = readPicture(svg);
  const drawn = picture.copy(picture.box);
  const figure = element('figure', '', drawn, ...(caption === '' ? [] : [element('figcaption', '', caption)]));
  const size = (width: number) => {
    drawn.setAttribute('width', String(width));
    drawn.setAttribute('height', String((width * Math.max(1, picture.box.height)) / Math.max(1, picture.box.width)));
  };
  const whole = pages.width;
  const fit = (least: number) => {
    for (let share = 1; share >= least; share -= 0.05) {
      size(whole * share);
      if (pages.isWithin()) return true;
    }
    return false;
  };
  pages.place(figure, () => {
    if (fit(leastShrink)) return;
    if (!pages.isFresh) pages.turnWith(figure);
    fit(0.05);
  });
}
