// The files inside a ZIP file, read from its directory at the end and unpacked piece by piece, with limits that no real
// workbook comes near, because the file may be made to do harm. After PKWARE's APPNOTE.TXT 6.3, sections 4.3 and 4.4.
import { Inflate } from 'fflate';
import { refusal } from '../../formats/ImportFormat';

/** Bytes at a place of a file, as many as are asked for or as there are. */
export interface ByteSource {
  readonly size: number;
  read(offset: number, length: number): Uint8Array;
}

interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const mostEntries = 1000;
/** Sheets of repeated rows are packed to about a thirtieth. */
const mostRatio = 100;
/** Small files of nothing but zeros are no harm. */
const alwaysAllowed = 1024 * 1024;
const pieceBytes = 256 * 1024;

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const localMark = 0x04034b50;

export class Zip {
  readonly entries: ReadonlyMap<string, ZipEntry>;

  /** IMPORT_REFUSED for what is no ZIP file, or one that no program for spreadsheets makes. */
  constructor(
    private readonly source: ByteSource,
    private readonly fileName: string,
  ) {
    this.entries = this.readDirectory();
  }

  /** The bytes of an entry as they are unpacked. IMPORT_REFUSED when they are damaged, or far more than is believable. */
  *unpack(entry: ZipEntry): Generator<Uint8Array, void, undefined> {
    const limit = Math.max(entry.packed * mostRatio, alwaysAllowed);
    let total = 0;
    for (const piece of entry.method === 0 ? this.stored(entry) : this.inflated(entry)) {
      total += piece.length;
      if (total > limit) throw refusal(this.fileName, 1, 'zipBomb', { most: mostRatio });
      yield piece;
    }
  }

  private *stored(entry: ZipEntry): Generator<Uint8Array, void, undefined> {
    const start = this.startOf(entry);
    for (let at = 0; at < entry.packed; at += pieceBytes) {
      yield this.source.read(start + at, Math.min(pieceBytes, entry.packed - at));
    }
  }

  private *inflated(entry: ZipEntry): Generator<Uint8Array, void, undefined> {
    let ready: Uint8Array[] = [];
    const inflate = new Inflate((piece) => ready.push(piece));
    // In small pieces, so that a bomb is found before it has filled the memory: each may grow a thousandfold.
    const step = 16 * 1024;
    const start = this.startOf(entry);
    for (let at = 0; at < entry.packed || at === 0; at += step) {
      const length = Math.min(step, entry.packed - at);
      try {
        inflate.push(this.source.read(start + at, length).slice(), at + step >= entry.packed);
      } catch {
        throw this.damaged();
      }
      yield* ready;
      ready = [];
    }
  }

  private readDirectory(): ReadonlyMap<string, ZipEntry> {
    const { count, start, size } = this.findEnd();
    if (count > mostEntries) throw refusal(this.fileName, 1, 'tooManyEntries', { found: count, most: mostEntries });
    const bytes = this.source.read(start, size);
    const view = viewOf(bytes);
    const entries = new Map<string, ZipEntry>();
    for (let at = 0, nth = 0; nth < count; nth += 1) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) throw this.damaged();
      const entryStart = at;
      const entry = this.entryAt(entryStart, bytes, view);
      entries.set(entry.name, entry);
      // Behind the fixed part: name, extra fields, comment.
      at += [28, 30, 32].reduce((length, place) => length + view.getUint16(entryStart + place, true), 46);
    }
    return entries;
  }

  private entryAt(at: number, bytes: Uint8Array, view: DataView): ZipEntry {
    const name = plainName(bytes.subarray(at + 46, at + 46 + view.getUint16(at + 28, true)));
    const method = view.getUint16(at + 10, true);
    const isEncrypted = (view.getUint16(at + 8, true) & 1) === 1;
    if (isEncrypted || (method !== 0 && method !== 8)) throw this.damaged();
    if (isOutside(name)) throw refusal(this.fileName, 1, 'outsidePath');
    return { name, method, packed: view.getUint32(at + 20, true), offset: view.getUint32(at + 42, true) };
  }

  /** The record at the end of the file, behind which only a comment stands. */
  private findEnd(): { readonly count: number; readonly start: number; readonly size: number } {
    const length = Math.min(this.source.size, 22 + 0xffff);
    const view = viewOf(this.source.read(this.source.size - length, length));
    for (let at = view.byteLength - 22; at >= 0; at -= 1) {
      if (view.getUint32(at, true) !== endMark) continue;
      const [count, size, start] = [
        view.getUint16(at + 10, true),
        view.getUint32(at + 12, true),
        view.getUint32(at + 16, true),
      ];
      if (start + size > this.source.size) break;
      return { count, size, start };
    }
    throw this.damaged();
  }

  private startOf({ offset }: ZipEntry): number {
    const view = viewOf(this.source.read(offset, 30));
    if (view.byteLength < 30 || view.getUint32(0, true) !== localMark) throw this.damaged();
    return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
  }

  private damaged(): Error {
    return refusal(this.fileName, 1, 'notWorkbook');
  }
}

/** Names of parts are plain ASCII; what else there is names nothing that is looked for. */
function plainName(bytes: Uint8Array): string {
  return [...bytes].map((byte) => String.fromCharCode(byte)).join('');
}

function isOutside(name: string): boolean {
  return name.startsWith('/') || name.includes('\\') || /^[a-z]:/i.test(name) || name.split('/').includes('..');
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
