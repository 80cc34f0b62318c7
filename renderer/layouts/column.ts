// Reading and writing columns of numbers whose indices are known to be good.

/** The number at an index that exists. */
export function at(column: { readonly [index: number]: number }, index: number): number {
  return column[index] as number;
}

export function add(column: Float64Array, index: number, amount: number): void {
  column[index] = at(column, index) + amount;
}
