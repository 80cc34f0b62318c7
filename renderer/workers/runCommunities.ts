// Asks a worker for communities.
import type { Communities, CommunityInput } from '../../shared/analysis/communities';
import { answerOf } from './answerOf';

/** Rejects with CANCELLED when the signal fires (the worker ends at once), INTERNAL when it fails. */
export function runCommunities(input: CommunityInput, signal: AbortSignal): Promise<Communities> {
  const start = () => new Worker(new URL('./communities.worker.ts', import.meta.url), { type: 'module' });
  return answerOf(start, input, signal, (reply: Communities) => reply);
}
