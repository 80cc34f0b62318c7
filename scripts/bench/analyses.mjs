// Measures the analyses of networks: time beside python-igraph and networkit where they are installed, on the same made-up
// graphs. `node scripts/bench/analyses.mjs [--no-betweenness]` runs it alone; SKEIN_BENCH_PYTHON names another Python.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { root, run, say } from '../setup/run.mjs';
import { clusteredGraph } from './layoutGraphs.mjs';

const folder = path.join(root, '.cache', 'bench', 'analyses');
const python = process.env.SKEIN_BENCH_PYTHON ?? 'python3';
const peers = ['igraph', 'networkit'];

/** The answer is a plain object for the report: milliseconds on the clock and of the processor, the least of the repeats. */
export async function analyses({ hasBetweenness = true } = {}) {
  const skein = await bundled();
  const report = { graph: 'connected groups of 10 to 80 with hubs, 12 % of links between groups; seed 1' };
  report['100000 entities, 500000 links'] = large(skein, clusteredGraph(100_000, 500_000));
  if (hasBetweenness) {
    report['20000 entities, 100000 links'] = exact(skein, clusteredGraph(20_000, 100_000));
    report['100000 entities, 500000 links, sampled'] = sampled(skein, clusteredGraph(100_000, 500_000));
  }
  return report;
}

function large(skein, graph) {
  say('measuring analyses of 100,000 entities …');
  const web = skein.undirected(inputOf(graph));
  const { modularity, sizes } = skein.communitiesOf(web, 1);
  const best = skein.pageRank(web, { damping: 0.85, tolerance: 1e-17, mostRounds: 300 });
  const away = (ranks) => Number(ranks.reduce((sum, rank, i) => sum + Math.abs(rank - best[i]), 0).toPrecision(2));
  const ranks = (tolerance) => {
    const go = () => skein.pageRank(web, { damping: 0.85, tolerance, mostRounds: 300 });
    return { ...timed(3, go), sumOfErrors: away(go()) };
  };
  const rows = {
    skein: {
      build: timed(9, () => skein.undirected(inputOf(graph))),
      pageRank: ranks(1e-10),
      pageRankTight: ranks(1e-16),
      kCore: timed(9, () => skein.coreNumbers(web)),
      components: timed(9, () => skein.components(web)),
      communities: { ...timed(5, () => skein.communitiesOf(web, 1)), modularity, communities: sizes.length },
    },
  };
  for (const peer of peers) {
    const { ranks: theirs, ...figures } = asked(peer, 'large', graph);
    rows[peer] = theirs === undefined ? figures : { ...figures, pageRankSumOfErrors: away(theirs) };
  }
  return rows;
}

/** One run each: it takes a minute. */
function exact(skein, graph) {
  say('measuring betweenness of 20,000 entities …');
  const web = skein.undirected(inputOf(graph));
  return {
    skein: timed(1, () => skein.entityBetweenness(web, false)),
    ...Object.fromEntries(peers.map((peer) => [peer, asked(peer, 'betweenness', graph)])),
  };
}

function sampled(skein, graph) {
  say('measuring sampled betweenness of 100,000 entities …');
  const web = skein.undirected(inputOf(graph));
  const go = (error) => {
    const options = { error, risk: 0.05, isDirected: false };
    let paths = 0;
    const time = timed(1, () => ({ paths } = skein.sampledBetweenness(web, skein.createRandom(1, 0), options)));
    return { ...time, paths };
  };
  return { 'error 0.01, 95 %': go(0.01), 'error 0.002, 95 %': go(0.002) };
}

function inputOf({ count, from, to }) {
  return { count, from, to, weight: null };
}

function timed(repeats, work) {
  const [ms, cpuMs] = [[], []];
  for (let nth = 0; nth < repeats; nth += 1) {
    const [before, start] = [process.cpuUsage(), performance.now()];
    work();
    ms.push(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpuMs.push((user + system) / 1000);
  }
  const least = (figures) => Number(Math.min(...figures).toFixed(1));
  return { ms: least(ms), cpuMs: least(cpuMs) };
}

/** What the library takes for the same; `{ absent }` where it is not installed. */
function asked(peer, task, { count, from, to }) {
  const [links, ranks] = [path.join(folder, 'links.bin'), path.join(folder, 'ranks.bin')];
  writeFileSync(links, Buffer.concat([bytesOf(from), bytesOf(to)]));
  const script = path.join(import.meta.dirname, 'analysesPeers.py');
  const { status, stdout } = spawnSync(python, [script, peer, task, String(count), links, ranks], { encoding: 'utf8' });
  if (status === 3) return { absent: `${peer} is not installed for ${python}` };
  if (status === null) return { absent: `${python} cannot be started` };
  if (status !== 0) return { absent: `${peer} failed` };
  const figures = JSON.parse(stdout);
  if (task !== 'large') return figures;
  const bytes = readFileSync(ranks);
  return { ...figures, ranks: new Float64Array(bytes.buffer, bytes.byteOffset, count) };
}

function bytesOf(column) {
  return Buffer.from(column.buffer, column.byteOffset, column.byteLength);
}

const modules = [
  ['Web'],
  ['communities'],
  ['measures', 'kCore'],
  ['measures', 'parts'],
  ['measures', 'pageRank'],
  ['measures', 'betweenness'],
  ['measures', 'sampledBetweenness'],
  ['..', 'sample', 'random'],
];

/** The measures as they are in the app, bundled for this run. */
async function bundled() {
  mkdirSync(folder, { recursive: true });
  const entry = modules.map((place) => `${path.join(root, 'shared', 'analysis', ...place)}.ts`);
  const build = { outDir: folder, emptyOutDir: false, minify: false, lib: { entry, formats: ['es'] } };
  const config = path.join(folder, 'vite.config.mjs');
  writeFileSync(config, `export default ${JSON.stringify({ root, logLevel: 'error', build })};\n`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const status = await run(process.execPath, [vite, 'build', '--config', config], { words: 'on failure' });
  if (status !== 0) throw new Error('the analyses cannot be bundled');
  const load = (place) => import(pathToFileURL(path.join(folder, `${place.at(-1)}.mjs`)).href);
  return Object.assign({}, ...(await Promise.all(modules.map(load))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = await analyses({ hasBetweenness: !process.argv.includes('--no-betweenness') });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
