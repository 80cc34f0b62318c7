// Flat arrays that grow: twice the room whenever there is too little, so that filling one costs the same for each value.

const least = 1024;

/** The same array while it has room for so many, else a longer one that begins with it. */
export function grown<Column extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(
  column: Column,
  length: number,
): Column {
  if (length <= column.length) return column;
  const room = Math.max(least, length, 2 * column.length);
  const longer = new (column.constructor as new (length: number) => Column)(room);
  longer.set(column);
  return longer;
}
