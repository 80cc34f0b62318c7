// Organic: linked things close, groups apart, by ForceAtlas2 (Jacomy, Venturini, Heymann, Bastian 2014, doi
// 10.1371/journal.pone.0098679). Each connected component is laid out alone, then all are packed beside each other.
import iterate from 'graphology-layout-forceatlas2/iterate';
import { finish, separate } from './finish';
import type { Layout, LayoutInput, LayoutResult } from './Layout';
import { packBeside } from './pack';
import { randomFrom } from './random';
import { componentsOf, degreeOf, neighboursIn, neighboursOf, type Neighbours } from './structure';

/**
 * Wished distance to the nearest other entity, for the middle one of all, before boxes are pushed apart. Measured: 84
 * only makes the picture larger, 45 lets the pushing tear groups apart (neighbours among the 20 nearest: 0.74 → 0.54).
 */
const nearestDistance = 60;
/** Below this the exact sum is as fast as the Barnes-Hut tree, and smoother. */
const barnesHutFrom = 400;

/** More rounds for small pictures, which cost little; 2,000 entities took 0.9 s at best, several on a busy machine. */
function roundsFor(count: number): number {
  if (count <= 300) return 500;
  if (count <= 1_000) return 300;
  if (count <= 3_000) return 160;
  return count <= 10_000 ? 100 : 60;
}

/** Places in a disc, from the seed. */
function scattered(count: number, seed: number): LayoutResult {
  const random = randomFrom(seed);
  const spread = 6 * Math.sqrt(count);
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (let nth = 0; nth < count; nth += 1) {
    const angle = random() * 2 * Math.PI;
    const distance = Math.sqrt(random()) * spread;
    places.x[nth] = distance * Math.cos(angle);
    places.y[nth] = distance * Math.sin(angle);
  }
  return places;
}

/** Runs the simulation on one component from the given places; coordinates are in units of its own. */
function simulate(
  neighbours: Neighbours,
  members: readonly number[],
  start: LayoutResult,
  isHeld: (i: number) => boolean,
): LayoutResult {
  const offsetOf = new Map(members.map((i, nth) => [i, nth * 10]));
  const nodes = new Float32Array(members.length * 10);
  members.forEach((i, nth) => {
    nodes[nth * 10] = start.x[nth] ?? 0;
    nodes[nth * 10 + 1] = start.y[nth] ?? 0;
    nodes[nth * 10 + 6] = 1 + degreeOf(neighbours, i);
    nodes[nth * 10 + 7] = 1;
    nodes[nth * 10 + 8] = 1;
    nodes[nth * 10 + 9] = isHeld(i) ? 1 : 0;
  });
  const edges: number[] = [];
  for (const i of members) {
    const first = neighbours.starts[i] ?? 0;
    neighboursOf(neighbours, i).forEach((other, nth) => {
      if (other < i) return;
      // Four hundred calls pull more than one, but not four hundred times.
      const pull = 1 + Math.log10(Math.max(1, neighbours.weights[first + nth] ?? 1));
      edges.push(offsetOf.get(i) ?? 0, offsetOf.get(other) ?? 0, pull);
    });
  }
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: 10,
    strongGravityMode: true,
    gravity: 0.05,
    slowDown: 1 + Math.log(members.length),
    barnesHutOptimize: members.length >= barnesHutFrom,
    barnesHutTheta: 0.7,
  };
  const edgeMatrix = Float32Array.from(edges);
  for (let round = roundsFor(members.length); round > 0; round -= 1) iterate(settings, nodes, edgeMatrix);
  return {
    x: Float64Array.from(members, (_, nth) => nodes[nth * 10] ?? 0),
    y: Float64Array.from(members, (_, nth) => nodes[nth * 10 + 1] ?? 0),
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

/** Turns the picture so that its long side lies, as the window's does. */
function layDown({ x, y }: LayoutResult): void {
  const mx = mean([...x]);
  const my = mean([...y]);
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i += 1) {
    const dx = (x[i] ?? 0) - mx;
    const dy = (y[i] ?? 0) - my;
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  const angle = -0.5 * Math.atan2(2 * xy, xx - yy);
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let i = 0; i < x.length; i += 1) {
    const dx = (x[i] ?? 0) - mx;
    const dy = (y[i] ?? 0) - my;
    x[i] = dx * cos - dy * sin;
    y[i] = dx * sin + dy * cos;
  }
}

/** Scale at which the middle one of all entities has its nearest neighbour at the wished distance. */
function scaleFor({ x, y }: LayoutResult): number {
  const order = Array.from(x, (_, i) => i).sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b);
  const nearest = order.map((i, nth) => {
    let best = Infinity;
    for (const step of [-1, 1]) {
      for (let at = nth + step; at >= 0 && at < order.length; at += step) {
        const other = order[at] ?? i;
        const dx = (x[other] ?? 0) - (x[i] ?? 0);
        if (Math.abs(dx) >= best) break;
        best = Math.min(best, Math.hypot(dx, (y[other] ?? 0) - (y[i] ?? 0)));
      }
    }
    return best;
  });
  const middle = nearest.sort((a, b) => a - b)[Math.floor(nearest.length / 2)] ?? 1;
  return Number.isFinite(middle) && middle > 0 ? nearestDistance / middle : 1;
}

/**
 * Lays out one component; where nothing in it is fixed, around 0,0. Else it is laid out freely first, which tells the
 * scale and the first places, and then again with the fixed ones held.
 */
function layOut(input: LayoutInput, neighbours: Neighbours, members: readonly number[]): LayoutResult {
  const isFixed = (i: number) => input.isFixed[i] === 1;
  const fixed = members.filter(isFixed);
  let places = simulate(neighbours, members, scattered(members.length, input.seed), () => false);
  if (fixed.length === 0) layDown(places);
  const scale = scaleFor(places);
  const middle = { x: mean(fixed.map((i) => input.x[i] ?? 0)), y: mean(fixed.map((i) => input.y[i] ?? 0)) };
  if (fixed.length > 0) {
    const free = places;
    const held = members.flatMap((i, nth) => (isFixed(i) ? [nth] : []));
    const [mx, my] = [mean(held.map((nth) => free.x[nth] ?? 0)), mean(held.map((nth) => free.y[nth] ?? 0))];
    const start = {
      x: free.x.map((x, nth) =>
        isFixed(members[nth] ?? 0) ? ((input.x[members[nth] ?? 0] ?? 0) - middle.x) / scale : x - mx,
      ),
      y: free.y.map((y, nth) =>
        isFixed(members[nth] ?? 0) ? ((input.y[members[nth] ?? 0] ?? 0) - middle.y) / scale : y - my,
      ),
    };
    places = simulate(neighbours, members, start, isFixed);
  }
  members.forEach((i, nth) => {
    places.x[nth] = isFixed(i) ? (input.x[i] ?? 0) : (places.x[nth] ?? 0) * scale + middle.x;
    places.y[nth] = isFixed(i) ? (input.y[i] ?? 0) : (places.y[nth] ?? 0) * scale + middle.y;
  });
  const flags = Uint8Array.from(members, (i) => input.isFixed[i] ?? 0);
  separate(
    places,
    Float64Array.from(members, (i) => input.radius[i] ?? 0),
    flags,
  );
  return places;
}

function run(input: LayoutInput): LayoutResult {
  const { count } = input;
  const neighbours = neighboursIn(input);
  const parts = componentsOf(neighbours, count).map((members) => ({
    members,
    isFixed: members.some((i) => input.isFixed[i] === 1),
    places: layOut(input, neighbours, members),
  }));
  packBeside(parts);
  const result = { x: new Float64Array(count), y: new Float64Array(count) };
  for (const { members, places } of parts) {
    members.forEach((i, nth) => {
      result.x[i] = places.x[nth] ?? 0;
      result.y[i] = places.y[nth] ?? 0;
    });
  }
  return finish(input, result);
}

export const organic: Layout = { id: 'organic', label: 'chart.layout.organic', run };
