/// <reference lib="dom" />
// The drawing bench: opening, panning, zooming, growing and restyling charts of several sizes on the built app, held
// against what other libraries do with the same graph in the same window. Medians as JSON; nothing here passes or
// fails. Alone: `node scripts/bench/draw.mjs [--cases 5000/10000,…] [--no-peers | --only-peers]`.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildApp } from '../setup/build.mjs';
import { openDisplay } from '../setup/display.mjs';
import { prepareRuntime } from '../setup/launch.mjs';
import { enter, root, say } from '../setup/run.mjs';
import { dropProfile, newProfile, startApp, stopApp } from './app.mjs';
import { makeGraph, snapshotOf } from './drawChart.mjs';
import { median, pan, watchPage, zoom } from './drawHand.mjs';
import { drawPeers } from './drawPeers.mjs';

const folder = path.join(root, '.cache', 'bench');
const window = { width: 1600, height: 980 };
/** Entities and links; the last two are the cases that the authors of cytoscape publish. */
const cases = [
  [2000, 4000],
  [5000, 10_000],
  [20_000, 40_000],
  [50_000, 100_000],
  [1200, 16_000],
  [3200, 68_000],
];

function chartFile(entities, links, hasScores = false) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, `drawn-${entities}-${links}${hasScores ? '-scores' : ''}.json`);
  if (!existsSync(file)) writeFileSync(file, snapshotOf(makeGraph(entities, links), hasScores));
  return file;
}

async function answerWith(app, file) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

/**
 * Opens a chart over a tiny one. @returns ms to the painted chart: from the wish, from main's answer on, and from the data
 * in memory on, which is what is called opening of other libraries
 */
async function open(app, page, file, entities) {
  await answerWith(app, file);
  return page.evaluate(async (count) => {
    /** @type {any} */
    const canvas = document.querySelector('.chart-canvas');
    const parse = JSON.parse;
    const start = performance.now();
    let answered = start;
    let parsed = start;
    JSON.parse = (text, reviver) => {
      const before = performance.now();
      const value = parse(text, reviver);
      if (text.length > 3000 && answered === start) [answered, parsed] = [before, performance.now()];
      return value;
    };
    document.dispatchEvent(new KeyboardEvent('keydown', { key: 'o', ctrlKey: true, bubbles: true }));
    while (canvas.dataset.entities !== String(count)) {
      if (performance.now() - start > 60_000) throw new Error('the chart did not open');
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    const end = performance.now();
    JSON.parse = parse;
    return { openMs: end - start, pageMs: end - answered, openInMemoryMs: end - parsed };
  }, entities);
}

async function still(page) {
  await page.locator('.chart-canvas[data-motion="still"]').waitFor({ timeout: 120_000 });
  // The close-up comes a while after the picture has come to rest.
  await page.waitForTimeout(700);
}

/** Presses a key. @returns ms until the chart is painted anew, and what the page's thread did for it */
async function costOf(page, watch, key) {
  await still(page);
  const before = await watch.busyMs();
  const ms = await page.evaluate(async (pressed) => {
    /** @type {any} */
    const canvas = document.querySelector('.chart-canvas');
    let paints = 0;
    const observer = new MutationObserver(() => {
      paints += 1;
    });
    observer.observe(canvas, { attributes: true, attributeFilter: ['data-painted', 'data-motion'] });
    const start = performance.now();
    canvas.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }));
    while (paints === 0 && performance.now() - start < 20_000) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    observer.disconnect();
    return performance.now() - start;
  }, key);
  return { toPaintedMs: ms, busyMs: (await watch.busyMs()) - before };
}

async function repeated(times, measure) {
  const runs = [];
  for (let i = 0; i < times; i += 1) runs.push(await measure());
  const names = Object.keys(runs[0]);
  return Object.fromEntries(names.map((name) => [name, median(runs.map((one) => one[name]))]));
}

const key = (name, more = {}) => ({ key: name, ...more });
const control = { ctrlKey: true };

/** A tenth of the chart is taken out and put back: what is measured is the putting back. */
async function adding(page, watch) {
  const vehicles = page.locator('button.legend-row', { hasText: /Vehicle|车辆/ }).first();
  return repeated(4, async () => {
    // What comes back by undo is not selected.
    await vehicles.click();
    await costOf(page, watch, key('Delete'));
    return costOf(page, watch, key('z', control));
  });
}

async function restyling(page, watch) {
  const selectAll = await repeated(3, async () => {
    await costOf(page, watch, key('Escape'));
    return costOf(page, watch, key('a', control));
  });
  await costOf(page, watch, key('Escape'));
  const theme = await repeated(4, () => costOf(page, watch, key('T', { shiftKey: true })));
  return { selectAll, theme };
}

/** The scores of an analysis are taken off a chart on which they are shown, and put back: what is measured is the putting back. */
async function scoring(app, page, watch, [entities, links]) {
  await open(app, page, chartFile(3, 2), 3);
  await open(app, page, chartFile(entities, links, true), entities);
  await costOf(page, watch, key('A', { ctrlKey: true, shiftKey: true }));
  await page
    .getByRole('button', { name: /^Remove/ })
    .first()
    .click();
  await page.keyboard.press('ControlOrMeta+Shift+a');
  const scores = await repeated(4, async () => {
    const shown = await costOf(page, watch, key('z', control));
    await costOf(page, watch, key('z', { ctrlKey: true, shiftKey: true }));
    return shown;
  });
  // As it was opened, so that no question about edits stands before the next chart.
  await costOf(page, watch, key('z', control));
  return { scores };
}

async function wheelTo(page, box, closeEnough) {
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  for (let i = 0; i < 60 && !(await closeEnough()); i += 1) {
    await page.mouse.wheel(0, -120);
    await page.waitForTimeout(30);
  }
}

async function skeinOn([entities, links], app, page, watch, tiny) {
  const file = chartFile(entities, links);
  const times = entities > 20_000 ? 3 : 5;
  const opened = await repeated(times, async () => {
    await open(app, page, tiny, 3);
    await still(page);
    return open(app, page, file, entities);
  });
  await still(page);
  const heapMb = await watch.heapMb();
  await page.screenshot({ path: path.join(folder, `draw-${entities}.png`) });
  const box = await page.locator('.chart-canvas').boundingBox();
  const panWhole = await pan(page, watch, box);
  await still(page);
  const zoomWhole = await zoom(page, watch, box);
  await still(page);
  const add = entities === 5000 ? { adding500: await adding(page, watch) } : {};
  const restyle = entities === 20_000 ? await restyling(page, watch) : {};
  await wheelTo(page, box, () => page.evaluate(() => document.querySelectorAll('.chart-outline li').length < 190));
  await still(page);
  const panClose = await pan(page, watch, box);
  const scores = entities === 20_000 ? await scoring(app, page, watch, [entities, links]) : {};
  return { ...opened, panWhole, panClose, zoomWhole, heapMb, ...add, ...restyle, ...scores };
}

async function onSkein(chosen) {
  const profile = newProfile();
  const tiny = chartFile(3, 2);
  const { app, page } = await startApp(profile, [tiny]);
  try {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
    }, window);
    await page.waitForTimeout(500);
    await page.keyboard.press('[');
    await page.keyboard.press(']');
    const watch = await watchPage(page);
    const figures = {};
    for (const size of chosen) {
      say(`drawing: Skein, ${size.join('/')} …`);
      figures[size.join('/')] = await skeinOn(size, app, page, watch, tiny);
      say(JSON.stringify(figures[size.join('/')]));
    }
    return figures;
  } finally {
    await stopApp(app);
    dropProfile(profile);
  }
}

/** Skein and its peers on the same graphs; peers only where the registry (or an earlier run) gives them. */
export async function draw({ chosen = cases, withSkein = true, withPeers = true } = {}) {
  const skein = withSkein ? await onSkein(chosen) : null;
  const peers = withPeers ? await drawPeers(chosen, window) : null;
  return { window, skein, peers };
}

async function alone(words) {
  const dist = await prepareRuntime();
  await buildApp();
  const display = await openDisplay();
  Object.assign(process.env, display.env, { ELECTRON_OVERRIDE_DIST_PATH: dist });
  const at = words.indexOf('--cases');
  const wanted = at === -1 ? null : (words[at + 1] ?? '').split(',');
  try {
    const chosen = wanted === null ? cases : wanted.map((text) => text.split('/').map(Number));
    const [withSkein, withPeers] = [!words.includes('--only-peers'), !words.includes('--no-peers')];
    const figures = await draw({ chosen, withSkein, withPeers });
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
    return 0;
  } finally {
    display.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void enter(() => alone(process.argv.slice(2)));
