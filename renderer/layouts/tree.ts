// Tree: layers by distance from the root (or from the best linked of each component), from top to bottom.
import { at } from './column';
import { boxWidth } from './FreeSpace';
import { finish } from './finish';
import { orderLayers, rowsOf, spreadRows, type Places } from './layers';
import type { Layout, LayoutInput, LayoutResult } from './Layout';
import { packed } from './pack';
import { componentsOf, layersFrom, neighboursIn, type Neighbours } from './structure';

const layerStep = 150;
/** Between the rows of one layer that is too wide for one row. */
const rowStep = 92;

/** What all components share, each using its own entries: allocated once, since a chart may have thousands of them. */
interface Scratch extends Places {
  readonly isSeen: Uint8Array;
  readonly y: Float64Array;
}

function layOut(members: readonly number[], neighbours: Neighbours, scratch: Scratch): LayoutResult {
  const [root] = members;
  const layers = root === undefined ? [] : layersFrom(neighbours, [root], scratch.isSeen);
  layers.forEach((layer, level) => layer.forEach((i) => (scratch.depth[i] = level)));
  orderLayers(layers, neighbours, scratch);
  const longest = Math.max(14, Math.ceil(Math.sqrt(members.length) * 1.4));
  const { rows, offsets } = rowsOf(layers, { longest, layerStep, rowStep });
  spreadRows(rows, neighbours, scratch, boxWidth);
  rows.forEach((row, nth) => row.forEach((i) => (scratch.y[i] = offsets[nth] ?? 0)));
  return {
    x: Float64Array.from(members, (i) => at(scratch.along, i)),
    y: Float64Array.from(members, (i) => at(scratch.y, i)),
  };
}

function run(input: LayoutInput): LayoutResult {
  const { count } = input;
  const neighbours = neighboursIn(input);
  const components = componentsOf(neighbours, count, input.root);
  const scratch = {
    isSeen: new Uint8Array(count),
    depth: new Int32Array(count),
    along: new Float64Array(count),
    y: new Float64Array(count),
  };
  const parts = components.map((members) => ({
    members,
    isFixed: false,
    places: layOut(members, neighbours, scratch),
  }));
  return finish(input, packed(count, parts));
}

export const tree: Layout = { id: 'tree', label: 'chart.layout.tree', needs: null, run };
