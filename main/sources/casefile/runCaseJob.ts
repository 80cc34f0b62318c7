// Runs one piece of work on files (the sample, an import, a look) in a worker of its own, so that the window stays alive.
import path from 'node:path';
import { AppError } from '../../../shared/errors';
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
  KeepJob,
} from './messages';
import type { CaseTotals } from './RowWriter';
import { removePending } from './pendingFile';
import type { TableWork } from './tables/tableWork';
import { importLimits, lookLimits, type Limits, type WorkLimits } from './workLimits';

export type { CaseJob, CaseJobReply } from './messages';

/** Progress counts rows written. When it rejects, CANCELLED included, the target is as it was and nothing else is left. */
export function runCaseJob(job: CaseJob, workerPath: string, call: Call): Promise<CaseJobReply> {
  const limits = job.job === 'import' ? { ...importLimits, fileName: path.basename(job.from) } : null;
  return askOnce({ name: 'write', request: job, out: job.file, limits }, workerPath, call);
}

/** When it rejects, CANCELLED included, the target is as it was. */
export function combineCasesIn(workerPath: string, job: CombineJob, call: Call): Promise<Combined> {
  return askOnce({ name: 'combine', request: job, out: job.out, limits: null }, workerPath, call);
}

/** When it rejects, CANCELLED included, the target is as it was. */
export function keepCaseIn(workerPath: string, job: KeepJob, call: Call): Promise<CaseTotals> {
  return askOnce({ name: 'keepCase', request: job, out: job.out, limits: null }, workerPath, call);
}

/** `now` is the time that imports are said to have happened at. */
export function tableWorkIn(
  workerPath: string,
  now: () => Date = () => new Date(),
  most: { readonly look: Limits; readonly run: Limits } = { look: lookLimits, run: importLimits },
): TableWork {
  const looking = (file: string) => ({ out: null, limits: { ...most.look, fileName: path.basename(file) } });
  return {
    look: (request, call) => askOnce({ name: 'lookAtTable', request, ...looking(request.file) }, workerPath, call),
    preview: (request, call) => askOnce({ name: 'previewTable', request, ...looking(request.file) }, workerPath, call),
    run: (request, call) => {
      const job = { ...request, title: path.parse(request.out).name, importedAt: now().toISOString() };
      const limits = { ...most.run, fileName: path.basename(request.files[0] ?? '') };
      return askOnce({ name: 'importTables', request: job, out: request.out, limits }, workerPath, call);
    },
  };
}

interface Asked<Name extends CaseQuestionName> {
  readonly name: Name;
  readonly request: CaseRequestOf<Name>;
  /** What is written; null when nothing is. */
  readonly out: string | null;
  readonly limits: WorkLimits | null;
}

async function askOnce<Name extends CaseQuestionName>(
  { name, request, out, limits }: Asked<Name>,
  workerPath: string,
  call: Call,
): Promise<CaseReplyOf<Name>> {
  const thread = new CaseThread(workerPath, limits);
  try {
    return await thread.ask(name, request, call);
  } catch (error) {
    if (out !== null && error instanceof AppError && error.code === 'IMPORT_STOPPED') removePending(out);
    throw error;
  } finally {
    await thread.close();
  }
}
