// Runs one piece of work in a process of its own: a file that somebody else made may crash what reads it, or take all its
// memory, and the window, the chart and what is being written elsewhere must not notice.
import { AppError, type Result } from '../../../shared/errors';
import type { Call } from '../GraphSource';
import type { CaseQuestionName } from './messages';
import { removePending } from './pendingFile';
import type { LimitedRunner, Work } from './Runner';
import { StillWatch } from './workLimits';

/** A process of jobProcess.cjs, as the runtime makes one. */
export interface JobProcess {
  /** Undefined before it runs. It stays when the process is gone. */
  readonly pid: number | undefined;
  post(message: ToJobProcess): void;
  /** `take` gets each message; `end` is called once, when the process is gone. */
  listen(take: (message: FromJobProcess) => void, end: () => void): void;
  /** At once, whatever it is at. */
  kill(): void;
}

export type ToJobProcess =
  | { readonly kind: 'work'; readonly work: Work<CaseQuestionName>; readonly workerPath: string }
  | { readonly kind: 'cancel' };

export type FromJobProcess =
  | { readonly kind: 'alive' }
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly outcome: Result<unknown> };

/** So much later than by its own limit a process is killed that says nothing at all. */
const graceMs = 10_000;

/** `start` makes a process; `workerPath`: the built caseWorker.cjs. */
export function inProcess(start: () => Promise<JobProcess>, workerPath: string): LimitedRunner {
  return async (work, call) => {
    const child = await start();
    // The process pairs name and reply by type; here they are one union.
    return (await askOf(child, work, workerPath, call)) as never;
  };
}

/** Settles once the process is gone, so that nothing writes any more. */
function askOf(child: JobProcess, work: Work<CaseQuestionName>, workerPath: string, call: Call): Promise<unknown> {
  const { fileName: file, stillMs } = work.limits;
  const beats = new Int32Array(1);
  let outcome: Result<unknown> | null = null;
  const end = (found: Result<unknown>): void => {
    outcome ??= found;
    child.kill();
  };
  const stopped = (reason: 'time' | 'crash'): Result<unknown> => {
    return { ok: false, error: { code: 'IMPORT_STOPPED', details: { file, reason } } };
  };
  const cancel = (): void => {
    // What writes takes away first what it has begun.
    if (work.out === null) end({ ok: false, error: { code: 'CANCELLED', details: {} } });
    else child.post({ kind: 'cancel' });
  };
  const take = (message: FromJobProcess): void => {
    beats[0] = (beats[0] ?? 0) + 1;
    if (message.kind === 'progress') call.onProgress?.(message.done, null);
    if (message.kind === 'done') end(message.outcome);
  };
  return new Promise((resolve, reject) => {
    const watch = new StillWatch(beats, stillMs + graceMs, () => end(stopped('time')));
    child.listen(take, () => {
      watch.end();
      call.signal.removeEventListener('abort', cancel);
      const told = outcome ?? stopped('crash');
      if (told.ok) return resolve(told.value);
      if (work.out !== null && child.pid !== undefined) removePending(work.out, child.pid);
      reject(new AppError(told.error.code, told.error.details));
    });
    call.signal.addEventListener('abort', cancel, { once: true });
    child.post({ kind: 'work', work, workerPath });
    if (call.signal.aborted) cancel();
  });
}
