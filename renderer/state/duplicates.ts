// The search for duplicates as the analyst sees it: its answer, which pairs were skipped, which one is looked at, the rules.
import type { DuplicateAnswer } from '../../shared/analysis/duplicates';
import type { EntityId } from '../../shared/ids';
import type { Subject } from '../../shared/analysis/duplicates/evidence';
import type { DuplicateRules } from '../../shared/analysis/duplicates/rules';

/** Among what is on the chart (or selected there), or in everything that the open case holds. */
export type DuplicateScope = 'chart' | 'case';

export interface DuplicatesView {
  readonly scope: DuplicateScope;
  /** What a search of the whole case was about; null for a search of the chart. */
  readonly searched: {
    /** The source: of another one the answer says nothing. */
    readonly source: object;
    /** Those of the pairs that are listed; they need not be on the chart. */
    readonly subjects: ReadonlyMap<EntityId, Subject>;
  } | null;
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

export const noDuplicates: DuplicatesView = {
  scope: 'chart',
  searched: null,
  answer: null,
  isRunning: false,
  skipped: new Set(),
  at: 0,
  rules: null,
};
