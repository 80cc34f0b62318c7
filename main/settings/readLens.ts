// A lens from a file that the user named or picked.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors';
import type { Lens } from '../../shared/lens/Lens';
import { parseLens } from '../../shared/lens/lensFile';
import { toFileError } from '../cases/fileErrors';

const mostBytes = 32 * 1024 * 1024;

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_LENS, LENS_DAMAGED, LENS_NEWER. */
export async function readLens(file: string): Promise<Lens> {
  const name = path.basename(file);
  try {
    if ((await stat(file)).size > mostBytes) throw new AppError('NOT_A_LENS', { file: name });
    return parseLens(await readFile(file, 'utf8'), name);
  } catch (error) {
    throw toFileError(error, file, 'read');
  }
}
