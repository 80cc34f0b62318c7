// Who has which place: the box that an entity with its caption needs, and a grid of the boxes taken. Layouts and
// the placing of new entities ask it, so that both leave the same room.

/** Room for a caption of usual length (about 110) and a gap. */
export const boxWidth = 116;
/** Above the outline: the gap to the next one's caption. */
const roomAbove = 8;
/** Below the outline: two lines of caption. */
const roomBelow = 30;

/** Height that two entities, one above the other, must be apart. */
export function heightBetween(radiusAbove: number, radiusBelow: number): number {
  return radiusAbove + roomBelow + radiusBelow + roomAbove;
}

/** True when the boxes of two entities overlap. */
export function isCrowded(dx: number, dy: number, radius: number, otherRadius: number): boolean {
  return Math.abs(dx) < boxWidth && Math.abs(dy) < heightBetween(radius, otherRadius);
}

const cellWidth = boxWidth;
const cellHeight = 84;

export interface Frame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Half of the widest caption. */
const halfCaption = 75;

interface Taken {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The places taken so far. */
export class FreeSpace {
  private readonly cells = new Map<number, Taken[]>();
  private readonly frames = new Map<number, Frame[]>();
  private largest = 21;

  add(x: number, y: number, radius: number): void {
    this.largest = Math.max(this.largest, radius);
    const key = keyOf(Math.floor(x / cellWidth), Math.floor(y / cellHeight));
    const cell = this.cells.get(key);
    if (cell) cell.push({ x, y, radius });
    else this.cells.set(key, [{ x, y, radius }]);
  }

  /** Nobody who is placed from now on stands in the frame, nor with a part of its caption. */
  close(frame: Frame): void {
    for (const key of keysIn(frame)) {
      const cell = this.frames.get(key);
      if (cell) cell.push(frame);
      else this.frames.set(key, [frame]);
    }
  }

  private isOutside(x: number, y: number, radius: number): boolean {
    if (this.frames.size === 0) return true;
    const half = Math.max(halfCaption, radius);
    const box = { left: x - half, right: x + half, top: y - radius - roomAbove, bottom: y + radius + roomBelow };
    const isIn = ({ left, right, top, bottom }: Frame) =>
      left < box.right && right > box.left && top < box.bottom && bottom > box.top;
    return keysIn(box).every((key) => this.frames.get(key)?.some(isIn) !== true);
  }

  isFree(x: number, y: number, radius: number): boolean {
    if (!this.isOutside(x, y, radius)) return false;
    const column = Math.floor(x / cellWidth);
    const reach = heightBetween(radius, this.largest);
    const lastRow = Math.floor((y + reach) / cellHeight);
    for (let row = Math.floor((y - reach) / cellHeight); row <= lastRow; row += 1) {
      for (let c = column - 1; c <= column + 1; c += 1) {
        for (const other of this.cells.get(keyOf(c, row)) ?? []) {
          if (isCrowded(other.x - x, other.y - y, radius, other.radius)) return false;
        }
      }
    }
    return true;
  }

  /**
   * Free places around a point, nearest ring first and in each ring those nearest to `direction` (radians) first.
   * Each place handed out is taken. Never fails: rings grow until all are placed.
   */
  takeAround(
    centre: { readonly x: number; readonly y: number },
    radii: readonly number[],
    { direction, firstRing }: { readonly direction: number; readonly firstRing: number },
  ): { x: number; y: number }[] {
    const places: { x: number; y: number }[] = [];
    for (let ring = firstRing; places.length < radii.length; ring += 62) {
      const slots = ring === 0 ? 1 : Math.ceil((2 * Math.PI * ring) / 42);
      for (let slot = 0; slot < slots; slot += 1) {
        const radius = radii[places.length];
        if (radius === undefined) break;
        const side = slot % 2 === 1 ? (slot + 1) / 2 : -slot / 2;
        const angle = direction + (side * 2 * Math.PI) / slots;
        const x = centre.x + ring * Math.cos(angle);
        const y = centre.y + ring * Math.sin(angle);
        if (!this.isFree(x, y, radius)) continue;
        this.add(x, y, radius);
        places.push({ x, y });
      }
    }
    return places;
  }
}

/** One number per cell; charts stay far below two million cells a side. */
function keyOf(column: number, row: number): number {
  return column * 4_194_304 + row;
}

function keysIn({ left, right, top, bottom }: Frame): number[] {
  const keys: number[] = [];
  for (let column = Math.floor(left / cellWidth); column <= Math.floor(right / cellWidth); column += 1) {
    for (let row = Math.floor(top / cellHeight); row <= Math.floor(bottom / cellHeight); row += 1)
      keys.push(keyOf(column, row));
  }
  return keys;
}
