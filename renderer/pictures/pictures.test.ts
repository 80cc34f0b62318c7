// The parts of a picture: labels that keep apart, the legend's rows and place, PNG bytes, marks read back.
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { overlap, textBox } from '../chart/boxes';
import { Chart } from '../chart/Chart';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import { setHidden } from '../chart/commands/setHidden';
import { bringingOf, entityOf, idOf, linkOf, subgraphOf } from '../chart/examples';
import { BoxIndex } from './BoxIndex';
import { composePicture } from './composePicture';
import { encodePng } from './encodePng';
import { legendRows } from '../chart/legendRows';
import { readMarks } from './readMarks';
import { escapeXml, num } from './xml';

const options = {
  theme: 'light',
  language: 'en',
  background: 'theme',
  hasLegend: true,
  hasTime: false,
  heading: null,
  guides: null,
  fonts: [],
} as const;

/** Phones on a ring, each calling all others often: more labels than there is room for. */
function crowd(count: number, radius: number): Chart {
  const chart = new Chart();
  const names = Array.from({ length: count }, (_, at) => `P${at}`);
  const links = names.flatMap((a) =>
    names.flatMap((b, at) => (a === b ? [] : Array.from({ length: 3 + at }, (_, nth) => linkOf(`${a}>${b}#${nth}`)))),
  );
  const positions = new Map(
    names.map((name, at) => {
      const angle = (2 * Math.PI * at) / count;
      return [idOf(name), { x: radius * Math.cos(angle), y: radius * Math.sin(angle) }];
    }),
  );
  const subgraphs = [
    subgraphOf(
      names.map((name) => entityOf(name)),
      links,
    ),
  ];
  chart.apply(mergeSubgraph(chart, { subgraphs, bringing: bringingOf('s'), positions, knownNeighbours: {} }));
  return chart;
}

describe('labels in a picture', () => {
  it('never cover each other nor an entity or its caption, the most important ones staying', () => {
    const { labels, entities, links } = composePicture(crowd(8, 150), options);
    const boxes = [...labels.map(({ line }) => textBox(line)), ...entities.flatMap(({ lines }) => lines.map(textBox))];
    for (const [at, box] of boxes.entries()) {
      expect(boxes.slice(at + 1).some((other) => overlap(box, other))).toBe(false);
    }
    expect(labels.length).toBeGreaterThan(10);
    expect(labels.length).toBeLessThan(links.length);
    const widest = links.toSorted((a, b) => b.look.width - a.look.width)[0];
    expect(labels[0]?.line.text).toBe(widest?.look.label);
  });
});

describe('the legend of a picture', () => {
  it('takes a free corner when there is one, else stands beside the chart', () => {
    const legendIn = (chart: Chart) => {
      const { legend, box, entities } = composePicture(chart, options);
      if (legend === null) throw new Error('no legend');
      const { left, top, card } = legend;
      const card2 = { left, top, right: left + card.width, bottom: top + card.height };
      expect(entities.some(({ lines }) => lines.some((line) => overlap(textBox(line), card2)))).toBe(false);
      expect(
        card2.left >= box.left && card2.right <= box.right && card2.top >= box.top && card2.bottom <= box.bottom,
      ).toBe(true);
      return { isBeside: card2.right <= Math.min(...entities.map(({ place }) => place.x - 15)) };
    };
    expect(legendIn(crowd(5, 300)).isBeside).toBe(false);
    expect(legendIn(crowd(5, 40)).isBeside).toBe(true);
  });

  it('is left out of an empty picture', () => {
    expect(composePicture(new Chart(), options).legend).toBeNull();
  });
});

describe('legendRows', () => {
  it('counts what is visible, most first, with words and looks', () => {
    const chart = crowd(3, 100);
    chart.apply(setHidden(chart, { ids: [idOf('P0')], isHidden: true }));
    const { entities, links } = legendRows(chart, options);
    expect(entities).toMatchObject([{ type: 'Phone', label: 'Phone', count: 2, look: { shape: 'rounded-square' } }]);
    expect(links).toMatchObject([{ type: 'CALLED', label: 'Called', count: 9, look: { arrow: 'thin' } }]);
    expect(legendRows(chart, { ...options, language: 'zh' }).entities[0]?.label).toBe('电话');
  });
});

describe('BoxIndex', () => {
  it('finds what overlaps across its cells, and nothing else', () => {
    const index = new BoxIndex();
    index.add({ left: -100, top: 10, right: 200, bottom: 20 });
    expect(index.isFree({ left: 150, top: 15, right: 160, bottom: 90 })).toBe(false);
    expect(index.isFree({ left: 150, top: 20, right: 160, bottom: 90 })).toBe(true);
    expect(index.isFree({ left: 900, top: 15, right: 960, bottom: 18 })).toBe(true);
  });
});

describe('encodePng', () => {
  it.each([1, 3, 7])('writes what any reader decodes, with its density, in strips of %i rows', async (stripRows) => {
    const [width, height] = [5, 7];
    const pixels = Uint8Array.from({ length: width * height * 4 }, (_, at) => (at * 37) % 256);
    const bytes = await encodePng({
      width,
      height,
      dpi: 300,
      stripRows,
      rows: (top, count) => pixels.subarray(top * width * 4, (top + count) * width * 4),
    });
    const decoded = PNG.sync.read(Buffer.from(bytes));
    expect([decoded.width, decoded.height]).toEqual([width, height]);
    expect(new Uint8Array(decoded.data)).toEqual(pixels);
    const density = Buffer.from(bytes).indexOf('pHYs');
    expect(Buffer.from(bytes).readUInt32BE(density + 4)).toBe(11811);
  });

  it('fails when the pixels do', async () => {
    const rows = () => {
      throw new Error('no surface');
    };
    await expect(encodePng({ width: 1, height: 1, dpi: 96, stripRows: 1, rows })).rejects.toThrow('no surface');
  });
});

describe('readMarks', () => {
  it('places what is scaled, moved and used', () => {
    const svg =
      '<svg viewBox="1 2 30 40" font-family="Inter"><defs><g id="sign0"><path d="M0 0" transform="translate(1 2) scale(3)"/></g></defs>' +
      '<g fill="#123456" transform="translate(10 20)"><use xlink:href="#sign0" x="5" y="6"/><text x="7" y="8">a &amp; b</text></g></svg>';
    const { marks, left, top, width, height } = readMarks(svg);
    expect([left, top, width, height]).toEqual([1, 2, 30, 40]);
    expect(marks).toMatchObject([
      { kind: 'path', data: 'M0 0', place: { scale: 3, x: 16, y: 28 }, ink: { fill: '#000000' } },
      { kind: 'text', text: 'a & b', place: { scale: 1, x: 17, y: 28 }, ink: { fill: '#123456' } },
    ]);
  });

  it('refuses an SVG that is not ours', () => {
    expect(() => readMarks('<svg viewBox="0 0 1 1"><image/></svg>')).toThrow('image');
    expect(() => readMarks('<svg viewBox="0 0 1 1"><g></svg>')).toThrow();
  });
});

describe('xml', () => {
  it('keeps what XML can hold and escapes what it must', () => {
    expect(escapeXml('a<b>&"\'\u0000\u0001\ud800x\u{1f004}\n')).toBe('a&lt;b&gt;&amp;&quot;&#39;x\u{1f004}\n');
    expect([num(1.005), num(-0.001), num(12), num(1 / 3)]).toEqual(['1', '0', '12', '0.33']);
  });
});
