// One log: lines are appended, flushed to the disk, and only then does whoever asked hear of it. Lines that come together
// are flushed together. What every line takes is done at once, without giving way: a window keeps its logs in a thread of
// their own (see AuditThread), where a dozen short waits for the disk would take longer than all the rest of a line.
import { closeSync, fdatasyncSync, openSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, open, truncate } from 'node:fs/promises';
import path from 'node:path';
import { setImmediate as allOthers } from 'node:timers/promises';
import type { AuditLine, AuditTail } from '../../shared/audit/line';
import { AppError } from '../../shared/errors';
import { beforeAll, chained, readLine, sha256, type Link } from './chain';
import { locked } from './fileLock';
import { keepTail, keptTail, laterOf, logFile, partFile, partNames, tailFile, textOrNone } from './logFiles';

export type Words = Omit<AuditLine, 'seq' | 'prev' | 'hash'>;

interface Waiting {
  readonly words: Words;
  resolve(tail: AuditTail): void;
  reject(error: AppError): void;
}

/** The end of the file as this program left it; another may have written since. */
interface Known {
  readonly end: Link;
  readonly size: number;
}

/** Bytes; a part of the log that is longer is set aside and the chain goes on in a new one. */
const usualPartSize = 5 * 1024 * 1024;

export interface Log {
  /** Resolves once the line is on the disk; AUDIT_UNWRITABLE when it is not. */
  append(words: Words): Promise<AuditTail>;
}
/** The log of a mark in a folder: the same one each time, because lines of two would have to wait for each other. */
export type Logs = (folder: string, mark: string) => Log;

/** Logs that are written in this very thread. */
export function ownLogs(): Logs {
  const open = new Map<string, AuditLog>();
  return (folder, mark) => {
    const name = `${mark} ${folder}`;
    const log = open.get(name) ?? new AuditLog(folder, mark);
    open.set(name, log);
    return log;
  };
}

export class AuditLog implements Log {
  private readonly file: string;
  private readonly waiting: Waiting[] = [];
  private isWriting = false;
  private known: Known | null = null;

  constructor(
    private readonly folder: string,
    readonly mark: string,
    private readonly partSize = usualPartSize,
  ) {
    this.file = logFile(folder, mark);
  }

  append(words: Words): Promise<AuditTail> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ words, resolve, reject });
      void this.writeAll();
    });
  }

  private async writeAll(): Promise<void> {
    if (this.isWriting) return;
    this.isWriting = true;
    while (this.waiting.length > 0) {
      // Whoever asks now comes along.
      await allOthers();
      const batch = this.waiting.splice(0);
      try {
        const links = await this.write(batch.map(({ words }) => words));
        batch.forEach(({ resolve }, nth) => resolve({ log: this.mark, ...(links[nth] ?? beforeAll) }));
      } catch (cause) {
        this.known = null;
        const error = new AppError('AUDIT_UNWRITABLE', {}, { cause });
        for (const { reject } of batch) reject(error);
      }
    }
    this.isWriting = false;
  }

  private async write(all: readonly Words[]): Promise<readonly Link[]> {
    const [first] = all;
    if (first === undefined) return [];
    if (this.known === null) await this.makeFolders();
    return locked(path.join(this.folder, `${this.mark}.lock`), async () => {
      const before = await this.endNow(first);
      let { end } = before;
      const links: Link[] = [];
      let text = before.repair;
      for (const words of all) {
        const next = chained(end, words);
        end = next.link;
        text += next.text;
        links.push(end);
      }
      const size = await this.appendText(text, before);
      this.known = { end, size };
      keepTail(this.folder, this.mark, end);
      return links;
    });
  }

  private async makeFolders(): Promise<void> {
    for (const folder of [this.folder, path.dirname(tailFile(this.folder, this.mark))])
      await mkdir(folder, { recursive: true, mode: 0o700 });
  }

  /** The size of the file after it. */
  private async appendText(text: string, { size, partEnd }: Known & { readonly partEnd: Link }): Promise<number> {
    const isFull = size > 0 && size + Buffer.byteLength(text) > this.partSize;
    if (isFull) renameSync(this.file, partFile(this.folder, this.mark, partEnd.seq));
    const handle = openSync(this.file, 'a', 0o600);
    try {
      writeFileSync(handle, text);
      fdatasyncSync(handle);
    } finally {
      closeSync(handle);
    }
    if (isFull || size === 0) await flushFolder(this.folder);
    return (isFull ? 0 : size) + Buffer.byteLength(text);
  }

  /** Where the chain goes on. A line that a crash cut off was never shown to anyone: it is taken away, and that is written down. */
  private async endNow(words: Words): Promise<Known & { readonly repair: string; readonly partEnd: Link }> {
    const size = statSync(this.file, { throwIfNoEntry: false })?.size ?? 0;
    if (this.known !== null && this.known.size === size) {
      return { ...this.known, repair: '', partEnd: this.known.end };
    }
    const text = await textOrNone(this.file);
    const whole = text.slice(0, text.lastIndexOf('\n') + 1);
    const found = lastLink(whole) ?? (whole === '' ? await this.lastPartEnd() : null);
    const end = laterOf(found, await keptTail(this.folder, this.mark));
    if (whole.length === text.length) return { end, size, repair: '', partEnd: end };
    const torn = Buffer.from(text.slice(whole.length));
    const kept = Buffer.byteLength(whole);
    await truncate(this.file, kept);
    const repair = chained(end, {
      ...words,
      action: 'recovered',
      question: 'A line that was cut off by a crash is taken away',
      parameters: { bytes: torn.length, sha256: sha256(torn) },
      outcome: 'done',
      counts: {},
    });
    return { end: repair.link, size: kept, repair: repair.text, partEnd: end };
  }

  private async lastPartEnd(): Promise<Link | null> {
    const last = (await partNames(this.folder, this.mark)).findLast((name) => name !== `${this.mark}.jsonl`);
    return last === undefined ? null : lastLink(await textOrNone(path.join(this.folder, last)));
  }
}

/** The link of the last line that is one. */
function lastLink(text: string): Link | null {
  const line = readLine(text.trimEnd().split('\n').at(-1) ?? '');
  return line === null ? null : { seq: line.seq, hash: line.hash };
}

async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  // Some network file systems cannot flush a folder; the log itself is flushed.
  await handle.sync().catch(() => undefined);
  await handle.close();
}
