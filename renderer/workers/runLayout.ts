// Asks a worker for a layout, and passes on how far it is.
import { AppError } from '../../shared/errors';
import type { LayoutInput, LayoutResult } from '../layouts/Layout';
import { answerOf } from './answerOf';
import type { LayoutProgress, LayoutReply, LayoutRequest } from './layout.worker';

/**
 * Rejects with CANCELLED when the signal fires (the worker ends at once), INTERNAL when the layout is unknown or fails.
 * A long run says how far it is, and after half a second how the picture looks so far.
 */
export function runLayout(
  layoutId: string,
  input: LayoutInput,
  signal: AbortSignal,
  onProgress: (progress: LayoutProgress) => void,
): Promise<LayoutResult> {
  const start = () => new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
  const request: LayoutRequest = { layoutId, input };
  return answerOf(start, request, signal, (reply: LayoutReply) => {
    if ('progress' in reply) {
      onProgress(reply.progress);
      return null;
    }
    if (reply.done === null) throw new AppError('INTERNAL');
    return reply.done;
  });
}
