// Measures how well duplicates are found among generated persons of whom it is known who is one, and how long it takes.
// `node scripts/bench/duplicates.mjs` runs it alone; the seeds are none that the default rules were tuned on (see docs/duplicates.md).
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { enter, root, run, say } from '../setup/run.mjs';

const folder = path.join(root, '.cache', 'bench', 'duplicates');
const runs = [
  { count: 2_000, seed: 101 },
  { count: 5_000, seed: 102 },
  { count: 20_000, seed: 103 },
];

/** The answer is a plain object for the report. */
export async function duplicates() {
  const { measureDuplicates } = await bundled();
  const report = {};
  for (const { count, seed } of runs) {
    say(`looking for duplicates among ${count} persons …`);
    const [start, before] = [performance.now(), process.cpuUsage()];
    const { precision, recall, f1, ...counts } = measureDuplicates(count, seed);
    const ms = Math.round(performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    const three = (share) => Number(share.toFixed(3));
    report[`${count} persons, seed ${seed}`] = {
      ...counts,
      precision: three(precision),
      recall: three(recall),
      f1: three(f1),
      ms,
      cpuMs: Math.round((user + system) / 1000),
    };
  }
  return report;
}

/** The search as it is in the app, bundled for this run. */
async function bundled() {
  mkdirSync(folder, { recursive: true });
  const entry = path.join(root, 'shared', 'analysis', 'duplicates', 'measure.ts');
  const lib = { entry, formats: ['es'], fileName: 'measure' };
  const build = { outDir: folder, emptyOutDir: false, minify: false, lib };
  const config = path.join(folder, 'vite.config.mjs');
  writeFileSync(config, `export default ${JSON.stringify({ root, logLevel: 'error', build })};\n`);
  const vite = path.join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const status = await run(process.execPath, [vite, 'build', '--config', config], { words: 'on failure' });
  if (status !== 0) throw new Error('the search for duplicates cannot be bundled');
  return import(pathToFileURL(path.join(folder, 'measure.mjs')).href);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  enter(async () => {
    process.stdout.write(`${JSON.stringify(await duplicates(), null, 2)}\n`);
    return 0;
  });
}
