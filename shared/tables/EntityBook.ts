// The entities that a table names, each once: rows that give the same type and key speak of the same one. What the first
// row says of a field stays; that a later one says something else is counted, not hidden.
import { entityTypes } from '../catalogue';
import type { Fields } from '../value';
import { joinedFields } from './joinedFields';
import { KeyRefs, unsliced } from './KeyRefs';

export interface BookedEntity {
  readonly ref: number;
  readonly type: string;
  readonly key: string;
  readonly fields: Fields;
  readonly row: number;
  /** Place of the file among those imported together. */
  readonly file: number;
}

const keyFields = new Map<string, string>(entityTypes.map(({ id, key }) => [id, key]));

export class EntityBook {
  private readonly byType = new Map<string, KeyRefs>();
  private readonly booked: BookedEntity[] = [];
  private count = 0;
  conflicts = 0;
  private readonly onConflict = (): void => void (this.conflicts += 1);

  /**
   * `onNew` gets each entity when it is first named. With `isKept` they are also kept, and what later rows say is added
   * to them; without, only their numbers are, for tables that say nothing of an entity but its key.
   */
  constructor(
    private readonly isKept: boolean,
    private readonly onNew: (entity: BookedEntity) => void,
  ) {}

  refOf(type: string, key: string, fields: Fields, row: number, file: number): number {
    let refs = this.byType.get(type);
    if (refs === undefined) this.byType.set(type, (refs = new KeyRefs()));
    const known = refs.get(key);
    if (known !== undefined) {
      if (this.isKept) this.merge(known, fields);
      return known;
    }
    const ref = this.count;
    this.count += 1;
    const own = unsliced(key);
    refs.add(own, ref);
    const keyField = keyFields.get(type);
    const all = keyField === undefined || Object.hasOwn(fields, keyField) ? fields : { [keyField]: own, ...fields };
    const entity = { ref, type, key: own, fields: all, row, file };
    if (this.isKept) this.booked.push(entity);
    this.onNew(entity);
    return ref;
  }

  /** The number of an entity that was named before. */
  known(type: string, key: string): number {
    const ref = this.byType.get(type)?.get(key);
    if (ref === undefined) throw new Error('an entity that no row has named');
    return ref;
  }

  /** In the order in which they were first named; empty unless they are kept. */
  all(): readonly BookedEntity[] {
    return this.booked;
  }

  private merge(ref: number, fields: Fields): void {
    const entity = this.booked[ref];
    if (entity === undefined) return;
    const all = joinedFields(entity.fields, fields, this.onConflict);
    if (all !== entity.fields) this.booked[ref] = { ...entity, fields: all };
  }
}
