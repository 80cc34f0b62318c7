// Finds the picture of one connected graph from coarse to fine: the shape of the whole on a few dozen groups, then
// ever more of the detail. It costs about as much as the rounds on the finest level.
import { at } from '../column';
import type { LayoutResult } from '../Layout';
import type { Body } from './Body';
import { coarsen, type Coarse } from './coarsen';
import { simulate } from './simulate';

/** Small enough to be found from chance in a few hundred rounds. */
const coarsest = 60;
const roundsOfCoarsest = 300;

interface Effort {
  /** Rounds on the finest level, and on each between it and the coarsest. */
  readonly finest: number;
  readonly between: number;
  readonly theta: number;
}

/** Small pictures cost little, and every unevenness of theirs is seen. */
function effortFor(count: number): Effort {
  if (count <= 400) return { finest: 240, between: 120, theta: 0.6 };
  if (count <= 3_000) return { finest: 90, between: 60, theta: 0.8 };
  return count <= 12_000 ? { finest: 50, between: 50, theta: 1 } : { finest: 40, between: 40, theta: 1.1 };
}

function levelsOf(body: Body): Coarse[] {
  const levels: Coarse[] = [];
  for (let finest = body; finest.count > coarsest;) {
    const coarse = coarsen(finest);
    if (coarse.body.count > 0.95 * finest.count) break;
    levels.push(coarse);
    finest = coarse.body;
  }
  return levels;
}

/** Places in a disc. */
function scattered(count: number, spread: number, random: () => number): LayoutResult {
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let i = 0; i < count; i += 1) {
    const angle = random() * 2 * Math.PI;
    const distance = Math.sqrt(random()) * spread;
    places.x[i] = distance * Math.cos(angle);
    places.y[i] = distance * Math.sin(angle);
  }
  return places;
}

/** Everyone where its group stands, a little aside. */
function unfold({ x, y }: LayoutResult, parent: Uint32Array, mass: Float64Array, random: () => number): LayoutResult {
  const fine = { x: new Float64Array(parent.length), y: new Float64Array(parent.length) };
  for (let i = 0; i < parent.length; i += 1) {
    const angle = random() * 2 * Math.PI;
    const aside = Math.sqrt(at(mass, i)) * 2;
    fine.x[i] = at(x, at(parent, i)) + aside * Math.cos(angle);
    fine.y[i] = at(y, at(parent, i)) + aside * Math.sin(angle);
  }
  return fine;
}

/** Where everyone of the finest level stands while a coarser one is worked on. */
function seenThrough(levels: readonly Coarse[], level: number, { x, y }: LayoutResult): LayoutResult {
  let seen = { x, y };
  for (let finer = level - 1; finer >= 0; finer -= 1) {
    const parent = levels[finer]?.parent ?? new Uint32Array();
    seen = { x: Float64Array.from(parent, (p) => at(seen.x, p)), y: Float64Array.from(parent, (p) => at(seen.y, p)) };
  }
  return seen;
}

/** Places around 0,0 in units of the forces. `onRound` is told the share done, and how to see the picture so far. */
export function multilevel(
  body: Body,
  random: () => number,
  onRound: (share: number, places: () => LayoutResult) => void,
): LayoutResult {
  const levels = levelsOf(body);
  const bodies = [body, ...levels.map((level) => level.body)];
  const effort = effortFor(body.count);
  const total = body.mass.reduce((sum, mass) => sum + mass, 0);
  const roundsAt = (level: number) =>
    level === levels.length ? roundsOfCoarsest : level === 0 ? effort.finest : effort.between;
  const workAt = (level: number) => roundsAt(level) * (bodies[level]?.count ?? 0);
  const work = bodies.reduce((sum, _, level) => sum + workAt(level), 0);
  let done = 0;
  let places = scattered(bodies.at(-1)?.count ?? 0, 6 * Math.sqrt(total), random);
  for (let level = levels.length; level >= 0; level -= 1) {
    const it = bodies[level] ?? body;
    const parent = levels[level]?.parent;
    if (parent !== undefined) places = unfold(places, parent, it.mass, random);
    const own = 6 * Math.sqrt(total / it.count);
    simulate(it, places, {
      rounds: roundsAt(level),
      hot: parent === undefined ? 4 * Math.sqrt(total) : 4 * own,
      cold: 0.1 * own,
      theta: effort.theta,
      unit: 1,
      isHeld: null,
      onRound: (now) => {
        done += it.count;
        onRound(done / work, () => seenThrough(levels, level, now));
      },
    });
  }
  return places;
}
