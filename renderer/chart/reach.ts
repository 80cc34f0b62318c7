// What a selection reaches over the web of shown links: other ends, components, shortest paths, one step wider or
// narrower. Breadth first, links taken in both directions; ids that are not in the web are passed over.
import type { EntityId } from '../../shared/ids';
import type { Web } from './web';

/** Neighbours of the given entities that are not among them. */
export function otherEnds(web: Web, ids: Iterable<EntityId>): Set<EntityId> {
  const inside = new Set(ids);
  const ends = new Set<EntityId>();
  for (const id of inside) for (const other of web.get(id) ?? []) if (!inside.has(other)) ends.add(other);
  return ends;
}

/** Everything that any of the given entities is connected with, over however many links; they themselves included. */
export function connectedWith(web: Web, ids: Iterable<EntityId>): Set<EntityId> {
  const reached = new Set([...ids].filter((id) => web.has(id)));
  // A set is walked in the order of adding, so what is added on the way is visited too.
  for (const id of reached) for (const other of web.get(id) ?? []) reached.add(other);
  return reached;
}

/** Those of the given entities whose neighbours are all among them: the selection without its rim. */
export function withoutRim(web: Web, ids: Iterable<EntityId>): Set<EntityId> {
  const inside = new Set(ids);
  return new Set([...inside].filter((id) => [...(web.get(id) ?? [])].every((other) => inside.has(other))));
}

/**
 * Every entity that lies on some shortest path between the two, both ends included; empty when none leads from one to the
 * other. All links count the same.
 */
export function onShortestPaths(web: Web, from: EntityId, to: EntityId): Set<EntityId> {
  const far = stepsFrom(web, from, to);
  const length = far.get(to);
  if (length === undefined) return new Set();
  const on = new Set<EntityId>([to]);
  // Back from the end, each time to those one step nearer to the beginning.
  for (const id of on) {
    const steps = far.get(id) ?? 0;
    for (const other of web.get(id) ?? []) if (far.get(other) === steps - 1) on.add(other);
  }
  return on;
}

/** How many links away each entity is, as far as `to` is known to be; entities further off are left out. */
function stepsFrom(web: Web, from: EntityId, to: EntityId): ReadonlyMap<EntityId, number> {
  const steps = new Map<EntityId, number>(web.has(from) ? [[from, 0]] : []);
  for (const [id, count] of steps) {
    if (count >= (steps.get(to) ?? Infinity)) break;
    for (const other of web.get(id) ?? []) if (!steps.has(other)) steps.set(other, count + 1);
  }
  return steps;
}
