// Builds the case worker, and the reader that it starts, for tests, which run from source: a thread needs a file that Node can
// load by itself.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const here = path.dirname(fileURLToPath(import.meta.url));
// Below node_modules, so that the worker finds the packages that the app's build would put into it.
const folder = path.resolve(here, '../../../node_modules/.cache/skein');
let built: Promise<string> | null = null;

/** The path of the built worker; built once in a process. */
export function workerForTests(): Promise<string> {
  built ??= buildWorkers();
  return built;
}

async function buildWorkers(): Promise<string> {
  await mkdir(folder, { recursive: true });
  await buildWorker('tables/tableReader.ts');
  return buildWorker('caseWorker.ts');
}

async function buildWorker(source: string): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    // Required, its dictionary would be read each time a worker starts; bundled, only when one writes, as in the app.
    ssr: { noExternal: ['pinyin-pro'] },
    build: {
      ssr: path.join(here, source),
      write: false,
      rollupOptions: { output: { format: 'cjs', codeSplitting: false } },
    },
  });
  const chunk = 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${source} was not built`);
  const file = path.join(folder, `${path.parse(source).name}.cjs`);
  // Test files run side by side and build the same text: each puts it in place whole.
  const own = `${file}.${process.pid}`;
  await writeFile(own, chunk.code);
  await rename(own, file);
  return file;
}
