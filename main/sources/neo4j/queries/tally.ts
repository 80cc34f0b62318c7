// Adds up what a description tells of each type, from rows that know labels and relationship types only.
import type { LinkTypeCount, TypeCount } from '../../../../shared/questions';
import { compareCodePoints } from '../../compareCodePoints';
import type { FieldNames } from '../fieldNames';
import { isMark } from '../marks';

export class EntityTally {
  private readonly types = new Map<string, { count: number; fields: Set<string> }>();

  add(type: string, count: number, fields: readonly string[] = []): void {
    const known = this.types.get(type) ?? { count: 0, fields: new Set() };
    this.types.set(type, known);
    known.count += count;
    for (const field of fields) known.fields.add(field);
  }

  list(): readonly TypeCount[] {
    return byType(this.types).map(([type, { count, fields }]) => ({
      type,
      count: Math.round(count),
      fields: inOrder(fields),
    }));
  }
}

interface Added {
  readonly count?: number;
  readonly fields?: readonly string[];
  /** Types of its ends, as shown. */
  readonly from?: readonly string[];
  readonly to?: readonly string[];
}

export class LinkTally {
  private readonly types = new Map<
    string,
    { count: number; fields: Set<string>; from: Set<string>; to: Set<string> }
  >();

  add(type: string, { count = 0, fields = [], from = [], to = [] }: Added): void {
    const known = this.types.get(type) ?? { count: 0, fields: new Set(), from: new Set(), to: new Set() };
    this.types.set(type, known);
    known.count += count;
    for (const field of fields) known.fields.add(field);
    for (const end of from) known.from.add(end);
    for (const end of to) known.to.add(end);
  }

  list(): readonly LinkTypeCount[] {
    return byType(this.types)
      .map(([type, { count, fields, from, to }]) => ({
        type,
        count: Math.round(count),
        fields: inOrder(fields),
        from: inOrder(from),
        to: inOrder(to),
      }))
      .filter(({ count }) => count > 0);
  }
}

/** Properties as the fields that people see; ours left out. */
export function fieldsOf(names: FieldNames, properties: readonly string[]): readonly string[] {
  const plain = properties.filter((property) => !isMark(property)).map((property) => [property, true] as const);
  return Object.keys(names.rename(Object.fromEntries(plain)));
}

function byType<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => compareCodePoints(a, b));
}

function inOrder(words: Iterable<string>): readonly string[] {
  return [...words].sort(compareCodePoints);
}
