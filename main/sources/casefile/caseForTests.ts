// Writes rows into a case file and opens it, for tests.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { FileOrigin } from '../../../shared/graph';
import type { CaseRows } from '../suiteCase';
import { quietLocks } from './quietLocks';
import { writeCase } from './writeCase';

const unwatched = { tick: () => 1, onProgress: () => undefined };

/** A folder of its own for one test, and how to remove it. */
export async function temporaryFolder(): Promise<{ readonly path: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'skein-case-'));
  return { path: folder, remove: () => rm(folder, { recursive: true, force: true }) };
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
