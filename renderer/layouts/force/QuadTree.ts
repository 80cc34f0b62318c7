// The quadtree of Barnes and Hut (1986, doi 10.1038/324446a0) on flat arrays: what is far away pushes as one body. Cells
// lie in the order of a walk, each knowing where to go on when it is taken as a whole, so that a sum needs no stack.

const bucket = 6;
const deepest = 24;

export class QuadTree {
  private count = 0;
  /** Bodies in the order of their cells. */
  readonly order: Uint32Array;
  private readonly first: Uint32Array;
  /** 0 for a cell with cells in it, else the end of its bodies. */
  private readonly last: Uint32Array;
  private readonly next: Uint32Array;
  private readonly cx: Float64Array;
  private readonly cy: Float64Array;
  private readonly mass: Float64Array;
  private readonly squaredSize: Float64Array;
  private readonly bx: Float64Array;
  private readonly by: Float64Array;
  private readonly bm: Float64Array;
  /** The sum that `sum` made last: what pushes, in x and y. */
  pushX = 0;
  pushY = 0;

  constructor(private readonly bodies: number) {
    // A chain of cells that each hold one crowd is cut at `deepest`; a split makes at most four cells of seven bodies.
    const cells = 4 * bodies + 4 * deepest + 8;
    this.order = new Uint32Array(bodies);
    this.first = new Uint32Array(cells);
    this.last = new Uint32Array(cells);
    this.next = new Uint32Array(cells);
    this.cx = new Float64Array(cells);
    this.cy = new Float64Array(cells);
    this.mass = new Float64Array(cells);
    this.squaredSize = new Float64Array(cells);
    this.bx = new Float64Array(bodies);
    this.by = new Float64Array(bodies);
    this.bm = new Float64Array(bodies);
    for (let i = 0; i < bodies; i += 1) this.order[i] = i;
  }

  build(x: Float64Array, y: Float64Array, mass: Float64Array): void {
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < this.bodies; i += 1) {
      const [px, py] = [x[i] as number, y[i] as number];
      if (px < left) left = px;
      if (px > right) right = px;
      if (py < top) top = py;
      if (py > bottom) bottom = py;
    }
    this.count = 0;
    const size = Math.max(right - left, bottom - top, 1e-9);
    this.split(x, y, mass, 0, this.bodies, left, top, size, 0);
  }

  private split(
    x: Float64Array,
    y: Float64Array,
    mass: Float64Array,
    from: number,
    to: number,
    left: number,
    top: number,
    size: number,
    depth: number,
  ): void {
    const cell = this.count;
    this.count += 1;
    this.squaredSize[cell] = size * size;
    if (to - from <= bucket || depth >= deepest || this.count > 4 * this.bodies) this.close(cell, x, y, mass, from, to);
    else {
      const half = size / 2;
      const midX = left + half;
      const midY = top + half;
      const across = part(this.order, y, from, to, midY);
      const upper = part(this.order, x, from, across, midX);
      const lower = part(this.order, x, across, to, midX);
      this.last[cell] = 0;
      if (upper > from) this.split(x, y, mass, from, upper, left, top, half, depth + 1);
      if (across > upper) this.split(x, y, mass, upper, across, midX, top, half, depth + 1);
      if (lower > across) this.split(x, y, mass, across, lower, left, midY, half, depth + 1);
      if (to > lower) this.split(x, y, mass, lower, to, midX, midY, half, depth + 1);
      this.gather(cell);
    }
    this.next[cell] = this.count;
  }

  private close(cell: number, x: Float64Array, y: Float64Array, mass: Float64Array, from: number, to: number): void {
    this.first[cell] = from;
    this.last[cell] = to;
    let [sum, sx, sy] = [0, 0, 0];
    for (let at = from; at < to; at += 1) {
      const i = this.order[at] as number;
      const m = mass[i] as number;
      sum += m;
      sx += m * (this.bx[at] = x[i] as number);
      sy += m * (this.by[at] = y[i] as number);
      this.bm[at] = m;
    }
    this.mass[cell] = sum;
    this.cx[cell] = sx / sum;
    this.cy[cell] = sy / sum;
  }

  /** The middle of a cell from those of the cells in it. */
  private gather(cell: number): void {
    let [sum, sx, sy] = [0, 0, 0];
    for (let child = cell + 1; child < this.count; child = this.next[child] as number) {
      const m = this.mass[child] as number;
      sum += m;
      sx += m * (this.cx[child] as number);
      sy += m * (this.cy[child] as number);
    }
    this.mass[cell] = sum;
    this.cx[cell] = sx / sum;
    this.cy[cell] = sy / sum;
  }

  /** Sums mass × direction / distance² of all bodies as seen from a point into `pushX`, `pushY`; `squaredTheta` says how coarsely. */
  sum(px: number, py: number, squaredTheta: number, floor: number): void {
    const { count, cx, cy, mass, squaredSize, next, first, last, bx, by, bm } = this;
    let [fx, fy, cell] = [0, 0, 0];
    while (cell < count) {
      const dx = px - (cx[cell] as number);
      const dy = py - (cy[cell] as number);
      const squared = dx * dx + dy * dy;
      if ((squaredSize[cell] as number) < squaredTheta * squared) {
        const push = (mass[cell] as number) / squared;
        fx += dx * push;
        fy += dy * push;
        cell = next[cell] as number;
        continue;
      }
      const end = last[cell] as number;
      if (end > 0) {
        for (let at = first[cell] as number; at < end; at += 1) {
          const ex = px - (bx[at] as number);
          const ey = py - (by[at] as number);
          const push = (bm[at] as number) / (ex * ex + ey * ey + floor);
          fx += ex * push;
          fy += ey * push;
        }
      }
      cell += 1;
    }
    this.pushX = fx;
    this.pushY = fy;
  }
}

/** Puts what lies before the line first; the answer is where the rest begins. */
function part(order: Uint32Array, column: Float64Array, from: number, to: number, line: number): number {
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const i = order[low] as number;
    if ((column[i] as number) < line) low += 1;
    else {
      order[low] = order[high] as number;
      order[high] = i;
      high -= 1;
    }
  }
  return low;
}
