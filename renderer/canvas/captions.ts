// Which captions and link labels show: where two would overlap, the more important one stays, and none covers an
// outline. Both layers draw the same choice, so that nothing changes when one takes over from the other.
import type { Box } from './camera';

export interface CaptionCandidate {
  /** Of the entity or bundle. */
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Larger shows first; equals in the order given. Infinity shows whatever outline it covers, but no other caption. */
  readonly importance: number;
  /** Half the width of its widest line and its height, chart units at natural size. */
  readonly halfWidth: number;
  readonly height: number;
  /** Height of the first line alone, which may show when there is no room for all. */
  readonly firstHeight: number;
  /** From the entity's centre to the top of the caption. */
  readonly below: number;
}

/** All lines, or only the first. */
export type ShownText = 'whole' | 'first';

const cell = 64;

/** Boxes that are written on; asking is quick however many there are. */
export class TakenSpace {
  private readonly cells = new Map<number, Box[]>();

  private keysOf({ minX, maxX, minY, maxY }: Box): number[] {
    const keys: number[] = [];
    for (let row = Math.floor(minY / cell); row <= Math.floor(maxY / cell); row += 1) {
      for (let column = Math.floor(minX / cell); column <= Math.floor(maxX / cell); column += 1) {
        keys.push(row * 4_194_304 + column);
      }
    }
    return keys;
  }

  isFree(box: Box): boolean {
    return this.keysOf(box).every((key) =>
      (this.cells.get(key) ?? []).every(
        (other) => box.maxX <= other.minX || other.maxX <= box.minX || box.maxY <= other.minY || other.maxY <= box.minY,
      ),
    );
  }

  take(box: Box): void {
    for (const key of this.keysOf(box)) {
      const list = this.cells.get(key);
      if (list) list.push(box);
      else this.cells.set(key, [box]);
    }
  }
}

function scaled({ minX, minY, maxX, maxY }: Box, by: number): Box {
  return { minX: minX * by, minY: minY * by, maxX: maxX * by, maxY: maxY * by };
}

/**
 * How much of each text shows at this zoom, 0 left out. `enlarged` is by how much text is drawn larger than its natural size in chart
 * units, which is how it stays readable when the camera is far away. `outlines` are boxes in chart units.
 */
export function shownCaptions(
  candidates: readonly CaptionCandidate[],
  outlines: readonly Box[],
  { zoom, enlarged }: { readonly zoom: number; readonly enlarged: number },
): ReadonlyMap<string, ShownText> {
  const shown = new Map<string, ShownText>();
  const space = new TakenSpace();
  const written = new TakenSpace();
  for (const outline of outlines) space.take(scaled(outline, zoom));
  const ranked = candidates
    .map((candidate, order) => ({ candidate, order }))
    .sort((a, b) => b.candidate.importance - a.candidate.importance || a.order - b.order);
  for (const { candidate } of ranked) {
    const { id, x, y, halfWidth, below, importance } = candidate;
    const scale = zoom * enlarged;
    const minY = (y + below) * zoom;
    const boxFor = (height: number) => ({
      minX: x * zoom - halfWidth * scale - 1,
      maxX: x * zoom + halfWidth * scale + 1,
      minY,
      maxY: minY + height * scale,
    });
    const whole = boxFor(candidate.height);
    const first = boxFor(candidate.firstHeight);
    const room = importance === Infinity ? written : space;
    const box = room.isFree(whole) ? whole : room.isFree(first) ? first : null;
    if (box === null) continue;
    space.take(box);
    if (importance === Infinity) written.take(box);
    shown.set(id, box === whole ? 'whole' : 'first');
  }
  return shown;
}
