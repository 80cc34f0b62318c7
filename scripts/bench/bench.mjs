// The benchmarks, in order: start-up, the case file, Neo4j, the chart. Medians of real runs on the built app, as one
// JSON object on stdout with the machine's line; nothing here passes or fails.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildApp } from '../setup/build.mjs';
import { openDisplay } from '../setup/display.mjs';
import { prepareRuntime } from '../setup/launch.mjs';
import { enter, root, run, say } from '../setup/run.mjs';
import { startNeo4j } from '../neo4j.mjs';
import { analyses } from './analyses.mjs';
import { ask, dropProfile, newProfile, repeat, shortRuns, startApp, stopApp, summary } from './app.mjs';
import { openBare } from './bare.mjs';
import { draw } from './draw.mjs';
import { duplicates } from './duplicates.mjs';
import { importing } from './importing.mjs';
import { layout } from './layout.mjs';
import { leak } from './leak.mjs';
import { expandToPainted, findNeighbourly, openChart, panFrames } from './chart.mjs';

const folder = path.join(root, '.cache', 'bench');
const hubLimit = 500;

async function skein(words, env = {}) {
  const script = path.join(root, 'scripts', 'start.mjs');
  const status = await run(process.execPath, [script, ...words], {
    env: { ...process.env, ...env },
    words: 'on failure',
  });
  if (status !== 0) throw new Error(`skein ${words.join(' ')} ended with ${status}`);
}

/** The made-up case of that size, kept between runs. */
async function sampleCase(size) {
  const file = path.join(folder, `made-${size}.skein`);
  if (!existsSync(file)) await skein(['sample', '--size', String(size), '--seed', '1', '--out', file]);
  return { file, truth: JSON.parse(readFileSync(file.replace(/\.skein$/, '.truth.json'), 'utf8')) };
}

async function startUp() {
  const fresh = await repeat(2, async () => {
    const profile = newProfile();
    const { app, readyMs } = await startApp(profile, ['sample']);
    await stopApp(app);
    dropProfile(profile);
    return readyMs;
  });
  const profile = newProfile();
  const again = await repeat(5, async () => {
    const { app, readyMs } = await startApp(profile, ['sample']);
    await stopApp(app);
    return readyMs;
  });
  dropProfile(profile);
  return { coldStartMs: summary(again), firstStartEverMs: summary(fresh) };
}

/** What the questions are about. `busy`: an entity with about a thousand neighbours, null when there is none. */
async function subjects(page, key, hub, busy) {
  const idOf = async (text) =>
    (await ask(page, 'source.search', { question: { text, types: null, limit: 1 } })).value.subgraph.entities[0].id;
  return { key, id: await idOf(key), hubId: await idOf(hub), other: await idOf('陈伟'), busyId: busy?.id ?? null };
}

/**
 * Each question with its runs, the plain query for the same facts, and another one for more easily had facts. Plain
 * queries are `[name, parameters]`.
 */
function questionsAbout(page, { key, id, hubId, other, busyId }) {
  const timed = async (channel, question) => (await ask(page, channel, { question })).ms;
  const search = (text) => () => timed('source.search', { text, types: null, limit: 200 });
  const expand = (of, limit) => () =>
    timed('source.expand', { ids: [of], only: null, limit, linkLimit: 5000, after: null });
  const counts = (of) => () => timed('source.neighbourCounts', { ids: [of] });
  const path = { kind: 'shortest', maxHops: 6, direction: 'any', linkTypes: null, time: null, mostNeighbours: null };
  const rest = { weight: null, weightIs: 'cost', maxGapS: null };
  const paths = (limit) => () => timed('source.paths', { ids: [id, other], ...path, ...rest, limit });
  const between = { id, other };
  return {
    searchThreeDigits: { runs: 9, ours: search('139'), same: ['search', { text: '139' }] },
    searchTwoChinese: { runs: 9, ours: search('陈伟') },
    searchWholeNumber: { runs: shortRuns, ours: search(key), same: ['search', { text: key }] },
    expand100AskedToAnswered: { runs: 9, ours: expand(id, 100) },
    hub500AskedToAnswered: { runs: 5, ours: expand(hubId, hubLimit) },
    hub1000AskedToAnswered: {
      ...{ runs: 15, ours: expand(hubId, 1000) },
      same: ['expand1000', { id: hubId }],
      easier: ['anyThousand', { id: hubId }],
    },
    counts: { runs: shortRuns, ours: counts(id), same: ['counts', { id }] },
    countsHub: { runs: 9, ours: counts(hubId), same: ['counts', { id: hubId }] },
    shortestPath: {
      ...{ runs: 9, ours: paths(50) },
      same: ['shortestPath', between],
      easier: ['anyShortestPath', between],
    },
    oneShortestPath: {
      ...{ runs: 9, ours: paths(1) },
      same: ['oneShortestPath', between],
      easier: ['anyOneShortestPath', between],
    },
    ...(busyId === null
      ? {}
      : {
          thousandAskedToAnswered: { runs: 15, ours: expand(busyId, 1000), same: ['expand1000', { id: busyId }] },
        }),
  };
}

/**
 * Medians in milliseconds. Ours and the plain query for the same facts take turns, so that both meet the same machine in
 * the same state: after a rest everything takes longer. `bare`: null for none.
 */
async function measured(questions, bare) {
  const figures = {};
  const named = Object.entries(questions);
  for (const [name, { runs, ours, same }] of named) {
    const isHeld = bare !== null && same !== undefined;
    const turns = await repeat(runs, async () => [await ours(), isHeld ? await bare.ask(...same) : 0]);
    const own = turns.map(([ms]) => ms);
    figures[`${name}Ms`] = summary(own);
    if (isHeld) {
      const plain = turns.map(([, ms]) => ms);
      figures[`${name}Over`] = over(own, plain);
    }
  }
  for (const [name, { runs, easier }] of named) {
    if (bare === null || easier === undefined) continue;
    figures[`${name}Easier`] = summary(await repeat(runs, () => bare.ask(...easier)));
  }
  return figures;
}

/** The plain query's own figures, and how many times as long ours take. */
function over(own, plain) {
  return { ...summary(plain), ratio: Number((summary(own).median / summary(plain).median).toFixed(2)) };
}

function mainMemoryMb(app) {
  return app.evaluate(() => process.memoryUsage().rss / 1e6);
}

async function source(words, { hotline, busyLines }, server = null) {
  const hub = hotline.phone;
  const profile = newProfile();
  const { app, page, readyMs } = await startApp(profile, words);
  const neighbourly = await findNeighbourly(page, '139', 100, 400);
  if (neighbourly === null) throw new Error('no phone has 100 to 400 neighbours');
  const before = await mainMemoryMb(app);
  const hubPainted = await expandToPainted(page, hub, hubLimit);
  const grownMb = (await mainMemoryMb(app)) - before;
  const busy = busyLines.length === 0 ? null : await findNeighbourly(page, busyLines[0], 950, 1050);
  const asked = questionsAbout(page, await subjects(page, neighbourly.key, hub, busy));
  const bare = server === null ? null : await openBare(app, server);
  // Once before: a server that has just started compiles what it runs.
  await measured(asked, bare);
  const answered = await measured(asked, bare);
  await bare?.close();
  const figures = {
    openMs: summary([readyMs]),
    ...answered,
    expand100ToPaintedMs: summary(await repeat(5, () => expandToPainted(page, neighbourly.key, 100))),
    hub500ToPaintedMs: summary([hubPainted, ...(await repeat(3, () => expandToPainted(page, hub, hubLimit)))]),
    hub1000ToPaintedMs: summary(await repeat(3, () => expandToPainted(page, hub, 1000))),
    thousand: busy === null ? null : await thousand(page, busy),
    hubMainMemoryGrowthMb: Number(grownMb.toFixed(1)),
  };
  await stopApp(app);
  dropProfile(profile);
  return figures;
}

/** The neighbours of an entity that has about a thousand, which a hub has not. */
async function thousand(page, { key, neighbours }) {
  return { neighbours, toPaintedMs: summary(await repeat(5, () => expandToPainted(page, key, 1000))) };
}

/** A ring with chords: 2,000 entities, 4,000 links, each its own line. */
async function ringChart() {
  const csv = path.join(folder, 'ring.csv');
  const rows = Array.from({ length: 2000 }, (_, i) => `n${i},n${(i + 1) % 2000}\nn${i},n${(i * 7 + 13) % 2000}`);
  writeFileSync(csv, `source,target\n${rows.join('\n')}\n`);
  const file = path.join(folder, 'ring.skein');
  await skein(['import', csv, '--out', file]);
  const chart = path.join(folder, 'ring.json');
  await skein(['snapshot', file, '--find', 'n', '--limit', '1000', '--expand', '9', '--out', chart]);
  return { chart, entities: JSON.parse(readFileSync(chart, 'utf8')).chart.entities.length };
}

async function drawing() {
  const { chart, entities } = await ringChart();
  const profile = newProfile();
  const { app, page } = await startApp(profile, ['sample']);
  const opened = await repeat(3, () => openChart(app, page, chart, entities));
  const pan = await panFrames(page);
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  const close = await panFrames(page);
  await stopApp(app);
  dropProfile(profile);
  return { entities, openToPaintedMs: summary(opened), panFrameMs: summary(pan), panCloseFrameMs: summary(close) };
}

async function onNeo4j(size) {
  const { file, truth } = await sampleCase(size);
  if (process.env.NO_NEO4J) return null;
  // A large database is kept on a server with room for it; a small heap is collected all the time.
  const memory = size > 100_000 ? { start: '4g', heap: '4g', pageCache: '1g' } : undefined;
  const server = await startNeo4j({ memory });
  try {
    const env = { SKEIN_NEO4J_PASSWORD: server.password };
    const start = performance.now();
    await skein(['publish', file, '--to', server.uri, '--merge'], env);
    const publishS = Math.round((performance.now() - start) / 100) / 10;
    Object.assign(process.env, env);
    return { size, publishS, ...(await source([server.uri], truth, server)) };
  } finally {
    await server.stop();
  }
}

/** `--only startUp,neo4j` measures these parts; all without it. */
function chosen(parts, words) {
  const at = words.indexOf('--only');
  if (at === -1) return parts;
  const names = (words[at + 1] ?? '').split(',');
  const unknown = names.find((name) => !(name in parts));
  if (unknown !== undefined) throw new Error(`there is nothing to measure named “${unknown}”`);
  return Object.fromEntries(names.map((name) => [name, parts[name]]));
}

async function bench(words) {
  const large = words.includes('--large');
  const dist = await prepareRuntime();
  await buildApp();
  mkdirSync(folder, { recursive: true });
  const display = await openDisplay();
  Object.assign(process.env, display.env, { ELECTRON_OVERRIDE_DIST_PATH: dist });
  try {
    const size = large ? 200_000 : 20_000;
    const { file, truth } = await sampleCase(size);
    const report = { machine: machine(), at: new Date().toISOString(), size };
    const parts = {
      startUp,
      drawing,
      draw: () => draw(),
      layout: () => layout(),
      analyses: () => analyses(),
      duplicates: () => duplicates(),
      import: () => importing(),
      leak: () => leak(),
      caseFile: () => source([file], truth),
      neo4j: () => onNeo4j(size),
    };
    for (const [name, measure] of Object.entries(chosen(parts, words))) {
      say(`measuring: ${name} …`);
      report[name] = await measure();
    }
    const text = `${JSON.stringify(report, null, 2)}\n`;
    const out = words[words.indexOf('--out') + 1];
    if (words.includes('--out') && out) writeFileSync(out, text);
    process.stdout.write(text);
    return 0;
  } finally {
    display.stop();
  }
}

function machine() {
  const [cpu] = os.cpus();
  const memory = Math.round(os.totalmem() / 2 ** 30);
  const card = process.platform === 'linux' && !existsSync('/dev/dri') ? 'no graphics card' : 'graphics card';
  return `${os.platform()} ${os.arch()}, ${os.cpus().length} × ${cpu?.model ?? 'unknown'}, ${memory} GiB, ${card}, load ${os.loadavg()[0].toFixed(1)}`;
}

export function start(words) {
  return enter(() => bench(words));
}
