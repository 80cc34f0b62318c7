// Entities and links as analyses read them: ends by place.
import type { Link } from '../graph';
import type { AnalysedEntity, Facts } from './Analysis';

/** Links with an end that is not there are left out; `links` are the others, in the order of the facts. */
export function factsAmong<L extends Pick<Link, 'type' | 'fields' | 'from' | 'to'>>(
  entities: readonly AnalysedEntity[],
  links: readonly L[],
): { readonly facts: Facts; readonly links: readonly L[] } {
  const places = new Map<string, number>(entities.map(({ id }, place) => [id, place]));
  const among = links.flatMap((link) => {
    const { type, fields } = link;
    const [from, to] = [places.get(link.from), places.get(link.to)];
    return from === undefined || to === undefined ? [] : [{ link, placed: { type, fields, from, to } }];
  });
  return { facts: { entities, links: among.map(({ placed }) => placed) }, links: among.map(({ link }) => link) };
}
