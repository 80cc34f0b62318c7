// Tree: layers by distance from the root (or from the best linked of each component), ordered so that lines cross
// little. The method of Sugiyama, Tagawa and Toda (1981) with plain sweeps instead of network simplex, so that its time
// stays near linear.
import { boxWidth } from './FreeSpace';
import { finish } from './finish';
import type { Layout, LayoutInput, LayoutResult } from './Layout';
import { packBeside } from './pack';
import { componentsOf, layersFrom, neighboursIn, neighboursOf, type Neighbours } from './structure';

const layerStep = 150;
/** Between the rows of one layer that is too wide for one row. */
const rowStep = 92;
const sweeps = 6;

/** Layers cut into rows of bounded length: a hub of 400 must not make a line 46,000 wide. */
function rowsOf(layers: readonly number[][], count: number): { rows: number[][]; heights: number[] } {
  const longest = Math.max(14, Math.ceil(Math.sqrt(count) * 1.4));
  const rows: number[][] = [];
  const heights: number[] = [];
  let y = 0;
  for (const layer of layers) {
    const parts = Math.ceil(layer.length / longest);
    for (let part = 0; part < parts; part += 1) {
      // Dealt like cards, so that every row of the layer keeps the order from left to right.
      rows.push(layer.filter((_, nth) => nth % parts === part));
      heights.push(y);
      y += part === parts - 1 ? layerStep : rowStep;
    }
  }
  return { rows, heights };
}

/** Mean of the neighbours' places, or the own place when it has no neighbour among them. */
function pullOf(others: Uint32Array, at: Float64Array, isAsked: (other: number) => boolean, own: number): number {
  let sum = 0;
  let count = 0;
  for (const other of others) {
    if (!isAsked(other)) continue;
    sum += at[other] ?? 0;
    count += 1;
  }
  return count === 0 ? own : sum / count;
}

/** Puts one row as near to its wishes as order and distance allow (least squares, by pooling adjacent violators). */
function spread(row: readonly number[], wishes: readonly number[], at: Float64Array): void {
  const blocks: { sum: number; size: number }[] = [];
  row.forEach((_, nth) => {
    let block = { sum: (wishes[nth] ?? 0) - nth * boxWidth, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size >= block.sum / block.size; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, size: last.size + block.size };
    }
    blocks.push(block);
  });
  let nth = 0;
  for (const { sum, size } of blocks) {
    for (let end = nth + size; nth < end; nth += 1) at[row[nth] ?? 0] = sum / size + nth * boxWidth;
  }
}

/** Orders the layers by the mean place of their neighbours, downwards and upwards in turn. */
function orderLayers(layers: number[][], neighbours: Neighbours, at: Float64Array, depth: Int32Array): void {
  const number = (layer: readonly number[]) => layer.forEach((i, nth) => (at[i] = nth - (layer.length - 1) / 2));
  layers.forEach(number);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isDown = sweep % 2 === 0;
    for (const layer of isDown ? layers : layers.toReversed()) {
      const level = depth[layer[0] ?? 0] ?? 0;
      const asked = level + (isDown ? -1 : 1);
      const wish = new Map(
        layer.map((i) => [i, pullOf(neighboursOf(neighbours, i), at, (o) => depth[o] === asked, at[i] ?? 0)]),
      );
      layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
      number(layer);
    }
  }
}

/** What all components share, each using its own entries: allocated once, since a chart may have thousands of them. */
interface Scratch {
  readonly isSeen: Uint8Array;
  readonly depth: Int32Array;
  readonly at: Float64Array;
  readonly y: Float64Array;
}

function layOut(members: readonly number[], neighbours: Neighbours, { isSeen, depth, at, y }: Scratch): LayoutResult {
  const [root] = members;
  const layers = root === undefined ? [] : layersFrom(neighbours, [root], isSeen);
  layers.forEach((layer, level) => layer.forEach((i) => (depth[i] = level)));
  orderLayers(layers, neighbours, at, depth);
  const { rows, heights } = rowsOf(layers, members.length);
  rows.forEach((row, nth) => {
    row.forEach((i, slot) => {
      at[i] = (slot - (row.length - 1) / 2) * boxWidth;
      y[i] = heights[nth] ?? 0;
    });
  });
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isDown = sweep % 2 === 1;
    for (const row of isDown ? rows : rows.toReversed()) {
      const asked = (depth[row[0] ?? 0] ?? 0) + (isDown ? -1 : 1);
      const wishes = row.map((i) => pullOf(neighboursOf(neighbours, i), at, (o) => depth[o] === asked, at[i] ?? 0));
      spread(row, wishes, at);
    }
  }
  return { x: Float64Array.from(members, (i) => at[i] ?? 0), y: Float64Array.from(members, (i) => y[i] ?? 0) };
}

function run(input: LayoutInput): LayoutResult {
  const { count } = input;
  const neighbours = neighboursIn(input);
  const components = componentsOf(neighbours, count, input.root);
  const scratch = {
    isSeen: new Uint8Array(count),
    depth: new Int32Array(count),
    at: new Float64Array(count),
    y: new Float64Array(count),
  };
  const parts = components.map((members) => ({
    members,
    isFixed: false,
    places: layOut(members, neighbours, scratch),
  }));
  packBeside(parts);
  const places = { x: new Float64Array(count), y: new Float64Array(count) };
  for (const part of parts) {
    part.members.forEach((i, nth) => {
      places.x[i] = part.places.x[nth] ?? 0;
      places.y[i] = part.places.y[nth] ?? 0;
    });
  }
  return finish(input, places);
}

export const tree: Layout = { id: 'tree', label: 'chart.layout.tree', run };
