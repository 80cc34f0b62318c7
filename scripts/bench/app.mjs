/// <reference lib="dom" />
// The built app under measurement: starts it, reads its own clock, and asks it questions through its own bridge.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isRoot, root } from '../setup/run.mjs';

/** A folder for one profile; give it again to start with what an earlier start left behind. */
export function newProfile() {
  return mkdtempSync(path.join(os.tmpdir(), 'skein-bench-'));
}

export function dropProfile(profile) {
  rmSync(profile, { recursive: true, force: true });
}

/** Starts the window on a source. @returns app, page, and the milliseconds from the start of the process to the drawn chart */
export async function startApp(profile, words) {
  const { _electron: electron } = await import('@playwright/test');
  const startedAt = Date.now();
  const args = [...(isRoot() ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`, root, 'open', ...words];
  const app = await electron.launch({ args: [...args, '--lang', 'en', '--theme', 'light'], cwd: root });
  const page = await app.firstWindow();
  const readyAt = await page.evaluate(async () => {
    const find = () => performance.getEntriesByName('skein:ready')[0];
    while (find() === undefined) await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.timeOrigin + (find()?.startTime ?? 0);
  });
  return { app, page, readyMs: readyAt - startedAt };
}

export async function stopApp(app) {
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await app.evaluate(({ app: it }) => it.exit(0)).catch(() => undefined);
  await gone;
}

/** Asks a question over the bridge, as the page does. @returns its reply and the milliseconds asked to parsed */
export function ask(page, channel, request) {
  return page.evaluate(
    async ([name, wanted]) => {
      const before = performance.now();
      /** @type {any} */
      const page = window;
      const text = await page.skein.call(name, { requestId: `bench-${before}`, ...wanted });
      const result = JSON.parse(text);
      const ms = performance.now() - before;
      if (!result.ok) throw new Error(`${name}: ${result.error.code}`);
      return { ms, value: result.value };
    },
    [channel, request],
  );
}

/** Runs of a question that takes a few milliseconds: the first are mostly compiling, in the program and in the server. */
export const shortRuns = 40;

/** Milliseconds of each of `times` runs, after one that does not count. */
export async function repeat(times, run) {
  const figures = [];
  for (let i = -1; i < times; i += 1) {
    const ms = await run();
    if (i >= 0) figures.push(ms);
  }
  return figures;
}

export function summary(figures) {
  const sorted = [...figures].sort((a, b) => a - b);
  const at = (share) =>
    Number((sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1));
  return { median: at(0.5), min: at(0), max: at(0.9999), n: sorted.length };
}
