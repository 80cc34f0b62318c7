// The money clock: at each instant who has how much of the money that is followed, and how much could still be frozen.
import { holdersOf } from './holders';
import type { Trace } from './traceFlow';

/** Units just after everything that happened at that moment. */
export interface Instant {
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number;
  /** With accounts from which it can still be had back. Traced back: with others, on its way to the origins. */
  readonly within: number;
  /** Out of reach. */
  readonly gone: number;
  /** With the origins: what came back (forward), what arrived (traced back). */
  readonly home: number;
}

/** One instant for each moment at which traced money moved, in order. `isGone` says from whom nothing can be had back. */
export function clockOf(trace: Trace, isGone: (place: number) => boolean): readonly Instant[] {
  const { movements, moves, origins } = trace;
  let [within, gone, home] = [0, 0, 0];
  const add = (place: number, units: number) => {
    if (isGone(place)) gone += units;
    else within += units;
  };
  for (const [place, units] of heldFirst(trace)) add(place, units);
  const instants: Instant[] = [];
  moves.forEach(({ move, units }, nth) => {
    const [from, to] = [movements.from[move] as number, movements.to[move] as number];
    if (!origins.has(from)) add(from, -units);
    if (origins.has(to)) home += units;
    else add(to, units);
    const atMs = movements.at[move] as number;
    const next = moves[nth + 1];
    if (next !== undefined && movements.at[next.move] === atMs) return;
    instants.push({ atMs, within, gone, home });
  });
  return instants;
}

/** Traced units of each holder just after that moment; whoever has none is left out. */
export function heldAt(trace: Trace, atMs: number): ReadonlyMap<number, number> {
  const { movements, moves, origins } = trace;
  const held = new Map(heldFirst(trace));
  for (const { move, units } of moves) {
    if ((movements.at[move] as number) > atMs) break;
    const [from, to] = [movements.from[move] as number, movements.to[move] as number];
    if (!origins.has(from)) held.set(from, (held.get(from) ?? 0) - units);
    if (!origins.has(to)) held.set(to, (held.get(to) ?? 0) + units);
  }
  for (const [place, units] of held) if (units === 0) held.delete(place);
  return held;
}

/** Traced back, the money began with those who sent more of it than is known to have come to them. */
function heldFirst(trace: Trace): readonly (readonly [place: number, units: number])[] {
  if (trace.direction === 'forward') return [];
  return holdersOf(trace).flatMap(({ place, rest }) => (rest > 0 ? [[place, rest] as const] : []));
}
