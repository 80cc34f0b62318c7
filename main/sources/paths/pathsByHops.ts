// All simple paths in order of length, those of one length in the order of the keys along the way: a depth-first
// search for each length, which never goes where the target is too far.
import { Arcs } from './Arcs';
import type { Between, Corridor } from './Between';
import type { Field } from './Field';
import type { Steps } from './Reach';

/** Takes the entities of one path; false when no more are wanted. */
export type TakePath = (entities: readonly number[]) => boolean;

/** All paths of the fewest hops, when that is at most `maxHops`. */
export function* shortestPaths(field: Field, between: Between, maxHops: number, take: TakePath): Steps<void> {
  for (let hops = 1; hops <= maxHops; hops += 1) {
    const corridor = yield* between.corridor(hops);
    if (!corridor.toTarget.has(corridor.start)) continue;
    yield* pathsOf(field, corridor, take);
    return;
  }
}

/** All paths of at most `maxHops` hops. */
export function* allPaths(field: Field, between: Between, maxHops: number, take: TakePath): Steps<void> {
  for (let hops = 1; hops <= maxHops; hops += 1) {
    const corridor = yield* between.corridor(hops);
    if (!corridor.toTarget.has(corridor.start)) continue;
    const isWanted = yield* pathsOf(field, corridor, take);
    if (!isWanted || field.isSpent()) return;
  }
}

/** Paths of exactly the corridor's hops. False when no more are wanted. */
function* pathsOf(field: Field, corridor: Corridor, take: TakePath): Steps<boolean> {
  const { hops, start, target, toTarget } = corridor;
  yield* field.order(toTarget.keys());
  const next = choicesIn(field, corridor);
  const path = [start];
  const choices = [next(start).values()];
  while (choices.length > 0) {
    if (field.step()) yield;
    if (field.isSpent()) return true;
    const other = choices.at(-1)?.next().value;
    if (other === undefined) {
      choices.pop();
      path.pop();
      continue;
    }
    const left = hops - path.length;
    // A path is at most a dozen long: to look along it is as quick as any set.
    if ((toTarget.get(other) ?? Number.POSITIVE_INFINITY) > left || path.includes(other)) continue;
    if (other !== target) {
      path.push(other);
      choices.push(next(other).values());
    } else if (left === 0 && !take([...path, other])) return false;
  }
  return true;
}

/** Where one can go from an entity, in the order of keys. */
function choicesIn(field: Field, corridor: Corridor): (entity: number) => readonly number[] {
  const arcs = new Arcs(field, corridor);
  const kept = new Map<number, readonly number[]>();
  return (entity) => {
    const before = kept.get(entity);
    if (before !== undefined) return before;
    const others = arcs.leaving(entity).map(({ to }) => to);
    others.sort((a, b) => field.reach.compareEntities(a, b));
    kept.set(entity, others);
    return others;
  };
}
