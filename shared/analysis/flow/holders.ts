// Who had the money that a trace follows: how much came, how much went on, how long it lay, and where the trail ends.
import type { Trace } from './traceFlow';

export interface Holder {
  /** Place of the entity. */
  readonly place: number;
  /** Fewest steps from the origins by which the money came. */
  readonly level: number;
  /** Traced units that came to it and that left it, in the direction of the money whichever way it was traced. */
  readonly came: number;
  readonly went: number;
  /** Where the trail ends: units still there (traced forward), or that were there before anything known came (traced back). */
  readonly rest: number;
  /** Of the traced money, milliseconds since 1970 UTC. */
  readonly firstMs: number;
  readonly lastMs: number;
  /** Half of the traced money that went on had lain no longer; null when none went on after it came. */
  readonly keptMs: number | null;
  /** Units of other money that must have been there before the first movement that is known. */
  readonly before: number;
}

interface Passing {
  readonly atMs: number;
  readonly units: number;
}

/** Without the origins; by level, then by the most that passed, then by place. */
export function holdersOf(trace: Trace): readonly Holder[] {
  const { movements, moves, levels, origins, before } = trace;
  const ins = new Map<number, Passing[]>();
  const outs = new Map<number, Passing[]>();
  const note = (side: Map<number, Passing[]>, place: number, passing: Passing) => {
    const known = side.get(place);
    if (known === undefined) side.set(place, [passing]);
    else known.push(passing);
  };
  for (const { move, units } of moves) {
    const passing = { atMs: movements.at[move] as number, units };
    note(outs, movements.from[move] as number, passing);
    note(ins, movements.to[move] as number, passing);
  }
  const holders = [...levels].flatMap(([place, level]): Holder[] => {
    if (origins.has(place)) return [];
    const [came, went] = [ins.get(place) ?? [], outs.get(place) ?? []];
    const times = [...came, ...went].map(({ atMs }) => atMs);
    const [cameSum, wentSum] = [sumOf(came), sumOf(went)];
    return [
      {
        place,
        level,
        came: cameSum,
        went: wentSum,
        rest: Math.abs(cameSum - wentSum),
        firstMs: times.reduce((a, b) => Math.min(a, b), Infinity),
        lastMs: times.reduce((a, b) => Math.max(a, b), -Infinity),
        keptMs: keptOf(came, went, trace.direction === 'back' ? wentSum - cameSum : 0),
        before: before.get(place) ?? 0,
      },
    ];
  });
  return holders.sort((a, b) => a.level - b.level || mostOf(b) - mostOf(a) || a.place - b.place);
}

/** Traced units that passed an account, or rest there. */
export function mostOf({ came, went }: Holder): number {
  return Math.max(came, went);
}

function sumOf(passings: readonly Passing[]): number {
  return passings.reduce((sum, { units }) => sum + units, 0);
}

/** Of what came and went on, first in, first out among the traced: the weighted median of the time between. `early` left before any came. */
function keptOf(came: readonly Passing[], went: readonly Passing[], early: number): number | null {
  const stays: { ms: number; units: number }[] = [];
  let [next, left, skip] = [0, came[0]?.units ?? 0, early];
  for (const { atMs, units } of went) {
    const skipped = Math.min(skip, units);
    skip -= skipped;
    for (let wanted = units - skipped; wanted > 0 && next < came.length;) {
      const part = Math.min(wanted, left);
      stays.push({ ms: atMs - (came[next] as Passing).atMs, units: part });
      wanted -= part;
      left -= part;
      if (left > 0) continue;
      next += 1;
      left = came[next]?.units ?? 0;
    }
  }
  return middleOf(stays);
}

function middleOf(stays: readonly { readonly ms: number; readonly units: number }[]): number | null {
  const half = stays.reduce((sum, { units }) => sum + units, 0) / 2;
  let sum = 0;
  for (const { ms, units } of [...stays].sort((a, b) => a.ms - b.ms)) {
    sum += units;
    if (sum >= half) return ms;
  }
  return null;
}
