// Where one piece of work on files is done: in a thread of this process (the app's own work), or in a process of its own
// (files that others made). Whoever asks for the work does not see the difference.
import type { Call } from '../GraphSource';
import type { CaseQuestionName, CaseReplyOf, CaseRequestOf } from './messages';
import type { WorkLimits } from './workLimits';

export interface Work<Name extends CaseQuestionName, Most = WorkLimits> {
  readonly name: Name;
  readonly request: CaseRequestOf<Name>;
  /** What is written; null when nothing is. */
  readonly out: string | null;
  readonly limits: Most;
}

/**
 * Ends with the work. When it rejects, CANCELLED included, `out` is as it was and nothing else is left. IMPORT_STOPPED where
 * the work goes beyond its limits, or its process ends before it.
 */
type RunnerOf<Most> = <Name extends CaseQuestionName>(work: Work<Name, Most>, call: Call) => Promise<CaseReplyOf<Name>>;

/** For any work, with limits or without. */
export type Runner = RunnerOf<WorkLimits | null>;
/** For work that has limits. */
export type LimitedRunner = RunnerOf<WorkLimits>;
