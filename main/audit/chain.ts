// The chain of a log: each line holds the hash of the one before, so that a line that was edited, taken out, added or moved
// shows. Without a key that lies elsewhere it does not show that all was written anew; the tail that is kept outside does.
import { createHash } from 'node:crypto';
import { auditLineSchema, noHash, type AuditLine, type AuditTail } from '../../shared/audit/line';
import { snapshotText } from '../../shared/snapshot';

export type Link = Pick<AuditTail, 'seq' | 'hash'>;
export const beforeAll: Link = { seq: 0, hash: noHash };

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The next line of the chain and its text, newline included. */
export function chained(before: Link, words: Omit<AuditLine, 'seq' | 'prev' | 'hash'>): { link: Link; text: string } {
  const seq = before.seq + 1;
  const unsealed = { ...words, seq, prev: before.hash };
  const hash = sha256(snapshotText(unsealed));
  return { link: { seq, hash }, text: `${snapshotText({ ...unsealed, hash })}\n` };
}

/** The line that a text is, or null when it is none or its hash is not its own. */
export function readLine(text: string): AuditLine | null {
  try {
    const line = auditLineSchema.parse(JSON.parse(text));
    const { hash, ...unsealed } = line;
    return snapshotText(line) === text && sha256(snapshotText(unsealed)) === hash ? line : null;
  } catch {
    return null;
  }
}

export interface LogPart {
  readonly name: string;
  readonly text: string;
}

/**
 * - `edited`: not what was written. `missing`: lines before it are gone. `order`: it stands elsewhere than it did.
 * - `cut`: the log ended later once. `torn`: it ends in the middle of a line. `rewritten`: the kept tail says otherwise.
 */
export type Breach = 'edited' | 'missing' | 'order' | 'cut' | 'torn' | 'rewritten';

export type Verdict =
  | { readonly isWhole: true; readonly lines: number; readonly end: Link }
  /** `line` counts from 1 in the part `file`. */
  | { readonly isWhole: false; readonly file: string; readonly line: number; readonly breach: Breach };

/** Checks the parts of a log in their order against each other, and against tails that were kept outside it. */
export function verifyChain(parts: readonly LogPart[], kept: readonly Link[] = []): Verdict {
  let end = beforeAll;
  let last = { file: parts.at(-1)?.name ?? '', line: 0 };
  for (const [at, { name, text }] of parts.entries()) {
    const lines = text.split('\n');
    const rest = lines.pop() ?? '';
    for (const [nth, one] of lines.entries()) {
      last = { file: name, line: nth + 1 };
      const line = readLine(one);
      const breach = line === null ? 'edited' : breachAt(line, end, kept, () => later(parts, at, lines, nth));
      if (breach !== null) return { isWhole: false, ...last, breach };
      if (line !== null) end = { seq: line.seq, hash: line.hash };
    }
    if (rest !== '') return { isWhole: false, file: name, line: lines.length + 1, breach: 'torn' };
  }
  if (kept.some(({ seq }) => seq > end.seq)) {
    return { isWhole: false, file: last.file, line: last.line + 1, breach: 'cut' };
  }
  return { isWhole: true, lines: end.seq, end };
}

function breachAt(
  { seq, prev, hash }: AuditLine,
  before: Link,
  kept: readonly Link[],
  laterLines: () => readonly string[],
): Breach | null {
  const wanted = before.seq + 1;
  if (seq !== wanted) {
    const isLater = seq < wanted || laterLines().some((text) => readLine(text)?.seq === wanted);
    return isLater ? 'order' : 'missing';
  }
  if (prev !== before.hash) return 'edited';
  return kept.some((tail) => tail.seq === seq && tail.hash !== hash) ? 'rewritten' : null;
}

function later(parts: readonly LogPart[], at: number, lines: readonly string[], nth: number): readonly string[] {
  return [...lines.slice(nth + 1), ...parts.slice(at + 1).flatMap(({ text }) => text.split('\n'))];
}
