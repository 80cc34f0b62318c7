// Runs one piece of work in a worker of its own, so that the window stays alive.
import { AppError } from '../../../shared/errors';
import { CaseThread } from './CaseThread';
import { removePending } from './pendingFile';
import type { Runner } from './Runner';

/** `workerPath`: the built caseWorker.cjs. */
export function inThread(workerPath: string): Runner {
  return async ({ name, request, out, limits }, call) => {
    const thread = new CaseThread(workerPath, limits);
    try {
      return await thread.ask(name, request, call);
    } catch (error) {
      if (out !== null && error instanceof AppError && error.code === 'IMPORT_STOPPED') removePending(out);
      throw error;
    } finally {
      await thread.close();
    }
  };
}
