// Seeds of made-up cases: what a row of the table is measured on is never what usual values were chosen on.
export const seeds = {
  /** Usual values of the money analyses were set before any case was looked at. */
  tuned: [],
  measured: [2001, 2002, 2003, 2004, 2005],
};
