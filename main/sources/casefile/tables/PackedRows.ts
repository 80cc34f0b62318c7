// Rows on their way from the thread that reads tables to the one that writes the case: links as numbers in one array and
// their fields as one text, because handing over an object for each of a million would cost as much as reading it.
import type { CaseEntityRow, CaseLinkRow, CaseSink } from '../../../../shared/caseRows';
import type { Fields, Value } from '../../../../shared/value';
import { fieldText } from '../fieldText';
import type { RowWriter } from '../RowWriter';

/** Links of one type with the same fields. */
interface LinkKind {
  readonly type: string;
  /** Their names; the values say nothing. */
  readonly fields: Fields;
}

export interface PackedRows {
  /** Each with the number of links of this batch that come before it: the case is written in the order of the rows. */
  readonly entities: readonly { readonly row: CaseEntityRow; readonly before: number }[];
  /** Those that this batch is the first to have; they are numbered on over all batches. */
  readonly kinds: readonly LinkKind[];
  /** Of each link: kind, from, to, row (0 for none), file. */
  readonly links: Uint32Array<ArrayBuffer>;
  /** The fields of each link as the case keeps them. */
  readonly texts: string;
}

const numbersOfLink = 5;
const mostLinks = 8192;
const mostEntities = 2048;
/** JSON never has it. */
const between = '\u001e';

/** Packs what it takes and hands it on in batches; `flush` after the last row. */
export class RowPacker implements CaseSink {
  private readonly kindNumbers = new Map<string, number>();
  private last: { readonly number: number; readonly type: string; readonly names: readonly string[] } | null = null;
  private kinds: LinkKind[] = [];
  private entities: { readonly row: CaseEntityRow; readonly before: number }[] = [];
  private links = new Uint32Array(mostLinks * numbersOfLink);
  private texts: string[] = [];

  constructor(private readonly send: (rows: PackedRows) => void) {}

  entity(row: CaseEntityRow): void {
    this.entities.push({ row, before: this.texts.length });
    if (this.entities.length === mostEntities) this.flush();
  }

  link({ type, from, to, fields, row, file = 0 }: CaseLinkRow): void {
    const { links, texts } = this;
    const at = texts.length * numbersOfLink;
    links[at] = this.kindOf(type, fields);
    links[at + 1] = from;
    links[at + 2] = to;
    links[at + 3] = row ?? 0;
    links[at + 4] = file;
    texts.push(fieldText(fields));
    if (texts.length === mostLinks) this.flush();
  }

  flush(): void {
    const { entities, kinds, texts } = this;
    if (entities.length + texts.length === 0) return;
    const links = this.links.slice(0, texts.length * numbersOfLink);
    this.send({ entities, kinds, links, texts: texts.join(between) });
    this.entities = [];
    this.kinds = [];
    this.texts = [];
  }

  private kindOf(type: string, fields: Fields): number {
    const { last } = this;
    if (last !== null && last.type === type && hasNames(fields, last.names)) return last.number;
    const names = Object.keys(fields);
    const key = [type, ...names].join('\0');
    let number = this.kindNumbers.get(key);
    if (number === undefined) {
      number = this.kindNumbers.size;
      this.kindNumbers.set(key, number);
      this.kinds.push({ type, fields: Object.fromEntries(names.map((name): [string, Value] => [name, null])) });
    }
    this.last = { number, type, names };
    return number;
  }
}

/** These and no others, in this order. */
function hasNames(fields: Fields, names: readonly string[]): boolean {
  let at = 0;
  for (const name in fields) {
    if (names[at] !== name) return false;
    at += 1;
  }
  return at === names.length;
}

/** Hands the rows of batches to the case's writer, in the order in which they were packed. */
export class RowUnpacker {
  private readonly kinds: LinkKind[] = [];

  constructor(private readonly rows: RowWriter) {}

  take({ entities, kinds, links, texts }: PackedRows): void {
    this.kinds.push(...kinds);
    const fieldTexts = texts.split(between);
    const count = links.length / numbersOfLink;
    let entity = 0;
    for (let link = 0; link <= count; link += 1) {
      for (; entities[entity]?.before === link; entity += 1) {
        const row = entities[entity]?.row;
        if (row !== undefined) this.rows.entity(row);
      }
      if (link < count) this.link(links, link * numbersOfLink, fieldTexts[link] ?? '');
    }
  }

  private link(links: Uint32Array, at: number, text: string): void {
    const kind = this.kinds[links[at] ?? 0];
    if (kind === undefined) throw new Error('a link of no kind');
    const row = links[at + 3] ?? 0;
    this.rows.writtenLink(
      {
        type: kind.type,
        from: links[at + 1] ?? 0,
        to: links[at + 2] ?? 0,
        fields: kind.fields,
        row: row === 0 ? null : row,
        file: links[at + 4] ?? 0,
      },
      text,
    );
  }
}
