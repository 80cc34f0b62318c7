// Layers of a picture: ordered so that lines cross little, cut where they are too long, spread so that what belongs
// together stands below each other. The method of Sugiyama, Tagawa and Toda (1981) with plain sweeps instead of network
// simplex, so that its time stays near linear.
import { at } from './column';
import { neighboursOf, type Neighbours } from './structure';

const sweeps = 6;

/** Which layer each entity is in, and where along its layer; every component uses its own entries. */
export interface Places {
  readonly depth: Int32Array;
  readonly along: Float64Array;
}

/** Mean of the neighbours' places, or the own place when it has no neighbour among them. */
function pullOf(others: Uint32Array, along: Float64Array, isAsked: (other: number) => boolean, own: number): number {
  let sum = 0;
  let count = 0;
  for (const other of others) {
    if (!isAsked(other)) continue;
    sum += along[other] ?? 0;
    count += 1;
  }
  return count === 0 ? own : sum / count;
}

/** Orders the layers in place by the mean place of their neighbours, forwards and backwards in turn. */
export function orderLayers(layers: number[][], neighbours: Neighbours, { depth, along }: Places): void {
  const number = (layer: readonly number[]) => layer.forEach((i, nth) => (along[i] = nth - (layer.length - 1) / 2));
  layers.forEach(number);
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isForward = sweep % 2 === 0;
    for (const layer of isForward ? layers : layers.toReversed()) {
      const asked = (depth[layer[0] ?? 0] ?? 0) + (isForward ? -1 : 1);
      const wish = new Map(
        layer.map((i) => [
          i,
          pullOf(neighboursOf(neighbours, i), along, (other) => depth[other] === asked, at(along, i)),
        ]),
      );
      layer.sort((a, b) => (wish.get(a) ?? 0) - (wish.get(b) ?? 0) || a - b);
      number(layer);
    }
  }
}

export interface Rows {
  readonly rows: number[][];
  /** How far in each row stands. */
  readonly offsets: number[];
}

/** Layers cut into rows of bounded length: a hub of 400 must not make a line 46,000 wide. */
export function rowsOf(
  layers: readonly number[][],
  { longest, layerStep, rowStep }: { readonly longest: number; readonly layerStep: number; readonly rowStep: number },
): Rows {
  const rows: number[][] = [];
  const offsets: number[] = [];
  let offset = 0;
  for (const layer of layers) {
    const parts = Math.ceil(layer.length / longest);
    for (let part = 0; part < parts; part += 1) {
      // Dealt like cards, so that every row of the layer keeps the order from one end to the other.
      rows.push(layer.filter((_, nth) => nth % parts === part));
      offsets.push(offset);
      offset += part === parts - 1 ? layerStep : rowStep;
    }
  }
  return { rows, offsets };
}

/** Puts everyone of the rows as near to its neighbours as order and distance allow. */
export function spreadRows(rows: readonly number[][], neighbours: Neighbours, places: Places, step: number): void {
  const { depth, along } = places;
  for (const row of rows) row.forEach((i, slot) => (along[i] = (slot - (row.length - 1) / 2) * step));
  for (let sweep = 0; sweep < sweeps; sweep += 1) {
    const isForward = sweep % 2 === 1;
    for (const row of isForward ? rows : rows.toReversed()) {
      const asked = (depth[row[0] ?? 0] ?? 0) + (isForward ? -1 : 1);
      const wishes = row.map((i) =>
        pullOf(neighboursOf(neighbours, i), along, (other) => depth[other] === asked, at(along, i)),
      );
      spread(row, wishes, along, step);
    }
  }
}

/** Puts one row as near to its wishes as order and distance allow (least squares, by pooling adjacent violators). */
export function spread(row: readonly number[], wishes: readonly number[], along: Float64Array, step: number): void {
  const blocks: { sum: number; size: number }[] = [];
  row.forEach((_, nth) => {
    let block = { sum: (wishes[nth] ?? 0) - nth * step, size: 1 };
    for (let last = blocks.at(-1); last && last.sum / last.size >= block.sum / block.size; last = blocks.at(-1)) {
      blocks.pop();
      block = { sum: last.sum + block.sum, size: last.size + block.size };
    }
    blocks.push(block);
  });
  let nth = 0;
  for (const { sum, size } of blocks) {
    for (let end = nth + size; nth < end; nth += 1) along[row[nth] ?? 0] = sum / size + nth * step;
  }
}
