// What every format of nodes and edges has in common: ids that links name, links that may stand before their ends, and a
// refusal when an id comes twice or an end is missing. One object reads one import (of one file or several).
import type { CaseSink } from '../caseRows';
import type { Fields } from '../value';
import { refusal, type ImportSummary } from './ImportFormat';

export interface Place {
  readonly fileName: string;
  readonly row: number;
}

export interface NodeRow {
  /** What links call it; not shown to anybody unless it is the key as well. */
  readonly id: string;
  readonly type: string;
  readonly key: string;
  readonly fields: Fields;
}

export interface EdgeRow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly fields: Fields;
}

export class GraphRows {
  private readonly refs = new Map<string, number>();
  private readonly waiting: { readonly edge: EdgeRow; readonly place: Place }[] = [];

  constructor(private readonly sink: CaseSink) {}

  has(id: string): boolean {
    return this.refs.has(id);
  }

  /** Hands the entity on at once. IMPORT_REFUSED: `noId`, `twice`. */
  entity({ id, type, key, fields }: NodeRow, { fileName, row }: Place): void {
    if (id === '') throw refusal(fileName, row, 'noId');
    if (this.refs.has(id)) throw refusal(fileName, row, 'twice', { id: shown(id) });
    const ref = this.refs.size;
    this.refs.set(id, ref);
    this.sink.entity({ ref, type: type === '' ? 'Other' : type, key, fields, row });
  }

  /** Keeps the link until all entities are there. */
  link(edge: EdgeRow, place: Place): void {
    this.waiting.push({ edge, place });
  }

  /** Hands the links on. IMPORT_REFUSED: `missingEnd`. */
  end(refused = 0): ImportSummary {
    for (const { edge, place } of this.waiting) {
      const [from, to] = [this.refOf(edge.from, place), this.refOf(edge.to, place)];
      this.sink.link({ type: edge.type, from, to, fields: edge.fields, row: place.row });
    }
    return { entities: this.refs.size, links: this.waiting.length, refused };
  }

  private refOf(id: string, { fileName, row }: Place): number {
    const ref = this.refs.get(id);
    if (ref === undefined) throw refusal(fileName, row, 'missingEnd', { id: shown(id) });
    return ref;
  }
}

/** Enough of an id to find it by. */
function shown(full: string): string {
  const id = full.slice(full.indexOf('\0') + 1);
  return id.length > 80 ? `${id.slice(0, 80)}…` : id;
}
