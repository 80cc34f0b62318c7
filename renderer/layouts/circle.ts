// Circle: everything around one ring, neighbours side by side where that is possible, so that chords show who deals
// with whom. A large chart takes several rings, or the circle would be too wide to read.
import { finish } from './finish';
import type { Layout, LayoutInput, LayoutResult } from './Layout';
import { componentsOf, degreeOf, neighboursIn, neighboursOf, type Neighbours } from './structure';

const arcLength = 122;
const smallestRadius = 130;
const ringStep = 104;

/** Depth first from the best linked, least linked neighbours first: leaves land beside their hub and chords stay short. */
function walk(neighbours: Neighbours, start: number, isSeen: Uint8Array): number[] {
  const order: number[] = [];
  const stack = [start];
  for (let i = stack.pop(); i !== undefined; i = stack.pop()) {
    if (isSeen[i] === 1) continue;
    isSeen[i] = 1;
    order.push(i);
    const next = [...neighboursOf(neighbours, i)].filter((other) => isSeen[other] !== 1);
    next.sort((a, b) => degreeOf(neighbours, b) - degreeOf(neighbours, a) || b - a);
    stack.push(...next);
  }
  return order;
}

function run(input: LayoutInput): LayoutResult {
  const { count, root } = input;
  const neighbours = neighboursIn(input);
  const isSeen = new Uint8Array(count);
  const order = componentsOf(neighbours, count, root).flatMap(([start]) =>
    start === undefined ? [] : walk(neighbours, start, isSeen),
  );
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  const loose = order.filter((i) => input.isFixed[i] !== 1);
  const rings = Math.max(1, Math.round(Math.sqrt(loose.length / 60)));
  const inner = Math.max(smallestRadius, ((loose.length / rings) * arcLength) / (2 * Math.PI));
  loose.forEach((i, nth) => {
    const angle = (2 * Math.PI * nth) / loose.length - Math.PI / 2;
    const radius = loose.length < 2 ? 0 : inner + (nth % rings) * ringStep;
    places.x[i] = radius * Math.cos(angle);
    places.y[i] = radius * Math.sin(angle);
  });
  return finish(input, places);
}

export const circle: Layout = { id: 'circle', label: 'chart.layout.circle', needs: null, run };
