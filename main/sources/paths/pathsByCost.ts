// Simple paths, the lightest first: after each path, the lightest of those that leave it at each of its entities
// (Yen, Finding the K shortest loopless paths in a network, Management Science 17, 1971; split without repeats as by
// Lawler, Management Science 18, 1972).
import { Arcs } from './Arcs';
import type { Between } from './Between';
import type { Field } from './Field';
import { Heap } from '../../../shared/Heap';
import { LightestPath, type Beginning, type LightPath } from './lightestPath';
import type { TakePath } from './pathsByHops';
import type { Steps } from './Reach';
import { remainingCosts } from './RemainingCosts';

interface Candidate {
  readonly path: LightPath;
  readonly beginning: Beginning;
}

export function* pathsByCost(field: Field, between: Between, maxHops: number, take: TakePath): Steps<void> {
  const corridor = yield* between.corridor(maxHops);
  if (!corridor.toTarget.has(corridor.start)) return;
  const arcs = new Arcs(field, corridor);
  const remaining = yield* remainingCosts(field, arcs, corridor.target, maxHops);
  const lightest = new LightestPath(field, arcs, corridor, remaining);
  const waiting = new Heap<Candidate>((a, b) => comparePaths(field, a.path, b.path));
  const consider = function* (beginning: Beginning): Steps<void> {
    const path = yield* lightest.after(beginning);
    if (path === null) return;
    yield* field.order(path.entities);
    waiting.push({ path, beginning });
  };

  yield* consider({ entities: [corridor.start], cost: 0, banned: new Set() });
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (!take(next.path.entities) || field.isSpent()) return;
    for (const beginning of splitAfter(next, arcs)) yield* consider(beginning);
  }
}

/** The beginnings of all paths like the candidate's that leave it sooner or later, each path in one of them only. */
function splitAfter({ path, beginning }: Candidate, arcs: Arcs): readonly Beginning[] {
  const found: Beginning[] = [];
  let cost = beginning.cost;
  for (let at = beginning.entities.length - 1; at < path.entities.length - 1; at += 1) {
    const [entity, next] = [path.entities[at] ?? 0, path.entities[at + 1] ?? 0];
    const before = at === beginning.entities.length - 1 ? beginning.banned : [];
    found.push({ entities: path.entities.slice(0, at + 1), cost, banned: new Set([...before, next]) });
    cost += arcs.leaving(entity).find(({ to }) => to === next)?.cost ?? 0;
  }
  return found;
}

function comparePaths(field: Field, a: LightPath, b: LightPath): number {
  return a.cost - b.cost || a.entities.length - b.entities.length || compareKeys(field, a.entities, b.entities);
}

/** By the entities along the way, of two that are equally long. */
export function compareKeys(field: Field, a: readonly number[], b: readonly number[]): number {
  for (const [at, entity] of a.entries()) {
    const order = field.reach.compareEntities(entity, b[at] ?? entity);
    if (order !== 0) return order;
  }
  return 0;
}
