// Screen, PNG and SVG agree; transparency, density, legend and title are as chosen; Chinese captions are drawn by the
// fonts that Skein brings, whatever the machine has.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import type { Snapshot } from '../shared/snapshot';
import { choosing, textsIn, type PictureChoice } from './exportChoices';
import type { Explorer } from './explorer';
import { setTheme } from './hands';
import { blurred, cut, difference, drawnShare, mainColour, pixel, pixelsPerMetre, type Spot } from './pixels';
import { ownFolder } from './ownFolder';
import { sharedExplorer } from './sharedExplorer';

const hub = '139 0000 1000';
const shared = sharedExplorer({ words: () => ['sample', '--find', hub, '--expand', '1'] });
let explorer: Explorer;
let base: Snapshot;
const at = ownFolder();

test.beforeAll(async () => {
  explorer = shared();
  base = await explorer.freeze();
});

async function png(name: string, choice: PictureChoice): Promise<Buffer> {
  return explorer.exportAs('PNG picture', at(name), choosing(choice));
}

async function svg(name: string, choice: PictureChoice): Promise<string> {
  return (await explorer.exportAs('SVG drawing', at(name), choosing(choice))).toString('utf8');
}

/** Opens the snapshot so that one unit of the chart is one pixel and its middle is the middle of the view. */
async function openAtZoomOne(snapshot: Snapshot, name: string): Promise<void> {
  const { entities } = snapshot.chart;
  const middle = (values: readonly number[]) => Math.round((Math.min(...values) + Math.max(...values)) / 2);
  const viewport = { zoom: 1, x: middle(entities.map(({ x }) => x)), y: middle(entities.map(({ y }) => y)) };
  const view = { ...snapshot.view, selection: [], viewport };
  writeFileSync(at(name), JSON.stringify({ ...snapshot, view }));
  await explorer.openInstead(at(name));
  await explorer.closeNotices();
}

interface Drawn extends Spot {
  readonly fill: string;
}

/** The signs of an SVG export: where each entity is within the picture, and its fill. */
function signsIn(text: string): readonly Drawn[] {
  const [, left = 0, top = 0] = /viewBox="(-?[\d.]+) (-?[\d.]+)/.exec(text)?.map(Number) ?? [];
  const fills = new Map(
    [...text.matchAll(/<g id="(sign\d+)"><path [^>]*? fill="(#\w+)"/g)].map(([, id, fill]) => [id, fill]),
  );
  return [...text.matchAll(/<use xlink:href="#(sign\d+)" x="(-?[\d.]+)" y="(-?[\d.]+)"/g)].map(([, id, x, y]) => ({
    fill: fills.get(id) ?? '',
    x: Number(x) - left,
    y: Number(y) - top,
  }));
}

/** The SVG as a browser draws it by itself, in pixels. */
async function rasterised(text: string): Promise<PNG> {
  const url = await explorer.page.evaluate(async (source) => {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const draw = () => {
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/png');
    };
    // The picture's own fonts come in one after the other while it is looked at.
    let last = '';
    for (let frames = 0, same = 0; frames < 300 && same < 10; frames += 1) {
      const now = draw();
      same = now === last ? same + 1 : 0;
      last = now;
      await new Promise(requestAnimationFrame);
    }
    return last;
  }, text);
  return PNG.sync.read(Buffer.from(url.slice(url.indexOf(',') + 1), 'base64'));
}

for (const theme of ['light', 'dark'] as const) {
  test(`screen, PNG and SVG show the same picture in the ${theme} theme`, async () => {
    await setTheme(explorer, theme);
    await openAtZoomOne(base, `${theme}.json`);
    // Nothing floats over the chart but the layout bar.
    await explorer.press('\\');
    const choice = { background: 'As on screen', hasFrame: false } as const;
    const picture = PNG.sync.read(await png(`${theme}.png`, { ...choice, scale: 1 }));
    const text = await svg(`${theme}.svg`, choice);
    const drawing = await rasterised(text);
    await explorer.closeNotices();
    await explorer.page.mouse.move(5, 300);
    const shown = await explorer.onScreen();
    const screen = PNG.sync.read(await explorer.page.screenshot());
    await explorer.press('\\');

    const signs = signsIn(text);
    expect(signs.length).toBe(shown.length);
    const [sign] = signs.toSorted((a, b) => a.x - b.x);
    const [spot] = shown.toSorted((a, b) => a.x - b.x);
    const shift = { x: Math.round((spot?.x ?? 0) - (sign?.x ?? 0)), y: Math.round((spot?.y ?? 0) - (sign?.y ?? 0)) };
    for (const { x, y, fill } of signs) {
      const place = { x: x + shift.x, y: y + shift.y };
      expect(
        shown.some((it) => Math.hypot(it.x - place.x, it.y - place.y) < 1.5),
        'each sign is where it is on the screen',
      ).toBe(true);
      expect(mainColour(picture, { x, y }, 9)).toBe(fill);
      expect(mainColour(drawing, { x, y }, 9)).toBe(fill);
      expect(mainColour(screen, place, 9)).toBe(fill);
    }
    const { width, height } = picture;
    const onScreen = cut(screen, { ...shift, width, height });
    const ground = pixel(picture, { x: 1, y: 1 });
    expect(pixel(onScreen, { x: 1, y: 1 })).toEqual(ground);
    expect(drawnShare(picture, ground), 'there is something to compare').toBeGreaterThan(0.03);
    expect(difference(blurred(picture), blurred(drawing), 48), 'PNG and SVG').toBeLessThan(0.002);
    expect(difference(blurred(picture), blurred(onScreen), 48), 'PNG and screen').toBeLessThan(0.002);
  });
}

test('a transparent picture has no ground, and its signs are solid', async () => {
  await setTheme(explorer, 'light');
  const choice = { background: 'Transparent', hasFrame: false } as const;
  const picture = PNG.sync.read(await png('clear.png', { ...choice, scale: 1 }));
  const { width, height } = picture;
  for (const [x, y] of [
    [0, 0],
    [width - 1, 0],
    [0, height - 1],
    [width - 1, height - 1],
  ] as const)
    expect(pixel(picture, { x, y })[3]).toBe(0);
  for (const sign of signsIn(await svg('clear.svg', choice))) {
    expect(mainColour(picture, sign, 9)).toBe(sign.fill);
    expect(pixel(picture, sign)[3]).toBe(255);
  }
});

test('scale and resolution decide the size, and the file says its density for printing', async () => {
  const once = await png('one.png', { scale: 1 });
  const { width, height } = PNG.sync.read(once);
  expect(pixelsPerMetre(once)).toBe(Math.round(96 / 0.0254));
  const thrice = PNG.sync.read(await png('three.png', { scale: 3 }));
  expect([thrice.width, thrice.height]).toEqual([3 * width, 3 * height]);
  const printed = await png('print.png', { dpi: 300 });
  expect(pixelsPerMetre(printed)).toBe(Math.round(300 / 0.0254));
  const size = PNG.sync.read(printed);
  expect([size.width, size.height]).toEqual([Math.ceil((width * 300) / 96), Math.ceil((height * 300) / 96)]);
});

test('legend, title and scale of time are there when they are asked for, and only then', async () => {
  const framed = textsIn(await svg('framed.svg', { hasFrame: true }));
  const { entities, links } = base.chart;
  expect(framed).toContain('Phone');
  expect(framed.map((words) => words.toLowerCase())).toContain('called');
  expect(framed.filter((words) => words === base.chart.title).length, 'the title, and the caption of that number').toBe(
    2,
  );
  expect(framed.join('\n')).toMatch(
    new RegExp(`Operation Lantern 灯笼行动 · ${entities.length}.* entities · ${links.length}.* links`),
  );
  const dated = links.filter(({ link }) => link.fields['at'] !== undefined).length;
  expect(framed.join('\n')).toMatch(
    new RegExp(`When: .*2026.* \\(Asia/Shanghai, UTC\\+8\\)[^]*${dated} links with a time`),
  );
  const bare = textsIn(await svg('bare.svg', { hasFrame: false }));
  expect(bare.join('\n')).not.toContain('When:');
  expect(bare).not.toContain('Phone');
  expect(bare.join('\n')).not.toContain('Operation Lantern');
  const [one, two] = [
    await png('framed.png', { scale: 1, hasFrame: true }),
    await png('bare.png', { scale: 1, hasFrame: false }),
  ];
  expect(PNG.sync.read(one).height).toBeGreaterThan(PNG.sync.read(two).height);
});

test('Chinese captions are drawn, differ by name, and bring their fonts with them', async () => {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' });
  const has = fonts.status === 0 ? fonts.stdout.trim().split('\n').filter(Boolean).length : NaN;
  test.info().annotations.push({ type: 'Chinese fonts on this machine', description: String(has) });
  // Three of one kind in a row: two of the same name, and one of another name of the same length.
  const suspects = base.chart.entities.filter(({ entity }) => entity.type === 'Phone').slice(0, 3);
  const names = ['张伟', '李娜', '张伟'];
  const entities = suspects
    .map((it, nth) => {
      const name = names[nth] ?? '';
      const entity = { ...it.entity, type: 'Incident sketch', key: name, caption: name, fields: { name } };
      return { ...it, entity, x: nth * 200, y: 0, knownNeighbours: null };
    })
    .toSorted((a, b) => (a.entity.id < b.entity.id ? -1 : 1));
  await openAtZoomOne({ ...base, chart: { ...base.chart, entities, links: [] } }, 'names.json');
  const text = await svg('names.svg', { hasFrame: false });
  const file = PNG.sync.read(await png('names.png', { scale: 1, hasFrame: false }));
  await explorer.closeNotices();
  const screen = PNG.sync.read(await explorer.page.screenshot());
  const onScreen = (await explorer.onScreen()).toSorted((a, b) => a.x - b.x);
  const inFile = [...signsIn(text)].toSorted((a, b) => a.x - b.x);
  for (const [picture, spots] of [
    [file, inFile],
    [screen, onScreen],
  ] as const) {
    // The caption stands right below the sign.
    const captions = spots.map(({ x, y }) => cut(picture, { x: x - 25, y: y + 18, width: 50, height: 14 }));
    const [first = file, second = file, third = file] = captions;
    const ground = pixel(first, { x: 0, y: 0 });
    for (const caption of captions) expect(drawnShare(caption, ground), 'ink').toBeGreaterThan(0.05);
    expect(difference(first, third, 8), 'the same name looks the same').toBe(0);
    expect(difference(first, second, 64), 'another name looks different').toBeGreaterThan(0.04);
  }
  expect(text).toMatch(/@font-face\{font-family:[^}]*Noto Sans SC[^}]*src:url\(data:font\/woff2;base64,/);
  for (const character of new Set(names.join(''))) {
    const code = character.codePointAt(0)?.toString(16) ?? '';
    expect(text.toLowerCase(), `${character} is in an embedded font`).toMatch(
      new RegExp(`unicode-range:[^;]*u\\+${code}`),
    );
  }
  expect(text, 'nothing is fetched from elsewhere').not.toMatch(/url\((?!data:)/);
});
