// The analyses as the analyst sees them: which one is chosen, with what settings, and what the last one came to. Not part of
// the chart; what is shown on it of a result is.
import type { AnalysisOutcome } from '../chart/overlays';

export const analysisScopes = ['selection', 'chart', 'case'] as const;
/** What is selected, what is shown of the chart, or everything that the open source holds. */
export type AnalysisScope = (typeof analysisScopes)[number];

/** A result with all that is needed to say where it comes from. */
export type AnalysisRun = AnalysisOutcome;

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
  /** Id of the result on the chart that is to be run again, while the analyst is asked the same of it; null for none. */
  readonly renewing: string | null;
  /** Parameters as they were changed, by analysis and name. */
  readonly given: { readonly [analysis: string]: { readonly [parameter: string]: string } };
  readonly isRunning: boolean;
  /** Null before the first. */
  readonly run: AnalysisRun | null;
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
  rowText: '',
  sort: null,
  rows: new Set(),
};
