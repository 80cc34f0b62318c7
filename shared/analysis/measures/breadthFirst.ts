// Hops from one entity to all others.
import type { Web } from '../Web';

/** Room for one search after another. */
export interface Hops {
  /** Hops from the start; −1 where no way leads. */
  readonly hops: Int32Array;
  /** Who was reached, nearest first; the first `reached` of it. */
  readonly order: Uint32Array;
  reached: number;
}

export function roomFor({ count }: Web): Hops {
  return { hops: new Int32Array(count), order: new Uint32Array(count), reached: 0 };
}

/** Fills `room` with the hops from `start`, itself at 0. */
export function breadthFirst(web: Web, start: number, room: Hops): void {
  const { hops, order } = room;
  hops.fill(-1);
  hops[start] = 0;
  order[0] = start;
  let reached = 1;
  for (let at = 0; at < reached; at += 1) {
    const here = order[at] as number;
    const next = (hops[here] as number) + 1;
    const end = web.start[here + 1] as number;
    for (let line = web.start[here] as number; line < end; line += 1) {
      const there = web.to[line] as number;
      if (hops[there] !== -1) continue;
      hops[there] = next;
      order[reached] = there;
      reached += 1;
    }
  }
  room.reached = reached;
}
