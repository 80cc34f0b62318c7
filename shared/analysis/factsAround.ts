// The part of the facts that lies around somebody: whoever is so many links away at most, whichever way the links point.
import type { AnalysedLink, Facts } from './Analysis';
import { grouped } from './grouped';

/** `around`: places of those in the middle. The order of entities and links stays. */
export function factsAround({ entities, links }: Facts, around: readonly number[], hops: number): Facts {
  const from = Uint32Array.from(links, (link) => link.from);
  const to = Uint32Array.from(links, (link) => link.to);
  const reached = reachedFrom(around, hops, entities.length, { from, to });
  const places = new Map<number, number>();
  const inside = entities.filter((_, place) => {
    if (!reached.has(place)) return false;
    places.set(place, places.size);
    return true;
  });
  const among = links.flatMap((link): readonly AnalysedLink[] => {
    const [start, end] = [places.get(link.from), places.get(link.to)];
    return start === undefined || end === undefined
      ? []
      : [{ type: link.type, fields: link.fields, from: start, to: end }];
  });
  return { entities: inside, links: among };
}

function reachedFrom(
  around: readonly number[],
  hops: number,
  count: number,
  { from, to }: { readonly from: Uint32Array; readonly to: Uint32Array },
): ReadonlySet<number> {
  const ways = [
    { by: grouped(from, count), ends: to },
    { by: grouped(to, count), ends: from },
  ];
  const reached = new Set(around);
  let edge = [...reached];
  for (let hop = 0; hop < hops && edge.length > 0; hop += 1) {
    const next: number[] = [];
    for (const place of edge) {
      for (const { by, ends } of ways) {
        for (const link of by.order.subarray(by.start[place], by.start[place + 1])) {
          const other = ends[link] as number;
          if (reached.has(other)) continue;
          reached.add(other);
          next.push(other);
        }
      }
    }
    edge = next;
  }
  return reached;
}
