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
  const hear = (own: number, other: number, { at, link }: Call) => {
    const known = all.get(own);
    if (known === undefined) {
      const contacts = new Set([other]);
      all.set(own, { calls: 1, first: at, last: at, longestPause: 0, contacts, firstLink: link, lastLink: link });
      return;
    }
    known.calls += 1;
    known.longestPause = Math.max(known.longestPause, at - known.last);
    known.last = at;
    known.lastLink = link;
    known.contacts.add(other);
  };
  for (const call of calls) {
    hear(call.from, call.to, call);
    hear(call.to, call.from, call);
  }
  return all;
}
