// Counts and field lists by type, taken from the entities and links themselves.
import type { Entity, Link } from '../../../shared/graph';
import type { LinkTypeCount, TypeCount } from '../../../shared/questions';
import { compareCodePoints } from '../compareCodePoints';

interface Described {
  readonly entityTypes: readonly TypeCount[];
  readonly linkTypes: readonly LinkTypeCount[];
}

/** Types in alphabetical order. */
export function describeTypes(entities: readonly Entity[], links: readonly Link[]): Described {
  const typeOf = new Map(entities.map(({ id, type }) => [id, type]));
  const entityTypes = grouped(entities).map(([type, members]) => ({ type, ...countAndFields(members) }));
  const linkTypes = grouped(links).map(([type, members]) => ({
    type,
    ...countAndFields(members),
    from: distinct(members.flatMap(({ from }) => typeOf.get(from) ?? [])),
    to: distinct(members.flatMap(({ to }) => typeOf.get(to) ?? [])),
  }));
  return { entityTypes, linkTypes };
}

function grouped<T extends Entity | Link>(members: readonly T[]): readonly (readonly [string, readonly T[]])[] {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const known = groups.get(member.type);
    if (known === undefined) groups.set(member.type, [member]);
    else known.push(member);
  }
  return [...groups].sort(([a], [b]) => compareCodePoints(a, b));
}

function countAndFields(members: readonly (Entity | Link)[]): Pick<TypeCount, 'count' | 'fields'> {
  return { count: members.length, fields: distinct(members.flatMap(({ fields }) => Object.keys(fields))) };
}

function distinct(words: readonly string[]): readonly string[] {
  return [...new Set(words)].sort(compareCodePoints);
}
