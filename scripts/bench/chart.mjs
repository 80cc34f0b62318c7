/// <reference lib="dom" />
// What the analyst's hand meets on the chart: expansions from the click to the painted frame, opening and panning.
import { ask } from './app.mjs';

/** Adds the entity with this key to an empty chart, by the search panel. */
async function addByKey(page, key) {
  await page.getByRole('combobox', { name: 'Search the source' }).fill(key);
  await page.keyboard.press('Escape').catch(() => undefined);
  await page.getByRole('combobox', { name: 'Search the source' }).fill(key);
  await page.getByRole('row').first().waitFor();
  await page.getByRole('combobox', { name: 'Search the source' }).press('Enter');
  await page.locator('.shown-state[data-entities="1"]').waitFor();
}

async function clearChart(page) {
  await page.getByRole('application').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('Delete');
  await page.locator('.shown-state[data-entities="0"]').waitFor();
}

/**
 * Expands one entity by the card, `limit` neighbours.
 * @returns milliseconds from the press of "Expand" to the first frame that shows the newcomers
 */
export async function expandToPainted(page, key, limit) {
  await clearChart(page);
  await addByKey(page, key);
  await page.getByRole('application').focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('e');
  const card = page.getByRole('dialog');
  await card.getByRole('combobox', { name: 'How many at most' }).selectOption(String(limit));
  const button = card.getByRole('button', { name: /^Expand/ });
  return button.evaluate(async (it) => {
    /** @type {any} */
    const canvas = document.querySelector('.chart-canvas');
    const before = canvas.dataset.painted;
    const start = performance.now();
    it.click();
    while (canvas.dataset.painted === before) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - start;
  });
}

/** Drags the empty chart about. @returns milliseconds of every frame meanwhile */
export async function panFrames(page, steps = 60) {
  const box = await page.locator('.chart-canvas').boundingBox();
  const x = box.x + box.width - 40;
  const y = box.y + 30;
  await page.evaluate(() => {
    /** @type {any} */
    const page = window;
    page.benchFrames = [];
    let last = performance.now();
    const tick = (now) => {
      page.benchFrames.push(now - last);
      last = now;
      if (page.benchFrames.length < 100_000) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const still = await page.locator('.chart-outline').innerHTML();
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 1; i <= steps; i += 1) await page.mouse.move(x - Math.sin(i / 8) * 200, y + i * 4);
  const frames = await page.evaluate(() => /** @type {any} */ (window).benchFrames.splice(0));
  await page.mouse.up();
  await page.locator('.chart-canvas[data-motion="still"]').waitFor();
  const moved = await page.locator('.chart-outline').innerHTML();
  if (moved === still) throw new Error('the chart did not move, so these frames say nothing');
  // The first frame is the wait before the hand moved.
  return frames.slice(2);
}

/** Opens a saved chart. @returns milliseconds from the answer of the file dialog to the whole chart painted */
export async function openChart(app, page, file, entities) {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  await clearChart(page);
  await page.evaluate(() => /** @type {any} */ (document.querySelector('.chart-canvas')).focus());
  const watching = page.evaluate(async (count) => {
    /** @type {any} */
    const shown = document.querySelector('.shown-state');
    /** @type {any} */
    const canvas = document.querySelector('.chart-canvas');
    const start = performance.now();
    while (shown.dataset.entities !== String(count) || canvas.dataset.painted !== shown.dataset.version) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return performance.now() - start;
  }, entities);
  await page.keyboard.press('ControlOrMeta+o');
  const discard = page.getByRole('button', { name: 'Open without saving' });
  await discard.click({ timeout: 3000 }).catch(() => undefined);
  return watching;
}

/** The first of the hits for a text with between `least` and `most` neighbours; null for none. */
export async function findNeighbourly(page, text, least, most) {
  const { value } = await ask(page, 'source.search', { question: { text, types: null, limit: 1000 } });
  for (const { id, key } of value.subgraph.entities) {
    const counts = await ask(page, 'source.neighbourCounts', { question: { ids: [id] } });
    const { neighbours } = counts.value;
    if (neighbours >= least && neighbours <= most) return { id, key, neighbours };
  }
  return null;
}
