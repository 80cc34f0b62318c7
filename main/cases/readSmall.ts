// Reads a file that is small by its nature: one that is not is something else, and is not read into memory.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError, type ErrorCode } from '../../shared/errors';
import { toFileError } from './fileErrors';

/** What `parse` makes of the bytes; the name is for its errors. FILE_NOT_FOUND, FILE_UNREADABLE, or `otherwise` for more than `mostBytes`. */
export async function readSmall<T>(
  file: string,
  { mostBytes, otherwise }: { readonly mostBytes: number; readonly otherwise: ErrorCode },
  parse: (content: Buffer, fileName: string) => T,
): Promise<T> {
  const name = path.basename(file);
  try {
    if ((await stat(file)).size > mostBytes) throw new AppError(otherwise, { file: name });
    return parse(await readFile(file), name);
  } catch (error) {
    throw toFileError(error, file, 'read');
  }
}
