// Names for the acts that bring facts onto a chart.

/** `b1`, `b2` …: so many, from one above the highest in use, so that the same acts give the same snapshot. */
export function nextBringingIds(used: Iterable<string>, count: number): readonly string[] {
  let highest = 0;
  for (const id of used) highest = Math.max(highest, Number(/^b(\d+)$/.exec(id)?.[1] ?? 0));
  return Array.from({ length: count }, (_, nth) => `b${highest + 1 + nth}`);
}

export function nextBringingId(used: Iterable<string>): string {
  return nextBringingIds(used, 1)[0] ?? 'b1';
}
