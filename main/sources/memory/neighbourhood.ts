// The questions about links, answered by walking over all links: what passes a filter, who is a neighbour, and in
// which order neighbours and links are given.
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import type { Direction, NeighbourCount, NeighbourFilter } from '../../../shared/questions';
import { compareCodePoints } from '../compareCodePoints';
import type { ViewTest } from './whereNarrows';

export type Entities = ReadonlyMap<EntityId, Entity>;
export type Asked = ReadonlySet<EntityId>;

/** How asked entities see a link: out of its start, into its end; a self-link is seen once, as out. */
function viewsOf(link: Link, asked: Asked): readonly { readonly direction: Direction; readonly other: EntityId }[] {
  const isSelf = link.from === link.to;
  return [
    ...(asked.has(link.from) ? [{ direction: 'out' as const, other: link.to }] : []),
    ...(asked.has(link.to) && !isSelf ? [{ direction: 'in' as const, other: link.from }] : []),
  ];
}

/** The links at asked entities of which one view is among the rows (null lets all pass) and passes the test. */
export function passingLinks(
  links: readonly Link[],
  entities: Entities,
  asked: Asked,
  only: readonly NeighbourFilter[] | null,
  passes: ViewTest,
): readonly Link[] {
  return links.filter((link) =>
    viewsOf(link, asked).some(({ direction, other }) => {
      const end = entities.get(other);
      const isInRow = (row: NeighbourFilter) =>
        row.linkType === link.type && row.direction === direction && row.entityType === end?.type;
      return end !== undefined && (only === null || only.some(isInRow)) && passes(link, end);
    }),
  );
}

export interface Neighbour {
  readonly entity: Entity;
  readonly links: readonly Link[];
}

/** The neighbours behind links at asked entities: most links first, then key, then id. */
export function neighboursOf(links: readonly Link[], entities: Entities, asked: Asked): readonly Neighbour[] {
  const linksOf = new Map<EntityId, Link[]>();
  for (const link of links) {
    const other = asked.has(link.from) ? link.to : link.from;
    if (asked.has(other)) continue;
    const known = linksOf.get(other);
    if (known === undefined) linksOf.set(other, [link]);
    else known.push(link);
  }
  return [...linksOf]
    .flatMap(([id, itsLinks]) => {
      const entity = entities.get(id);
      return entity === undefined ? [] : [{ entity, links: itsLinks }];
    })
    .sort(
      (a, b) =>
        b.links.length - a.links.length ||
        compareCodePoints(a.entity.key, b.entity.key) ||
        compareCodePoints(a.entity.id, b.entity.id),
    );
}

/** Deals links out in rounds, one of each group a round, until the limit: no pair's many calls crowd out the others. */
export function dealt(groups: readonly (readonly Link[])[], limit: number): readonly Link[] {
  const rounds = Math.max(0, ...groups.map((group) => group.length));
  const taken: Link[] = [];
  for (let round = 0; round < rounds && taken.length < limit; round += 1) {
    for (const group of groups) {
      const link = group[round];
      if (link !== undefined && taken.length < limit) taken.push(link);
    }
  }
  return taken;
}

/** The links whose both ends are asked, one group per pair of ends. */
export function groupsAmong(links: readonly Link[], asked: Asked): readonly (readonly Link[])[] {
  const groups = new Map<string, Link[]>();
  for (const link of links) {
    if (!asked.has(link.from) || !asked.has(link.to)) continue;
    const pair = JSON.stringify([link.from, link.to]);
    groups.set(pair, [...(groups.get(pair) ?? []), link]);
  }
  return [...groups.values()];
}

/** The rows of the expand card for asked entities, over the views that pass, in the order that `questions.ts` promises. */
export function countRows(
  links: readonly Link[],
  entities: Entities,
  asked: Asked,
  passes: ViewTest,
): readonly NeighbourCount[] {
  const rows = new Map<string, { filter: NeighbourFilter; links: number; others: Set<EntityId> }>();
  for (const link of links) {
    for (const { direction, other } of viewsOf(link, asked)) {
      const end = entities.get(other);
      if (end === undefined || !passes(link, end)) continue;
      const filter = { linkType: link.type, direction, entityType: end.type };
      const name = JSON.stringify(filter);
      const row = rows.get(name) ?? { filter, links: 0, others: new Set<EntityId>() };
      rows.set(name, row);
      row.links += 1;
      if (!asked.has(other)) row.others.add(other);
    }
  }
  return [...rows.values()]
    .map((row) => ({ ...row.filter, links: row.links, neighbours: row.others.size }))
    .sort(compareRows);
}

function compareRows(a: NeighbourFilter, b: NeighbourFilter): number {
  return (
    compareCodePoints(a.linkType, b.linkType) ||
    (a.direction === b.direction ? 0 : a.direction === 'out' ? -1 : 1) ||
    compareCodePoints(a.entityType, b.entityType)
  );
}
