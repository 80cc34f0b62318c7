// Writes a case into a database, batch by batch, and remembers in the same transaction how far it got: what was
// interrupted goes on where it stopped, and no batch is ever written twice. The only thing in Skein that writes there.
import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/errors';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import type { Call } from '../GraphSource';
import { encodeFields } from './encode';
import { searchMarks, textEdge } from './marks';
import { beginPublication, finishPublication, prepareDatabase, readPublication } from './queries/publication';
import { writeEntities, writeLinks } from './queries/writeBatch';
import { openGate, type Gate, type Neo4jOptions } from './runQuery';

export interface Publishing {
  /** Entities and links of the case, from its start, that an earlier run has dealt with. */
  readonly done: { readonly entities: number; readonly links: number };
  /** True when an earlier run wrote everything; there is nothing left to do. */
  readonly isFinished: boolean;
  /** Batches come in the order of the case, and those before `done` too: links need to know every entity. */
  entities(batch: readonly Entity[]): Promise<void>;
  /** Batches come in the order of the case, from `done.links` on. */
  links(batch: readonly Link[]): Promise<void>;
  /** What no database can hold: a type without a name, and links whose ends were refused. */
  refused(): { readonly entities: number; readonly links: number };
  finish(): Promise<void>;
  close(): Promise<void>;
}

/** Rejects with DATABASE_NOT_EMPTY unless `merge`, or unless an earlier run of the same case (`mark`) was interrupted. */
export async function openPublishing(
  options: Neo4jOptions,
  publication: { readonly mark: string; readonly title: string; readonly merge: boolean },
  call: Call,
): Promise<Publishing> {
  const gate = await openGate(options, 'write', call);
  try {
    const { mark, title, merge } = publication;
    const found = await readPublication(gate, mark, call);
    if (found.state === 'unfinished') return new GatePublishing(gate, mark, found.done, false, call);
    if (found.entities > 0 && !merge)
      throw new AppError('DATABASE_NOT_EMPTY', { database: found.database, count: found.entities });
    const isFinished = found.state === 'finished' && found.entities > 0;
    if (!isFinished) {
      await prepareDatabase(gate, call);
      await beginPublication(gate, mark, title, call);
    }
    return new GatePublishing(gate, mark, isFinished ? found.done : { entities: 0, links: 0 }, isFinished, call);
  } catch (error) {
    await gate.close();
    throw error;
  }
}

class GatePublishing implements Publishing {
  private readonly markOf = new Map<EntityId, string>();
  private readonly taken = new Set<string>();
  private seenEntities = 0;
  private seenLinks: number;
  private refusedEntities = 0;
  private refusedLinks = 0;

  constructor(
    private readonly gate: Gate,
    private readonly mark: string,
    readonly done: { readonly entities: number; readonly links: number },
    readonly isFinished: boolean,
    private readonly call: Call,
  ) {
    this.seenLinks = done.links;
  }

  async entities(batch: readonly Entity[]): Promise<void> {
    const skipped = Math.min(batch.length, Math.max(0, this.done.entities - this.seenEntities));
    const storable = batch.map((entity) => (isStorable(entity.type) ? this.rowOf(entity) : null));
    this.refusedEntities += storable.filter((row) => row === null).length;
    const rows = storable.slice(skipped).filter((row) => row !== null);
    const range = { mark: this.mark, from: this.seenEntities + skipped, to: this.seenEntities + batch.length };
    this.seenEntities += batch.length;
    if (range.from < range.to) await writeEntities(this.gate, range, rows, this.call);
  }

  async links(batch: readonly Link[]): Promise<void> {
    const rows = batch.flatMap(({ type, from, to, fields }) => {
      const [fromMark, toMark] = [this.markOf.get(from), this.markOf.get(to)];
      if (!isStorable(type) || fromMark === undefined || toMark === undefined) return [];
      return [{ type, from: fromMark, to: toMark, properties: encodeFields(fields) }];
    });
    this.refusedLinks += batch.length - rows.length;
    const range = { mark: this.mark, from: this.seenLinks, to: this.seenLinks + batch.length };
    this.seenLinks = range.to;
    await writeLinks(this.gate, range, rows, this.call);
  }

  refused() {
    return { entities: this.refusedEntities, links: this.refusedLinks };
  }

  finish(): Promise<void> {
    return finishPublication(this.gate, this.mark, this.call);
  }

  close(): Promise<void> {
    return this.gate.close();
  }

  private rowOf({ id, type, key, fields }: Entity) {
    const mark = this.identify(id, type, key);
    this.markOf.set(id, mark);
    return { mark, type, properties: { ...encodeFields(fields), ...searchMarks(type, key, fields) } };
  }

  /** The same type and key are the same entity in every case; a second one within a case stays a second one. */
  private identify(id: EntityId, type: string, key: string): string {
    const shared = [type, key].join(textEdge);
    const isOwn = key !== '' && !this.taken.has(shared);
    if (isOwn) this.taken.add(shared);
    const mark = isOwn ? shared : [type, key, id].join(textEdge);
    // A unique index refuses values of more than some 8,000 bytes.
    return mark.length > 1000 ? createHash('sha256').update(mark).digest('base64') : mark;
  }
}

/** Labels and relationship types must have a name, and it may not hold a zero character. */
function isStorable(type: string): boolean {
  return type !== '' && !type.includes('\0');
}
