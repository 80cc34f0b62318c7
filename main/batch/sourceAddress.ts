// From the words for a source to the address that opens it; the files that the words name are read here.
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '../../shared/errors';
import type { Lens } from '../../shared/lens/Lens';
import { parseLens } from '../../shared/lens/lensFile';
import { toFileError } from '../cases/fileErrors';
import { readCertificates } from '../settings/certificates';
import type { SourceAddress } from '../sources/openSource';
import type { ServerWords, SourceWords } from './arguments';

export interface Server extends Omit<ServerWords, 'certificatesFile'> {
  /** PEM text; null trusts what the system trusts. */
  readonly certificates: string | null;
}

const mostBytes = 32 * 1024 * 1024;

/** The password goes only into the address of a database. Rejects as `readServer` and `readLens` do. */
export async function sourceAddress(words: SourceWords, password: string): Promise<SourceAddress> {
  if (words.kind !== 'neo4j') return words;
  const { kind, lensFile, ...server } = words;
  return { kind, ...(await readServer(server)), password, lens: lensFile === null ? null : await readLens(lensFile) };
}

/** CERTIFICATE_UNREADABLE when the file holds no certificate. */
export async function readServer({ certificatesFile, ...words }: ServerWords): Promise<Server> {
  return { ...words, certificates: certificatesFile === null ? null : await readCertificates(certificatesFile) };
}

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
