// A quick look at the elements of a snapshot: whether each is exactly what the schema would let through unchanged.
// The schema library takes most of a second for ten thousands of them; what this is not sure of goes to the schema.

type Plain = { readonly [key: string]: unknown };

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasExactly(value: Plain, count: number): boolean {
  let keys = 0;
  for (const key in value) {
    if (key === '__proto__') return false;
    keys += 1;
  }
  return keys === count;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isName(value: unknown): boolean {
  return isText(value) && value !== '';
}

function isId(value: unknown): boolean {
  return isText(value) && value !== '' && value.length <= 512;
}

function isNumber(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}

const tagged = new Set(['date', 'time', 'datetime', 'duration', 'bytes']);

/** The common kinds of values; lists, maps, points and numbers beyond doubles are left to the schema. */
function isValue(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  return isPlain(value) && isText(value['t']) && tagged.has(value['t']) && isText(value['v']) && hasExactly(value, 2);
}

function isFields(value: unknown): boolean {
  if (!isPlain(value)) return false;
  for (const name in value) if (name === '__proto__' || !isValue(value[name])) return false;
  return true;
}

function isBroughtBy(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isName);
}

function isRecord(value: unknown): boolean {
  if (value === null) return true;
  if (!isPlain(value)) return false;
  const { file, row } = value;
  return isText(file) && Number.isSafeInteger(row) && (row as number) >= 0 && hasExactly(value, 2);
}

function isCount(value: unknown): boolean {
  return value === null || (Number.isSafeInteger(value) && (value as number) >= 0);
}

/** True only for an entity of a chart that the schema would return just as it is. */
export function isPlainEntity(value: unknown): boolean {
  if (!isPlain(value) || !isPlain(value['entity'])) return false;
  const { entity, x, y, isPinned, isHidden, broughtBy, knownNeighbours } = value;
  return (
    hasExactly(value, 7) &&
    isPlainThing(entity as Plain) &&
    [x, y].every(isNumber) &&
    [isPinned, isHidden].every((flag) => typeof flag === 'boolean') &&
    isBroughtBy(broughtBy) &&
    isCount(knownNeighbours)
  );
}

function isPlainThing(entity: Plain): boolean {
  const { id, type, key, caption, fields, record } = entity;
  return (
    hasExactly(entity, 6) &&
    isId(id) &&
    isName(type) &&
    [key, caption].every(isText) &&
    isFields(fields) &&
    isRecord(record)
  );
}

/** True only for a link of a chart that the schema would return just as it is. */
export function isPlainLink(value: unknown): boolean {
  if (!isPlain(value) || !isPlain(value['link'])) return false;
  const { link, broughtBy } = value;
  const { id, type, from, to, fields, record } = link as Plain;
  return (
    hasExactly(value, 2) &&
    hasExactly(link as Plain, 6) &&
    [id, from, to].every(isId) &&
    isName(type) &&
    isFields(fields) &&
    isRecord(record) &&
    isBroughtBy(broughtBy)
  );
}
