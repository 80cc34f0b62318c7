// Measures layouts: time and quality of organic beside other libraries on the same made-up graphs, in one run; every other
// layout's time; and the placing of newcomers. `node scripts/bench/layout.mjs [--sizes 1000,5000] [--no-peers]` runs it alone.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root, run, say } from '../setup/run.mjs';
import { clusteredGraph } from './layoutGraphs.mjs';
import { crossingsPerThousand, np20, overlaps, readableScale, stress } from './layoutMeasures.mjs';
import { layoutPeers } from './layoutPeers.mjs';
import { randomFrom } from './random.mjs';

const folder = path.join(root, '.cache', 'bench', 'layouts');

/** `sizes` are numbers of entities, each with twice as many links. The answer is a plain object for the report. */
export async function layout({ sizes = [1_000, 5_000, 20_000], hasPeers = true } = {}) {
  const { layouts, placeNear } = await bundled();
  const [organic, ...others] = layouts;
  const peers = hasPeers ? await layoutPeers() : [];
  const report = {
    graph: 'connected groups of 10 to 80 with hubs, 12 % of links between groups, twice as many links as entities',
  };
  for (const count of sizes) {
    say(`measuring layouts of ${count} entities …`);
    const graph = clusteredGraph(count, 2 * count);
    const rows = { 'organic (Skein)': judge(graph, () => organic.run(inputOf(graph)), 1, repeatsFor(count)) };
    for (const peer of peers.filter(({ largest }) => count <= largest)) {
      rows[peer.name] = judge(graph, () => peer.layOut(graph), null, 1);
    }
    report[`${count} entities, ${2 * count} links`] = rows;
  }
  const middle = clusteredGraph(2_000, 4_000);
  report['other layouts, 2000 entities'] = Object.fromEntries(others.map((one) => [one.id, judgeOther(middle, one)]));
  report['50 newcomers on 2000'] = newcomers(middle, organic, placeNear);
  return report;
}

function repeatsFor(count) {
  return count <= 5_000 ? 3 : 1;
}

/** The layouts as they are in the app, bundled for this run. */
async function bundled() {
  mkdirSync(folder, { recursive: true });
  const entry = ['index', 'placeNear'].map((name) => path.join(root, 'renderer', 'layouts', `${name}.ts`));
  const build = { outDir: folder, emptyOutDir: false, minify: false, lib: { entry, formats: ['es'] } };
  const config = path.join(folder, 'vite.config.mjs');
  writeFileSync(config, `export default ${JSON.stringify({ root, logLevel: 'error', build })};\n`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const status = await run(process.execPath, [vite, 'build', '--config', config], { words: 'on failure' });
  if (status !== 0) throw new Error('the layouts cannot be bundled');
  const load = (name) => import(pathToFileURL(path.join(folder, `${name}.mjs`)).href);
  return { ...(await load('index')), ...(await load('placeNear')) };
}

function inputOf({ count, from, to }) {
  const random = randomFrom(11);
  const lanes = Array.from({ length: 12 }, (_, lane) => `Lane ${lane}`);
  const isOut = () => random() < 0.1;
  return {
    count,
    x: new Float64Array(count),
    y: new Float64Array(count),
    radius: new Float64Array(count).fill(15),
    isFixed: new Uint8Array(count),
    from,
    to,
    weight: new Float64Array(from.length).fill(1),
    seed: 1,
    root: null,
    lanes: { of: Int32Array.from({ length: count }, () => (isOut() ? -1 : Math.floor(random() * 12))), names: lanes },
    value: Float64Array.from({ length: count }, () => (isOut() ? NaN : Math.floor(random() * 1000))),
    time: Float64Array.from({ length: count }, () => (isOut() ? NaN : 1.75e12 + random() * 2e10)),
    longitude: Float64Array.from({ length: count }, () => (isOut() ? NaN : 75 + random() * 55)),
    latitude: Float64Array.from({ length: count }, () => (isOut() ? NaN : 20 + random() * 30)),
    isFlow: Uint8Array.from(from, () => (random() < 0.6 ? 1 : 0)),
  };
}

function timed(work) {
  const start = performance.now();
  const result = work();
  return { ms: performance.now() - start, result };
}

/** Time is the least of the repeats: others work on the machine too. Overlaps of a picture without a scale are counted at a readable one. */
function judge(graph, layOut, scale, repeats) {
  const runs = Array.from({ length: repeats }, () => timed(layOut));
  const places = runs[0].result;
  return {
    ms: Math.round(Math.min(...runs.map(({ ms }) => ms))),
    np20: rounded(np20(graph, places), 3),
    stress: rounded(stress(graph, places), 3),
    overlaps: overlaps(places, scale ?? readableScale(places)),
    crossingsPer1000Links: Math.round(crossingsPerThousand(graph, places)),
  };
}

function judgeOther(graph, one) {
  const { ms, result } = timed(() => one.run(inputOf(graph)));
  return { ms: Math.round(ms), overlaps: overlaps(result) };
}

function newcomers(graph, organic, placeNear) {
  const { x, y } = organic.run(inputOf(graph));
  const placed = Array.from(x, (value, i) => ({ x: value, y: y[i], radius: 15 }));
  const length = (link) => Math.hypot(x[graph.from[link]] - x[graph.to[link]], y[graph.from[link]] - y[graph.to[link]]);
  const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const usual = mean(Array.from(graph.from, (_, link) => length(link)));
  const runs = Array.from({ length: 15 }, (_, nth) => {
    const parent = placed[nth * 131];
    const { ms, result } = timed(() => placeNear({ placed, groups: [{ parent, children: 50 }], seed: 1 }));
    const [places] = result;
    const all = { x: [...x, ...places.map((place) => place.x)], y: [...y, ...places.map((place) => place.y)] };
    return {
      ms,
      overlaps: overlaps(all),
      lengths: mean(places.map((place) => Math.hypot(place.x - parent.x, place.y - parent.y))) / usual,
    };
  });
  const times = runs.map(({ ms }) => ms).sort((a, b) => a - b);
  return {
    medianMs: rounded(times[7], 1),
    worstMs: rounded(times[14], 1),
    overlaps: runs.reduce((sum, run) => sum + run.overlaps, 0),
    newLinksInMeanLengths: rounded(mean(runs.map(({ lengths }) => lengths)), 2),
  };
}

function rounded(value, digits) {
  return Number(value.toFixed(digits));
}

function sizesIn(words) {
  const place = words.indexOf('--sizes');
  return place < 0 ? undefined : (words[place + 1] ?? '').split(',').map(Number);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const words = process.argv.slice(2);
  const sizes = sizesIn(words);
  const report = await layout({ ...(sizes === undefined ? {} : { sizes }), hasPeers: !words.includes('--no-peers') });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
