// What is where: entities and bundles by their boxes, for drawing only what is in view and for finding what is
// under the pointer, whether or not the close-up holds it. A packed tree in typed arrays, built when first asked, because
// a chart opens whole in view and needs none; what changes afterwards is kept loose until there is much of it.
import { touches, type Box } from './camera';
import { placesInOrder } from './placesInOrder';

/** Children of one box of the tree. */
const fanOut = 16;
/** From so many loose or outdated items on, the next question builds the tree anew. */
const mostLoose = 400;

/** Boxes of all levels, the items' first: minX, minY, maxX, maxY of one after the other. */
interface Tree<T> {
  readonly items: readonly T[];
  readonly boxes: Float64Array;
  /** Where each level begins, counted in boxes; the last is the root. */
  readonly levels: readonly number[];
}

export class SpatialIndex<T> {
  private members = new Set<T>();
  private tree: Tree<T> | null = null;
  /** In the tree, but not there any more. */
  private readonly outdated = new Set<T>();
  private readonly loose = new Map<T, Box>();

  constructor(private readonly boxOf: (it: T) => Box) {}

  /** Replaces everything. */
  load(items: Iterable<T>): void {
    this.members = new Set(items);
    this.refresh();
  }

  /** Adds it, or takes note that it has moved. */
  put(it: T): void {
    if (this.tree !== null) {
      if (this.members.has(it)) this.outdated.add(it);
      this.loose.set(it, this.boxOf(it));
    }
    this.members.add(it);
  }

  remove(it: T): void {
    if (!this.members.delete(it)) return;
    // What came after the tree was built is only loose; what is loose and in the tree has moved, and is outdated already.
    if (!this.loose.delete(it) && this.tree !== null) this.outdated.add(it);
  }

  /** Everything whose box touches the given one, in no particular order. */
  within(box: Box): T[] {
    if (this.loose.size + this.outdated.size > mostLoose) this.refresh();
    this.tree ??= pack([...this.members], this.boxOf);
    const found: T[] = [];
    search(this.tree, box, (it) => {
      if (!this.outdated.has(it)) found.push(it);
    });
    for (const [it, at] of this.loose) if (touches(at, box)) found.push(it);
    return found;
  }

  /** Any box may be another one now. */
  refresh(): void {
    this.tree = null;
    this.outdated.clear();
    this.loose.clear();
  }
}

function pack<T>(unsorted: readonly T[], boxOf: (it: T) => Box): Tree<T> {
  const count = unsorted.length;
  const levels = [0];
  let total = count;
  for (let size = count; size > 1;) {
    levels.push(total);
    size = Math.ceil(size / fanOut);
    total += size;
  }
  const own = new Float64Array(4 * count);
  unsorted.forEach((it, at) => {
    const { minX, minY, maxX, maxY } = boxOf(it);
    own[4 * at] = minX;
    own[4 * at + 1] = minY;
    own[4 * at + 2] = maxX;
    own[4 * at + 3] = maxY;
  });
  const order = nearbyOrder(own, count);
  const boxes = new Float64Array(4 * total);
  const items = Array.from(order, (from, to) => {
    boxes.set(own.subarray(4 * from, 4 * from + 4), 4 * to);
    return unsorted[from] as T;
  });
  for (let level = 1; level < levels.length; level += 1) {
    const [below, start] = [levels[level - 1] ?? 0, levels[level] ?? 0];
    for (let at = below; at < start; at += fanOut) {
      unite(boxes, start + (at - below) / fanOut, at, Math.min(start, at + fanOut));
    }
  }
  return { items, boxes, levels };
}

/** The box at `to` becomes the one around those from `first` up to `end`. */
function unite(boxes: Float64Array, to: number, first: number, end: number): void {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 4 * first; at < 4 * end; at += 4) {
    minX = Math.min(minX, boxes[at] ?? 0);
    minY = Math.min(minY, boxes[at + 1] ?? 0);
    maxX = Math.max(maxX, boxes[at + 2] ?? 0);
    maxY = Math.max(maxY, boxes[at + 3] ?? 0);
  }
  boxes.set([minX, minY, maxX, maxY], 4 * to);
}

const sides = 65_535;

/** Items along a Z-shaped curve through their middles, so that neighbours in the list are neighbours on the chart. (Morton 1966.) */
function nearbyOrder(boxes: Float64Array, count: number): Uint32Array {
  let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
  for (let at = 0; at < 4 * count; at += 4) {
    const [x, y] = [middle(boxes, at), middle(boxes, at + 1)];
    minX = Math.min(minX, x);
    minY = Math.min(minY, y);
    maxX = Math.max(maxX, x);
    maxY = Math.max(maxY, y);
  }
  const [perX, perY] = [sides / (maxX - minX || 1), sides / (maxY - minY || 1)];
  return placesInOrder(count, (nth) => {
    const column = (middle(boxes, 4 * nth) - minX) * perX;
    const row = (middle(boxes, 4 * nth + 1) - minY) * perY;
    return (spread(column) | (spread(row) << 1)) >>> 0;
  });
}

function middle(boxes: Float64Array, at: number): number {
  return ((boxes[at] ?? 0) + (boxes[at + 2] ?? 0)) / 2;
}

/** The 16 bits of a number, each followed by a free one. */
function spread(value: number): number {
  let bits = value & 0xffff;
  bits = (bits | (bits << 8)) & 0x00ff00ff;
  bits = (bits | (bits << 4)) & 0x0f0f0f0f;
  bits = (bits | (bits << 2)) & 0x33333333;
  return (bits | (bits << 1)) & 0x55555555;
}

function isOutside(boxes: Float64Array, place: number, { minX, minY, maxX, maxY }: Box): boolean {
  return (
    (boxes[place] ?? 0) > maxX ||
    (boxes[place + 1] ?? 0) > maxY ||
    (boxes[place + 2] ?? 0) < minX ||
    (boxes[place + 3] ?? 0) < minY
  );
}

function search<T>({ items, boxes, levels }: Tree<T>, box: Box, onFound: (it: T) => void): void {
  if (items.length === 0) return;
  const visit = (at: number, level: number): void => {
    if (isOutside(boxes, 4 * at, box)) return;
    if (level === 0) {
      onFound(items[at] as T);
      return;
    }
    const [below, start] = [levels[level - 1] ?? 0, levels[level] ?? 0];
    const first = below + (at - start) * fanOut;
    for (let child = first; child < Math.min(start, first + fanOut); child += 1) visit(child, level - 1);
  };
  visit(boxes.length / 4 - 1, levels.length - 1);
}
