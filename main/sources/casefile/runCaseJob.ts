// The pieces of work on files (the sample, an import, a look), each with what it may take.
import path from 'node:path';
import type { Call } from '../GraphSource';
import type { CaseJob, CaseJobReply, Combined, CombineJob, KeepJob } from './messages';
import type { CaseTotals } from './RowWriter';
import type { LimitedRunner, Runner } from './Runner';
import type { TableWork } from './tables/tableWork';
import { importLimits, lookLimits, type Limits } from './workLimits';

export type { CaseJobReply } from './messages';

type SampleJob = Extract<CaseJob, { job: 'sample' }>;
type ImportJob = Extract<CaseJob, { job: 'import' }>;

/** Progress counts rows written. When it rejects, CANCELLED included, the target is as it was and nothing else is left. */
export function makeSample(job: SampleJob, run: Runner, call: Call): Promise<CaseJobReply> {
  return run({ name: 'write', request: job, out: job.file, limits: null }, call);
}

/** As `makeSample`. */
export function importForeign(job: ImportJob, run: LimitedRunner, call: Call): Promise<CaseJobReply> {
  const limits = { ...importLimits, fileName: path.basename(job.from) };
  return run({ name: 'write', request: job, out: job.file, limits }, call);
}

/** When it rejects, CANCELLED included, the target is as it was. */
export function joinCases(job: CombineJob, run: Runner, call: Call): Promise<Combined> {
  return run({ name: 'combine', request: job, out: job.out, limits: null }, call);
}

/** When it rejects, CANCELLED included, the target is as it was. */
export function keepCase(job: KeepJob, run: Runner, call: Call): Promise<CaseTotals> {
  return run({ name: 'keepCase', request: job, out: job.out, limits: null }, call);
}

/** `now` is the time that imports are said to have happened at. */
export function tableWorkIn(
  ask: LimitedRunner,
  now: () => Date = () => new Date(),
  most: { readonly look: Limits; readonly run: Limits } = { look: lookLimits, run: importLimits },
): TableWork {
  const looking = (file: string) => ({ out: null, limits: { ...most.look, fileName: path.basename(file) } });
  return {
    look: (request, call) => ask({ name: 'lookAtTable', request, ...looking(request.file) }, call),
    preview: (request, call) => ask({ name: 'previewTable', request, ...looking(request.file) }, call),
    run: (request, call) => {
      const job = { ...request, title: path.parse(request.out).name, importedAt: now().toISOString() };
      const limits = { ...most.run, fileName: path.basename(request.files[0] ?? '') };
      return ask({ name: 'importTables', request: job, out: request.out, limits }, call);
    },
  };
}
