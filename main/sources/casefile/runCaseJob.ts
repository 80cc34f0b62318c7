// Runs one piece of work on files (the sample, an import, a look) in a worker of its own, so that the window stays alive.
import path from 'node:path';
import type { Call } from '../GraphSource';
import { CaseThread } from './CaseThread';
import type {
  CaseJob,
  CaseJobReply,
  CaseQuestionName,
  CaseReplyOf,
  CaseRequestOf,
  Combined,
  CombineJob,
} from './messages';
import type { TableWork } from './tables/tableWork';

export type { CaseJob, CaseJobReply } from './messages';

/** Progress counts rows written. When it rejects, CANCELLED included, the target is as it was and nothing else is left. */
export function runCaseJob(job: CaseJob, workerPath: string, call: Call): Promise<CaseJobReply> {
  return askOnce('write', job, workerPath, call);
}

/** When it rejects, CANCELLED included, the target is as it was. */
export function combineCasesIn(workerPath: string, job: CombineJob, call: Call): Promise<Combined> {
  return askOnce('combine', job, workerPath, call);
}

/** `now` is the time that imports are said to have happened at. */
export function tableWorkIn(workerPath: string, now: () => Date = () => new Date()): TableWork {
  return {
    look: (request, call) => askOnce('lookAtTable', request, workerPath, call),
    preview: (request, call) => askOnce('previewTable', request, workerPath, call),
    run: (request, call) => {
      const job = { ...request, title: path.parse(request.out).name, importedAt: now().toISOString() };
      return askOnce('importTables', job, workerPath, call);
    },
  };
}

async function askOnce<Name extends CaseQuestionName>(
  name: Name,
  request: CaseRequestOf<Name>,
  workerPath: string,
  call: Call,
): Promise<CaseReplyOf<Name>> {
  const thread = new CaseThread(workerPath);
  try {
    return await thread.ask(name, request, call);
  } finally {
    await thread.close();
  }
}
