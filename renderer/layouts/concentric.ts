// Concentric: rings around what matters most: with a measure, its largest values inside; else with a root, the distance
// from it; else the best linked inside.
import { finish } from './finish';
import type { Layout, LayoutInput, LayoutResult } from './Layout';
import { byDegree, layersFrom, neighboursIn, neighboursOf, type Neighbours } from './structure';

const ringStep = 128;
const arcLength = 122;

function capacityOf(ring: number): number {
  return Math.floor((2 * Math.PI * ring * ringStep) / arcLength);
}

/**
 * Groups that begin a ring of their own, in order. By a measure: everyone ranked by it, then those without one. Around
 * a root: those at one distance, then what the root does not reach. Else everyone, by links.
 */
function groupsOf({ count, root, value }: LayoutInput, neighbours: Neighbours): number[][] {
  const ranked = byDegree(neighbours, count);
  if (value !== undefined) {
    const measured = ranked.filter((i) => !Number.isNaN(value[i]));
    measured.sort((a, b) => (value[b] ?? 0) - (value[a] ?? 0));
    return [measured, ranked.filter((i) => Number.isNaN(value[i]))];
  }
  if (root === null) return [ranked];
  const layers = layersFrom(neighbours, [root], new Uint8Array(count));
  const reached = new Set(layers.flat());
  return [...layers, ranked.filter((i) => !reached.has(i))];
}

/** Rings from the inside out; a group that is too large for its ring goes on in the next one. */
function ringsOf(groups: readonly number[][]): number[][] {
  const rings: number[][] = [];
  for (const group of groups) {
    let rest = group;
    while (rest.length > 0) {
      const room = rings.length === 0 ? 1 : capacityOf(rings.length);
      rings.push(rest.slice(0, room));
      rest = rest.slice(room);
    }
  }
  return rings;
}

function run(input: LayoutInput): LayoutResult {
  const neighbours = neighboursIn(input);
  const isLoose = (i: number) => input.isFixed[i] !== 1;
  const groups = groupsOf(input, neighbours).map((group) => group.filter((i) => isLoose(i) || i === input.root));
  const angles = new Float64Array(input.count);
  const isPlaced = new Uint8Array(input.count);
  const places = { x: new Float64Array(input.count), y: new Float64Array(input.count) };
  ringsOf(groups.filter((group) => group.length > 0)).forEach((ring, nth) => {
    const wish = new Map(ring.map((i) => [i, wishedAngle(neighboursOf(neighbours, i), angles, isPlaced)]));
    const order = ring.toSorted((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
    order.forEach((i, slot) => {
      const angle = (2 * Math.PI * slot) / order.length + (wish.get(order[0] ?? i) ?? 0);
      angles[i] = angle;
      isPlaced[i] = 1;
      places.x[i] = nth * ringStep * Math.cos(angle);
      places.y[i] = nth * ringStep * Math.sin(angle);
    });
  });
  const { value } = input;
  const result = finish(input, places);
  return value === undefined
    ? result
    : { ...result, isAside: Uint8Array.from(value, (each) => Number(Number.isNaN(each))) };
}

/** The mean direction of the neighbours further in, so that lines run outwards and cross little. */
function wishedAngle(others: Uint32Array, angles: Float64Array, isPlaced: Uint8Array): number {
  let x = 0;
  let y = 0;
  for (const other of others) {
    if (isPlaced[other] !== 1) continue;
    x += Math.cos(angles[other] ?? 0);
    y += Math.sin(angles[other] ?? 0);
  }
  return x === 0 && y === 0 ? 0 : Math.atan2(y, x);
}

export const concentric: Layout = { id: 'concentric', label: 'chart.layout.concentric', needs: null, run };
