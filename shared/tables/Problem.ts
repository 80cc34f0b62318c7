// What is wrong with one row of a table, as data: the messages (`tables.problems`) give it words.

/** The key of its sentence. */
export type ProblemReason =
  /** No value for the key of an entity that every row must name. */
  | 'emptyKey'
  /** The row has another number of cells than the header. */
  | 'wrongCells'
  | 'notNumber'
  | 'notAmount'
  | 'notDuration'
  | 'notBoolean'
  | 'notDate'
  /** A long number that a spreadsheet has rounded: `6.22E+18`. */
  | 'rounded'
  /** A formula's error: `#N/A`. */
  | 'cellError'
  /** More values in one cell, or more links in one row, than is believable. */
  | 'tooMany';

export interface Problem {
  /** Row of the file, from 1, header included; of a workbook, the row of the sheet. */
  readonly row: number;
  /** Null when it is about the row. */
  readonly column: string | null;
  readonly reason: ProblemReason;
  /** What the sentence names: `value`, `expected`, `found`, `format`. Long values are shortened. */
  readonly params: { readonly [name: string]: string | number };
}
