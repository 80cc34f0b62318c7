// Flow: what is sent runs from left to right, so that sources stand at the left edge and where it ends at the right.
// Whoever sends and gets nothing stands in the column of the nearest who does.
import { at } from './column';
import { finish } from './finish';
import { flowLayers, flowsIn, type Flows } from './flowLayers';
import { orderLayers, rowsOf, spreadRows, type Places } from './layers';
import type { Layout, LayoutInput, LayoutResult } from './Layout';
import { packed } from './pack';
import { componentsOf, neighboursIn, neighboursOf, type Neighbours } from './structure';

const layerStep = 250;
/** Between the columns of one layer that is too high for one. */
const columnStep = 128;
const boxHeight = 84;

interface Scratch extends Places {
  readonly x: Float64Array;
}

/** Gives those without a flow the layer of the nearest that has one, by way of their links. */
function join(layers: Map<number, number>, neighbours: Neighbours): void {
  let ring = [...layers.keys()];
  while (ring.length > 0) {
    const next: number[] = [];
    for (const i of ring) {
      for (const other of neighboursOf(neighbours, i)) {
        if (layers.has(other)) continue;
        layers.set(other, layers.get(i) ?? 0);
        next.push(other);
      }
    }
    ring = next;
  }
}

function layOut(members: readonly number[], neighbours: Neighbours, flows: Flows, scratch: Scratch): LayoutResult {
  const layerOf = flowLayers(members, flows);
  join(layerOf, neighbours);
  const layers: number[][] = [];
  for (const i of members) {
    const layer = layerOf.get(i) ?? 0;
    (layers[layer] ??= []).push(i);
    scratch.depth[i] = layer;
  }
  const filled = Array.from(layers, (layer) => layer ?? []).filter((layer) => layer.length > 0);
  orderLayers(filled, neighbours, scratch);
  const longest = Math.max(16, Math.ceil(Math.sqrt(members.length) * 1.4));
  const { rows, offsets } = rowsOf(filled, { longest, layerStep, rowStep: columnStep });
  spreadRows(rows, neighbours, scratch, boxHeight);
  rows.forEach((row, nth) => row.forEach((i) => (scratch.x[i] = offsets[nth] ?? 0)));
  return {
    x: Float64Array.from(members, (i) => at(scratch.x, i)),
    y: Float64Array.from(members, (i) => at(scratch.along, i)),
  };
}

function run(input: LayoutInput): LayoutResult {
  const { count } = input;
  const neighbours = neighboursIn(input);
  const flows = flowsIn(input);
  const scratch = {
    depth: new Int32Array(count),
    along: new Float64Array(count),
    x: new Float64Array(count),
  };
  const isAside = new Uint8Array(count);
  const parts = componentsOf(neighbours, count).map((members) => {
    const isFlowing = members.some((i) => (flows.out[i]?.length ?? 0) > 0);
    if (!isFlowing) for (const i of members) isAside[i] = 1;
    return { members, isFixed: false, places: layOut(members, neighbours, flows, scratch) };
  });
  return { ...finish(input, packed(count, parts)), isAside };
}

export const flow: Layout = { id: 'flow', label: 'chart.layout.flow', needs: 'isFlow', run };
