// Runs the gates on the built app and tells their lines apart from what the test runner says.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import readline from 'node:readline';
import { startNeo4j } from '../neo4j.mjs';
import { buildApp } from './build.mjs';
import { openDisplay } from './display.mjs';
import { prepareRuntime } from './launch.mjs';
import { SetupError, enter, exitOf, root } from './run.mjs';

const FOLDER = path.join('e2e', 'gates');
const SPEC = /\.spec\.ts$/;

/** @returns the spec files of these gates; of all when none is named */
function specsOf(names) {
  const known = readdirSync(path.join(root, FOLDER))
    .filter((name) => SPEC.test(name))
    .map((name) => name.replace(SPEC, ''));
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new SetupError(`There is no gate “${unknown}”; there are: ${known.join(', ')}.`);
  return (names.length > 0 ? names : known).map((name) => `${FOLDER.replaceAll(path.sep, '/')}/${name}.spec.ts`);
}

/** Lines of gates go to standard output; what the runner says besides, to standard error. */
function tellApart(stream) {
  readline.createInterface({ input: stream }).on('line', (line) => {
    const output = line.startsWith('{"id":') ? process.stdout : process.stderr;
    output.write(`${line}\n`);
  });
}

export function start(names) {
  return enter(async () => {
    const specs = specsOf(names);
    const dist = await prepareRuntime();
    await buildApp();
    const server = await startNeo4j();
    const display = await openDisplay();
    try {
      const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
      const env = { ...process.env, ...server.env, ...display.env, ELECTRON_OVERRIDE_DIST_PATH: dist };
      const child = spawn(process.execPath, [cli, 'test', ...specs], {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', process.stderr],
      });
      tellApart(child.stdout);
      return await exitOf(child);
    } finally {
      display.stop();
      await server.stop();
    }
  });
}
