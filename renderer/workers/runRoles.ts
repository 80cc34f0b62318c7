// Asks a worker for suggested roles, and passes on how far it is.
import type { RoleSuggestion } from '../../shared/analysis/roles/suggestRoles';
import { answerOf } from './answerOf';
import type { RolesQuestion, RolesReply } from './roles.worker';

/** Rejects with CANCELLED when the signal fires (the worker ends at once), INTERNAL when it fails. `onProgress` hears 0 to 1. */
export function runRoles(
  question: RolesQuestion,
  signal: AbortSignal,
  onProgress: (share: number) => void,
): Promise<readonly RoleSuggestion[]> {
  const start = () => new Worker(new URL('./roles.worker.ts', import.meta.url), { type: 'module' });
  return answerOf(start, question, signal, (reply: RolesReply) => {
    if ('done' in reply) return reply.done;
    onProgress(reply.progress);
    return null;
  });
}
