// The texts inside a zip archive of strangers, within limits: an archive can claim to hold far more than any memory.
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { AppError } from '../errors';
import { decodeText } from './decodeText';
import { refusal } from './ImportFormat';
import type { TextFile } from './neo4jCsv';

const mostEntries = 1000;
const mostBytes = 512 * 1024 * 1024;
/** Text that packs better than this is made to burst. */
const mostRatio = 100;
/** Small entries may pack well: an empty table with a long head does. */
const smallBytes = 1024 * 1024;

export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** Files by their names without folders. IMPORT_REFUSED: `badArchive`, `archiveBomb`. */
export function unpack(bytes: Uint8Array, fileName: string): readonly TextFile[] {
  let total = 0;
  let count = 0;
  const check = ({ name, originalSize, size }: UnzipFileInfo): boolean => {
    total += originalSize;
    count += 1;
    const isBomb = originalSize > smallBytes && originalSize > size * mostRatio;
    if (isBomb || total > mostBytes || count > mostEntries) throw refusal(fileName, 1, 'archiveBomb');
    return !name.endsWith('/');
  };
  try {
    const files = Object.entries(unzipSync(bytes, { filter: check }));
    return files.map(([name, content]) => {
      const own = name.replace(/^.*[/\\]/, '');
      return { fileName: own, text: decodeText(content, own) };
    });
  } catch (error) {
    throw error instanceof AppError ? error : Object.assign(refusal(fileName, 1, 'badArchive'), { cause: error });
  }
}
