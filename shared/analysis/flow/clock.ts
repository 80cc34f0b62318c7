// The money clock: at each instant who has how much of the money that is followed, and how much could still be frozen.
import { holdersOf } from './holders';
import type { Reach } from './reach';
import type { Trace } from './traceFlow';

/** Units just after everything that happened at that moment. */
export interface Instant {
  /** Milliseconds since 1970 UTC. */
  readonly atMs: number;
  /** With accounts from which it can still be had back. Traced back: with others, on its way to the origins. */
  readonly within: number;
  /** On accounts that are frozen. Traced back: none, it went on. */
  readonly stopped: number;
  /** Out of reach. */
  readonly gone: number;
  /** With the origins: what came back (forward), what arrived (traced back). */
  readonly home: number;
}

/** One instant for each moment at which traced money moved, or was stopped where it lay, in order. */
export function clockOf(trace: Trace, reach: Reach): readonly Instant[] {
  const { movements, moves, origins } = trace;
  const ledger = new Ledger(trace, reach);
  const instants: Instant[] = [];
  moves.forEach(({ move, units }, nth) => {
    const [from, to] = [movements.from[move] as number, movements.to[move] as number];
    const atMs = movements.at[move] as number;
    instants.push(...ledger.freezeUntil(atMs, (at) => at < atMs));
    if (!origins.has(from)) ledger.add(from, -units);
    if (origins.has(to)) ledger.home += units;
    else ledger.add(to, units);
    const next = moves[nth + 1];
    if (next === undefined || movements.at[next.move] !== atMs) instants.push(ledger.at(atMs));
  });
  instants.push(...ledger.freezeUntil(Infinity, () => true));
  return instants;
}

/** Who has how much, and under which heading it counts. */
class Ledger {
  home = 0;
  private within = 0;
  private stopped = 0;
  private gone = 0;
  private readonly held = new Map<number, number>();
  private readonly frozen = new Set<number>();
  /** The first at the end. */
  private readonly freezes: { readonly place: number; readonly atMs: number }[];

  constructor(
    trace: Trace,
    private readonly reach: Reach,
  ) {
    const places = trace.direction === 'back' ? [] : [...trace.levels.keys()];
    this.freezes = places
      .map((place) => ({ place, atMs: reach.frozenSince(place) }))
      .filter(({ place, atMs }) => atMs < Infinity && !trace.origins.has(place))
      .sort((a, b) => b.atMs - a.atMs);
    for (const [place, units] of heldFirst(trace)) this.add(place, units);
  }

  add(place: number, units: number): void {
    this.held.set(place, (this.held.get(place) ?? 0) + units);
    if (this.frozen.has(place)) this.stopped += units;
    else if (this.reach.isOut(place)) this.gone += units;
    else this.within += units;
  }

  at(atMs: number): Instant {
    const { within, stopped, gone, home } = this;
    return { atMs, within, stopped, gone, home };
  }

  /** Freezes all up to that moment, that moment included; an instant for each that `isTold` and stops money. */
  *freezeUntil(untilMs: number, isTold: (atMs: number) => boolean): Generator<Instant> {
    let hasStopped = false;
    for (let next = this.freezes.at(-1); next !== undefined && next.atMs <= untilMs; next = this.freezes.at(-1)) {
      const { place, atMs } = next;
      this.freezes.pop();
      const units = this.held.get(place) ?? 0;
      this.add(place, -units);
      this.frozen.add(place);
      this.add(place, units);
      hasStopped ||= units > 0;
      if (this.freezes.at(-1)?.atMs === atMs) continue;
      if (hasStopped && isTold(atMs)) yield this.at(atMs);
      hasStopped = false;
    }
  }
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
