// The order of texts that nobody reads for their order: ids, names of fields.

/** Code units, so that the order is the same on every machine. */
export function inOrder(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
