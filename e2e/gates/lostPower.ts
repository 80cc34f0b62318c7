// What a disk may hold after the power went: what was flushed, and of what came after any part. Made from the lines that
// scripts/setup/recording-disk.cjs wrote of every change and flush.
import path from 'node:path';

interface Change {
  readonly op: 'create' | 'remove' | 'write' | 'cut';
  readonly file: string;
  readonly at?: number;
  /** Base64. */
  readonly data?: string;
  readonly size?: number;
}
export type DiskLine =
  Change | { readonly op: 'flush'; readonly file: string } | { readonly op: 'kept'; readonly n: number };

type Contents = ReadonlyMap<string, Buffer>;

/** Whether a change is one of a folder's list of names rather than of what is in a file. */
const isOfFolder = ({ op }: Change): boolean => op === 'create' || op === 'remove';

/** One disk, on which nothing but what is flushed is sure. Only the files given and their journals are looked at. */
export class LossyDisk {
  private readonly contents = new Map<string, Buffer>();
  private readonly names = new Set<string>();
  private unsure: Change[] = [];

  constructor(
    private readonly file: string,
    bytes: Buffer,
  ) {
    this.contents.set(file, bytes);
    this.names.add(file);
  }

  take(line: Change | { readonly op: 'flush'; readonly file: string }): void {
    if (line.op !== 'flush') {
      if (line.file === this.file || line.file === `${this.file}-journal`) this.unsure.push(line);
      return;
    }
    const isSure = (change: Change): boolean =>
      isOfFolder(change) ? path.dirname(change.file) === line.file : change.file === line.file;
    for (const change of this.unsure.filter(isSure)) apply(change, this.contents, this.names);
    this.unsure = this.unsure.filter((change) => !isSure(change));
  }

  /** The files that are there when of what is unsure only what `isKept` says has reached the disk. */
  after(isKept: () => boolean): Contents {
    const contents = new Map(this.contents);
    const names = new Set(this.names);
    for (const change of this.unsure) if (isKept()) apply(change, contents, names);
    return new Map([...contents].filter(([file]) => names.has(file)));
  }
}

/** A buffer is never altered: disks share them. */
function apply(change: Change, contents: Map<string, Buffer>, names: Set<string>): void {
  const { op, file, at = 0, data = '', size = 0 } = change;
  const before = contents.get(file) ?? Buffer.alloc(0);
  if (op === 'create') names.add(file);
  else if (op === 'remove') {
    names.delete(file);
    contents.delete(file);
  } else if (op === 'cut') contents.set(file, resized(before, size));
  else {
    const bytes = Buffer.from(data, 'base64');
    const after = resized(before, Math.max(before.length, at + bytes.length));
    bytes.copy(after, at);
    contents.set(file, after);
  }
}

function resized(bytes: Buffer, size: number): Buffer {
  const after = Buffer.alloc(size);
  bytes.copy(after, 0, 0, size);
  return after;
}
