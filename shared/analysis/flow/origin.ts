// Whose money it is that a trace follows: the entity that was named, with the cards and wallets in its hands.
import { linkType } from '../../catalogue';
import type { Facts } from '../Analysis';

/** What a trace starts from when nobody is named. */
const usualType = 'Victim';

/** Places of entities with that key, else with that caption; all victims for ''. Empty when there are none. */
export function named({ entities }: Facts, name: string): readonly number[] {
  const where = (is: (entity: Facts['entities'][number]) => boolean) =>
    entities.flatMap((entity, place) => (is(entity) ? [place] : []));
  const wanted = name.trim();
  if (wanted === '') return where(({ type }) => type === usualType);
  const byKey = where(({ key }) => key === wanted);
  return byKey.length > 0 ? byKey : where(({ caption }) => caption === wanted);
}

/** They, and whatever they hold or use that money runs through. */
export function withTheirCards({ links }: Facts, places: readonly number[]): ReadonlySet<number> {
  const moneyRuns = new Set(links.filter(({ type }) => isMoney(type)).flatMap(({ from, to }) => [from, to]));
  const origins = new Set(places);
  const own = new Set(places);
  for (const { type, from, to } of links)
    if (own.has(from) && moneyRuns.has(to) && linkType(type).style === 'ownership') origins.add(to);
  return origins;
}

function isMoney(type: string): boolean {
  return linkType(type).style === 'money';
}
