// The ring of shares on a closed group whose members look different by rule: one piece for each look, as large as its
// share. Shapes that are only filled, so that every painter draws the same.
import { otherColour } from './rules/palettes';

/** A look that members of a group have, and how many of them. */
export interface Share {
  readonly colour: string;
  readonly count: number;
}

interface RingPiece {
  /** Null for the ground beneath the pieces, in the colour of signs on entities. */
  readonly colour: string | null;
  /** Path data for a sign of radius 1. */
  readonly path: string;
}

/** More pieces than this could not be told apart; the smallest are grey together. */
const mostPieces = 8;
/** The ring runs inside the front of the stack, which is nearly square with round corners: a superellipse. */
const middle = { y: 0.18, squareness: 5 } as const;
const outer = { x: 0.78, y: 0.74 } as const;
const inner = { x: 0.64, y: 0.6 } as const;
/** How far the ground shows on both sides of the pieces. */
const rim = 0.03;
/** Steps of a whole round. */
const steps = 72;

/** Most first; [] stays []. */
export function foldedShares(shares: readonly Share[]): readonly Share[] {
  const ordered = shares.toSorted((a, b) => b.count - a.count || (a.colour < b.colour ? -1 : 1));
  if (ordered.length <= mostPieces) return ordered;
  const rest = ordered.slice(mostPieces - 1).reduce((sum, { count }) => sum + count, 0);
  return [...ordered.slice(0, mostPieces - 1), { colour: otherColour, count: rest }];
}

/** From the top, clockwise; [] without shares. */
export function ringPieces(shares: readonly Share[]): readonly RingPiece[] {
  const whole = shares.reduce((sum, { count }) => sum + count, 0);
  if (whole === 0) return [];
  const pieces: RingPiece[] = [{ colour: null, path: band(0, 1, rim) }];
  let from = 0;
  for (const { colour, count } of shares) {
    const until = from + count / whole;
    pieces.push({ colour, path: band(from, until, 0) });
    from = until;
  }
  return pieces;
}

/** Tells rings apart. */
export function ringKey(shares: readonly Share[]): string {
  return shares.map(({ colour, count }) => `${colour}${count}`).join(',');
}

/** From one share of the round to another, widened by `by`. */
function band(from: number, until: number, by: number): string {
  const count = Math.max(1, Math.ceil((until - from) * steps));
  const places = Array.from({ length: count + 1 }, (_, nth) => from + ((until - from) * nth) / count);
  const there = places.map((place) => onRound(place, outer.x + by, outer.y + by));
  const back = places.toReversed().map((place) => onRound(place, inner.x - by, inner.y - by));
  return `M${[...there, ...back].join('L')}Z`;
}

function onRound(place: number, halfWidth: number, halfHeight: number): string {
  const [sin, cos] = [Math.sin(place * 2 * Math.PI), Math.cos(place * 2 * Math.PI)];
  const reach = (Math.abs(sin) ** middle.squareness + Math.abs(cos) ** middle.squareness) ** (-1 / middle.squareness);
  const [x, y] = [sin * reach * halfWidth, middle.y - cos * reach * halfHeight];
  return `${Math.round(x * 1000) / 1000} ${Math.round(y * 1000) / 1000}`;
}
