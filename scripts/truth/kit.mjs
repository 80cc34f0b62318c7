// What a row of the table of truths works with: the analyses as they are in the app, made-up cases and published data.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import Papa from 'papaparse';
import { SetupError, root, run } from '../setup/run.mjs';

const folder = path.join(root, '.cache', 'truth');
export const dataFolder = process.env.SKEIN_REAL_DATA ?? path.resolve(root, '..', 'shared', 'data');

/**
 * Everything that the rows ask for, bundled and read once.
 * @typedef {Awaited<ReturnType<typeof openKit>>} Kit
 */
export async function openKit() {
  const { analyses, chosenOf, collectSample, ...rest } = await bundled();
  const samples = new Map();
  return {
    ...rest,
    analyses,
    run: (id, facts, given = {}) => {
      const analysis = analyses.find((one) => one.id === id);
      const refuse = (name, value) => new Error(`${id} refuses ${name}=${value}`);
      return analysis.run(facts, chosenOf(analysis, new Map(Object.entries(given)), refuse), () => undefined);
    },
    /** The made-up case of a seed, as facts, with what really happened in it. */
    sample: (seed, size) => {
      const name = `${seed} ${size}`;
      if (!samples.has(name)) samples.set(name, sampleFacts(collectSample(seed, size)));
      return samples.get(name);
    },
    text: (file) => readFileSync(path.join(dataFolder, file), 'utf8'),
    table: (file) =>
      Papa.parse(readFileSync(path.join(dataFolder, file), 'utf8'), { header: true, skipEmptyLines: true }).data,
  };
}

/** Whether a row can be measured here. */
export function has(needs) {
  if (needs === undefined) return true;
  if (needs === 'networkx') return hasNetworkx();
  return existsSync(path.join(dataFolder, needs));
}

let networkx = null;
function hasNetworkx() {
  networkx ??= spawnSync('python3', ['-c', 'import networkx'], { stdio: 'ignore' }).status === 0;
  return networkx;
}

/** What networkx says of links among entities 0 … count − 1: see measures.py. */
export function askNetworkx(question) {
  const script = path.join(import.meta.dirname, 'measures.py');
  const { status, stdout } = spawnSync('python3', [script], {
    input: JSON.stringify(question),
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new SetupError('networkx gave no answer.');
  return JSON.parse(stdout);
}

function sampleFacts({ entities, links, truth }) {
  const facts = {
    entities: entities.map(({ ref, key, type, fields }) => ({ id: `e${ref}`, key, type, caption: key, fields })),
    links: links.map(({ type, from, to, fields }) => ({ type, from, to, fields })),
  };
  return { facts, truth, placeOf: new Map(entities.map(({ key }, place) => [key, place])) };
}

const modules = [
  ['shared', 'analysis', 'index.ts'],
  ['shared', 'analysis', 'chosen.ts'],
  ['shared', 'analysis', 'money', 'laundering.ts'],
  ['shared', 'sample', 'collectSample.ts'],
];

async function bundled() {
  mkdirSync(folder, { recursive: true });
  const entry = modules.map((place) => path.join(root, ...place));
  const build = { outDir: folder, emptyOutDir: false, minify: false, lib: { entry, formats: ['es'] } };
  const config = path.join(folder, 'vite.config.mjs');
  writeFileSync(config, `export default ${JSON.stringify({ root, logLevel: 'error', build })};\n`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const status = await run(process.execPath, [vite, 'build', '--config', config], { words: 'on failure' });
  if (status !== 0) throw new SetupError('The analyses cannot be bundled.');
  const load = (place) => import(pathToFileURL(path.join(folder, `${path.basename(place.at(-1), '.ts')}.mjs`)).href);
  const loaded = await Promise.all(modules.map(load));
  return Object.assign({}, ...loaded);
}
