// Builds a thread of main for tests, which run from source: a thread needs a file that Node can load by itself.
import { mkdir, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'vite';

const here = import.meta.dirname;
// Below node_modules, so that a thread finds the packages that the app's build would put into it.
const folder = path.resolve(here, '../node_modules/.cache/skein');

/** The path of the built thread. `source`: its file below `main/`. */
export async function builtForTests(source: string): Promise<string> {
  await mkdir(folder, { recursive: true });
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
