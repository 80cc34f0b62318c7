// Journeys of people, and who was on the road with whom.
import { linkType } from '../../catalogue';
import { textOf } from '../../value';
import type { Facts } from '../Analysis';
import { hourAndMoment, type HourAndMoment } from './moments';
import type { People } from './people';

export interface Journey extends HourAndMoment {
  readonly person: number;
  readonly to: number;
  readonly isOverBorder: boolean;
}

export interface Journeys {
  readonly count: number;
  of(person: number): readonly Journey[];
  /** Others who set out for the same place within a quarter of an hour. */
  alongside(journey: Journey): readonly number[];
}

const togetherMs = 15 * 60_000;

export function journeysIn({ links }: Facts, people: People, zone: string): Journeys {
  const when = hourAndMoment(zone);
  const all = links.flatMap(({ type, fields, from, to }): Journey[] => {
    if (type !== 'TRAVELLED' || !people.isPerson(from)) return [];
    const at = when(fields[linkType(type).timeField ?? 'at']);
    return [{ ...at, person: from, to, isOverBorder: textOf(fields['border']) !== '' }];
  });
  const [byPerson, byPlace] = [new Map<number, Journey[]>(), new Map<number, Journey[]>()];
  const put = (lists: Map<number, Journey[]>, key: number, journey: Journey) => {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [journey]);
    else list.push(journey);
  };
  for (const journey of all) {
    put(byPerson, journey.person, journey);
    put(byPlace, journey.to, journey);
  }
  return {
    count: all.length,
    of: (person) => byPerson.get(person) ?? [],
    alongside: ({ person, to, ms }) => [
      ...new Set(
        (byPlace.get(to) ?? []).flatMap((other) =>
          other.person !== person && Math.abs(other.ms - ms) <= togetherMs ? [other.person] : [],
        ),
      ),
    ],
  };
}
