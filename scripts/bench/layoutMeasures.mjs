// How good a picture of a graph is, in numbers that do not depend on its scale (but for overlaps).
import { neighboursIn } from './layoutGraphs.mjs';
import { randomFrom } from './random.mjs';

/** Captions and outlines of two entities of radius 15 overlap when both differences are smaller. */
const boxWidth = 116;
const boxHeight = 68;

/** Share of an entity's neighbours that are among the 20 nearest to it in the picture, averaged over (at most 3,000 evenly chosen) entities. */
export function np20(graph, { x, y }) {
  const neighbours = neighboursIn(graph);
  const distances = new Float64Array(graph.count);
  let sum = 0;
  let asked = 0;
  for (let i = 0; i < graph.count; i += Math.ceil(graph.count / 3000)) {
    if (neighbours[i].length === 0) continue;
    for (let j = 0; j < graph.count; j += 1) distances[j] = (x[j] - x[i]) ** 2 + (y[j] - y[i]) ** 2;
    distances[i] = Infinity;
    const twentieth = distances.toSorted()[Math.min(19, graph.count - 1)];
    sum += neighbours[i].filter((j) => distances[j] <= twentieth).length / neighbours[i].length;
    asked += 1;
  }
  return sum / asked;
}

/** Mean of (1 − distance / steps)² from 40 chosen entities to all others, at the scale that makes it least. */
export function stress(graph, { x, y }) {
  const neighbours = neighboursIn(graph);
  const random = randomFrom(9);
  const ratios = [];
  for (let nth = 0; nth < 40; nth += 1) {
    const start = Math.floor(random() * graph.count);
    const steps = stepsFrom(neighbours, start);
    for (let j = 0; j < graph.count; j += 1) {
      if (steps[j] > 0) ratios.push(Math.hypot(x[j] - x[start], y[j] - y[start]) / steps[j]);
    }
  }
  const sum = ratios.reduce((all, ratio) => all + ratio, 0);
  const scale = sum / ratios.reduce((all, ratio) => all + ratio * ratio, 0);
  return ratios.reduce((all, ratio) => all + (1 - scale * ratio) ** 2, 0) / ratios.length;
}

function stepsFrom(neighbours, start) {
  const steps = new Int32Array(neighbours.length).fill(-1);
  steps[start] = 0;
  const queue = [start];
  for (const i of queue) {
    for (const j of neighbours[i]) {
      if (steps[j] >= 0) continue;
      steps[j] = steps[i] + 1;
      queue.push(j);
    }
  }
  return steps;
}

/** Pairs whose boxes of outline and caption overlap, at the scale given. */
export function overlaps({ x, y }, scale = 1) {
  const order = Uint32Array.from(x, (_, i) => i).sort((a, b) => x[a] - x[b]);
  let pairs = 0;
  for (let nth = 0; nth < order.length; nth += 1) {
    const i = order[nth];
    for (let other = nth + 1; other < order.length; other += 1) {
      const j = order[other];
      if ((x[j] - x[i]) * scale >= boxWidth) break;
      if (Math.abs(y[j] - y[i]) * scale < boxHeight) pairs += 1;
    }
  }
  return pairs;
}

/** Crossings of links per 1,000 links, from 400 chosen links against all; links that share an end do not cross. */
export function crossingsPerThousand({ from, to }, places) {
  const random = randomFrom(5);
  const chosen = Array.from({ length: Math.min(400, from.length) }, () => Math.floor(random() * from.length));
  let crossings = 0;
  for (const one of chosen) {
    for (let other = 0; other < from.length; other += 1) {
      if (doCross(places, from[one], to[one], from[other], to[other])) crossings += 1;
    }
  }
  return (1000 * crossings) / 2 / chosen.length;
}

function doCross({ x, y }, a, b, p, q) {
  if (a === p || a === q || b === p || b === q) return false;
  const side = (i, j, k) => (x[j] - x[i]) * (y[k] - y[i]) - (y[j] - y[i]) * (x[k] - x[i]);
  return side(a, b, p) * side(a, b, q) < 0 && side(p, q, a) * side(p, q, b) < 0;
}

/** The factor at which the middle one of all entities has its nearest other at 60 units, as our own pictures begin: peers' pictures have no scale of their own. */
export function readableScale({ x, y }) {
  const count = x.length;
  const step = Math.ceil(count / 1000);
  const nearest = [];
  for (let i = 0; i < count; i += step) {
    let best = Infinity;
    for (let j = 0; j < count; j += 1) if (j !== i) best = Math.min(best, Math.hypot(x[j] - x[i], y[j] - y[i]));
    nearest.push(best);
  }
  return 60 / (nearest.sort((a, b) => a - b)[nearest.length >> 1] || 1);
}
