// Takes back expansions: what they alone brought leaves the chart, what anything else brought or builds on stays.
import type { Bringing, ChartEntity, ChartLink } from '../../../shared/chartState';
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import type { Change, Diff } from '../diff';
import { removalDiff } from '../removal';

/**
 * Collapses every expansion of the given entities: the chart is as if they had not been made.
 *
 * 1. An expansion lets go of all it brought: it leaves their `broughtBy`. One that was made of several entities at once goes
 *    on for those that are not collapsed, and lets go only of entities that none of its links joins to them.
 * 2. What some other bringing also brought stays; what nothing brings any more goes.
 * 3. Except an entity that is pinned, or was itself expanded while that expansion is not collapsed with it: it stays, still
 *    brought by this expansion. A later collapse takes it when the reason is gone.
 * 4. Links among what stays are never missing: an entity that first came with a collapsed expansion, and stays all the same,
 *    keeps its links to all that stays, because what keeps it would have brought them. They are then brought by that.
 * 5. A link goes with either of its ends. It holds no entity: a link fetched later between two entities goes when one goes.
 *
 * So a collapse right after an expansion gives back the chart before it, but for `knownNeighbours`, which stays: "+N"
 * tells what is hidden again. Collapsing twice changes nothing more.
 */
export function collapse(chart: Chart, { ids }: { readonly ids: Iterable<EntityId> }): Diff {
  const collapsed = new Set(ids);
  const expansions = [...chart.bringings.values()].filter(
    ({ kind, parents }) => kind === 'expand' && parents.some((id) => collapsed.has(id)),
  );
  const rests = restingParents(chart, expansions, collapsed);
  const lets = entitiesLetGo(chart, rests, collapsed);
  const kept = keptEntities(chart, lets, rests);
  const entities = settle(lets, (it) => (kept.has(it.entity.id) ? it.broughtBy : []));
  const gone = new Set(entities.gone.map(({ entity }) => entity.id));
  const links = settle(linksLetGo(chart, rests, lets, gone), (it) => takenOver(chart, it, lets, gone));
  return removalDiff(chart, {
    entities: gone,
    links: new Set(links.gone.map(({ link }) => link.id)),
    changedEntities: entities.changed,
    changedLinks: links.changed,
    changedBringings: shrunk(chart, expansions, rests, kept),
  });
}

/** By collapsed expansion: its parents that are not collapsed and show something of it other than one another. */
type Rests = ReadonlyMap<string, ReadonlySet<EntityId>>;
/** By what is on the chart: which of its bringings let it go. */
type Lets<T> = ReadonlyMap<T, ReadonlySet<string>>;

function restingParents(chart: Chart, expansions: readonly Bringing[], collapsed: ReadonlySet<EntityId>): Rests {
  const parentsOf = new Map(expansions.map(({ id, parents }) => [id, new Set(parents)]));
  const rests = new Map(expansions.map(({ id }) => [id, new Set<EntityId>()]));
  for (const { link, broughtBy } of chart.links()) {
    for (const id of broughtBy) {
      const parents = parentsOf.get(id);
      if (parents === undefined || parents.has(link.from) === parents.has(link.to)) continue;
      const parent = parents.has(link.from) ? link.from : link.to;
      if (!collapsed.has(parent)) rests.get(id)?.add(parent);
    }
  }
  return rests;
}

function entitiesLetGo(chart: Chart, rests: Rests, collapsed: ReadonlySet<EntityId>): Lets<ChartEntity> {
  const joined = new Map([...rests.keys()].map((id) => [id, new Set<EntityId>()]));
  for (const { link, broughtBy } of chart.links()) {
    for (const id of broughtBy) {
      const rest = rests.get(id);
      if (rest === undefined || (!rest.has(link.from) && !rest.has(link.to))) continue;
      for (const end of [link.from, link.to]) {
        if (!collapsed.has(end) || !isParent(chart, id, end)) joined.get(id)?.add(end);
      }
    }
  }
  return letGoOf(chart.entities(), (it, id) => joined.get(id)?.has(it.entity.id) === false);
}

function isParent(chart: Chart, bringing: string, entity: EntityId): boolean {
  return chart.bringings.get(bringing)?.parents.includes(entity) === true;
}

/** Only what is let go by something: on a large chart a collapse touches little. */
function letGoOf<T extends ChartEntity | ChartLink>(
  all: readonly T[],
  isLetGo: (it: T, id: string) => boolean,
): Lets<T> {
  const lets = new Map<T, ReadonlySet<string>>();
  for (const it of all) {
    const letGo = it.broughtBy.filter((id) => isLetGo(it, id));
    if (letGo.length > 0) lets.set(it, new Set(letGo));
  }
  return lets;
}

/** Entities that nothing else brings but that stay all the same (rule 3), and those that only their own expansion brought. */
function keptEntities(chart: Chart, lets: Lets<ChartEntity>, rests: Rests): ReadonlySet<EntityId> {
  const held = new Set([...chart.entities(), ...chart.links()].flatMap((it) => it.broughtBy));
  const builtOn = new Set([...rests.values()].flatMap((rest) => [...rest]));
  for (const { id, kind, parents } of chart.bringings.values()) {
    if (kind === 'expand' && !rests.has(id) && held.has(id)) for (const parent of parents) builtOn.add(parent);
  }
  const kept = new Set<EntityId>();
  for (const [{ entity, broughtBy, isPinned }, letGo] of lets) {
    if (letGo.size < broughtBy.length) continue;
    if (isPinned || builtOn.has(entity.id) || broughtBy.every((id) => isParent(chart, id, entity.id)))
      kept.add(entity.id);
  }
  return kept;
}

/** An expansion that goes on keeps the links, among what stays, of its resting parents and of the entities that it keeps. */
function linksLetGo(chart: Chart, rests: Rests, lets: Lets<ChartEntity>, gone: ReadonlySet<EntityId>): Lets<ChartLink> {
  const holds = (id: string, end: EntityId) => {
    if (rests.get(id)?.has(end) === true) return true;
    const it = chart.entity(end);
    return it !== undefined && it.broughtBy.includes(id) && lets.get(it)?.has(id) !== true;
  };
  return letGoOf(chart.links(), ({ link: { from, to } }, id) => {
    if (!rests.has(id)) return false;
    return gone.has(from) || gone.has(to) || (!holds(id, from) && !holds(id, to));
  });
}

/** By what a link is brought that nothing brings any more: by what keeps an end that had come with it (rule 4); [] for nothing. */
function takenOver(
  chart: Chart,
  { link, broughtBy }: ChartLink,
  lets: Lets<ChartEntity>,
  gone: ReadonlySet<EntityId>,
): readonly string[] {
  if (gone.has(link.from) || gone.has(link.to)) return [];
  const stayers = [link.from, link.to].flatMap((id) => {
    const end = chart.entity(id);
    const letGo = end === undefined ? undefined : lets.get(end);
    const [first] = end?.broughtBy ?? [];
    return end !== undefined && first !== undefined && letGo?.has(first) === true ? [{ end, letGo }] : [];
  });
  const kept = stayers.find(({ end, letGo }) => end.broughtBy.length === letGo.size)?.end;
  if (kept === undefined)
    return stayers.flatMap(({ end, letGo }) => end.broughtBy.filter((id) => !letGo.has(id))).slice(0, 1);
  // An end that is kept though nothing else brings it keeps its own expansions going, and the link with them.
  const shared = broughtBy.filter((id) => kept.broughtBy.includes(id));
  if (shared.length === broughtBy.length) return broughtBy;
  return shared.length > 0 ? shared : kept.broughtBy.slice(0, 1);
}

/** What is let go altogether is brought by `otherwise`, or goes when that is empty. */
function settle<T extends ChartEntity | ChartLink>(
  lets: Lets<T>,
  otherwise: (it: T) => readonly string[],
): { readonly gone: readonly T[]; readonly changed: readonly Change<T>[] } {
  const gone: T[] = [];
  const changed: Change<T>[] = [];
  for (const [it, letGo] of lets) {
    const left = it.broughtBy.filter((id) => !letGo.has(id));
    const broughtBy = left.length > 0 ? left : otherwise(it);
    if (broughtBy.length === 0) gone.push(it);
    else if (broughtBy !== it.broughtBy) changed.push({ before: it, after: { ...it, broughtBy } });
  }
  return { gone, changed };
}

/** Expansions that go on are from now on those of the resting parents alone, unless one is still needed to take a kept entity later. */
function shrunk(
  chart: Chart,
  expansions: readonly Bringing[],
  rests: Rests,
  kept: ReadonlySet<EntityId>,
): readonly Change<Bringing>[] {
  const keeping = new Set([...kept].flatMap((id) => chart.entity(id)?.broughtBy ?? []));
  return expansions.flatMap((before) => {
    const rest = rests.get(before.id);
    if (rest === undefined || rest.size === 0 || keeping.has(before.id)) return [];
    return [{ before, after: { ...before, parents: before.parents.filter((id) => rest.has(id)) } }];
  });
}
