// A picture on one sheet, or as a poster over several: every sheet has the marks by which it is cut and glued to the next.
import { paperMm } from '../../shared/report/paper';
import { sheetMargin, sheetOverlap, sheetsOf, type Sheet } from '../../shared/report/poster';
import type { PrintJob } from '../../shared/report/printJob';
import { element, pageText, readPicture, setAttributes, svgElement } from './nodes';

type PictureJob = Extract<PrintJob, { readonly is: 'picture' }>;

/** Puts the sheets into the page; gives their number. */
export function picturePages(job: PictureJob): number {
  const { paper, tiles, pageWords, title } = job;
  const picture = readPicture(job.svg);
  const sheets = sheetsOf(picture.box, paper, tiles);
  const { width, height } = paperMm(paper);
  const isPoster = sheets.length > 1;
  for (const [nth, sheet] of sheets.entries()) {
    const { part } = sheet;
    const drawn = picture.copy({
      ...part,
      left: picture.box.left + part.left,
      top: picture.box.top + part.top,
    });
    const paperSheet = svgElement('svg', { class: 'sheet', viewBox: `0 0 ${width} ${height}` });
    setAttributes(drawn, {
      x: sheetMargin,
      y: sheetMargin,
      width: width - 2 * sheetMargin,
      height: height - 2 * sheetMargin,
    });
    paperSheet.append(drawn);
    if (isPoster) {
      const words = [title, nameOf(sheet), pageText(pageWords, nth + 1, sheets.length)].filter((word) => word !== '');
      paperSheet.append(...marksOf(sheet, tiles, { width, height }), label(words.join(' · '), height));
    }
    document.body.append(element('section', 'page', paperSheet));
  }
  return sheets.length;
}

/** Rows are letters, columns numbers: `B2`. */
function nameOf({ row, column }: Sheet): string {
  return `${String.fromCharCode(65 + row)}${column + 1}`;
}

function label(text: string, height: number): SVGElement {
  const made = svgElement('text', { class: 'sheet-label', x: sheetMargin, y: height - sheetMargin / 2 });
  made.textContent = text;
  return made;
}

/** Dashed lines where the neighbour's picture begins, and a cross at each corner of what is shown. */
function marksOf(
  { column, row }: Sheet,
  { columns, rows }: PictureJob['tiles'],
  { width, height }: { readonly width: number; readonly height: number },
): readonly SVGElement[] {
  const [left, top] = [sheetMargin, sheetMargin];
  const [right, bottom] = [width - sheetMargin, height - sheetMargin];
  const line = (x1: number, y1: number, x2: number, y2: number, name = 'mark') =>
    svgElement('line', { class: name, x1, y1, x2, y2 });
  const laps = [
    ...(column > 0 ? [line(left + sheetOverlap, top, left + sheetOverlap, bottom, 'lap')] : []),
    ...(column < columns - 1 ? [line(right - sheetOverlap, top, right - sheetOverlap, bottom, 'lap')] : []),
    ...(row > 0 ? [line(left, top + sheetOverlap, right, top + sheetOverlap, 'lap')] : []),
    ...(row < rows - 1 ? [line(left, bottom - sheetOverlap, right, bottom - sheetOverlap, 'lap')] : []),
  ];
  const corners = [left, right].flatMap((x) =>
    [top, bottom].flatMap((y) => {
      const [outX, outY] = [x === left ? -4 : 4, y === top ? -4 : 4];
      return [line(x + outX, y, x + outX / 4, y), line(x, y + outY, x, y + outY / 4)];
    }),
  );
  return [...laps, ...corners];
}
