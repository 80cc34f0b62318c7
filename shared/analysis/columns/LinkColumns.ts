// Links by the million as an analysis reads them: ends by place, types, fields and ids in flat arrays. They cross from main to
// the window, and on to the worker, in pieces.
import type { LinkId } from '../../ids';
import type { Fields } from '../../value';
import type { AnalysedLink } from '../Analysis';
import { grown } from './grown';
import { ValueColumn, type ValuePiece } from './ValueColumn';

/** A run of links; everything in it that is named is named once, in the piece where it is first needed. */
export interface LinkPiece {
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Places among the types, of which `newTypes` go on where the last piece ended. */
  readonly types: readonly number[];
  readonly newTypes: readonly string[];
  readonly ids: ValuePiece;
  readonly fields: readonly (readonly [string, ValuePiece])[];
}

const noFields: Fields = {};

export class LinkColumns {
  private from = new Uint32Array(0);
  private to = new Uint32Array(0);
  private types = new Uint32Array(0);
  private count = 0;
  private readonly typeNames: string[] = [];
  private readonly typePlaces = new Map<string, number>();
  private readonly ids = new ValueColumn();
  private readonly fields = new Map<string, ValueColumn>();
  private views: readonly AnalysedLink[] | null = null;

  get length(): number {
    return this.count;
  }

  add({ id, type, fields, from, to }: AnalysedLink & { readonly id: LinkId }): void {
    const place = this.count;
    this.makeRoom(place + 1);
    this.from[place] = from;
    this.to[place] = to;
    this.types[place] = this.typeOf(type);
    this.ids.push(id);
    for (const [name, value] of Object.entries(fields)) this.columnOf(name, place).push(value);
    this.count = place + 1;
    this.views = null;
  }

  fromAt(place: number): number {
    return this.from[place] as number;
  }

  toAt(place: number): number {
    return this.to[place] as number;
  }

  typeAt(place: number): string {
    return this.typeNames[this.types[place] as number] as string;
  }

  idAt(place: number): LinkId | undefined {
    return this.ids.at(place) as LinkId | undefined;
  }

  fieldsAt(place: number): Fields {
    if (this.fields.size === 0) return noFields;
    const found = [...this.fields].flatMap(([name, column]) => {
      const value = column.at(place);
      return value === undefined ? [] : [[name, value] as const];
    });
    return found.length === 0 ? noFields : Object.fromEntries(found);
  }

  /** The links as analyses take them. Each reads the columns when it is asked, and holds nothing else. */
  links(): readonly AnalysedLink[] {
    this.views ??= Array.from({ length: this.count }, (_, place) => new LinkView(this, place));
    return this.views;
  }

  /** All of them in runs of at most `size`, in order. */
  *pieces(size: number): Generator<LinkPiece, void> {
    const told = new Map<string, { forms: number; listed: number }>();
    let toldTypes = 0;
    const tell = (name: string, column: ValueColumn, start: number, end: number): ValuePiece => {
      const before = told.get(name) ?? { forms: 0, listed: 0 };
      const piece = column.piece(start, end, before);
      told.set(name, { forms: before.forms + piece.forms.length, listed: before.listed + piece.listed.length });
      return piece;
    };
    for (const column of this.fields.values()) column.padTo(this.count);
    for (let start = 0; start < this.count; start += size) {
      const end = Math.min(start + size, this.count);
      const types = Array.from(this.types.subarray(start, end));
      const known = toldTypes;
      toldTypes = types.reduce((most, type) => Math.max(most, type + 1), known);
      yield {
        from: Array.from(this.from.subarray(start, end)),
        to: Array.from(this.to.subarray(start, end)),
        types,
        newTypes: this.typeNames.slice(known, toldTypes),
        ids: tell('id', this.ids, start, end),
        fields: [...this.fields]
          .filter(([, column]) => column.holdsIn(start, end))
          .map(([name, column]) => [name, tell(`field ${name}`, column, start, end)] as const),
      };
    }
  }

  /** The pieces of others, in their order. `placeOf` says where their ends stand here; links with an end that stands nowhere are an error of the caller. */
  append(piece: LinkPiece, placeOf: (place: number) => number = (place) => place): void {
    const [start, end] = [this.count, this.count + piece.from.length];
    this.makeRoom(end);
    for (const [at, place] of piece.from.entries()) this.from[start + at] = placeOf(place);
    for (const [at, place] of piece.to.entries()) this.to[start + at] = placeOf(place);
    this.types.set(piece.types, start);
    for (const name of piece.newTypes) this.typeOf(name);
    this.ids.append(piece.ids);
    for (const [name, values] of piece.fields) this.columnOf(name, start).append(values);
    this.count = end;
    this.views = null;
  }

  private typeOf(name: string): number {
    const place = this.typePlaces.get(name) ?? this.typeNames.length;
    if (place === this.typeNames.length) {
      this.typeNames.push(name);
      this.typePlaces.set(name, place);
    }
    return place;
  }

  /** The column of a field, with nothing for all links before `length`. */
  private columnOf(name: string, length: number): ValueColumn {
    const column = this.fields.get(name) ?? new ValueColumn();
    this.fields.set(name, column);
    column.padTo(length);
    return column;
  }

  private makeRoom(length: number): void {
    this.from = grown(this.from, length);
    this.to = grown(this.to, length);
    this.types = grown(this.types, length);
  }
}

/** One link, read when it is asked. */
class LinkView implements AnalysedLink {
  constructor(
    private readonly columns: LinkColumns,
    private readonly place: number,
  ) {}

  get type(): string {
    return this.columns.typeAt(this.place);
  }

  get fields(): Fields {
    return this.columns.fieldsAt(this.place);
  }

  get from(): number {
    return this.columns.fromAt(this.place);
  }

  get to(): number {
    return this.columns.toAt(this.place);
  }
}
