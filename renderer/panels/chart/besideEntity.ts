// Where a card stands so that it is beside an entity and never over it.
interface Box {
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Half a usual caption and a gap, so that the name stays readable too. */
const clearance = 56;
const margin = 8;

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, Math.max(low, high)));
}

/** Top left corner of the card inside the area; right of the entity if there is room, else left, else below or above. */
export function besideEntity(area: Box, card: Box, entity: Point): Point {
  const y = clamp(entity.y - card.height / 2, margin, area.height - card.height - margin);
  const right = entity.x + clearance;
  if (right + card.width + margin <= area.width) return { x: Math.max(margin, right), y };
  const left = entity.x - clearance - card.width;
  if (left >= margin) return { x: Math.min(left, area.width - card.width - margin), y };
  const x = clamp(entity.x - card.width / 2, margin, area.width - card.width - margin);
  const below = entity.y + clearance;
  if (below + card.height + margin <= area.height) return { x, y: Math.max(margin, below) };
  return { x, y: Math.max(margin, entity.y - clearance - card.height) };
}
