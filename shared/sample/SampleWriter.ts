// Counts what is written to a sink, so that rows get their refs and the truth can name links by their place.
import type { CaseSink } from '../caseRows';
import type { Fields } from '../value';

export class SampleWriter {
  #entities = 0;
  #links = 0;

  constructor(private readonly sink: CaseSink) {}

  get entities(): number {
    return this.#entities;
  }

  get links(): number {
    return this.#links;
  }

  /** The ref of the new entity. */
  entity(type: string, key: string, fields: Fields): number {
    const ref = this.#entities;
    this.#entities += 1;
    this.sink.entity({ ref, type, key, fields, row: null });
    return ref;
  }

  /** The place of the new link in the order of writing. */
  link(type: string, from: number, to: number, fields: Fields = {}): number {
    const place = this.#links;
    this.#links += 1;
    this.sink.link({ type, from, to, fields, row: null });
    return place;
  }
}
