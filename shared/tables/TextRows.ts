// The rows of a delimited text that comes in pieces, so that a file of any size needs the memory of one piece. Whoever
// reads it gets them in batches: a call per row would cost as much as the reading.
import Papa from 'papaparse';
import { refusal } from '../formats/ImportFormat';
import { TextDecoder } from './decoder';
import type { Delimiter, Encoding } from './Mapping';

/** Rows of cells that follow each other, as they stand in the file; the first is the row of that number, from 1. */
export interface RowBatch {
  readonly firstRow: number;
  readonly rows: readonly (readonly string[])[];
}

/** Longer than any row that people write: a quotation mark that is never closed makes one row of a whole file. */
const longestRow = 4 * 1024 * 1024;

export class TextRows {
  private readonly decoder;
  private readonly parser;
  /** The beginning of a row whose end has not come yet. */
  private rest = '';
  private hasReturn = false;
  private nextRow = 1;

  constructor(
    private readonly fileName: string,
    encoding: Encoding,
    delimiter: Delimiter,
  ) {
    this.decoder = new TextDecoder(encoding, { fatal: true });
    this.parser = () => new Papa.Parser({ delimiter, newline: '\n' });
  }

  /** The rows that end in this piece. IMPORT_REFUSED for bytes of another encoding, and for a row without end. */
  push(bytes: Uint8Array): RowBatch {
    const text = this.rest + this.withPlainEnds(this.decode(bytes));
    if (!text.includes('\n')) return this.keep(text, []);
    const { data, meta } = parse(this.parser(), text, true);
    return this.keep(text.slice(meta.cursor), data);
  }

  /** The last row, when no line end follows it. IMPORT_REFUSED for a quotation mark that is never closed. */
  end(): RowBatch {
    const text = this.rest + this.decode();
    if (text === '') return { firstRow: this.nextRow, rows: [] };
    const { data, errors } = parse(this.parser(), text, false);
    if (errors.some(({ code }) => code === 'MissingQuotes')) throw refusal(this.fileName, this.nextRow, 'openQuote');
    return this.keep('', data);
  }

  private keep(rest: string, rows: readonly (readonly string[])[]): RowBatch {
    const firstRow = this.nextRow;
    this.nextRow += rows.length;
    if (rest.length > longestRow) throw refusal(this.fileName, this.nextRow, 'longRow');
    this.rest = rest;
    return { firstRow, rows };
  }

  private decode(bytes?: Uint8Array): string {
    try {
      return bytes === undefined ? this.decoder.decode() : this.decoder.decode(bytes, { stream: true });
    } catch {
      throw refusal(this.fileName, this.nextRow, 'encoding');
    }
  }

  /** Every way to end a line becomes the same one, also where a piece ends between the two characters of one. */
  private withPlainEnds(text: string): string {
    const whole = this.hasReturn && text.startsWith('\n') ? text.slice(1) : text;
    if (text !== '') this.hasReturn = text.endsWith('\r');
    return whole.includes('\r') ? whole.replace(/\r\n?/g, '\n') : whole;
  }
}

interface Parsed {
  readonly data: readonly (readonly string[])[];
  readonly errors: readonly { readonly code: string }[];
  readonly meta: { readonly cursor: number };
}

function parse(parser: Papa.Parser, text: string, hasMore: boolean): Parsed {
  return parser.parse(text, 0, hasMore) as Parsed;
}
