// The first hundred bytes of a case file, by plain reads: whether it is a case, of which format, and whole. SQLite is not
// asked before that is known.
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../shared/errors';
import { applicationId, formatVersion } from './schema';

export interface CaseHeader {
  readonly version: number;
  /** Another number after every change of the file. */
  readonly changes: number;
  /** Somebody is writing work just now, or was killed while he did. */
  readonly isBeingWritten: boolean;
}

/** While another Skein writes, length and header may differ for a moment. */
const patienceMs = 50;
const mostLooks = 40;

/** Throws FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_CASE or CASE_DAMAGED. */
export function readCaseHeader(file: string): CaseHeader {
  for (let look = 1; ; look += 1) {
    const { isWhole, ...header } = glanceAtCase(file);
    if (isWhole) return header;
    if (!header.isBeingWritten || look === mostLooks) throw new AppError('CASE_DAMAGED', { file: path.basename(file) });
    pause(patienceMs);
  }
}

/** The header as it stands now; a case that is not whole may be so again in a moment, or when its journal is put back. */
export function glanceAtCase(file: string): CaseHeader & { readonly isWhole: boolean } {
  const fileName = path.basename(file);
  const isBeingWritten = hasJournal(file);
  const { header, size } = readStart(file, fileName);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== 'SQLite format 3\0') {
    throw new AppError('NOT_A_CASE', { file: fileName });
  }
  if (header.readUInt32BE(68) !== applicationId) throw new AppError('NOT_A_CASE', { file: fileName });
  const version = header.readUInt32BE(60);
  const pageSize = header.readUInt16BE(16) === 1 ? 65536 : header.readUInt16BE(16);
  const isWhole = version >= 1 && size === pageSize * header.readUInt32BE(28);
  return { version, changes: header.readUInt32BE(24), isBeingWritten, isWhole };
}

export function isNewer({ version }: CaseHeader): boolean {
  return version > formatVersion;
}

export function journalOf(file: string): string {
  return `${file}-journal`;
}

/** Between two writings the journal is there and empty. */
export function hasJournal(file: string): boolean {
  try {
    return fs.statSync(journalOf(file)).size > 0;
  } catch {
    return false;
  }
}

/** Stops this thread, which is a worker and has nothing else to do. */
export function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

function readStart(file: string, fileName: string): { readonly header: Buffer; readonly size: number } {
  let handle: number | null = null;
  try {
    handle = fs.openSync(file, 'r');
    const status = fs.fstatSync(handle);
    if (!status.isFile()) throw new AppError('NOT_A_CASE', { file: fileName });
    const header = Buffer.alloc(100);
    const read = fs.readSync(handle, header, 0, 100, 0);
    return { header: header.subarray(0, read), size: status.size };
  } catch (error) {
    if (error instanceof AppError) throw error;
    const isMissing =
      error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    throw new AppError(isMissing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', { file: fileName }, { cause: error });
  } finally {
    if (handle !== null) fs.closeSync(handle);
  }
}
