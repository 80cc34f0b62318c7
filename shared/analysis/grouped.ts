// Numbers sorted into groups by counting them: in time of their length, and stable.

export interface Grouped {
  /** Members of group `i` are `order[start[i]]` … `order[start[i + 1] − 1]`. */
  readonly start: Uint32Array;
  /** Places in the column, those of one group in rising order. */
  readonly order: Uint32Array;
}

/** Where each group begins when those of a column, all below `groups`, are sorted; last where all end. */
export function startsOf(column: Uint32Array, groups: number): Uint32Array {
  const start = new Uint32Array(groups + 1);
  for (let place = 0; place < column.length; place += 1) {
    const after = (column[place] as number) + 1;
    start[after] = (start[after] as number) + 1;
  }
  for (let i = 0; i < groups; i += 1) start[i + 1] = (start[i + 1] as number) + (start[i] as number);
  return start;
}

/** The places of a column by what stands there, which is below `groups`. */
export function grouped(column: Uint32Array, groups: number): Grouped {
  const start = startsOf(column, groups);
  const next = start.slice();
  const order = new Uint32Array(column.length);
  for (let place = 0; place < column.length; place += 1) {
    const group = column[place] as number;
    const at = next[group] as number;
    order[at] = place;
    next[group] = at + 1;
  }
  return { start, order };
}
