// Numbers the types of a case as they come up and gathers what `describe` tells of each, so that it never has to look.
import type { Fields } from '../../../shared/value';
import { compareCodePoints } from '../compareCodePoints';

interface Entry {
  readonly id: number;
  readonly name: string;
  count: number;
  readonly fields: Set<string>;
  readonly from: Set<number>;
  readonly to: Set<number>;
}

export interface TypeTold {
  readonly id: number;
  readonly name: string;
  readonly count: number;
  /** In alphabetical order. */
  readonly fields: readonly string[];
  readonly from: ReadonlySet<number>;
  readonly to: ReadonlySet<number>;
}

export class TypeBook {
  private readonly byName = new Map<string, Entry>();
  private readonly entries: Entry[] = [];

  /** Counts one of that type with these fields; gives the type's number. */
  seen(name: string, fields: Fields): number {
    const entry = this.byName.get(name) ?? this.begin(name);
    entry.count += 1;
    for (const field in fields) entry.fields.add(field);
    return entry.id;
  }

  /** Notes the entity types at the ends of a link of this type. */
  joined(id: number, fromType: number, toType: number): void {
    const entry = this.entries[id - 1];
    entry?.from.add(fromType);
    entry?.to.add(toType);
  }

  all(): readonly TypeTold[] {
    return this.entries.map((entry) => ({ ...entry, fields: [...entry.fields].sort(compareCodePoints) }));
  }

  private begin(name: string): Entry {
    const entry = {
      id: this.entries.length + 1,
      name,
      count: 0,
      fields: new Set<string>(),
      from: new Set<number>(),
      to: new Set<number>(),
    };
    this.entries.push(entry);
    this.byName.set(name, entry);
    return entry;
  }
}
