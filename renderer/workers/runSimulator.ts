// Asks a worker what taking entities out does, and passes on how far it is.
import type { TakingOutAnswer, TakingOutQuestion } from '../../shared/analysis/removal/takingOut';
import { answerTelling } from './answerOf';

/** Rejects with CANCELLED when the signal fires (the worker ends at once), INTERNAL when it fails. `onProgress` hears 0 to 1. */
export function runSimulator(
  question: TakingOutQuestion,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<TakingOutAnswer> {
  const start = () => new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' });
  return answerTelling(start, question, signal, onProgress);
}
