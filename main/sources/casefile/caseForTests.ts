// Writes rows into a case file and opens it, for tests.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Entity, FileOrigin, Link } from '../../../shared/graph';
import { neverAborted } from '../canonical';
import type { CaseRows } from '../suiteCase';
import { CaseFileSource } from './CaseFileSource';
import { readCase } from './readCase';
import { quietLocks } from './quietLocks';
import { workerForTests } from './workerForTests';
import { writeCase } from './writeCase';

const unwatched = { tick: () => 1, onProgress: () => undefined };

/** A folder of its own for one test, and how to remove it. */
export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'skein-case-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/** Everything in a case, in the order of writing. */
export async function contentOf(file: string) {
  const reader = await readCase(file, await workerForTests(), neverAborted);
  const [entities, links]: [Entity[], Link[]] = [[], []];
  for await (const batch of reader.entities(1000)) entities.push(...batch);
  for await (const batch of reader.links(1000)) links.push(...batch);
  await reader.close();
  return { entities, links };
}

/** Writes on the test's own thread; gives back the path. */
export function writeRows(folder: string, rows: CaseRows, origin: FileOrigin | null = null): string {
  quietLocks();
  const file = path.join(folder, 'case.skein');
  writeCase(
    file,
    { title: rows.title, opening: rows.opening, origin },
    (sink) => {
      for (const entity of rows.entities) sink.entity(entity);
      for (const link of rows.links) sink.link(link);
    },
    unwatched,
  );
  return file;
}

const cleanUps: (() => Promise<void>)[] = [];
// Here at the top it counts for the test file that imports this one.
afterAll(async () => {
  for (const cleanUp of cleanUps) await cleanUp();
});

/** The rows as an open case, in a folder that is removed when the file's tests are over; the caller closes it. */
export async function openRows(rows: CaseRows): Promise<CaseFileSource> {
  const folder = await temporaryFolder();
  cleanUps.push(folder.remove);
  return CaseFileSource.open(writeRows(folder.path, rows), await workerForTests(), neverAborted);
}
