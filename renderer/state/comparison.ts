// Two charts that a tab shows in one place: what is compared, what was found, and which of the two is looked at.
import type { Comparison } from '../chart/compare/compareStates';
import type { Union } from '../chart/compare/unionState';

export interface ComparedChart {
  readonly title: string;
  /** When it was frozen or read, ISO 8601 UTC; null for a chart as it is now. */
  readonly at: string | null;
}

/** Which of the two is seen; the other's own steps back. */
export type ComparisonStop = 'a' | 'both' | 'b';

/** The slider between its stops. */
export interface ComparisonFade {
  readonly of: ShownComparison;
  /** Above 0, where A is alone, and below 1, where B is. */
  readonly at: number;
}

export interface ShownComparison {
  readonly a: ComparedChart;
  readonly b: ComparedChart;
  readonly comparison: Comparison;
  readonly union: Union;
  /** The values of the marks that the filters of the stops test. */
  readonly marks: { readonly come: string; readonly gone: string };
  /** There were too many links in the source to compare them all. */
  readonly isLinksCut: boolean;
}
