/// <reference lib="dom" />
// The leak bench: one entity of the sample case expanded and collapsed again and again by keys, and what the page keeps
// for it. Alone: `node scripts/bench/leak.mjs [--cycles 500]`.
import { pathToFileURL } from 'node:url';
import { buildApp } from '../setup/build.mjs';
import { openDisplay } from '../setup/display.mjs';
import { prepareRuntime } from '../setup/launch.mjs';
import { enter, say } from '../setup/run.mjs';
import { dropProfile, newProfile, startApp, stopApp } from './app.mjs';

/** A phone of the sample case with ten neighbours and 54 links among them and itself. */
const hub = '139 0000 1000';
/** Until then the page warms up: code is compiled, tables and pictures are made once. */
const warmCycles = 50;
/** What the promise allows between the two measurements. */
const mostGrowth = 0.05;
const restMs = 1000;
const mostRests = 30;
const fewestRests = 4;

/**
 * So many cycles, pressed by the page itself: whatever is evaluated from outside leaves its code behind, and would be
 * measured with the rest. Each step waits until all work is done and the picture shows it.
 */
function run(page, cycles) {
  return page.evaluate(async (count) => {
    const find = (selector) => /** @type {any} */ (document.querySelector(selector));
    const isShown = (isExpanded) => {
      const { entities, version } = find('.shown-state').dataset;
      const { painted, motion } = find('.chart-canvas').dataset;
      const isAtRest = find('.status-line').dataset.running === '0' && painted === version && motion === 'still';
      return isAtRest && Number(entities) > 1 === isExpanded;
    };
    const step = async (key, isExpanded) => {
      find('[role="application"]').dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
      );
      while (!isShown(isExpanded)) await new Promise((resolve) => requestAnimationFrame(resolve));
      const { entities, links } = find('.shown-state').dataset;
      return { entities: Number(entities), links: Number(links) };
    };
    let counts = null;
    for (let nth = 0; nth < count; nth += 1) {
      counts = await step('Enter', true);
      await step('c', false);
    }
    return counts;
  }, cycles);
}

/** Several times, because compiled code that is not used any more leaves only after some collections. */
async function collected(session) {
  for (let nth = 0; nth < 4; nth += 1) await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

/**
 * Two figures of a heap snapshot: bytes behind array buffers, which the heap usage leaves out; and bytes of compiled code,
 * which grows for hundreds of cycles while the engine finds out what is worth compiling, and holds nothing of the chart.
 */
async function buffersAndCode(session) {
  let text = '';
  const add = ({ chunk }) => (text += chunk);
  session.on('HeapProfiler.addHeapSnapshotChunk', add);
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  session.off('HeapProfiler.addHeapSnapshotChunk', add);
  const { snapshot, nodes, strings } = JSON.parse(text);
  const { node_fields: fields } = snapshot.meta;
  const [type, name, size] = [fields.indexOf('type'), fields.indexOf('name'), fields.indexOf('self_size')];
  const ofBuffers = strings.indexOf('system / JSArrayBufferData');
  const ofCode = snapshot.meta.node_types[type].indexOf('code');
  const bytes = { buffers: 0, code: 0 };
  for (let at = 0; at < nodes.length; at += fields.length) {
    if (nodes[at + name] === ofBuffers) bytes.buffers += nodes[at + size];
    if (nodes[at + type] === ofCode) bytes.code += nodes[at + size];
  }
  return bytes;
}

/** Bytes that live in the page once what it does in idle time is done: when measuring again and again finds no less. */
async function atRest(session) {
  let heap = await collected(session);
  for (let rests = 0, same = 0; rests < mostRests && same < fewestRests; rests += 1) {
    await new Promise((resolve) => setTimeout(resolve, restMs));
    const now = await collected(session);
    same = now < heap - 1000 ? 0 : same + 1;
    heap = Math.min(heap, now);
  }
  return { heap, ...(await buffersAndCode(session)) };
}

/** @returns bytes after so many cycles, and how much those of the last are over those of the first */
export async function leak({ cycles = 500 } = {}) {
  const profile = newProfile();
  const { app, page } = await startApp(profile, ['sample', '--find', hub]);
  try {
    const session = await page.context().newCDPSession(page);
    await page.getByRole('application').focus();
    await page.keyboard.press('ControlOrMeta+a');
    const measured = [];
    let counts = null;
    for (const [at, nth] of measuredAt(cycles).entries()) {
      counts = await run(page, nth - (measured[at - 1]?.nth ?? 0));
      measured.push({ nth, ...(await atRest(session)) });
      say(JSON.stringify(measured.at(-1)));
    }
    return report(counts, measured);
  } finally {
    await stopApp(app);
    dropProfile(profile);
  }
}

function measuredAt(cycles) {
  const between = Array.from({ length: Math.ceil(cycles / 100) - 1 }, (_, nth) => (nth + 1) * 100);
  return [warmCycles, ...between, cycles];
}

function report(counts, measured) {
  const [early, late] = [measured[0], measured.at(-1)];
  const [before, after] = [early, late].map(({ heap, buffers, code }) => heap + buffers - code);
  const ratio = after / before;
  const ratioWithCode = (late.heap + late.buffers) / (early.heap + early.buffers);
  return {
    what: 'JavaScript heap (Runtime.getHeapUsage) and its array buffers without compiled code (heap snapshot), after forced collection',
    each: counts,
    bytesAfterCycles: measured,
    ratio: Number(ratio.toFixed(4)),
    bound: 1 + mostGrowth,
    ratioWithCode: Number(ratioWithCode.toFixed(4)),
    isKept: ratio <= 1 + mostGrowth,
    bytesACycle: Math.round((after - before) / (late.nth - early.nth)),
  };
}

async function alone(words) {
  const dist = await prepareRuntime();
  await buildApp();
  const display = await openDisplay();
  Object.assign(process.env, display.env, { ELECTRON_OVERRIDE_DIST_PATH: dist });
  const at = words.indexOf('--cycles');
  try {
    const figures = await leak(at === -1 ? {} : { cycles: Number(words[at + 1]) });
    process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
    return 0;
  } finally {
    display.stop();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) void enter(() => alone(process.argv.slice(2)));
