// Asks a worker for suggested roles, and passes on how far it is.
import type { RoleSuggestion } from '../../shared/analysis/roles/suggestRoles';
import { answerTelling } from './answerOf';
import type { RolesQuestion } from './roles.worker';

/** Rejects with CANCELLED when the signal fires (the worker ends at once), INTERNAL when it fails. `onProgress` hears 0 to 1. */
export function runRoles(
  question: RolesQuestion,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<readonly RoleSuggestion[]> {
  const start = () => new Worker(new URL('./roles.worker.ts', import.meta.url), { type: 'module' });
  return answerTelling(start, question, signal, onProgress);
}
