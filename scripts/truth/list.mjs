// Every row of the table of truths. A new file in `rows/` is one line here; a test asks that no analysis is without a row.
import { communities } from './rows/communities.mjs';
import { laundering } from './rows/laundering.mjs';
import { networkMeasures } from './rows/networkMeasures.mjs';
import { people } from './rows/people.mjs';
import { removal } from './rows/removal.mjs';
import { sampleMoney } from './rows/sampleMoney.mjs';
import { twins } from './rows/twins.mjs';

/**
 * One row: an analysis and who says what it should give. Either it measures itself, or it is a unit test that has an
 * independent twin of the analysis; then its figure is whether that test passes.
 * @typedef {{ analysis: string, truth: string } & (Measured | Tested)} Truth
 * @typedef {{ needs?: string, measure: (kit: import('./kit.mjs').Kit) => Figure | Promise<Figure> }} Measured `needs`: a
 *   folder of published data, or `networkx`, without which the row is absent
 * @typedef {{ test: { file: string, name: string }, size: string }} Tested
 * @typedef {{ size: string, result: string, bound: string, pass: boolean }} Figure
 */

/** @type {readonly Truth[]} */
export const truths = [
  ...networkMeasures,
  ...communities,
  ...laundering,
  ...sampleMoney,
  ...twins,
  ...people,
  ...removal,
];

/** Analyses that nothing outside can be held against, each with the reason. */
export const withoutTruth = {};
