// Turns the rows of a table into entities and links as a mapping says. A row counts as a whole or not at all: one cell
// that cannot be read leaves it out, with the reason.
import type { Fields, Value } from '../value';
import { cleaner } from './cleanText';
import type { Mapping, MappingEntity, MappingField, MappingLink, ValueFrom } from './Mapping';
import type { Problem, ProblemReason } from './Problem';
import { cellReader, isRounded, reasonFor, type CellKind } from './readCell';

/** Takes what a row says, in order: the entities before the links between them. */
export interface RowSink {
  /** Gives the number of the entity of that type and key; the fields may be those of an entity seen before. */
  entity(type: string, key: string, fields: Fields): number;
  link(type: string, from: number, to: number, fields: Fields): void;
}

type Cells = readonly string[];

/** A cell that cannot be read; thrown nowhere, because a million rows may have one. */
class Unread {
  constructor(
    readonly column: string | null,
    readonly reason: ProblemReason,
    readonly params: Problem['params'],
  ) {}
}

interface Source {
  /** The texts in it, clean and not empty; several where the column is split. */
  readonly texts: (cells: Cells) => readonly string[];
  /** Its value; null when empty. */
  readonly value: (cells: Cells) => Value | Unread;
  /** The column to name in a problem. */
  readonly column: string | null;
}

interface ReadyField {
  readonly name: string;
  readonly value: Source['value'];
}

interface ReadyEntity {
  readonly def: MappingEntity;
  readonly key: Source;
  readonly fields: readonly ReadyField[];
}

interface ReadyLink {
  readonly def: MappingLink;
  readonly from: number;
  readonly to: number;
  readonly fields: readonly ReadyField[];
  readonly isReverse: (cells: Cells) => boolean;
}

/** More are no list that anybody wrote into a cell, nor links that one row says. */
const mostTexts = 200;
const mostLinksOfRow = 1000;
const none: readonly string[] = [];

export class RowMapper {
  private readonly places: ReadonlyMap<string, number>;
  private readonly entities: readonly ReadyEntity[];
  private readonly links: readonly ReadyLink[];
  /** Of the row at hand, by entity of the mapping. */
  private readonly keys: (readonly string[])[] = [];
  private readonly fields: Fields[] = [];

  /** `columns` are the table's names in their order; the mapping needs none that is missing there. Rows of a workbook may be short. */
  constructor(
    private readonly mapping: Mapping,
    private readonly columns: readonly string[],
    private readonly isWorkbook: boolean,
  ) {
    this.places = new Map(columns.map((name, at) => [name, at]));
    this.entities = mapping.entities.map((def) => this.readyEntity(def));
    const ids = mapping.entities.map(({ id }) => id);
    this.links = mapping.links
      .map((def) => ({ ...this.readyLink(def), from: ids.indexOf(def.from), to: ids.indexOf(def.to) }))
      .filter(({ from, to }) => from >= 0 && to >= 0);
  }

  /** What is wrong with the row, or null when the sink has it. */
  map(cells: Cells, row: number, sink: RowSink): Problem | null {
    const unread = this.read(cells);
    if (unread !== null) return { row, column: unread.column, reason: unread.reason, params: unread.params };
    const linkFields: Fields[] = [];
    for (const { fields } of this.links) {
      const read = readFields(fields, cells);
      if (read instanceof Unread) return { row, column: read.column, reason: read.reason, params: read.params };
      linkFields.push(read);
    }
    const refs = this.entities.map(({ def }, at) =>
      (this.keys[at] ?? none).map((key) => sink.entity(def.type, key, this.fields[at] ?? {})),
    );
    for (const [at, link] of this.links.entries()) this.hand(link, cells, refs, linkFields[at] ?? {}, sink);
    return null;
  }

  private hand(
    { def, from, to, isReverse }: ReadyLink,
    cells: Cells,
    refs: readonly (readonly number[])[],
    fields: Fields,
    sink: RowSink,
  ): void {
    const turned = isReverse(cells);
    for (const one of refs[from] ?? []) {
      for (const other of refs[to] ?? []) {
        if (turned) sink.link(def.type, other, one, fields);
        else sink.link(def.type, one, other, fields);
      }
    }
  }

  /** Reads what the row says of entities into `keys` and `fields`. */
  private read(cells: Cells): Unread | null {
    const wrong = this.wrongCells(cells);
    if (wrong !== null) return wrong;
    for (const [at, { def, key, fields }] of this.entities.entries()) {
      const texts = key.texts(cells);
      if (texts.length === 0 && !def.isOptional) return new Unread(key.column, 'emptyKey', { entity: def.id });
      const rounded = texts.find(isRounded);
      if (rounded !== undefined) return unread(key.column, 'rounded', rounded);
      if (texts.length > mostTexts) return tooMany(key.column, texts.length, mostTexts);
      this.keys[at] = texts;
      const read = readFields(fields, cells);
      if (read instanceof Unread) return read;
      this.fields[at] = read;
    }
    return this.tooManyLinks();
  }

  private tooManyLinks(): Unread | null {
    let links = 0;
    for (const { from, to } of this.links) links += (this.keys[from]?.length ?? 0) * (this.keys[to]?.length ?? 0);
    return links > mostLinksOfRow ? tooMany(null, links, mostLinksOfRow) : null;
  }

  private wrongCells(cells: Cells): Unread | null {
    const expected = this.columns.length;
    if (cells.length === expected || (this.isWorkbook && cells.length < expected)) return null;
    // A separator at the end of each row makes a cell that nobody meant.
    if (cells.length > expected && cells.slice(expected).every((cell) => cell.trim() === '')) return null;
    return new Unread(null, 'wrongCells', { found: cells.length, expected });
  }

  private readyEntity(def: MappingEntity): ReadyEntity {
    return { def, key: this.source(def.key), fields: this.readyFields(def.fields) };
  }

  private readyLink(def: MappingLink): Omit<ReadyLink, 'from' | 'to'> {
    const { reverseWhen } = def;
    const fields = this.readyFields(def.fields);
    if (reverseWhen === null) return { def, fields, isReverse: () => false };
    const at = this.places.get(reverseWhen.column) ?? -1;
    const texts = new Set(reverseWhen.is.map(folded));
    return { def, fields, isReverse: (cells) => texts.has(folded(cells[at] ?? '')) };
  }

  private readyFields(fields: readonly MappingField[]): readonly ReadyField[] {
    return fields.map(({ name, from }) => ({ name, value: this.source(from).value }));
  }

  private source(from: ValueFrom): Source {
    if ('constant' in from) {
      const texts = [from.constant];
      return { texts: () => texts, value: () => from.constant, column: null };
    }
    if ('join' in from) return this.joined(from);
    return this.column(from.column);
  }

  private column(name: string): Source {
    const at = this.places.get(name) ?? -1;
    const column = this.mapping.columns.find((one) => one.name === name);
    const clean = cleaner(column?.clean ?? ['trim']);
    const split = column?.split ?? null;
    const texts = (cells: Cells): readonly string[] => {
      const cell = cells[at] ?? '';
      if (split === null) {
        const text = clean(cell);
        return text === '' ? none : [text];
      }
      const pieces = cell.split(split, mostTexts * 2).map((piece) => clean(piece.trim()));
      return [...new Set(pieces)].filter((text) => text !== '');
    };
    const read = valueReader(name, column ?? plainText);
    return { texts, value: (cells) => read(texts(cells)), column: name };
  }

  /** Several columns in one text; what is empty leaves no gap. */
  private joined(from: Extract<ValueFrom, { join: unknown }>): Source {
    const parts = from.join.map((name) => this.column(name));
    const texts = (cells: Cells): readonly string[] => {
      const text = parts.flatMap((part) => part.texts(cells)).join(from.between);
      return text === '' ? none : [text];
    };
    const column = from.join[0] ?? null;
    const read = valueReader(column, from);
    return { texts, value: (cells) => read(texts(cells)), column };
  }
}

const plainText: CellKind = { kind: 'text', dateFormat: null, zone: null };

/** One text gives its value, several a list of them, none null. */
function valueReader(column: string | null, as: CellKind): (texts: readonly string[]) => Value | Unread {
  const read = cellReader(as);
  const readOne = (text: string): Value | Unread => {
    const value = read(text);
    if (value !== undefined) return value;
    return unread(column, reasonFor(as.kind, text), text, as.dateFormat);
  };
  return (texts) => {
    const [first] = texts;
    if (first === undefined) return null;
    if (texts.length === 1) return readOne(first);
    const values: Value[] = [];
    for (const text of texts) {
      const value = readOne(text);
      if (value instanceof Unread) return value;
      values.push(value);
    }
    return values;
  };
}

function readFields(fields: readonly ReadyField[], cells: Cells): Fields | Unread {
  const read: { [name: string]: Value } = {};
  for (const { name, value } of fields) {
    const found = value(cells);
    if (found instanceof Unread) return found;
    if (found === null) continue;
    // The one name that plain assignment would take for something else.
    if (name === '__proto__') Object.defineProperty(read, name, { value: found, enumerable: true });
    else read[name] = found;
  }
  return read;
}

function unread(column: string | null, reason: ProblemReason, text: string, format: string | null = null): Unread {
  const value = text.length > 60 ? `${text.slice(0, 59)}…` : text;
  return new Unread(column, reason, { value, format: format ?? '2026-05-09 12:30:01' });
}

function tooMany(column: string | null, found: number, expected: number): Unread {
  return new Unread(column, 'tooMany', { found, expected });
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}
