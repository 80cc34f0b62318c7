// The rows of one sheet as its XML comes in: cells in their columns, each as the text of what it says.
import { refusal } from '../../formats/ImportFormat';
import type { RowBatch } from '../TextRows';
import { numberText, type NumberForm } from './numberText';
import type { XmlReader } from './readXml';

/** As many as a sheet can have, ECMA-376 part 1, 18.3.1.73 and 18.3.1.13. */
const mostRows = 1_048_576;
const mostColumns = 16_384;
/** A cell holds 32,767 characters at most. */
const longestCell = 1_000_000;

const blank: readonly string[] = [];

export class SheetRows implements XmlReader {
  private ready: (readonly string[])[] = [];
  /** The number of the first row in `ready`. */
  private firstRow = 1;
  private row = 0;
  private cells: string[] = [];
  private column = 0;
  private type = 'n';
  private style = 0;
  private text = '';
  private isText = false;
  private isRuby = false;

  constructor(
    private readonly fileName: string,
    private readonly shared: readonly string[],
    private readonly forms: readonly NumberForm[],
    private readonly is1904: boolean,
  ) {}

  /** The rows that have ended since the last time. */
  take(): RowBatch {
    const batch = { firstRow: this.firstRow, rows: this.ready };
    this.firstRow += this.ready.length;
    this.ready = [];
    return batch;
  }

  onOpen(name: string, attributes: { readonly [name: string]: string }): void {
    switch (name) {
      case 'row':
        return this.beginRow(attributes['r']);
      case 'c':
        return this.beginCell(attributes);
      case 'rPh':
        this.isRuby = true;
        return;
      case 'v':
      case 't':
        this.isText = !this.isRuby;
    }
  }

  onClose(name: string): void {
    switch (name) {
      case 'v':
      case 't':
        this.isText = false;
        return;
      case 'rPh':
        this.isRuby = false;
        return;
      case 'c':
        return this.endCell();
      case 'row':
        this.ready.push(this.cells);
    }
  }

  onText(text: string): void {
    if (!this.isText) return;
    this.text += text;
    if (this.text.length > longestCell) throw refusal(this.fileName, this.row, 'longRow');
  }

  private beginRow(number: string | undefined): void {
    const row = number === undefined ? this.row + 1 : Number(number);
    // Rows come in order; one that does not is another program's mistake, and taken to be the next.
    const next = Number.isInteger(row) && row > this.row && row <= mostRows ? row : this.row + 1;
    for (let at = this.row + 1; at < next; at += 1) this.ready.push(blank);
    this.row = next;
    this.cells = [];
    this.column = 0;
  }

  private beginCell({ r, t, s }: { readonly [name: string]: string }): void {
    const at = r === undefined ? this.column : columnOf(r);
    this.column = at >= 0 && at < mostColumns ? at : this.column;
    this.type = t ?? 'n';
    this.style = Number(s ?? 0);
    this.text = '';
  }

  private endCell(): void {
    while (this.cells.length < this.column) this.cells.push('');
    this.cells[this.column] = this.valueText();
    this.column += 1;
  }

  private valueText(): string {
    switch (this.type) {
      case 's':
        return this.shared[Number(this.text)] ?? '';
      case 'b':
        return this.text === '1' ? 'TRUE' : this.text === '' ? '' : 'FALSE';
      case 'd':
        return this.text.replace('T', ' ').replace(/\.0+$|Z$/, '');
      case 'n':
        return numberText(this.text, this.forms[this.style] ?? { is: 'number' }, this.is1904);
      default:
        return this.text;
    }
  }
}

/** `B7` is the second column, so 1; -1 for what is none. */
function columnOf(place: string): number {
  let column = 0;
  let at = 0;
  for (; at < place.length; at += 1) {
    const letter = place.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return at === 0 || at > 3 ? -1 : column - 1;
}
