// From the words for a source to the address that opens it; the files that the words name are read here.
import { readCertificates } from '../settings/certificates';
import { readLens } from '../settings/readLens';
import type { SourceAddress } from '../sources/openSource';
import type { ServerWords, SourceWords } from './arguments';

export interface Server extends Omit<ServerWords, 'certificatesFile'> {
  /** PEM text; null trusts what the system trusts. */
  readonly certificates: string | null;
}

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
