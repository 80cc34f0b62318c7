// The rows a case is made of, before any source has given them ids: what the sample generator and the import
// formats produce and what the case-file writer takes in, one row at a time, so that no one holds them all.
import type { Fields } from './value';

export interface CaseEntityRow {
  /** Place in the order of writing: 0, 1, 2 … without gaps. Links name their ends by it. */
  readonly ref: number;
  /** A catalogue id, or the file's own label when the catalogue does not know it. */
  readonly type: string;
  /** The business key; '' when the file has none. */
  readonly key: string;
  readonly fields: Fields;
  /** Row of the imported file that first said this, from 1, header included; null when nothing was imported. */
  readonly row: number | null;
  /** Place of that file among those imported together; the first when it is left out. */
  readonly file?: number;
}

export interface CaseLinkRow {
  readonly type: string;
  /** `ref` of an entity written before. */
  readonly from: number;
  /** `ref` of an entity written before. */
  readonly to: number;
  readonly fields: Fields;
  readonly row: number | null;
  readonly file?: number;
}

/** Takes rows in order. A thrown error stops whoever is writing. */
export interface CaseSink {
  entity(row: CaseEntityRow): void;
  link(row: CaseLinkRow): void;
}
