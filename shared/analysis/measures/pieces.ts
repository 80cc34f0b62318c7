// Into which pieces a network falls when some of its entities are taken out.
import type { Web } from '../Web';

interface Pieces {
  /** Who is left. */
  readonly left: number;
  readonly parts: number;
  /** Entities of the largest part; 0 when nobody is left. */
  readonly largest: number;
  /** Pairs of those who are left that a way joins. */
  readonly joined: number;
}

/** The web is undirected; `out` has 1 for who is taken out. Takes count + lines steps. */
export function piecesWithout({ count, start, to }: Web, out: Uint8Array): Pieces {
  const seen = out.slice();
  const stack = new Uint32Array(count);
  let [left, parts, largest, joined] = [0, 0, 0, 0];
  for (let one = 0; one < count; one += 1) {
    if (seen[one] === 1) continue;
    seen[one] = 1;
    stack[0] = one;
    let [height, size] = [1, 0];
    while (height > 0) {
      height -= 1;
      size += 1;
      const here = stack[height] as number;
      const end = start[here + 1] as number;
      for (let line = start[here] as number; line < end; line += 1) {
        const there = to[line] as number;
        if (seen[there] === 1) continue;
        seen[there] = 1;
        stack[height] = there;
        height += 1;
      }
    }
    left += size;
    parts += 1;
    largest = Math.max(largest, size);
    joined += (size * (size - 1)) / 2;
  }
  return { left, parts, largest, joined };
}
