// A report as a Word document: real headings, tables whose heads repeat, the handling code in the header and footer of every
// page. The same report gives the same bytes. Text goes through the document library only, never as markup.
import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  PageNumber,
  Packer,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type FileChild,
} from 'docx';
import { tableNode, calloutTable, factTable } from './docxTables';
import { cleanText, docxStyles, fonts, ink, quiet } from './docxLook';
import { paperMm } from './paper';
import { fixedZip } from './fixedZip';
import type { Block, Logo, Report } from './Report';

/** A picture of the report as it is put into a document: PNG bytes and their size. */
export interface DocxPicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export interface DocxStamp {
  readonly program: string;
  /** ISO 8601 UTC; '' for the first moment that a document can say. */
  readonly at: string;
}

const twipsPerMm = 1440 / 25.4;
const pixelsPerMm = 96 / 25.4;
const margins = { top: 25, bottom: 22, left: 22, right: 20 };
const [logoWidth, logoHeight] = [150, 75];

/** `pictures` stand in the places of the report's picture blocks, in their order; without one for it a picture is left out. */
export async function writeDocx(
  report: Report,
  pictures: readonly DocxPicture[],
  stamp: DocxStamp,
): Promise<Uint8Array> {
  const { width, height } = paperMm(report.paper);
  const inner = { width: width - margins.left - margins.right, height: height - margins.top - margins.bottom };
  const waiting = [...pictures];
  const document = new Document({
    title: cleanText(report.title),
    creator: report.agency === '' ? stamp.program : cleanText(report.agency),
    lastModifiedBy: stamp.program,
    styles: docxStyles(report.language),
    sections: [
      {
        properties: {
          page: {
            size: {
              // The library turns the sheet itself.
              width: Math.round(Math.min(width, height) * twipsPerMm),
              height: Math.round(Math.max(width, height) * twipsPerMm),
              orientation: report.paper.isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
            },
            margin: {
              top: Math.round(margins.top * twipsPerMm),
              bottom: Math.round(margins.bottom * twipsPerMm),
              left: Math.round(margins.left * twipsPerMm),
              right: Math.round(margins.right * twipsPerMm),
              header: Math.round(11 * twipsPerMm),
              footer: Math.round(9 * twipsPerMm),
            },
          },
        },
        headers: { default: new Header({ children: [edge(report, inner.width, false)] }) },
        footers: { default: new Footer({ children: [edge(report, inner.width, true)] }) },
        children: [
          ...titleNodes(report),
          ...report.blocks.flatMap((block) => nodesOf(block, inner, () => waiting.shift() ?? null)),
        ],
      },
    ],
  });
  return fixedZip(new Uint8Array(await Packer.toArrayBuffer(document)), stamp.at);
}

/** The line above or below the text: who, the handling code in the middle, title or page number. */
function edge({ agency, handling, title, writtenAt, pageWords }: Report, widthMm: number, isFoot: boolean): Paragraph {
  const look = { size: 15, color: quiet, font: fonts };
  const shortTitle = title.length > 60 ? `${title.slice(0, 59)}…` : title;
  const [left, right] = isFoot
    ? [
        [new TextRun({ ...look, text: cleanText(writtenAt) })],
        [new TextRun({ ...look, children: pageNodes(pageWords) })],
      ]
    : [[new TextRun({ ...look, text: cleanText(agency) })], [new TextRun({ ...look, text: cleanText(shortTitle) })]];
  const tab = () => new TextRun({ children: [new Tab()] });
  const code = new TextRun({ text: cleanText(handling), bold: true, size: 18, color: ink, font: fonts });
  return new Paragraph({
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round((widthMm / 2) * twipsPerMm) },
      { type: TabStopType.RIGHT, position: Math.round(widthMm * twipsPerMm) },
    ],
    children: [...left, tab(), code, tab(), ...right],
  });
}

/** `Page {page} of {pages}` with fields that Word fills in. */
function pageNodes(words: string): readonly (string | (typeof PageNumber)[keyof typeof PageNumber])[] {
  return words.split(/(\{pages?\})/).flatMap((part) => {
    if (part === '{page}') return [PageNumber.CURRENT];
    if (part === '{pages}') return [PageNumber.TOTAL_PAGES];
    return part === '' ? [] : [part];
  });
}

function titleNodes({ title, agency, logo }: Report): readonly FileChild[] {
  return [
    ...(logo === null ? [] : [new Paragraph({ children: [logoRun(logo)] })]),
    ...(agency === '' ? [] : [new Paragraph({ text: cleanText(agency), style: 'Quiet' })]),
    new Paragraph({ text: cleanText(title), heading: HeadingLevel.TITLE }),
  ];
}

function logoRun({ kind, base64, width, height }: Logo): ImageRun {
  const scale = Math.min(logoWidth / width, logoHeight / height);
  return new ImageRun({
    type: kind === 'png' ? 'png' : 'jpg',
    data: Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)),
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
  });
}

function nodesOf(
  block: Block,
  inner: { readonly width: number; readonly height: number },
  nextPicture: () => DocxPicture | null,
): readonly FileChild[] {
  switch (block.is) {
    case 'heading':
      return [
        new Paragraph({
          text: cleanText(block.text),
          heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
          keepNext: true,
        }),
      ];
    case 'paragraph':
      return [new Paragraph({ text: cleanText(block.text) })];
    case 'note':
      return [new Paragraph({ text: cleanText(block.text), style: 'Quiet' })];
    case 'facts':
      return [factTable(block.rows), spacer()];
    case 'callouts':
      return [calloutTable(block.items), spacer()];
    case 'table':
      return [tableNode(block), spacer()];
    case 'picture': {
      const picture = nextPicture();
      return picture === null ? [] : pictureNodes(picture, block.caption, inner);
    }
  }
}

/**
 * As wide as the text, or as high as leaves room for the title and the caption. PNG and not SVG: Word draws the halos of
 * captions over their letters.
 */
function pictureNodes(
  { png, width, height }: DocxPicture,
  caption: string,
  inner: { readonly width: number; readonly height: number },
): readonly FileChild[] {
  const scale = Math.min((inner.width * pixelsPerMm) / width, ((inner.height - 45) * pixelsPerMm) / height);
  const run = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'chart', title: cleanText(caption), description: cleanText(caption) },
  });
  return [
    new Paragraph({ children: [run], alignment: AlignmentType.CENTER, keepNext: caption !== '' }),
    ...(caption === '' ? [] : [new Paragraph({ text: cleanText(caption), style: 'Quiet' })]),
  ];
}

/** Word joins tables that touch. */
function spacer(): Paragraph {
  return new Paragraph({ text: '', style: 'Quiet' });
}
