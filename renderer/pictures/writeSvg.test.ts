// The picture as SVG: complete, well-formed whatever the names, the same bytes each time, and nothing active in it.
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import type { Fields } from '../../shared/value';
import { Chart } from '../chart/Chart';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import { setHidden } from '../chart/commands/setHidden';
import { setPinned } from '../chart/commands/setPinned';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from '../chart/examples';
import { charactersIn } from './charactersIn';
import type { PictureOptions } from './PictureOptions';
import { readMarks } from './readMarks';
import { writeSvg } from './writeSvg';

const plain: PictureOptions = {
  theme: 'light',
  language: 'en',
  background: 'theme',
  hasLegend: false,
  hasTime: false,
  heading: null,
  guides: null,
  fonts: [],
};
const heading = {
  title: 'Who runs Lantern',
  source: 'Lantern',
  known: { entities: 13842, links: 61207 },
  date: '14 June',
};

function lantern(
  fields: Fields = { name: 'Chen Wei', nameZh: '陈伟', status: 'organiser' },
  linkType = 'MEMBER_OF',
): Chart {
  const chart = new Chart();
  const entities = [
    entityOf('A', 'Suspect', fields),
    entityOf('B', 'Gang', { name: 'Lantern B' }),
    entityOf('C', 'Card', { number: '6200000000005035' }),
    entityOf('D', 'Card', { number: '6200000000005346' }),
    entityOf('E', 'Vessel', { title: 'Sea breeze' }),
  ];
  const links = [
    linkOf('A>B', linkType),
    linkOf('C>D#1', 'TRANSFERRED', { amount: 40000, currency: 'CNY' }),
    linkOf('C>D#2', 'TRANSFERRED', { amount: 8000, currency: 'CNY' }),
    linkOf('D>C', 'TRANSFERRED', { amount: 500 }),
    linkOf('C>C', 'TRANSFERRED', { amount: 1 }),
  ];
  const positions = new Map(entities.map(({ id }, at) => [id, { x: (at % 3) * 160, y: Math.floor(at / 3) * 120 }]));
  const subgraphs = [subgraphOf(entities, links)];
  chart.apply(mergeSubgraph(chart, { subgraphs, bringing: bringingOf('s'), positions, knownNeighbours: { A: 15 } }));
  return chart;
}

function textsIn(svg: string): string[] {
  return readMarks(svg).marks.flatMap((mark) => (mark.kind === 'text' ? [mark.text] : []));
}

describe('writeSvg', () => {
  it('shows captions, second lines, amounts, hidden counts and initials', () => {
    const texts = textsIn(writeSvg(lantern(), plain));
    for (const text of ['Chen Wei 陈伟', 'organiser', 'Lantern B', '6200 •• 5035', '¥48,000 · 2×', '+14', 'V']) {
      expect(texts).toContain(text);
    }
  });

  it('gives the same bytes for the same chart, however it came about', () => {
    const [one, other] = [lantern(), lantern()];
    other.apply(setPinned(other, { ids: [idOf('A')], isPinned: true }));
    other.apply(setPinned(other, { ids: [idOf('A')], isPinned: false }));
    const options = { ...plain, hasLegend: true, heading };
    expect(writeSvg(other, options)).toBe(writeSvg(one, options));
  });

  it('draws links under entities and captions over them', () => {
    const svg = writeSvg(lantern(), plain);
    const [line, sign, caption] = ['stroke-width="1.2"', '<use ', '>Chen Wei'].map((part) => svg.indexOf(part));
    expect(line).toBeGreaterThan(0);
    expect(sign).toBeGreaterThan(line ?? 0);
    expect(caption).toBeGreaterThan(sign ?? 0);
  });

  it('leaves out hidden entities with their links', () => {
    const chart = lantern();
    chart.apply(setHidden(chart, { ids: [idOf('C')], isHidden: true }));
    const svg = writeSvg(chart, { ...plain, heading });
    expect(textsIn(svg).join()).not.toMatch(/5035|¥48,000/);
    expect(textsIn(svg)).toContain('Lantern · 4 of 13,842 entities · 1 of 61,207 links · 1 hidden · 14 June');
  });

  it('writes title, source, counts and date when asked, and only what is shown when nothing is known', () => {
    const texts = textsIn(writeSvg(lantern(), { ...plain, heading: { ...heading, known: null, date: '' } }));
    expect(texts).toContain('Who runs Lantern');
    expect(texts).toContain('Lantern · 5 entities · 5 links');
  });

  it('lists the types with their counts in the legend, in the language that is on', () => {
    const texts = textsIn(writeSvg(lantern(), { ...plain, hasLegend: true, language: 'zh' }));
    expect(texts.slice(texts.indexOf('银行卡'), texts.indexOf('银行卡') + 2)).toEqual(['银行卡', '2']);
    expect(texts.slice(texts.indexOf('转账给'), texts.indexOf('转账给') + 2)).toEqual(['转账给', '4']);
  });

  it('puts the ground that was asked for, white always with the light theme', () => {
    const groundOf = (options: Partial<PictureOptions>) =>
      readMarks(writeSvg(lantern(), { ...plain, ...options })).marks[0]?.ink.fill;
    expect(groundOf({})).toBe('#fbfcfd');
    expect(groundOf({ theme: 'dark' })).toBe('#15191f');
    const white = writeSvg(lantern(), { ...plain, theme: 'dark', background: 'white' });
    expect(white).toBe(writeSvg(lantern(), { ...plain, theme: 'light', background: 'white' }));
    expect(readMarks(white).marks[0]?.ink.fill).toBe('#ffffff');
    expect(groundOf({ background: 'transparent' })).toBe('none');
  });

  it('holds everything within its frame', () => {
    const { left, top, width, height, marks } = readMarks(writeSvg(lantern(), { ...plain, hasLegend: true, heading }));
    for (const { place, kind } of marks) {
      if (kind !== 'text') continue;
      expect(place.x).toBeGreaterThan(left);
      expect(place.x).toBeLessThan(left + width);
      expect(place.y).toBeGreaterThan(top);
      expect(place.y).toBeLessThan(top + height);
    }
  });

  it('embeds the fonts it is given and asks for them by name', () => {
    const face = { family: 'Inter', weight: 400, woff2Base64: 'AAAA', unicodeRange: 'U+41,U+42' };
    const svg = writeSvg(lantern(), { ...plain, fonts: [face, { ...face, weight: 700 }] });
    expect(svg).toContain('url(data:font/woff2;base64,AAAA)');
    expect(svg).toContain('font-family="&#39;Inter&#39;, &#39;Inter Variable&#39;');
    expect(readMarks(svg).fonts).toEqual([
      { family: 'Inter', weight: '400', woff2Base64: 'AAAA', unicodeRange: 'U+41,U+42' },
      { family: 'Inter', weight: '700', woff2Base64: 'AAAA', unicodeRange: 'U+41,U+42' },
    ]);
  });

  it('makes a small empty picture of an empty chart', () => {
    const { width, height } = readMarks(writeSvg(new Chart(), { ...plain, hasLegend: true, heading }));
    expect(width).toBeGreaterThan(100);
    expect(height).toBeGreaterThan(100);
  });

  it('stays well-formed and inactive whatever things are called', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"/><image href="http://x/" onload="a()"/>',
        "' onclick='a()",
        ']]>',
        '<!--',
        '&amp;&#0;&unknown;',
        '\u0000\u0008\u001b\ud800\udfff\ufffe\uffff\u202e',
        '</text></svg><foreignObject>',
        '}</style><script>',
      ),
    );
    fc.assert(
      fc.property(hostile, hostile, hostile, (name, linkType, title) => {
        const chart = lantern({ name, status: title }, linkType === '' ? 'X' : linkType);
        const font = { family: name, weight: 400, woff2Base64: title, unicodeRange: linkType };
        const svg = writeSvg(chart, {
          ...plain,
          hasLegend: true,
          heading: { ...heading, title, source: name },
          fonts: [font],
        });
        checkXml(svg);
      }),
      { numRuns: 1000 },
    );
  }, 120_000);
});

/** Strictly well-formed, and made only of what a picture needs. */
function checkXml(svg: string): void {
  const allowed = new Set(['svg', 'title', 'defs', 'style', 'g', 'path', 'rect', 'circle', 'use', 'text']);
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (!allowed.has(name)) throw new Error(`element ${name}`);
    for (const [key, { value }] of Object.entries(attributes)) {
      if (key.startsWith('on')) throw new Error(`attribute ${key}`);
      if (key.endsWith('href') && !/^#sign\d+$/.test(value)) throw new Error(`link ${value}`);
      if (/url\(|javascript:|data:/i.test(value) && key !== 'font-family') throw new Error(`attribute ${key}`);
    }
  });
  let text = '';
  parser.on('text', (content) => {
    text = content;
  });
  parser.on('closetag', ({ name }) => {
    const face =
      /^@font-face\{font-family:'[^'{}<>]*';font-weight:\d+;[^{}'<>]*src:url\(data:font\/woff2;base64,[\w+/=]*\) format\('woff2'\)\}$/u;
    if (name === 'style' && !face.test(text)) throw new Error(`style ${text}`);
  });
  parser.write(svg).close();
}

describe('charactersIn', () => {
  it('is every character of the texts once, in order', () => {
    const options = { ...plain, hasLegend: true, heading };
    const asked = charactersIn(lantern(), options);
    const shown = new Set(textsIn(writeSvg(lantern(), options)).join(''));
    expect([...asked].filter((character) => !shown.has(character))).toEqual([]);
    expect([...shown].filter((character) => !asked.includes(character))).toEqual([]);
    expect([...asked]).toEqual([...new Set(asked)].sort());
  });
});

describe('the guides of a layout in a picture', () => {
  const guides = {
    rows: [
      { at: -20, text: 'Phones' },
      { at: 400, text: '银行卡' },
      { at: 9000, text: 'elsewhere' },
    ],
    coast: null,
    columns: [
      { at: 0, text: '1 March' },
      { at: 20, text: '2 March' },
      { at: 300, text: '9 March' },
    ],
  };
  const numbers = (text: string) => text.split(' ').map(Number);

  it('stand where they are on the chart, in the picture, with the words that there is room for', () => {
    const chart = lantern();
    const svg = writeSvg(chart, { ...plain, guides });
    const [left = 0, top = 0, width = 0, height = 0] = numbers(/viewBox="([^"]*)"/.exec(svg)?.[1] ?? '');
    const lines = /<path d="([^"]*)" fill="none"[^>]*stroke-opacity="0.3"/.exec(svg)?.[1] ?? '';
    const across = [...lines.matchAll(/M(-?[\d.]+) (-?[\d.]+)H(-?[\d.]+)/g)].map((found) => found.slice(1).map(Number));
    const down = [...lines.matchAll(/M(-?[\d.]+) (-?[\d.]+)V(-?[\d.]+)/g)].map((found) => found.slice(1).map(Number));
    expect(across.every(([from, , to]) => from === left && to === left + width)).toBe(true);
    expect(down.every(([, , to]) => to === top + height)).toBe(true);
    expect(down.map(([x]) => x)).toEqual(guides.columns.map(({ at }) => at).filter((at) => at < left + width));
    for (const [, y = NaN] of across) expect(y > top && y < top + height).toBe(true);
    expect(svg).toContain('>Phones</text>');
    expect(svg).toContain('>1 March</text>');
    expect(svg).not.toContain('>2 March</text>');
    expect(svg).not.toContain('elsewhere');
    expect(charactersIn(chart, { ...plain, guides })).toContain('P');
    expect(() => readMarks(svg)).not.toThrow();
  });
});
