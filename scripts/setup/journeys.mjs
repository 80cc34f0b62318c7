// Runs the journeys (e2e/, Playwright) on the built app, with a display and a database where there is one.
import path from 'node:path';
import { buildApp } from './build.mjs';
import { openDisplays } from './display.mjs';
import { prepareRuntime } from './launch.mjs';
import { enter, root, run } from './run.mjs';
import { noServer, startNeo4j } from '../neo4j.mjs';

/** How many windows are driven side by side; each keeps about a core busy. */
const AT_ONCE = 2;

/** @param serverEnv where the database is; see neo4j.mjs */
export async function runJourneys(dist, serverEnv, words = []) {
  await buildApp();
  const displays = await openDisplays(AT_ONCE);
  try {
    const shown = { ...displays.envs[0], SKEIN_DISPLAYS: JSON.stringify(displays.envs) };
    const env = { ...process.env, ...serverEnv, ...shown, ELECTRON_OVERRIDE_DIST_PATH: dist };
    const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
    return await run(process.execPath, [cli, 'test', ...words], { env });
  } finally {
    displays.stop();
  }
}

export function start(words) {
  return enter(async () => {
    const dist = await prepareRuntime();
    const server = process.env.NO_NEO4J ? noServer : await startNeo4j();
    try {
      return await runJourneys(dist, server.env, words);
    } finally {
      await server.stop();
    }
  });
}
