// What an import format promises, and how it refuses a file. One format per file in this folder; `index.ts` lists them.
import type { CaseSink } from '../caseRows';
import type { Words } from '../catalogue/types';
import { AppError } from '../errors';

export interface ImportSummary {
  readonly entities: number;
  readonly links: number;
  /** Rows left out; 0 as long as a format takes a file whole or not at all. */
  readonly refused: number;
}

export interface ImportFormat {
  readonly id: string;
  readonly title: Words;
  /** Without the dot, lower case. */
  readonly extensions: readonly string[];
  /** Whether the first few thousand characters of a file look like this format. */
  readonly detect: (head: string) => boolean;
  /**
   * Hands every row to the sink, in order: entities before the links that name them. A file that is not whole is
   * refused with IMPORT_REFUSED, perhaps after rows were handed over: the caller throws those away.
   */
  readonly read: (text: string, file: { readonly fileName: string }, sink: CaseSink) => ImportSummary;
}

/** Why a row was refused: the key of its sentence in the messages' area `batch`. */
export type Refusal =
  | 'ambiguousHeader'
  | 'doctype'
  | 'emptyEnd'
  | 'encoding'
  | 'hyperedge'
  | 'malformed'
  | 'missingEnd'
  | 'nestedGraph'
  | 'noEnds'
  | 'noGraph'
  | 'noId'
  | 'noRows'
  | 'notBoolean'
  | 'notNumber'
  | 'openQuote'
  | 'severalGraphs'
  | 'twice'
  | 'wrongCells'
  | TableRefusal;

/** Why a table was refused as a whole. */
type TableRefusal =
  'longRow' | 'missingColumn' | 'noSheet' | 'noTable' | 'notWorkbook' | 'outsidePath' | 'tooManyEntries' | 'zipBomb';

/** The error for one refused row; `params` fill the sentence of the reason. Rows count from 1, header included. */
export function refusal(
  fileName: string,
  row: number,
  reason: Refusal,
  params: { readonly [name: string]: string | number } = {},
): AppError {
  return new AppError('IMPORT_REFUSED', { ...params, file: fileName, row, reason });
}
