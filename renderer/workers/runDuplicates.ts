// Asks a worker for duplicates, and passes on how far it is.
import type { DuplicateAnswer, DuplicateQuestion } from '../../shared/analysis/duplicates';
import { answerTelling } from './answerOf';

/** Rejects with CANCELLED when the signal fires (the worker ends at once), INTERNAL when it fails. `onProgress` hears 0 to 1. */
export function runDuplicates(
  question: DuplicateQuestion,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<DuplicateAnswer> {
  const start = () => new Worker(new URL('./duplicates.worker.ts', import.meta.url), { type: 'module' });
  return answerTelling(start, question, signal, onProgress);
}
