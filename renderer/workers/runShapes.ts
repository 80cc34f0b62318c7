// Asks a worker for the shapes of communities.
import { answerOf } from './answerOf';
import type { ShapesReply, ShapesRequest } from './shapes.worker';

/** Rejects with CANCELLED when the signal fires (the worker ends at once), INTERNAL when it fails. */
export function runShapes(request: ShapesRequest, signal: AbortSignal): Promise<ShapesReply> {
  const start = () => new Worker(new URL('./shapes.worker.ts', import.meta.url), { type: 'module' });
  return answerOf(start, request, signal, (reply: ShapesReply) => reply);
}
