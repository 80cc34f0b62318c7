// Charts on their way into a case of their own: their facts bear the ids that the case will give them, but for its mark.
import type { ChartState } from '../../shared/chartState';
import { idsToCome } from '../../shared/contracts/keepCase';
import { isDrawn } from '../../shared/drawn';
import type { EntityId, LinkId } from '../../shared/ids';
import { renamed } from './renamed';

/** The ids to come by those that the charts have now: each fact once, in the order in which the charts have them. */
export function idsToComeOf(states: readonly ChartState[]): ReadonlyMap<EntityId | LinkId, EntityId | LinkId> {
  const ids = new Map<EntityId | LinkId, EntityId | LinkId>();
  const number = (id: EntityId | LinkId, letter: 'e' | 'l', nth: number) => {
    if (isDrawn(id) || ids.has(id)) return nth;
    ids.set(id, `${idsToCome}${letter}${String(nth + 1)}` as EntityId | LinkId);
    return nth + 1;
  };
  let [entities, links] = [0, 0];
  for (const state of states) {
    for (const { entity } of state.entities) entities = number(entity.id, 'e', entities);
    for (const { link } of state.links) links = number(link.id, 'l', links);
  }
  return ids;
}

/** The chart under these ids, in place and dressed as it is. How many neighbours the old source knew says nothing of the new one. */
export function chartUnder(state: ChartState, ids: ReadonlyMap<EntityId | LinkId, EntityId | LinkId>): ChartState {
  const idOf = <Id extends EntityId | LinkId>(id: Id) => (ids.get(id) ?? id) as Id;
  return {
    ...state,
    entities: state.entities.map((it) => ({
      ...it,
      entity: { ...it.entity, id: idOf(it.entity.id) },
      knownNeighbours: null,
    })),
    links: state.links.map((it) => {
      const { id, from, to } = it.link;
      return { ...it, link: { ...it.link, id: idOf(id), from: idOf(from), to: idOf(to) } };
    }),
    bringings: state.bringings.map((bringing) => ({ ...bringing, parents: bringing.parents.map(idOf) })),
    dress: renamed(state.dress, ids),
  };
}
