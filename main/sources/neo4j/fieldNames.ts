// How the properties of one label or relationship type are called once a lens has looked at them, and back again.
import type { Fields } from '../../../shared/value';

/** Added to an own property whose name was taken by a mapped one. */
const ownEnd = ' (database)';

export class FieldNames {
  /** `fields`: property of the database → field, no field twice, as `fieldMap` makes it. */
  constructor(private readonly fields: ReadonlyMap<string, string>) {}

  /**
   * A mapped name wins over an own property of the same name, which is kept as `name (database)`. The order of the
   * properties stays.
   */
  rename(properties: Fields): Fields {
    if (this.fields.size === 0) return properties;
    const names = Object.keys(properties);
    const taken = new Set(names.flatMap((name) => this.fields.get(name) ?? []));
    const free = (name: string) => {
      let at = name;
      while (taken.has(at) || (at !== name && names.includes(at))) at += ownEnd;
      taken.add(at);
      return at;
    };
    return Object.fromEntries(names.map((name) => [this.fields.get(name) ?? free(name), properties[name] ?? null]));
  }

  /** What a property is called when nothing else takes the name. */
  fieldOf(property: string): string {
    return this.fields.get(property) ?? property;
  }

  /** The properties that may be shown as that field; the first that an entity or link has is the one that is. */
  propertiesOf(field: string): readonly string[] {
    const mapped = [...this.fields].filter(([, to]) => to === field).map(([property]) => property);
    const own = this.fields.has(field) ? [] : [field];
    const base = field.endsWith(ownEnd) ? field.slice(0, -ownEnd.length) : '';
    const isTaken = base !== '' && [...this.fields.values()].includes(base);
    return [...new Set([...mapped, ...own, ...(isTaken ? [base] : [])])];
  }

  /** The properties that `rename` has to see to show that field as it does when it sees them all. */
  neededFor(field: string): readonly string[] {
    const taken = field.endsWith(ownEnd) ? this.neededFor(field.slice(0, -ownEnd.length)) : [];
    return [...new Set([...this.propertiesOf(field), ...taken])];
  }
}

export const sameNames = new FieldNames(new Map());

/**
 * The first ones, then the others. Each property has one field and each field one property, else nobody could say which
 * is meant: whoever comes later keeps its own name. A renaming that changes nothing is none.
 */
export function fieldMap(
  first: readonly (readonly [property: string | null, field: string | null])[],
  others: { readonly [property: string]: string },
): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const taken = new Set<string>();
  for (const [property, field] of [...first, ...Object.entries(others)])
    if (property !== null && field !== null && !fields.has(property) && !taken.has(field)) {
      taken.add(field);
      fields.set(property, field);
    }
  // One that keeps its name must stay as long as another could take that name.
  return [...fields].every(([property, field]) => property === field) ? new Map() : fields;
}
