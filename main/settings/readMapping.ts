// Reads a mapping from a file that the user picked or named.
import type { Mapping } from '../../shared/tables/Mapping';
import { parseMapping } from '../../shared/tables/mappingFile';
import { readSmall } from '../cases/readSmall';

const small = { mostBytes: 8 * 1024 * 1024, otherwise: 'NOT_A_MAPPING' } as const;

/** FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_MAPPING, MAPPING_DAMAGED, MAPPING_NEWER. */
export function readMapping(file: string): Promise<Mapping> {
  return readSmall(file, small, (content, name) => parseMapping(content.toString('utf8'), name));
}
