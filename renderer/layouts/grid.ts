// Grid: rows and columns, the best linked first. For counting, comparing, and reading captions one by one.
import { finish } from './finish';
import type { Layout, LayoutInput, LayoutResult } from './Layout';
import { byDegree, neighboursIn } from './structure';

const columnWidth = 124;
const rowHeight = 98;

function run(input: LayoutInput): LayoutResult {
  const { count } = input;
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  // A little wider than high, as the window is.
  const columns = Math.max(1, Math.ceil(Math.sqrt(count * 1.2)));
  const loose = byDegree(neighboursIn(input), count).filter((i) => input.isFixed[i] !== 1);
  loose.forEach((i, nth) => {
    places.x[i] = (nth % columns) * columnWidth;
    places.y[i] = Math.floor(nth / columns) * rowHeight;
  });
  return finish(input, places);
}

export const grid: Layout = { id: 'grid', label: 'chart.layout.grid', needs: null, run };
