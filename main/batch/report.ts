// What the command line says: one line of JSON on stdout, everything else on stderr.
import { writeSync } from 'node:fs';
import { toErrorData } from '../../shared/errors';
import type { Translate } from '../../shared/messages';
import type { BatchResult } from './BatchContext';

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

/** The line for a failure: its code, its sentence and the next step. */
export function failure(error: unknown, t: Translate): BatchResult {
  const { code, details } = toErrorData(error);
  return { error: { code, message: t(`errors.${code}.message`, details), next: t(`errors.${code}.next`, details) } };
}

/** What people are told beside the line of JSON: that a count in it is a lower bound. Null when there is nothing to tell. */
export function hiddenWords({ hidden, isHiddenAtLeast }: BatchResult, t: Translate): string | null {
  return isHiddenAtLeast === true ? t('batch.hiddenAtLeast', { count: Number(hidden) }) : null;
}

/** Written whole before it returns: the program may end right after. */
export function say(stream: 'stdout' | 'stderr', text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(stream === 'stdout' ? 1 : 2, bytes, at);
    } catch (error) {
      // A full pipe is waited for; a closed one means that nobody listens any more.
      if (!(error instanceof Error && 'code' in error && error.code === 'EAGAIN')) return;
    }
  }
}

/** Progress lines, at most two a second. */
export function progressTo(t: Translate): (done: number, total: number | null) => void {
  let lastMs = -Infinity;
  return (done, total) => {
    const nowMs = performance.now();
    if (nowMs - lastMs < 500) return;
    lastMs = nowMs;
    const line =
      total === null ? t('batch.progress.uncounted', { done }) : t('batch.progress.counted', { done, total });
    say('stderr', `${line}\n`);
  };
}
