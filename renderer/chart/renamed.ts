// Other ids in place of those that are no more, wherever a value names them.

/** The value with every text that is one of `ids` replaced by what that has for it; keys of objects stay. */
export function renamed<T>(value: T, ids: ReadonlyMap<string, string>): T {
  return renamedIn(value, ids) as T;
}

function renamedIn(value: unknown, ids: ReadonlyMap<string, string>): unknown {
  if (typeof value === 'string') return ids.get(value) ?? value;
  if (Array.isArray(value)) return value.map((one) => renamedIn(one, ids));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, renamedIn(inner, ids)]));
}
