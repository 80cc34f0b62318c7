// The weight of evidence: how much more likely what was seen is if one thing is true than if another is, and its band in words.
import type { Words } from '../../catalogue/types';
import { say } from './words';

/** A share that differs from case to case, by a beta distribution. */
export interface Spread {
  readonly a: number;
  readonly b: number;
}

/** Natural logarithm of the gamma function, for x > 0 (Lanczos, g = 7, nine terms; Godfrey 2001). Good to 1e-13. */
function logGamma(x: number): number {
  const terms = [
    676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
    -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
  ];
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const y = x - 1;
  const sum = terms.reduce((all, term, nth) => all + term / (y + nth + 1), 0.9999999999998099);
  const t = y + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (y + 0.5) * Math.log(t) - t + Math.log(sum);
}

function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** Natural logarithm of the chance of `hits` among `tries` in one order, where the share has that spread (beta-binomial). */
export function logChance(hits: number, tries: number, { a, b }: Spread): number {
  return logBeta(hits + a, tries - hits + b) - logBeta(a, b);
}

interface Band {
  /** Up to this likelihood ratio, excluded; of one below 1 its inverse counts. */
  readonly below: number;
  readonly support: Words;
}

/** ENFSI Guideline for Evaluative Reporting in Forensic Science (2015), table of verbal equivalents. */
const bands: readonly Band[] = [
  { below: 2, support: say('no support for either', '对两种假设均不支持') },
  { below: 10, support: say('weak support', '弱支持') },
  { below: 100, support: say('moderate support', '中等支持') },
  { below: 1000, support: say('moderately strong support', '较强支持') },
  { below: 10_000, support: say('strong support', '强支持') },
  { below: 1_000_000, support: say('very strong support', '很强支持') },
  { below: Infinity, support: say('extremely strong support', '极强支持') },
];

/** 0 for none, to 6; below 0 where it supports the other. */
export function bandOf(log10Ratio: number): { readonly band: number; readonly support: Words } {
  const ratio = 10 ** Math.abs(log10Ratio);
  const nth = Math.max(
    0,
    bands.findIndex(({ below }) => ratio < below),
  );
  return { band: log10Ratio < 0 && nth > 0 ? -nth : nth, support: (bands[nth] as Band).support };
}
