// Two at one place within a time.
import type { Sighting } from './sightings';

export interface Meeting {
  readonly where: number;
  /** When the later of the two came. Milliseconds since 1970 UTC. */
  readonly at: number;
  readonly links: readonly [number, number];
}

interface PairMeetings {
  readonly one: number;
  readonly other: number;
  readonly meetings: readonly Meeting[];
}

/** Of every pair that met. Sightings come in order of time. */
export function meetingsOf(sightings: readonly Sighting[], windowMs: number): ReadonlyMap<string, PairMeetings> {
  const pairs = new Map<string, { one: number; other: number; meetings: Meeting[] }>();
  const present = new Map<number, readonly Sighting[]>();
  for (const sighting of sightings) {
    const here = (present.get(sighting.where) ?? []).filter(({ until }) => sighting.at - until <= windowMs);
    for (const before of here) {
      if (before.who === sighting.who) continue;
      const [one, other] = [Math.min(before.who, sighting.who), Math.max(before.who, sighting.who)];
      const pair = pairs.get(`${one} ${other}`) ?? { one, other, meetings: [] };
      pairs.set(`${one} ${other}`, pair);
      pair.meetings.push({ where: sighting.where, at: sighting.at, links: [before.link, sighting.link] });
    }
    present.set(sighting.where, [...here, sighting]);
  }
  return pairs;
}

const occasionMs = 12 * 3_600_000;

/** The first meeting of each occasion: at one place, more than half a day after the meeting before. */
export function occasions(meetings: readonly Meeting[]): readonly Meeting[] {
  const last = new Map<number, number>();
  return [...meetings]
    .sort((a, b) => a.at - b.at)
    .filter(({ where, at }) => {
      const before = last.get(where);
      last.set(where, at);
      return before === undefined || at - before > occasionMs;
    });
}
