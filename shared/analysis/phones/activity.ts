// When a number spoke, with whom, and how long its pauses were.
import type { Call } from './records';

export interface Activity {
  readonly calls: number;
  /** Milliseconds since 1970 UTC. */
  readonly first: number;
  readonly last: number;
  /** Milliseconds without a call in between, at most. */
  readonly longestPause: number;
  readonly contacts: ReadonlySet<number>;
  /** Places of its first and last call among the links of the facts. */
  readonly firstLink: number;
  readonly lastLink: number;
}

/** Of every number that spoke. Calls come in order of time. */
export function activityOf(calls: readonly Call[]): ReadonlyMap<number, Activity> {
  const all = new Map<
    number,
    { -readonly [key in keyof Activity]: key extends 'contacts' ? Set<number> : Activity[key] }
  >();
  for (const { from, to, at, link } of calls) {
    for (const [own, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = all.get(own);
      if (known === undefined) {
        all.set(own, {
          calls: 1,
          first: at,
          last: at,
          longestPause: 0,
          contacts: new Set([other]),
          firstLink: link,
          lastLink: link,
        });
        continue;
      }
      known.calls += 1;
      known.longestPause = Math.max(known.longestPause, at - known.last);
      known.last = at;
      known.lastLink = link;
      known.contacts.add(other);
    }
  }
  return all;
}
