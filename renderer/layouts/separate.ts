// Makes room: pushes the boxes of entities and captions apart until no two overlap, moving what is not fixed as little
// as it can.
import { at } from './column';
import { boxWidth, FreeSpace, heightBetween } from './FreeSpace';
import type { LayoutResult } from './Layout';

const cellHeight = 96;
/** A hair more than needed, or rounding would leave a pair overlapping for ever. */
const hair = 0.01;

/** The boxes of one picture in a grid of cells, made anew for every pass because everything moves. */
export class Crowd {
  private readonly cellOf: Int32Array;
  private readonly sorted: Uint32Array;
  private starts = new Uint32Array(0);
  private columns = 0;
  private rows = 0;

  constructor(
    private readonly radius: Float64Array,
    private readonly isFixed: Uint8Array,
  ) {
    this.cellOf = new Int32Array(radius.length);
    this.sorted = new Uint32Array(radius.length);
  }

  /** Pushes overlapping boxes apart once, along the cheaper axis; the answer is how many pairs overlapped. */
  pushApart(places: LayoutResult): number {
    if (!this.sort(places)) return 0;
    let overlapping = 0;
    for (let row = 0; row < this.rows; row += 1) {
      for (let column = 0; column < this.columns; column += 1) {
        overlapping += this.pushCell(places, column, row);
      }
    }
    return overlapping;
  }

  /** Puts everyone into its cell by counting; false when there is nobody. */
  private sort({ x, y }: LayoutResult): boolean {
    const count = x.length;
    let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
    for (let i = 0; i < count; i += 1) {
      left = Math.min(left, at(x, i));
      right = Math.max(right, at(x, i));
      top = Math.min(top, at(y, i));
      bottom = Math.max(bottom, at(y, i));
    }
    if (count === 0) return false;
    // Pictures that are mostly empty get wider cells: the grid must not outgrow the picture.
    const most = 4 * count + 64;
    let size = 1;
    while (((right - left) / (boxWidth * size) + 1) * ((bottom - top) / (cellHeight * size) + 1) > most) size *= 2;
    this.columns = Math.floor((right - left) / (boxWidth * size)) + 1;
    this.rows = Math.floor((bottom - top) / (cellHeight * size)) + 1;
    const cells = this.columns * this.rows;
    if (this.starts.length < cells + 1) this.starts = new Uint32Array(2 * cells + 1);
    this.starts.fill(0, 0, cells + 1);
    for (let i = 0; i < count; i += 1) {
      const column = Math.floor((at(x, i) - left) / (boxWidth * size));
      const cell = column + this.columns * Math.floor((at(y, i) - top) / (cellHeight * size));
      this.cellOf[i] = cell;
      this.starts[cell + 1] = at(this.starts, cell + 1) + 1;
    }
    for (let cell = 0; cell < cells; cell += 1)
      this.starts[cell + 1] = at(this.starts, cell + 1) + at(this.starts, cell);
    for (let i = count - 1; i >= 0; i -= 1) {
      const cell = at(this.cellOf, i);
      const slot = at(this.starts, cell + 1) - 1;
      this.sorted[slot] = i;
      this.starts[cell + 1] = slot;
    }
    // Filling from the end has moved each start into the next entry.
    this.starts.copyWithin(0, 1, cells + 1);
    this.starts[cells] = count;
    return true;
  }

  private pushCell(places: LayoutResult, column: number, row: number): number {
    const cell = column + row * this.columns;
    const [from, to] = [at(this.starts, cell), at(this.starts, cell + 1)];
    if (from === to) return 0;
    let overlapping = 0;
    const below = row + 1 < this.rows ? cell + this.columns : -1;
    const isLast = column + 1 === this.columns;
    for (let slot = from; slot < to; slot += 1) {
      const a = at(this.sorted, slot);
      overlapping += this.pushFrom(places, a, slot + 1, isLast ? to : at(this.starts, cell + 2));
      if (below < 0) continue;
      const first = column === 0 ? below : below - 1;
      const end = isLast ? below + 1 : below + 2;
      overlapping += this.pushFrom(places, a, at(this.starts, first), at(this.starts, end));
    }
    return overlapping;
  }

  /** Pushes one and each of a run of others apart. */
  private pushFrom({ x, y }: LayoutResult, a: number, from: number, to: number): number {
    const { radius, isFixed, sorted } = this;
    let overlapping = 0;
    for (let slot = from; slot < to; slot += 1) {
      const b = sorted[slot] as number;
      const dx = (x[b] as number) - (x[a] as number);
      const overX = boxWidth - Math.abs(dx);
      if (overX <= 0) continue;
      const dy = (y[b] as number) - (y[a] as number);
      const height = heightBetween(radius[a] as number, radius[b] as number);
      const overY = height - Math.abs(dy);
      if (overY <= 0) continue;
      if (isFixed[a] === 1 && isFixed[b] === 1) continue;
      overlapping += 1;
      const share = isFixed[a] === 1 ? 0 : isFixed[b] === 1 ? 1 : 0.5;
      if (overX / boxWidth < overY / height) {
        const way = dx < 0 ? -overX - hair : overX + hair;
        x[a] = (x[a] as number) - way * share;
        x[b] = (x[b] as number) + way * (1 - share);
      } else {
        const way = dy < 0 ? -overY - hair : overY + hair;
        y[a] = (y[a] as number) - way * share;
        y[b] = (y[b] as number) + way * (1 - share);
      }
    }
    return overlapping;
  }
}

const passes = 160;
const enlargements = 14;
const passesEnlarged = 40;

/**
 * Moves what is not fixed until no two boxes overlap, as little as it can. Where pushing does not get there, a picture
 * without fixed ones grows by a few percent at a time; what still overlaps then takes the nearest free place.
 */
export function separate(places: LayoutResult, radius: Float64Array, isFixed: Uint8Array): void {
  const crowd = new Crowd(radius, isFixed);
  for (let pass = 0; pass < passes; pass += 1) if (crowd.pushApart(places) === 0) return;
  const hasFixed = isFixed.includes(1);
  for (let nth = 0; nth < enlargements && !hasFixed; nth += 1) {
    enlarge(places, 1.04);
    for (let pass = 0; pass < passesEnlarged; pass += 1) if (crowd.pushApart(places) === 0) return;
  }
  takeFreePlaces(places, radius, isFixed);
}

function enlarge({ x, y }: LayoutResult, factor: number): void {
  const [middleX, middleY] = [mean(x), mean(y)];
  for (let i = 0; i < x.length; i += 1) {
    x[i] = middleX + (at(x, i) - middleX) * factor;
    y[i] = middleY + (at(y, i) - middleY) * factor;
  }
}

export function mean(values: ArrayLike<number>): number {
  let sum = 0;
  for (let i = 0; i < values.length; i += 1) sum += values[i] ?? 0;
  return sum / Math.max(1, values.length);
}

function takeFreePlaces({ x, y }: LayoutResult, radius: Float64Array, isFixed: Uint8Array): void {
  const space = new FreeSpace();
  for (let i = 0; i < x.length; i += 1) if (isFixed[i] === 1) space.add(at(x, i), at(y, i), at(radius, i));
  for (let i = 0; i < x.length; i += 1) {
    if (isFixed[i] === 1) continue;
    const centre = { x: at(x, i), y: at(y, i) };
    for (const place of space.takeAround(centre, [at(radius, i)], { direction: 0, firstRing: 0 })) {
      x[i] = place.x;
      y[i] = place.y;
    }
  }
}
