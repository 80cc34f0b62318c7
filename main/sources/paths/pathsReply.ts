// What was found, in the ids of the source that it was found in.
import type { EntityId, LinkId } from '../../../shared/ids';
import type { Path, PathsReply } from '../../../shared/questions';
import type { Found } from './findPaths';

interface Ids {
  entityId(entity: number): EntityId;
  linkId(link: number): LinkId;
}

/** The reply but for the facts themselves. */
export function pathsReply(found: Found, ids: Ids, missing: readonly EntityId[]): Omit<PathsReply, 'subgraph'> {
  const paths = found.paths.map(({ entities, hops, cost }): Path => ({
    entities: entities.map((entity) => ids.entityId(entity)),
    hops: hops.map((hop) => ({ ...hop, link: ids.linkId(hop.link) })),
    cost,
  }));
  return { paths, isCut: found.isCut, isPartial: found.isPartial, looked: found.looked, missing };
}

/** Everything the answer shows, each once: the asked first, then along the paths. */
export function shownBy(
  asked: readonly number[],
  { paths }: Found,
): { readonly entities: readonly number[]; readonly links: readonly number[] } {
  const entities = new Set([...asked, ...paths.flatMap((path) => path.entities)]);
  const links = new Set(paths.flatMap(({ hops }) => hops.map(({ link }) => link)));
  return { entities: [...entities], links: [...links] };
}
