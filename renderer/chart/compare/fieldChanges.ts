// What became of one entity or link between two looks at it: said once, for a refresh from the source and for comparing charts.
import type { Entity, Link } from '../../../shared/graph';
import type { Fields } from '../../../shared/value';

export interface ChangedFields<T> {
  readonly before: T;
  readonly after: T;
  /** Names of fields that differ, in alphabetical order. */
  readonly fields: readonly string[];
  /** True when type, key or caption differ: another lens reads it otherwise. */
  readonly isRenamed: boolean;
}

export function fieldChanges<T extends Entity | Link>(before: T, after: T): ChangedFields<T> {
  const names = new Set([...Object.keys(before.fields), ...Object.keys(after.fields)]);
  const fields = [...names].filter(
    (name) => JSON.stringify(before.fields[name] ?? null) !== JSON.stringify(after.fields[name] ?? null),
  );
  return { before, after, fields: fields.sort(), isRenamed: headOf(before) !== headOf(after) };
}

export function isChanged({ fields, isRenamed }: ChangedFields<unknown>): boolean {
  return fields.length > 0 || isRenamed;
}

/** Everything that the fields say, whatever order they stand in. */
export function sayingOf(fields: Fields): string {
  return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function headOf(it: Entity | Link): string {
  return JSON.stringify('caption' in it ? [it.type, it.key, it.caption] : [it.type]);
}
