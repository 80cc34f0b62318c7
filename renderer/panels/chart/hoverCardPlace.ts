// Where the hover card stands: beside what it tells about, inside the chart, and never over it.
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const margin = 8;
const gap = 10;

/**
 * Top left corner of the card in an area of that size; right of the subject if there is room, else left, below or above,
 * and where possible over none of what had better stay in sight. Null when it fits nowhere without covering the subject:
 * then no card is better than one in the way.
 */
export function hoverCardPlace(area: Size, card: Size, subject: Box, inSight: readonly Box[] = []): Point | null {
  const places = beside(subject, card, area).filter(({ x, y }) => isWithin(area, card, x, y));
  const isClear = (place: Point) => inSight.every((box) => !covers(place, card, box));
  return places.find(isClear) ?? places[0] ?? null;
}

/** Places that do not touch the subject, the best first. */
function beside({ left, top, width, height }: Box, card: Size, area: Size): readonly Point[] {
  const rows = starts(top, height, card.height, area.height);
  const columns = starts(left, width, card.width, area.width);
  return [
    ...rows.map((y) => ({ x: left + width + gap, y })),
    ...rows.map((y) => ({ x: left - gap - card.width, y })),
    ...columns.map((x) => ({ x, y: top + height + gap })),
    ...columns.map((x) => ({ x, y: top - gap - card.height })),
  ];
}

/** Where a length may start beside a stretch: middle to middle, or with its beginning or end at that of the stretch; inside the room. */
function starts(start: number, stretch: number, length: number, room: number): readonly number[] {
  const wishes = [start + (stretch - length) / 2, start, start + stretch - length];
  return wishes.map((wish) => Math.max(margin, Math.min(wish, room - length - margin)));
}

function covers({ x, y }: Point, card: Size, box: Box): boolean {
  const isBeside = x >= box.left + box.width || x + card.width <= box.left;
  return !isBeside && y < box.top + box.height && y + card.height > box.top;
}

function isWithin(area: Size, card: Size, x: number, y: number): boolean {
  const fits = (start: number, length: number, room: number) => start >= margin && start + length + margin <= room;
  return fits(x, card.width, area.width) && fits(y, card.height, area.height);
}
