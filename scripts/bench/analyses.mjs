// Measures the analyses of networks: time beside python-igraph and networkit where they are installed, on the same made-up
// graphs. `node scripts/bench/analyses.mjs [--no-betweenness]` runs it alone; SKEIN_BENCH_PYTHON names another Python.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
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
  const report = { graph: 'connected groups of 10 to 80 with hubs, 12 % of links between groups; seed 1', tolerances };
  report['100000 entities, 500000 links'] = large(skein, clusteredGraph(100_000, 500_000));
  if (hasBetweenness) {
    report['20000 entities, 100000 links'] = await exact(skein, clusteredGraph(20_000, 100_000));
    report['100000 entities, 500000 links, sampled'] = sampled(skein, clusteredGraph(100_000, 500_000));
  }
  return report;
}

/** What each figure is exact to: only equal ones may be compared. `sumOfErrors` is measured against a much longer run. */
const tolerances = {
  pageRank: {
    skein: 'errors sum to the tolerance or less, which follows from what the ranks miss their equation by',
    igraph: 'PRPACK, which stops at a residual of 1e-10',
    networkit: 'stops when a round changes the ranks by less than 1e-12 (Euclidean)',
    ofOne: 'ranks sum to 1, damping is 0.85, everyone’s time includes its own form of the links',
  },
  communities: 'greedy, no tolerance: see the modularity',
  'kCore, components, betweenness': 'exact; sampled: as its line says',
};

function large(skein, graph) {
  say('measuring analyses of 100,000 entities …');
  const web = skein.undirected(inputOf(graph));
  const { modularity, sizes } = skein.communitiesOf(web, 1);
  const ranked = (tolerance) => skein.pageRank(web, false, { damping: 0.85, tolerance, mostRounds: 300 });
  const best = ranked(0);
  const away = (ranks) => Number(ranks.reduce((sum, rank, i) => sum + Math.abs(rank - best[i]), 0).toPrecision(2));
  const ranks = (tolerance) => ({
    tolerance,
    ...timed(9, () => ranked(tolerance)),
    sumOfErrors: away(ranked(tolerance)),
  });
  // The tolerance is what errors are known to stay below, and lies far above what they are: the loosest that comes as near.
  const asExactAs = (error) => {
    let tolerance = error * 1000;
    while (away(ranked(tolerance)) > error) tolerance /= 1.5;
    return Number(tolerance.toPrecision(2));
  };
  const rows = {
    skein: {
      build: timed(9, () => skein.undirected(inputOf(graph))),
      pageRank: ranks(1e-10),
      kCore: timed(9, () => skein.coreNumbers(web)),
      components: timed(9, () => skein.components(web)),
      communities: { ...timed(5, () => skein.communitiesOf(web, 1)), modularity, communities: sizes.length },
    },
  };
  for (const peer of peers) {
    const { ranks: theirs, ...figures } = asked(peer, 'large', graph);
    rows[peer] = figures;
    if (theirs === undefined) continue;
    figures.pageRank.sumOfErrors = away(theirs);
    rows.skein[`pageRankAsExactAs ${peer}`] = ranks(asExactAs(figures.pageRank.sumOfErrors));
  }
  return rows;
}

/** One run each: it takes minutes. */
async function exact(skein, graph) {
  say('measuring betweenness of 20,000 entities …');
  const job = { work: 'entities', web: skein.undirected(inputOf(graph)), isDirected: false };
  const one = { threads: 1, ...timed(1, () => skein.sumAlone(job, () => undefined)) };
  const { signal } = new AbortController();
  const all = timing(() => skein.sumOnAllCores(job, path.join(folder, 'partWorker.mjs'), signal, () => undefined));
  return {
    skein: [one, { threads: os.availableParallelism(), ...(await all) }],
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
  const runs = Array.from({ length: repeats }, () => {
    const told = stopwatch();
    work();
    return told();
  });
  const least = (of) => Math.min(...runs.map((run) => run[of]));
  return { ms: least('ms'), cpuMs: least('cpuMs') };
}

async function timing(work) {
  const told = stopwatch();
  await work();
  return told();
}

function stopwatch() {
  const [before, start] = [process.cpuUsage(), performance.now()];
  return () => {
    const ms = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    return { ms: Number(ms.toFixed(1)), cpuMs: Number(((user + system) / 1000).toFixed(1)) };
  };
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
  ['spread'],
  ['measures', 'sampledBetweenness'],
  ['..', 'sample', 'random'],
  ['..', '..', 'main', 'batch', 'sumOnAllCores'],
  ['..', '..', 'main', 'batch', 'partWorker'],
];

/** The measures as they are in the app, bundled for this run. */
async function bundled() {
  mkdirSync(folder, { recursive: true });
  const entry = modules.map((place) => `${path.join(root, 'shared', 'analysis', ...place)}.ts`);
  const build = { ssr: true, outDir: folder, emptyOutDir: false, minify: false, lib: { entry, formats: ['es'] } };
  const config = path.join(folder, 'vite.config.mjs');
  writeFileSync(config, `export default ${JSON.stringify({ root, logLevel: 'error', build })};\n`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const status = await run(process.execPath, [vite, 'build', '--config', config], { words: 'on failure' });
  if (status !== 0) throw new Error('the analyses cannot be bundled');
  const load = (place) => import(pathToFileURL(path.join(folder, `${place.at(-1)}.mjs`)).href);
  // The last is the script of a thread.
  return Object.assign({}, ...(await Promise.all(modules.slice(0, -1).map(load))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const report = await analyses({ hasBetweenness: !process.argv.includes('--no-betweenness') });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
}
