// The analyses as the analyst sees them: which one is chosen, with what settings, and what the last one came to. Not part of
// the chart; what is shown on it of a result is.
import type { AnalysisRun } from '../chart/analysisRun';

export const analysisScopes = ['selection', 'chart', 'case'] as const;
/** What is selected, what is shown of the chart, or everything that the open source holds. */
export type AnalysisScope = (typeof analysisScopes)[number];

/** A result in the list of those that came before, the newest first. */
export interface ListedResult {
  /** A UUID. */
  readonly name: string;
  /** ISO 8601 UTC. */
  readonly keptAt: string;
  /** The case has it; else only this window does. */
  readonly isInCase: boolean;
  /** As it was kept: with at most so many rows, and only those whom they name. */
  readonly run: AnalysisRun;
  /** Its text, to be put back with. */
  readonly text: string;
}

export interface AnalysisSort {
  readonly column: string;
  readonly isDescending: boolean;
}

export interface AnalysesView {
  /** Of the list of analyses. */
  readonly text: string;
  /** Id of the analysis whose form is shown. */
  readonly chosen: string;
  readonly scope: AnalysisScope;
  /** Of the whole case only these types, with commas; '' for all. */
  readonly types: { readonly entities: string; readonly links: string };
  /** Before a whole database is read, the analyst is asked. */
  readonly isAsking: boolean;
  /** Id of the result on the chart, or name of a listed one, that is to be run again, while the analyst is asked the same of it; null for none. */
  readonly renewing: string | null;
  /** Parameters as they were changed, by analysis and name. */
  readonly given: { readonly [analysis: string]: { readonly [parameter: string]: string } };
  readonly isRunning: boolean;
  /** Null before the first. */
  readonly run: AnalysisRun | null;
  readonly results: readonly ListedResult[];
  /** Whether the list of results is open; null while nobody said: it is while no result is shown. */
  readonly isListing: boolean | null;
  /** The result that was removed last, to be put back. */
  readonly removed: ListedResult | null;
  /** Only rows that contain it are listed. */
  readonly rowText: string;
  /** Null for the order of the result. */
  readonly sort: AnalysisSort | null;
  /** Numbers of the rows that are selected. */
  readonly rows: ReadonlySet<number>;
}

export const noAnalyses: AnalysesView = {
  text: '',
  chosen: 'betweenness',
  scope: 'chart',
  types: { entities: '', links: '' },
  isAsking: false,
  renewing: null,
  given: {},
  isRunning: false,
  run: null,
  results: [],
  isListing: null,
  removed: null,
  rowText: '',
  sort: null,
  rows: new Set(),
};
