// Calls as people have them: with whom, when by the clocks of the zone, and who dialled. Numbers that nobody is known to use
// are counted, not guessed at.
import { linkType } from '../../catalogue';
import { hourAndMoment } from './moments';
import type { Facts } from '../Analysis';
import { Lists, type People } from './people';

export interface Talk {
  /** The person at the other end; −1 where nobody is known to use the number. */
  readonly other: number;
  /** The number at the other end, and the own one. */
  readonly number: number;
  readonly own: number;
  readonly isOut: boolean;
  /** Milliseconds since 1970 UTC; NaN when the call has no time. */
  readonly ms: number;
  /** From 0 up to 24 by the clocks of the zone; NaN without a time. */
  readonly hour: number;
}

export interface Talks {
  /** How many calls there are among the facts. */
  readonly count: number;
  of(person: number): readonly Talk[];
  /** Whom a person has called, each once. */
  calledBy(person: number): readonly number[];
}

export function talksIn({ links }: Facts, people: People, zone: string): Talks {
  const timeOf = hourAndMoment(zone);
  const byPerson = new Map<number, Talk[]>();
  const called = new Lists();
  let count = 0;
  const note = (person: number, talk: Talk) => {
    const list = byPerson.get(person);
    if (list === undefined) byPerson.set(person, [talk]);
    else list.push(talk);
    if (talk.isOut && talk.other >= 0 && talk.other !== person) called.add(person, talk.other);
  };
  for (const { type, fields, from, to } of links) {
    const { style, timeField = 'at' } = linkType(type);
    if (style !== 'call' || from === to) continue;
    count += 1;
    const [callers, callees] = [people.usersOf(from), people.usersOf(to)];
    if (callers.length === 0 && callees.length === 0) continue;
    const when = timeOf(fields[timeField]);
    for (const one of callers) note(one, { ...when, other: callees[0] ?? -1, number: to, own: from, isOut: true });
    for (const one of callees) note(one, { ...when, other: callers[0] ?? -1, number: from, own: to, isOut: false });
  }
  return {
    count,
    of: (person) => byPerson.get(person) ?? [],
    calledBy: (person) => called.of(person),
  };
}
