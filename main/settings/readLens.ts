// A lens from a file that the user named or picked.
import type { Lens } from '../../shared/lens/Lens';
import { parseLens } from '../../shared/lens/lensFile';
import { readSmall } from '../cases/readSmall';

const small = { mostBytes: 32 * 1024 * 1024, otherwise: 'NOT_A_LENS' } as const;

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_LENS, LENS_DAMAGED, LENS_NEWER. */
export function readLens(file: string): Promise<Lens> {
  return readSmall(file, small, (content, name) => parseLens(content.toString('utf8'), name));
}
