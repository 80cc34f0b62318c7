// The search for duplicates as the analyst sees it: its answer, which pairs were skipped, which one is looked at, the rules.
import type { DuplicateAnswer } from '../../shared/analysis/duplicates';
import type { DuplicateRules } from '../../shared/analysis/duplicates/rules';

export interface DuplicatesView {
  /** Null before the first search. */
  readonly answer: DuplicateAnswer | null;
  readonly isRunning: boolean;
  /** Names of pairs (`pairNameOf`) left for later; another search asks again. */
  readonly skipped: ReadonlySet<string>;
  /** Place in the list of pairs that are left. */
  readonly at: number;
  /** Null until they are read from the profile. */
  readonly rules: DuplicateRules | null;
}

export const noDuplicates: DuplicatesView = { answer: null, isRunning: false, skipped: new Set(), at: 0, rules: null };
