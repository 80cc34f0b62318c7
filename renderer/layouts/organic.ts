// Organic: linked things close, groups apart. Each connected component is laid out alone, from coarse to fine, then all
// are packed beside each other. What is fixed stays, and its component is laid out around it.
import { at } from './column';
import { restoreFixed, shift, shiftFor } from './finish';
import { bodyOf, type Body } from './force/Body';
import { multilevel } from './force/multilevel';
import { simulate } from './force/simulate';
import type { Layout, LayoutInput, LayoutResult, OnProgress } from './Layout';
import { packed } from './pack';
import { randomFrom } from './random';
import { Crowd, mean, separate } from './separate';
import { componentsOf, neighboursIn, type Neighbours } from './structure';
import { fitOnto, layDown, nearestMiddle } from './turn';

/**
 * Wished distance to the nearest other entity, for the middle one of all, before boxes are pushed apart. Measured on
 * 5,000 entities: at 60 the pushing costs hardly any neighbourhood (0.57 → 0.55), at 45 it begins to (0.50), at 30 it
 * tears groups apart (0.2).
 */
const nearestDistance = 60;
/** Rounds in which boxes already push, so that each finds its room while its links still pull. */
const crowdedRounds = 24;
const heldRounds = 80;

/** One component with its own numbering: entity `members[n]` is number n. */
interface Component {
  readonly members: readonly number[];
  readonly body: Body;
  readonly radius: Float64Array;
  readonly isFixed: Uint8Array;
}

function componentOf(
  input: LayoutInput,
  neighbours: Neighbours,
  members: readonly number[],
  numberOf: Uint32Array,
): Component {
  members.forEach((i, nth) => (numberOf[i] = nth));
  const { starts, targets, weights } = neighbours;
  const from: number[] = [];
  const to: number[] = [];
  const pull: number[] = [];
  for (const i of members) {
    for (let slot = at(starts, i); slot < at(starts, i + 1); slot += 1) {
      const other = at(targets, slot);
      if (other < i) continue;
      from.push(at(numberOf, i));
      to.push(at(numberOf, other));
      // Four hundred calls pull more than one, but not four hundred times.
      pull.push(1 + Math.log10(Math.max(1, at(weights, slot))));
    }
  }
  return {
    members,
    body: bodyOf(members.length, Uint32Array.from(from), Uint32Array.from(to), Float64Array.from(pull)),
    radius: Float64Array.from(members, (i) => at(input.radius, i)),
    isFixed: Uint8Array.from(members, (i) => at(input.isFixed, i)),
  };
}

/** In its own units, and the chart units that one of them comes to. */
interface Sketch {
  readonly places: LayoutResult;
  readonly unit: number;
}

function sketch({ body }: Component, seed: number, onRound: OnProgress): Sketch {
  if (body.count === 1) return { places: { x: new Float64Array(1), y: new Float64Array(1) }, unit: 1 };
  const places = multilevel(body, randomFrom(seed), onRound);
  const middle = nearestMiddle(places);
  return { places, unit: Number.isFinite(middle) && middle > 0 ? nearestDistance / middle : 1 };
}

function scaled({ x, y }: LayoutResult, unit: number): LayoutResult {
  return { x: x.map((value) => value * unit), y: y.map((value) => value * unit) };
}

/** Lays out a component of which nothing is fixed, around 0,0. */
function layFree(it: Component, { places, unit }: Sketch): LayoutResult {
  const result = scaled(places, unit);
  layDown(result);
  settle(it, result, unit, null);
  separate(result, it.radius, it.isFixed);
  return result;
}

/** Lays out the rest of a component around what is fixed in it: the free picture is turned onto the fixed ones first. */
function layAround(it: Component, input: LayoutInput, { places, unit }: Sketch): LayoutResult {
  const held = it.members.flatMap((i, nth) => (input.isFixed[i] === 1 ? [{ i, nth }] : []));
  const middle = { x: mean(held.map(({ i }) => at(input.x, i))), y: mean(held.map(({ i }) => at(input.y, i))) };
  const result = scaled(places, unit);
  const pairs = held.map(({ i, nth }) => ({ nth, x: at(input.x, i) - middle.x, y: at(input.y, i) - middle.y }));
  fitOnto(result, pairs);
  const options = { hot: 2 * nearestDistance, cold: 2, theta: 0.8, unit, isHeld: it.isFixed };
  simulate(it.body, result, { ...options, rounds: heldRounds });
  settle(it, result, unit, it.isFixed);
  it.members.forEach((i, nth) => {
    const isFixed = it.isFixed[nth] === 1;
    result.x[nth] = isFixed ? at(input.x, i) : at(result.x, nth) + middle.x;
    result.y[nth] = isFixed ? at(input.y, i) : at(result.y, nth) + middle.y;
  });
  return result;
}

/** The last rounds, with boxes that push. */
function settle(
  { body, radius, isFixed }: Component,
  places: LayoutResult,
  unit: number,
  isHeld: Uint8Array | null,
): void {
  const crowd = new Crowd(radius, isFixed);
  const onRound = (now: LayoutResult) => void crowd.pushApart(now);
  const rounds = body.count <= 12_000 ? crowdedRounds : crowdedRounds / 2;
  simulate(body, places, { rounds, hot: nearestDistance, cold: 2, theta: 1, unit, isHeld, onRound });
}

/** The picture so far in chart units: how large it will be is guessed from the room that its boxes need. */
function seenSoFar(input: LayoutInput, members: readonly number[], { x, y }: LayoutResult): LayoutResult {
  const seen = { x: new Float64Array(input.count).fill(NaN), y: new Float64Array(input.count).fill(NaN) };
  const [middleX, middleY] = [mean(input.x), mean(input.y)];
  let spread = 0;
  for (let nth = 0; nth < members.length; nth += 1) spread += Math.abs(at(x, nth)) + Math.abs(at(y, nth));
  const unit = (85 * members.length * Math.sqrt(members.length)) / Math.max(1e-9, spread);
  members.forEach((i, nth) => {
    seen.x[i] = middleX + at(x, nth) * unit;
    seen.y[i] = middleY + at(y, nth) * unit;
  });
  return seen;
}

function run(input: LayoutInput, onProgress?: OnProgress): LayoutResult {
  const { count } = input;
  const neighbours = neighboursIn(input);
  const numberOf = new Uint32Array(count);
  let done = 0;
  const parts = componentsOf(neighbours, count).map((members) => {
    const it = componentOf(input, neighbours, members, numberOf);
    const isFixed = it.isFixed.includes(1);
    const made = sketch(it, input.seed, (share, places) => {
      const seen = () => (isFixed ? input : seenSoFar(input, members, places()));
      onProgress?.((0.9 * (done + share * members.length)) / count, seen);
    });
    done += members.length;
    const places = isFixed ? layAround(it, input, made) : layFree(it, made);
    return { members, isFixed, places };
  });
  return stand(input, packed(count, parts));
}

/** Where something is fixed, everything has its place by it; else the picture goes back to where it was. */
function stand(input: LayoutInput, places: LayoutResult): LayoutResult {
  if (!input.isFixed.includes(1)) shift(places, shiftFor(input, places));
  restoreFixed(input, places);
  separate(places, input.radius, input.isFixed);
  return places;
}

export const organic: Layout = { id: 'organic', label: 'chart.layout.organic', needs: null, run };
