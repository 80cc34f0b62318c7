// Who stands out on the chart by plain counting: how many others an entity is linked with, what money passed through it, how
// many calls it took part in. Nothing is weighed or guessed, so that every figure can be counted again by hand.
import { linkType } from '../catalogue';
import type { ChartEntity, ChartLink } from '../chartState';
import type { Link } from '../graph';
import type { EntityId } from '../ids';
import { inOrder } from '../textOrder';
import { sumsOf, type LinkBundleFacts } from './bundleLinks';

export interface KeyPlayer {
  readonly it: ChartEntity;
  /** Distinct other entities that it is linked with. */
  readonly neighbours: number;
  readonly links: number;
  readonly moneyIn: LinkBundleFacts['sums'];
  readonly moneyOut: LinkBundleFacts['sums'];
  readonly calls: number;
}

/** The first `most`: by distinct neighbours, then by links, then by type and key. Entities without links do not count. */
export function keyPlayers(
  entities: readonly ChartEntity[],
  links: readonly ChartLink[],
  most: number,
): readonly KeyPlayer[] {
  const linksOf = new Map<EntityId, Link[]>(entities.map(({ entity }) => [entity.id, []]));
  for (const { link } of links) {
    linksOf.get(link.from)?.push(link);
    if (link.to !== link.from) linksOf.get(link.to)?.push(link);
  }
  return entities
    .map((it) => playerOf(it, linksOf.get(it.entity.id) ?? []))
    .filter((player) => player.links > 0)
    .sort(
      (a, b) =>
        b.neighbours - a.neighbours ||
        b.links - a.links ||
        inOrder(a.it.entity.type, b.it.entity.type) ||
        inOrder(a.it.entity.key, b.it.entity.key) ||
        inOrder(a.it.entity.id, b.it.entity.id),
    )
    .slice(0, most);
}

function playerOf(it: ChartEntity, links: readonly Link[]): KeyPlayer {
  const { id } = it.entity;
  const others = new Set(links.map(({ from, to }) => (from === id ? to : from)));
  others.delete(id);
  const money = links.filter(({ type }) => linkType(type).style === 'money');
  return {
    it,
    neighbours: others.size,
    links: links.length,
    moneyIn: sumsOf(money.filter(({ to }) => to === id)),
    moneyOut: sumsOf(money.filter(({ from }) => from === id)),
    calls: links.filter(({ type }) => linkType(type).style === 'call').length,
  };
}
