// Reads a mapping from a file that the user picked or named.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors';
import type { Mapping } from '../../shared/tables/Mapping';
import { parseMapping } from '../../shared/tables/mappingFile';
import { toFileError } from '../cases/fileErrors';

const mostBytes = 8 * 1024 * 1024;

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_MAPPING, MAPPING_DAMAGED, MAPPING_NEWER. */
export async function readMapping(file: string): Promise<Mapping> {
  const name = path.basename(file);
  try {
    if ((await stat(file)).size > mostBytes) throw new AppError('NOT_A_MAPPING', { file: name });
    return parseMapping(await readFile(file, 'utf8'), name);
  } catch (error) {
    throw toFileError(error, file, 'read');
  }
}
