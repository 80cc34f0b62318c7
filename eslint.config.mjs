// The house's rules for the linter. LAYERS is the table "who may import whom" of docs/architecture.md: change both together.
// What needs types is in .oxlintrc.json: on the native compiler it takes a fraction of the time.
// scripts/fence.test.mjs proves that the fences stand.
import boundaries from 'eslint-plugin-boundaries';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const REACT = ['react', 'react-dom', 'zustand', 'i18next'];
const KIT = ['@blueprintjs/*', '@tanstack/react-virtual'];
const SOURCES = [
  'main/sources',
  'main/sources/paths',
  'main/sources/memory',
  'main/sources/casefile',
  'main/sources/neo4j',
];
const PRIVILEGED = [
  'main/ipc',
  'main/audit',
  'main/cases',
  'main/exports',
  'main/settings',
  'main/threads',
  'main/batch',
];
const PAGE = ['chart', 'layouts', 'pictures', 'print', 'workers', 'state', 'actions', 'canvas', 'panels', 'ui'].map(
  (name) => `renderer/${name}`,
);

/** Parts of main's own tests that the gates hold the whole app against. */
const GATE_PARTS = ['hostileCypherForTests', 'faultProxy', 'tlsProxy', 'tlsCertificatesForTests'].map(
  (name) => `main/sources/neo4j/${name}.ts`,
);

/** Folder (or file) → what it may import: of ours, of packages, and whether Node's own modules. Nothing else is allowed. */
const LAYERS = {
  shared: {
    ours: ['shared'],
    packages: [
      'zod',
      'graphology*',
      'papaparse',
      'saxes',
      'fflate',
      'i18next',
      'pinyin-pro',
      'fastest-levenshtein',
      'docx',
    ],
  },

  'main/sources': { ours: ['shared', 'main/sources'], packages: ['zod'] },
  'main/sources/openSource.ts': { ours: SOURCES, node: true },
  'main/sources/readSnapshot.ts': { ours: ['shared', 'main/sources'], node: true },
  'main/sources/paths': { ours: ['shared', 'main/sources', 'main/sources/paths'] },
  'main/sources/memory': { ours: ['shared', 'main/sources', 'main/sources/paths', 'main/sources/memory'] },
  'main/sources/neo4j': {
    ours: ['shared', 'main/sources', 'main/sources/paths', 'main/sources/neo4j'],
    packages: ['zod', 'neo4j-driver'],
    node: true,
  },
  'main/sources/casefile': {
    ours: ['shared', 'main/sources', 'main/sources/paths', 'main/sources/casefile'],
    packages: ['zod', 'node-sqlite3-wasm'],
    node: true,
  },
  'main/ipc': {
    ours: ['shared', 'main/bundleFile.ts', ...SOURCES, ...PRIVILEGED],
    packages: ['zod', 'electron'],
    node: true,
  },
  'main/audit': { ours: ['shared', ...SOURCES, ...PRIVILEGED], packages: ['zod', 'electron'], node: true },
  'main/threads': { ours: ['shared'], packages: [], node: true },
  'main/cases': { ours: ['shared', ...SOURCES, ...PRIVILEGED], packages: ['zod', 'electron'], node: true },
  'main/exports': {
    ours: ['shared', 'main/bundleFile.ts', ...SOURCES, ...PRIVILEGED],
    packages: ['zod', 'electron', 'subset-font'],
    node: true,
  },
  'main/settings': { ours: ['shared', ...SOURCES, ...PRIVILEGED], packages: ['zod', 'electron'], node: true },
  'main/batch': {
    ours: ['shared', 'main/places.ts', ...SOURCES, ...PRIVILEGED],
    packages: ['zod', 'electron'],
    node: true,
  },
  'main/preload.ts': { ours: ['shared'], packages: ['electron'] },
  'main/!(preload).ts': {
    ours: ['shared', 'main', ...SOURCES, ...PRIVILEGED],
    packages: ['zod', 'electron'],
    node: true,
  },

  'renderer/chart': { ours: ['shared', 'renderer/chart'], packages: ['graphology*', 'fflate'] },
  'renderer/layouts': { ours: ['shared', 'renderer/layouts'], packages: ['graphology*', 'rbush'] },
  'renderer/pictures': { ours: ['shared', 'renderer/chart', 'renderer/pictures'], packages: ['saxes'] },
  'renderer/workers': { ours: ['shared', 'renderer/layouts', 'renderer/chart', 'renderer/workers'] },
  'renderer/state': { ours: ['shared', 'renderer/chart', 'renderer/state'], packages: ['react', 'zustand'] },
  'renderer/actions': {
    ours: [
      'shared',
      'renderer/backend.ts',
      ...['chart', 'pictures', 'workers', 'layouts', 'state', 'actions'].map((name) => `renderer/${name}`),
    ],
  },
  'renderer/canvas': {
    ours: [
      'shared',
      ...['chart', 'pictures', 'layouts', 'state', 'actions', 'canvas'].map((name) => `renderer/${name}`),
    ],
    packages: [...REACT, 'cytoscape', 'rbush'],
  },
  'renderer/panels': {
    // Of the canvas only the component to place in the window; of paper what sets pages.
    ours: [
      'shared',
      ...['chart', 'state', 'actions', 'ui', 'panels', 'canvas/ChartCanvas.tsx', 'print'].map(
        (name) => `renderer/${name}`,
      ),
    ],
    packages: [...REACT, ...KIT],
  },
  'renderer/ui': { ours: ['renderer/ui'], packages: [...REACT, ...KIT, '@codemirror/*'] },
  'renderer/print': { ours: ['shared', 'renderer/print'] },
  'renderer/backend.ts': { ours: ['shared'] },
  'renderer/main.tsx': { ours: ['shared', 'renderer', ...PAGE], packages: [...REACT, ...KIT, '@fontsource*/*'] },

  e2e: {
    ours: ['shared', 'e2e', 'scripts', 'main/cases/safeName.ts', 'main/audit/verify.ts', ...GATE_PARTS],
    packages: ['@playwright/test', '@axe-core/playwright', 'pngjs', 'neo4j-driver', 'fflate', 'pdfjs-dist'],
    node: true,
  },
  scripts: {
    ours: ['scripts'],
    packages: [
      'extract-zip',
      'fast-check',
      'papaparse',
      'prettier',
      'topojson-client',
      '@electron/*',
      'neo4j-driver',
      '@playwright/test',
      'vitest',
      'eslint',
    ],
    node: true,
  },
};

// A test stands beside what it tests and may look at its whole world; no world looks into another.
const TEST_PACKAGES = [
  'vite',
  'vitest',
  'fast-check',
  'pngjs',
  'graphology*',
  'zod',
  'neo4j-driver',
  'node-sqlite3-wasm',
  '@fontsource/*',
  'fflate',
  'saxes',
  'docx',
];
const TESTS = {
  'shared/**': ['shared'],
  'main/**': ['shared', 'main', 'scripts', ...SOURCES, ...PRIVILEGED],
  'renderer/**': ['shared', 'renderer', ...PAGE],
};

// The deepest first, because the first that matches counts.
const FOLDERS = [...Object.keys(LAYERS).filter((name) => !/\.tsx?$/.test(name)), 'main', 'renderer'].sort(
  (a, b) => b.split('/').length - a.split('/').length,
);

/** 'renderer/chart' is a folder; 'renderer/backend.ts' is that file of the folder 'renderer'. */
function place(name) {
  if (!/\.tsx?$/.test(name)) return { element: { type: name } };
  const slash = name.lastIndexOf('/');
  return { element: { type: name.slice(0, slash), fileInternalPath: name.slice(slash + 1) } };
}

function allow(from, { ours, packages = [], node = false }) {
  const to = [
    ...ours.map(place),
    ...(packages.length > 0 ? [{ module: { origin: 'external', source: packages } }] : []),
    ...(node ? [{ module: { origin: 'core' } }] : []),
  ];
  return { from, allow: { to } };
}

/** What the table says about the files under one of the top folders. */
function policiesOf(world) {
  const ofWorld = (table) => Object.entries(table).filter(([name]) => name.split('/')[0] === world);
  return [
    ...ofWorld(LAYERS).map(([name, may]) => allow(place(name), may)),
    ...ofWorld(TESTS).map(([path, ours]) =>
      allow({ file: { categories: 'test', path } }, { ours, packages: TEST_PACKAGES, node: true }),
    ),
  ];
}

const everyRule = (rules) => Object.fromEntries(Object.keys(rules).map((name) => [name, 'error']));

const CODE = ['**/*.{ts,tsx,mts,mjs}'];
const WORLDS = ['main', 'renderer', 'shared', 'e2e'];
const SOURCE = WORLDS.map((world) => `${world}/**/*.{ts,tsx}`);
const SCRIPTS = ['scripts/**/*.mjs'];
const SERVE = ['main/ipc/serve.ts'];
const BACKEND = ['renderer/backend.ts'];

export default tseslint.config(
  { ignores: ['out', 'dist', '.cache', 'test-results', 'node_modules'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  { files: CODE, extends: [tseslint.configs.strict] },
  {
    files: CODE,
    plugins: { 'import-x': importX },
    settings: {
      // Without these two, import-x reads no TypeScript file and finds no cycle.
      'import-x/extensions': ['.ts', '.tsx', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      // No package imports us, so none is part of a cycle; to read their types takes longer than to read all of ours.
      'import-x/ignore': ['/node_modules/'],
      'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.base.json' })],
    },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      // A switch over a union counts once, however many members the union has.
      complexity: ['error', { max: 12, variant: 'modified' }],
      'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // `void | Promise<void>` is what a handler that may be either returns.
      '@typescript-eslint/no-invalid-void-type': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: 'A union of literals says the same and costs nothing.' },
      ],
    },
  },
  {
    files: [...SOURCE, ...SCRIPTS],
    plugins: { boundaries },
    settings: {
      'boundaries/elements': FOLDERS.map((folder) => ({ type: folder, pattern: folder, partialMatch: false })),
      'boundaries/files': [
        { category: 'test', pattern: ['**/*.test.{ts,tsx}', '**/*ForTests.ts', 'main/sources/describeGraphSource.ts'] },
      ],
      'boundaries/legacy-templates': false,
      'import/resolver': { typescript: { project: 'tsconfig.base.json' } },
    },
    rules: { 'boundaries/no-unknown-files': 'error' },
  },
  // The plugin weighs every policy for every import: those of other top folders would take most of the linter's time.
  ...[...SOURCE, ...SCRIPTS].map((files) => ({
    files: [files],
    rules: {
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          policies: policiesOf(files.split('/')[0]),
        },
      ],
    },
  })),
  {
    files: SOURCE,
    ignores: SERVE,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          paths: [
            {
              name: 'electron',
              importNames: ['ipcMain'],
              message: 'Only main/ipc/serve.ts listens: it checks who asks and what.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    ignores: BACKEND,
    rules: {
      'no-restricted-properties': [
        'error',
        ...['window', 'globalThis', 'self'].map((object) => ({
          object,
          property: 'skein',
          message: 'Only renderer/backend.ts talks to the other process: it turns a failure into an AppError.',
        })),
      ],
    },
  },
  {
    files: ['renderer/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      ...everyRule(reactHooks.configs.flat.recommended.rules),
      // Says what the React compiler would skip; there is no compiler here.
      'react-hooks/incompatible-library': 'off',
    },
  },
  // What tools and packages without types of their own prescribe.
  { files: ['*.config.{ts,mts,mjs}', '**/*.d.ts'], rules: { 'import-x/no-default-export': 'off' } },
);
