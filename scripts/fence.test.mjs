// Lints known-bad snippets and expects the rule that must catch each: a fence that never failed may not be standing.
// Each has a harmless twin, because a fence that refuses everything stands no better.
import { ESLint } from 'eslint';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '..');
const cycleFolder = path.join(root, '.cache', 'fence');
const eslint = new ESLint({ cwd: root, ignore: false });

/** @returns the rules that complain about `code` if it stood in `file` */
async function complaints(file, code) {
  const [result] = await eslint.lintText(code, { filePath: path.join(root, file) });
  return result.messages.map(({ ruleId, message }) => ruleId ?? message);
}

const importing = (from) => `import * as thing from '${from}';\nexport const use = thing;\n`;

// Where the snippet stands, what it must not import, what it may.
const LAYERS = [
  ['shared/x.ts', '../main/sources/GraphSource', './ids'],
  ['shared/x.ts', '../renderer/chart/Chart', './value'],
  ['shared/x.ts', 'node:fs', 'zod'],
  ['shared/x.ts', 'react', 'graphology'],
  ['shared/x.ts', 'electron', './graph'],
  ['shared/x.ts', '../playwright.config', './errors'],
  ['main/sources/x.ts', 'neo4j-driver', './GraphSource'],
  ['main/sources/memory/x.ts', 'node-sqlite3-wasm', '../GraphSource'],
  ['main/sources/neo4j/x.ts', 'electron', 'neo4j-driver'],
  ['main/sources/neo4j/x.ts', '../memory/MemorySource', '../GraphSource'],
  ['main/sources/casefile/x.ts', 'neo4j-driver', 'node-sqlite3-wasm'],
  ['main/sources/casefile/x.ts', '../neo4j/runQuery', '../GraphSource'],
  ['main/batch/x.ts', '../../renderer/chart/Chart', '../sources/GraphSource'],
  ['main/ipc/x.ts', 'neo4j-driver', 'electron'],
  ['main/preload.ts', 'node:fs', 'electron'],
  ['main/preload.ts', './sources/GraphSource', '../shared/contract'],
  ['main/window.ts', 'react', 'node:path'],
  ['renderer/chart/x.ts', 'cytoscape', 'graphology'],
  ['renderer/chart/x.ts', '../backend', './Chart'],
  ['renderer/chart/commands/x.ts', 'react', '../Chart'],
  ['renderer/layouts/x.ts', '../chart/Chart', './Layout'],
  ['renderer/pictures/x.ts', 'react', '../chart/appearance'],
  ['renderer/workers/x.ts', '../backend', '../layouts'],
  ['renderer/state/x.ts', '../backend', '../chart/Chart'],
  ['renderer/actions/x.ts', 'react', '../backend'],
  ['renderer/actions/x.ts', 'cytoscape', '../state/session'],
  ['renderer/canvas/x.tsx', '../backend', 'cytoscape'],
  ['renderer/panels/search/x.tsx', '../../backend', '../../actions'],
  ['renderer/panels/search/x.tsx', '../../canvas/residency', '../../canvas/ChartCanvas'],
  ['renderer/panels/search/x.tsx', 'cytoscape', '@blueprintjs/core'],
  ['renderer/ui/x.tsx', '../../shared/ids', 'react'],
  ['renderer/backend.ts', './chart/Chart', '../shared/contract'],
  ['renderer/anything.ts', '../shared/ids', null],
  ['e2e/x.ts', '../main/sources/GraphSource', '../shared/ids'],
  ['shared/x.test.ts', '../main/sources/GraphSource', 'vitest'],
  ['renderer/chart/x.test.ts', '../../main/sources/GraphSource', '../../shared/ids'],
];

describe('who may import whom', { timeout: 60_000 }, () => {
  it.each(LAYERS)('%s may not import %s, but may import %s', async (file, bad, good) => {
    expect(await complaints(file, importing(bad))).toContain('boundaries/dependencies');
    if (good !== null) expect(await complaints(file, importing(good))).not.toContain('boundaries/dependencies');
  });

  it('sees types, re-exports and dynamic imports as well', async () => {
    const far = '../main/sources/GraphSource';
    const ways = [
      `import type { GraphSource } from '${far}';\nexport type Use = GraphSource;\n`,
      `export * from '${far}';\n`,
      `export const use = () => import('${far}');\n`,
    ];
    for (const code of ways) expect(await complaints('shared/x.ts', code)).toContain('boundaries/dependencies');
  });

  it('allows no folder that the table does not name', async () => {
    expect(await complaints('shared/../extra/x.ts', 'export const one = 1;\n')).toEqual([]);
    expect(await complaints('main/extra/x.ts', importing('../../shared/ids'))).toContain('boundaries/dependencies');
  });
});

describe('import cycles', { timeout: 60_000 }, () => {
  beforeAll(() => {
    mkdirSync(cycleFolder, { recursive: true });
    writeFileSync(path.join(cycleFolder, 'a.ts'), "import { b } from './b';\nexport const a = () => b;\n");
    writeFileSync(path.join(cycleFolder, 'b.ts'), "import { a } from './a';\nexport const b = () => a;\n");
  });
  afterAll(() => rmSync(cycleFolder, { recursive: true, force: true }));

  it('are seen between TypeScript files', async () => {
    const file = path.relative(root, path.join(cycleFolder, 'a.ts'));
    expect(await complaints(file, "import { b } from './b';\nexport const a = () => b;\n")).toContain(
      'import-x/no-cycle',
    );
    expect(await complaints(file, 'export const a = 1;\n')).not.toContain('import-x/no-cycle');
  });
});

/** @returns what the rules of .oxlintrc.json say about files, by name, in a folder of their own */
function oxlintComplaints(files) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'skein-fence-'));
  const at = (...where) => path.join(root, 'node_modules', ...where);
  try {
    copyFileSync(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
    copyFileSync(path.join(root, 'tsconfig.base.json'), path.join(folder, 'tsconfig.json'));
    for (const [name, code] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), code);
    }
    const env = { ...process.env, OXLINT_TSGOLINT_PATH: at('oxlint-tsgolint', 'bin', 'tsgolint.js') };
    const words = [at('oxlint', 'bin', 'oxlint'), '--format', 'json'];
    const { stdout } = spawnSync(process.execPath, words, { cwd: folder, env, encoding: 'utf8' });
    return JSON.parse(stdout).diagnostics;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('what types tell', { timeout: 60_000 }, () => {
  const work = 'export const work = () => Promise.resolve(1);\n';
  it.each([
    ['no-floating-promises', 'work();\n', 'void work();\n'],
    ['no-misused-promises', 'if (work()) work;\n', '[1].forEach(() => void work());\n'],
    [
      'no-misused-promises',
      '[1].forEach(async () => void (await work()));\n',
      'export const then = work().then(String);\n',
    ],
    ['await-thenable', 'export const use = async () => await 1;\n', 'export const use = async () => await work();\n'],
    [
      'switch-exhaustiveness-check',
      "export function say(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n}\n",
      "export function say(x: 'a' | 'b') {\n  switch (x) {\n    case 'a':\n      return 1;\n    case 'b':\n      return 2;\n  }\n}\n",
    ],
  ])('is held to %s in every world', (rule, bad, good) => {
    const worlds = ['main', 'renderer', 'shared', 'e2e'];
    const files = worlds.flatMap((world) => [
      [`${world}/bad.ts`, work + bad],
      [`${world}/good.ts`, work + good],
    ]);
    const found = oxlintComplaints(Object.fromEntries(files));
    expect(found.map(({ code }) => code)).toEqual(worlds.map(() => `typescript(${rule})`));
    expect(found.map(({ filename }) => filename).sort()).toEqual(worlds.map((world) => `${world}/bad.ts`).sort());
  });
});

describe('what only one file may do', { timeout: 60_000 }, () => {
  it('is listening to the page, in main/ipc/serve.ts', async () => {
    const code = "import { ipcMain } from 'electron';\nexport const use = ipcMain;\n";
    expect(await complaints('main/ipc/handlers.ts', code)).toContain('no-restricted-imports');
    expect(await complaints('main/ipc/serve.ts', code)).toEqual([]);
  });

  it('is calling the other process, in renderer/backend.ts', async () => {
    for (const object of ['window', 'globalThis']) {
      const code = `export const use = () => ${object}.skein;\n`;
      expect(await complaints('renderer/actions/x.ts', code)).toContain('no-restricted-properties');
      expect(await complaints('renderer/backend.ts', code)).toEqual([]);
    }
  });
});

describe('how code is written', { timeout: 60_000 }, () => {
  const branches = Array.from({ length: 13 }, (_, at) => `  if (n === ${at}) return ${at};`).join('\n');
  it.each([
    ['import-x/no-default-export', 'export default 1;\n'],
    ['@typescript-eslint/no-explicit-any', 'export const x: any = 1;\n'],
    ['@typescript-eslint/no-non-null-assertion', 'export const x = (a: string | null) => a!;\n'],
    ['no-restricted-syntax', 'export enum Colour { Red }\n'],
    ['complexity', `export function f(n: number): number {\n${branches}\n  return -1;\n}\n`],
    ['max-lines', Array.from({ length: 301 }, (_, at) => `export const x${at} = ${at};`).join('\n')],
  ])('is held to %s', async (rule, code) => {
    expect(await complaints('shared/x.ts', code)).toContain(rule);
  });

  it('is held to it by errors: no rule only warns', async () => {
    for (const file of ['shared/ids.ts', 'main/index.ts', 'renderer/main.tsx', 'e2e/x.spec.ts', 'scripts/start.mjs']) {
      const { rules } = await eslint.calculateConfigForFile(path.join(root, file));
      const warning = Object.entries(rules).filter(([, [severity]]) => severity === 1 || severity === 'warn');
      expect(warning).toEqual([]);
    }
  });
});
