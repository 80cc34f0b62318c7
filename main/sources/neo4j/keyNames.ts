// Which property holds an entity's business key. The server must order by the same key that people see, so the
// choice is a list of property names, best first, that both sides walk the same way.
import { entityTypes, keyOf } from '../../../shared/catalogue';
import { isTagged, textOf, type Fields } from '../../../shared/value';

/** Sets of labels whose members keep something under the same names: the first name that has a text counts. */
export interface NameGroup {
  readonly sets: readonly (readonly string[])[];
  readonly names: readonly string[];
}

export class KeyNames {
  private readonly namesByType = new Map<string, readonly string[]>();

  constructor(
    /** Every property name of the database. */
    private readonly properties: readonly string[],
    /** Properties that a constraint makes unique, by label. */
    private readonly uniqueByLabel: ReadonlyMap<string, readonly string[]>,
  ) {}

  /** Best first: the catalogue's key, a unique property, then names that keys commonly have. */
  ofType(type: string): readonly string[] {
    const known = this.namesByType.get(type);
    if (known !== undefined) return known;
    const left = new Map(this.properties.map((name) => [name, name]));
    const names: string[] = [];
    // Asking the catalogue again and again, without the name that it gave last, lists its order of preference.
    for (let at = 0; at <= this.properties.length; at += 1) {
      const next = keyOf(type, Object.fromEntries(left));
      if (!left.delete(next)) break;
      names.push(next);
    }
    const isKnown = entityTypes.some(({ id }) => id === type);
    const ordered = isKnown ? names : [...new Set([...this.uniqueOf(type), ...names])];
    this.namesByType.set(type, ordered);
    return ordered;
  }

  /** In alphabetical order. */
  uniqueOf(label: string): readonly string[] {
    return this.uniqueByLabel.get(label) ?? [];
  }
}

/** The first of the names that holds a text fit for a key; '' for none. Properties as the database has them. */
export function keyIn(names: readonly string[], properties: Fields): string {
  for (const name of names) {
    const text = scalarText(properties, name);
    if (text.trim() !== '' && text.length <= 200) return text;
  }
  return '';
}

/** As the server's `toString` has it: a list or a map is no key. */
function scalarText(properties: Fields, name: string): string {
  const value = properties[name];
  if (Array.isArray(value)) return '';
  return isTagged(value) && (value.t === 'map' || value.t === 'bytes' || value.t === 'point') ? '' : textOf(value);
}
