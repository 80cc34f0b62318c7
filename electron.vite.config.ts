// Builds the three bundles: main (with its worker threads), preload, and the page. Every dependency is bundled, so that
// the package carries no node_modules.
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
const root = import.meta.dirname;

// The oldest runtime that may run the app sets the targets: the fallback runtime of scripts/electron-runtime.mjs.
const NODE = 'node20.18';
const CHROME = 'chrome130';

// Worker threads of main, and the process that reads foreign files; each becomes out/main/NAME.cjs beside index.cjs.
const MAIN_WORKERS = {
  caseWorker: 'main/sources/casefile/caseWorker.ts',
  tableReader: 'main/sources/casefile/tables/tableReader.ts',
  jobProcess: 'main/sources/casefile/jobProcess.ts',
  logWorker: 'main/audit/logWorker.ts',
  fontWorker: 'main/exports/fontWorker.ts',
  partWorker: 'main/batch/partWorker.ts',
};

// The style sheets say which characters each slice of a font holds, and name exactly the slices that belong to them.
const FONTS = [
  { folder: path.dirname(require.resolve('@fontsource/noto-sans-sc/package.json')), sheets: ['400.css', '700.css'] },
  { folder: path.dirname(require.resolve('@fontsource-variable/inter/package.json')), sheets: ['wght.css'] },
];

const HARFBUZZ = 'harfbuzzjs/dist/harfbuzz-subset.wasm';

/** The font cutter looks for its WebAssembly in node_modules, which the package does not have: look beside the bundle. */
function harfbuzzBeside(): Plugin {
  return {
    name: 'skein-harfbuzz-beside',
    apply: 'build',
    transform: (code) =>
      code.includes(`require.resolve('${HARFBUZZ}')`)
        ? { code: code.replace(`require.resolve('${HARFBUZZ}')`, "__dirname + '/harfbuzz-subset.wasm'"), map: null }
        : null,
  };
}

/** Files that the bundles of main read at run time: WebAssembly beside them, the fonts to cut in fonts/. */
function runtimeFiles(): Plugin {
  return {
    name: 'skein-runtime-files',
    apply: 'build',
    async generateBundle() {
      const emit = async (fileName: string, from: string) =>
        this.emitFile({ type: 'asset', fileName, source: await readFile(from) });
      await emit('node-sqlite3-wasm.wasm', require.resolve('node-sqlite3-wasm/dist/node-sqlite3-wasm.wasm'));
      // A dependency of subset-font, so it is looked for from there.
      await emit('harfbuzz-subset.wasm', createRequire(require.resolve('subset-font')).resolve(HARFBUZZ));
      for (const { folder, sheets } of FONTS) {
        await emit(`fonts/LICENSE-${path.basename(folder)}`, path.join(folder, 'LICENSE'));
        for (const sheet of sheets) {
          await emit(`fonts/${sheet}`, path.join(folder, sheet));
          for (const [slice] of (await readFile(path.join(folder, sheet), 'utf8')).matchAll(/files\/[\w-]+\.woff2/g))
            await emit(`fonts/${slice}`, path.join(folder, slice));
        }
      }
    },
  };
}

/** The fonts' style sheets also name a copy of each slice for browsers older than ours: half of their weight. */
function oneFontFormat(): Plugin {
  return {
    name: 'skein-one-font-format',
    apply: 'build',
    generateBundle(_options, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        if (name.endsWith('.woff')) Reflect.deleteProperty(bundle, name);
        if (file.type !== 'asset' || !name.endsWith('.css')) continue;
        file.source = String(file.source).replace(/,\s*url\([^)]*\.woff\)\s*format\(["']?woff["']?\)/g, '');
      }
    },
  };
}

function commonJs(input: Record<string, string>) {
  return {
    target: NODE,
    minify: false,
    sourcemap: true,
    externalizeDeps: false,
    // Read from this machine's disk: size costs no download.
    chunkSizeWarningLimit: Infinity,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, path.join(root, file)])),
      // Chunks lie beside the entries, because SQLite's loader looks for its .wasm in its own folder.
      output: { format: 'cjs' as const, entryFileNames: '[name].cjs', chunkFileNames: '[name]-[hash].cjs' },
    },
  };
}

export default defineConfig({
  main: {
    plugins: [harfbuzzBeside(), runtimeFiles()],
    build: { ...commonJs({ index: 'main/index.ts', ...MAIN_WORKERS }), outDir: 'out/main' },
  },
  preload: { build: { ...commonJs({ index: 'main/preload.ts' }), outDir: 'out/preload' } },
  renderer: {
    root: 'renderer',
    base: './',
    plugins: [react(), oneFontFormat()],
    worker: { format: 'es' },
    build: {
      target: CHROME,
      minify: true,
      outDir: path.join(root, 'out/renderer'),
      // data: URLs are closed to fonts and scripts by the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: Infinity,
      rollupOptions: {
        input: { index: path.join(root, 'renderer/index.html'), print: path.join(root, 'renderer/print.html') },
      },
    },
  },
});
