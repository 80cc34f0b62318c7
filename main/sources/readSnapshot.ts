// Reads a snapshot from its file.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors';
import { parseSnapshot, type Snapshot } from '../../shared/snapshot';

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_SNAPSHOT, SNAPSHOT_DAMAGED or SNAPSHOT_NEWER. */
export async function readSnapshot(file: string): Promise<Snapshot> {
  const name = path.basename(file);
  try {
    return parseSnapshot(await readFile(file, 'utf8'), name);
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(isMissing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', { file: name }, { cause: error });
  }
}
