// Runs one writing job (the sample, an import) in a worker of its own, so that the window stays alive meanwhile.
import type { Call } from '../GraphSource';
import { CaseThread } from './CaseThread';
import type { CaseJob, CaseJobReply } from './messages';

export type { CaseJob, CaseJobReply } from './messages';

/** Progress counts rows written. When it rejects, CANCELLED included, the target is as it was and nothing else is left. */
export async function runCaseJob(job: CaseJob, workerPath: string, call: Call): Promise<CaseJobReply> {
  const thread = new CaseThread(workerPath);
  try {
    return await thread.ask('write', job, call);
  } finally {
    await thread.close();
  }
}
