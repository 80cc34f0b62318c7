// C6, C7, C8: what is exported is inert wherever it is opened, whatever the captions say, and a picture too large for one
// canvas is drawn whole or smaller with a notice, never blank.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { TextRows } from '../../shared/tables/TextRows';
import type { Snapshot } from '../../shared/snapshot';
import { Explorer } from '../explorer';
import { activeParts, fontsIn, readPdf } from '../pdfReader';
import { skein, temporaryFolder } from '../skeinCommand';
import { gate, scaled } from './gate';
import { chartOf, numbersIn } from './hostileChart';
import { hostileLabels } from './hostileLabels';
import { absent, fontsMissingInPoppler, formulasInOffice, textInPoppler } from './otherPrograms';

const count = scaled({ small: 200, full: 1000 });
/** Rows of a table in a report; it says of how many they are. */
const inReport = Math.min(count, 500);
const labels = hostileLabels(count);
const own = temporaryFolder();
const at = (name: string): string => path.join(own.folder, name);
let base: Snapshot;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  base = await opened(['sample', '--find', '139 0000 1000', '--limit', '1'], (explorer) => explorer.freeze());
  const plan = { across: 25, apart: 500 };
  writeFileSync(at('hostile.json'), JSON.stringify(chartOf(base, labels, plan)));
  // A drawing cuts long captions: there the number stands first.
  const numbered = labels.map((label, nth) => `陈伟zq${String(nth).padStart(4, '0')} ${label}`);
  writeFileSync(at('drawn.json'), JSON.stringify(chartOf(base, numbered, plan)));
});
test.beforeEach(() => test.setTimeout(scaled({ small: 300_000, full: 900_000 })));
test.afterAll(() => own.remove());

/** A window of its own for each: what one leaves open asks nothing of the next. */
async function opened<T>(words: readonly string[], work: (explorer: Explorer) => Promise<T>): Promise<T> {
  const explorer = await Explorer.start(words);
  try {
    return await work(explorer);
  } finally {
    await explorer.stop();
  }
}

/** Tags and attributes that act or reach outside; the texts between the tags are no part of it. */
function activeTags(xml: string): readonly string[] {
  const tags = xml.match(/<[^>]*>/g) ?? [];
  return tags.filter((tag) => {
    const bare = tag.replace(/"[^"]*"|'[^']*'/g, '""');
    const isReference = /(?:href|src)\s*=\s*["'](?!#|data:)/.test(tag) && !tag.includes('xmlns');
    return (
      /^<\/?(?:\w+:)?(?:script|foreignObject|iframe|!DOCTYPE|!ENTITY)/i.test(tag) ||
      /\son\w+\s*=/.test(bare) ||
      isReference
    );
  });
}

/** Instructions that Word carries out; those that number pages are ours. */
function instructionsIn(xml: string): readonly string[] {
  const told = [...xml.matchAll(/<w:instrText[^>]*>([^<]*)</g)].map(([, words = '']) => words.trim());
  return told.filter((words) => words !== 'PAGE' && words !== 'NUMPAGES');
}

async function converted(name: string, format: string): Promise<Buffer> {
  const { code, result } = await skein(['convert', at('hostile.json'), '--out', at(name), '--format', format]);
  expect(code, JSON.stringify(result)).toBe(0);
  return readFileSync(at(name));
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

test('C6 nothing in a table is a formula', async () => {
  const sheets = partsOf(await converted('h.xlsx', 'xlsx'));
  const xml = [...sheets.values()].join('');
  const formulas = [...xml.matchAll(/<f[\s>]/g)].length;
  const told = numbersIn(xml);
  const words = ['analyse', at('hostile.json'), '--analysis', 'degree', '--out', at('h.csv')];
  const { code, result } = await skein(words);
  expect(code, JSON.stringify(result)).toBe(0);
  const reader = new TextRows('h.csv', 'utf-8', ',');
  const rows = [...reader.push(readFileSync(at('h.csv'))).rows, ...reader.end().rows];
  const cells = rows.flat();
  const live = cells.filter((cell) => /^[=+\-@\t\r\0]/.test(cell) && !/^[+-]?\d+(?:\.\d+)?$/.test(cell)).length;
  const inOffice = ['h.xlsx', 'h.csv'].map((name) => formulasInOffice(at(name)));
  gate(
    'C6 formula',
    { labels: count, told, formulas, cells: cells.length, live, inOffice },
    { told: count, formulas: 0, live: 0, inOffice: [0, 0] },
    told === count &&
      formulas + live === 0 &&
      rows.length > count &&
      inOffice.every((found) => found === absent || found === 0),
  );
});

test('C7 no drawing, document or graph has an active part', async () => {
  const [svg, pdf] = await opened([at('drawn.json')], async (explorer): Promise<readonly [string, Buffer]> => [
    (await explorer.exportAs('SVG drawing', at('h.svg'))).toString('utf8'),
    await explorer.exportAs('PDF document', at('h.pdf')),
  ]);
  const report = ['report', at('hostile.json'), '--template', 'full', '--handling', '机密'];
  for (const kind of ['docx', 'pdf']) expect((await skein([...report, '--out', at(`r.${kind}`)])).code).toBe(0);
  const docx = partsOf(readFileSync(at('r.docx')));
  const graphs = ['graphml', 'gexf', 'anx'];
  const texts = [svg, ...[...docx].filter(([name]) => name.endsWith('.xml')).map(([, text]) => text)];
  for (const format of graphs) texts.push((await converted(`h.${format}`, format)).toString('utf8'));
  const active = texts.flatMap((text) => [...activeTags(text), ...instructionsIn(text)]);
  const outside = [...docx].filter(
    ([name, text]) => name.endsWith('.rels') && text.includes('TargetMode="External"'),
  ).length;
  const pdfs = [pdf, readFileSync(at('r.pdf'))];
  const inPdf = pdfs.flatMap((bytes) => activeParts(bytes));
  const fonts = pdfs.map(fontsIn);
  const inDocx = numbersIn([...docx.values()].join(''));
  const [inSvg, inPicture] = [numbersIn(svg), numbersIn((await readPdf(pdf)).map(({ text }) => text).join(''))];
  const text = textInPoppler(at('h.pdf'));
  const inPoppler = text === absent ? absent : numbersIn(text);
  const notHeld = ['h.pdf', 'r.pdf'].map((name) => fontsMissingInPoppler(at(name)));
  const isHeld = fonts.every(({ named, held }) => named > 0 && named === held);
  gate(
    'C7 svg',
    { labels: count, active: active.slice(0, 5), outside, inPdf, inSvg, inPicture, inDocx, isHeld, inPoppler, notHeld },
    {
      active: [],
      outside: 0,
      inPdf: [],
      inSvg: count,
      inPicture: count,
      inDocx: inReport,
      isHeld: true,
      notHeld: [0, 0],
    },
    active.length + outside + inPdf.length === 0 &&
      inSvg === count &&
      inPicture === count &&
      inDocx === inReport &&
      isHeld &&
      (inPoppler === absent || inPoppler === count) &&
      notHeld.every((found) => found === absent || found === 0),
  );
});

test('C8 a picture of thirty thousand pixels is drawn, a larger one smaller and said', async () => {
  const told: { readonly [name: string]: unknown }[] = [];
  for (const wanted of [30_000, scaled({ small: 70_000, full: 120_000 })]) {
    const across = 30;
    // Two pixels for each chart unit, as a picture is exported when nobody says otherwise.
    const plan = { across, apart: wanted / 2 / (across - 1) };
    const file = `wide-${wanted}.json`;
    writeFileSync(
      at(file),
      JSON.stringify(
        chartOf(
          base,
          labels.slice(0, across).map((_, nth) => `n${nth}`),
          plan,
        ),
      ),
    );
    const { bytes, isReduced } = await opened([at(file)], async (explorer) => {
      const bytes = await explorer.exportAs('PNG picture', at(`${wanted}.png`));
      const notices = await explorer.notices.allInnerTexts();
      return { bytes, isReduced: notices.some((text) => text.includes('too large for a PNG')) };
    });
    told.push({ wanted, ...looked(PNG.sync.read(bytes)), isReduced });
  }
  const [drawn, larger] = told;
  const isWhole =
    told.every(({ blank }) => blank === 0) && Number(drawn?.['width']) >= 30_000 && Number(larger?.['width']) > 60_000;
  gate(
    'C8 bigpng',
    { drawn, larger },
    { blank: 0, isReduced: [false, true] },
    isWhole && drawn?.['isReduced'] === false && larger?.['isReduced'] === true,
  );
});

/** Its size, and in how many of ten upright strips nothing is drawn. */
function looked({ width, height, data }: PNG): {
  readonly width: number;
  readonly height: number;
  readonly blank: number;
} {
  const ground = data.readUInt32BE(0);
  let blank = 0;
  for (let strip = 0; strip < 10; strip += 1) {
    const [start, end] = [Math.floor((strip * width) / 10), Math.floor(((strip + 1) * width) / 10)];
    let isBlank = true;
    for (let y = 0; y < height && isBlank; y += 1) {
      for (let x = start; x < end && isBlank; x += 1)
        if (data.readUInt32BE((y * width + x) * 4) !== ground) isBlank = false;
    }
    if (isBlank) blank += 1;
  }
  return { width, height, blank };
}
