// Asks a fresh worker for a layout. A worker per run (60 entities are back within some 16 ms) can be ended at any moment, which
// is the only way to cancel an algorithm that does not pause.
import { AppError } from '../../shared/errors';
import type { LayoutInput, LayoutResult } from '../layouts/Layout';
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
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(new AppError('CANCELLED'));
      return;
    }
    const worker = new Worker(new URL('./layout.worker.ts', import.meta.url), { type: 'module' });
    const end = () => {
      signal.removeEventListener('abort', onAbort);
      worker.terminate();
    };
    const onAbort = () => {
      end();
      reject(new AppError('CANCELLED'));
    };
    signal.addEventListener('abort', onAbort);
    worker.onmessage = ({ data }: MessageEvent<LayoutReply>) => {
      if ('progress' in data) {
        onProgress(data.progress);
        return;
      }
      end();
      if (data.done === null) reject(new AppError('INTERNAL'));
      else resolve(data.done);
    };
    worker.onerror = () => {
      end();
      reject(new AppError('INTERNAL'));
    };
    const request: LayoutRequest = { layoutId, input };
    worker.postMessage(request);
  });
}
