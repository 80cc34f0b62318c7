// Opens a file that holds a table: what it is written in and how its rows stand, and its rows in batches, so that no
// one ever holds the whole of it.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { AppError } from '../../../../shared/errors';
import { formats } from '../../../../shared/formats';
import { refusal, type ImportFormat } from '../../../../shared/formats/ImportFormat';
import { TextDecoder } from '../../../../shared/tables/decoder';
import { findEncoding, type FoundEncoding } from '../../../../shared/tables/findEncoding';
import { findDelimiter, findHeader } from '../../../../shared/tables/findShape';
import type { Encoding, MappingText } from '../../../../shared/tables/Mapping';
import { Workbook } from '../../../../shared/tables/workbook/Workbook';
import type { ByteSource } from '../../../../shared/tables/workbook/Zip';
import { TextRows, type RowBatch } from '../../../../shared/tables/TextRows';

/** A file of rows, ready to be read as often as is wanted. */
export interface OpenTable {
  readonly fileName: string;
  readonly isWorkbook: boolean;
  readonly bytes: number;
  /** As asked for, with encoding and delimiter (or the sheet) found. */
  readonly text: MappingText;
  readonly encodingFrom: FoundEncoding['from'] | 'asked' | 'none';
  readonly sheets: readonly string[];
  /** From the first row on. Each call reads the file anew. IMPORT_REFUSED where it cannot be read on. */
  batches(): Generator<RowBatch, void, undefined>;
}

const pieceBytes = 512 * 1024;
const headBytes = 64 * 1024;

/** FILE_NOT_FOUND, FILE_UNREADABLE; IMPORT_REFUSED when its bytes are no text. */
export function openTable(file: string, text: MappingText): OpenTable {
  const fileName = path.basename(file);
  return isWorkbook(firstPiece(file, fileName)) ? openWorkbook(file, fileName, text) : openText(file, fileName, text);
}

/** The graph format that a file is of, by how it begins; null for tables and whatever is not known. */
export function graphFormatOf(file: string): ImportFormat | null {
  const fileName = path.basename(file);
  if (isWorkbook(firstPiece(file, fileName))) return null;
  const head = headOf(file, fileName);
  // A plain edge list is a table: mapping it can do what the fixed reader does, and more.
  return formats.find(({ id, detect }) => id !== 'csv-edges' && detect(head)) ?? null;
}

function openText(file: string, fileName: string, text: MappingText): OpenTable {
  const found = text.encoding === null ? findEncoding(() => pieces(file, fileName)) : null;
  const encoding = text.encoding ?? found?.encoding;
  if (encoding === undefined) throw refusal(fileName, 1, 'encoding');
  const delimiter = text.delimiter ?? findDelimiter(decodeHead(file, fileName, encoding));
  return {
    fileName,
    isWorkbook: false,
    bytes: sizeOf(file, fileName),
    text: { ...text, encoding, delimiter },
    encodingFrom: found?.from ?? 'asked',
    sheets: [],
    *batches() {
      const rows = new TextRows(fileName, encoding, delimiter);
      for (const piece of pieces(file, fileName)) yield rows.push(piece);
      yield rows.end();
    },
  };
}

/** What ZIP files begin with, and what Excel puts around its older workbooks and those with a password. */
function isWorkbook([first, second]: Uint8Array): boolean {
  return (first === 0x50 && second === 0x4b) || (first === 0xd0 && second === 0xcf);
}

/** Of the sheet that is asked for, else the first that has a row. */
function openWorkbook(file: string, fileName: string, text: MappingText): OpenTable {
  const open = () => new Workbook(fileBytes(file, fileName), fileName);
  const { sheets } = open();
  const sheet = text.sheet ?? sheets.find((name) => open().rows(name).next().done !== true) ?? sheets[0] ?? '';
  return {
    fileName,
    isWorkbook: true,
    bytes: sizeOf(file, fileName),
    text: { ...text, encoding: null, delimiter: null, sheet },
    encodingFrom: 'none',
    sheets,
    batches: () => open().rows(sheet),
  };
}

/** Opens the file for each reading: workbooks are read in few large pieces. */
function fileBytes(file: string, fileName: string): ByteSource {
  const size = sizeOf(file, fileName);
  const read = (offset: number, length: number): Uint8Array =>
    reading(fileName, () => {
      const handle = fs.openSync(file, 'r');
      try {
        const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
        return bytes.subarray(0, fs.readSync(handle, bytes, 0, bytes.length, offset));
      } finally {
        fs.closeSync(handle);
      }
    });
  return { size, read };
}

/** The rows at the beginning, as many as tell how the table stands. */
export function firstRowsOf(table: OpenTable, most: number): { readonly rows: string[][]; readonly isWhole: boolean } {
  const rows: string[][] = [];
  for (const batch of table.batches()) {
    for (const row of batch.rows) {
      if (rows.length === most) return { rows, isWhole: false };
      rows.push([...row]);
    }
  }
  return { rows, isWhole: true };
}

/** Whether the table has a header: as its mapping says, else as its first rows do. */
export function hasHeaderOf(table: OpenTable): boolean {
  const { hasHeader, skipRows } = table.text;
  return hasHeader ?? findHeader(firstRowsOf(table, skipRows + 50).rows.slice(skipRows));
}

/** SHA-256 of the file, as hexadecimal digits. FILE_NOT_FOUND, FILE_UNREADABLE. */
export function hashOf(file: string): string {
  const hash = createHash('sha256');
  for (const piece of pieces(file, path.basename(file))) hash.update(piece);
  return hash.digest('hex');
}

function headOf(file: string, fileName: string): string {
  const found = findEncoding(() => [firstPiece(file, fileName)]);
  return found === null ? '' : decodeHead(file, fileName, found.encoding);
}

function firstPiece(file: string, fileName: string): Uint8Array {
  for (const piece of pieces(file, fileName)) return piece.subarray(0, headBytes);
  return new Uint8Array();
}

/** Bytes that are cut off at the end of the head are left out. */
function decodeHead(file: string, fileName: string, encoding: Encoding): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(firstPiece(file, fileName), { stream: true });
  } catch {
    throw refusal(fileName, 1, 'encoding');
  }
}

/** The file's bytes in order; each piece holds only until the next is asked for. */
function* pieces(file: string, fileName: string): Generator<Uint8Array, void, undefined> {
  const handle = reading(fileName, () => fs.openSync(file, 'r'));
  try {
    const piece = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      const count = reading(fileName, () => fs.readSync(handle, piece));
      if (count === 0) return;
      yield piece.subarray(0, count);
    }
  } finally {
    fs.closeSync(handle);
  }
}

function sizeOf(file: string, fileName: string): number {
  return reading(fileName, () => fs.statSync(file).size);
}

function reading<T>(fileName: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    throw new AppError(isMissing ? 'FILE_NOT_FOUND' : 'FILE_UNREADABLE', { file: fileName }, { cause: error });
  }
}
