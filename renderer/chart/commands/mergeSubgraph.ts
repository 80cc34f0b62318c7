// Brings what a source answered onto the chart. The only command that adds entities and links; search, expand,
// links-between and the opening of a case all end here.
import type { Bringing, ChartEntity, ChartLink } from '../../../shared/chartState';
import type { Entity, Link, Subgraph } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { diffOf, type Change, type Diff, type NamedFileOrigin } from '../diff';

interface MergeInput {
  readonly subgraphs: readonly Subgraph[];
  /** An id that the chart already knows goes on with that bringing (the next page of an expansion). */
  readonly bringing: Bringing;
  /** Centres of the new entities; one without a place is put at (0, 0). */
  readonly positions: ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>;
  /** Distinct neighbours in the source, by entity id; ids that are not on the chart are ignored. */
  readonly knownNeighbours: Readonly<Record<string, number>>;
  /** These numbers are lower bounds. */
  readonly isKnownAtLeast?: boolean;
}

/**
 * Entities and links already on the chart keep their place and data and gain the bringing. A link with an end that is
 * neither on the chart nor in the subgraphs is left out, and so is a bringing that brought nothing at all.
 */
export function mergeSubgraph(chart: Chart, input: MergeInput): Diff {
  const { bringing } = input;
  const given = uniqueEntities(input.subgraphs);
  const added = [...given.values()]
    .filter(({ id }) => chart.entity(id) === undefined)
    .map((entity) => newcomer(entity, input));
  const changed = changedEntities(chart, given, input);
  const links = mergeLinks(chart, given, input);
  const isHeld =
    added.length + links.added.length + links.changed.length > 0 ||
    changed.some(({ after }) => after.broughtBy.includes(bringing.id));
  return diffOf({
    entities: { added, changed },
    links,
    bringings: { added: isHeld && !chart.bringings.has(bringing.id) ? [bringing] : [] },
    files: { added: newFiles(chart, input.subgraphs) },
  });
}

function uniqueEntities(subgraphs: readonly Subgraph[]): ReadonlyMap<EntityId, Entity> {
  const byId = new Map<EntityId, Entity>();
  for (const entity of subgraphs.flatMap((one) => one.entities)) if (!byId.has(entity.id)) byId.set(entity.id, entity);
  return byId;
}

type Known = Pick<ChartEntity, 'knownNeighbours' | 'isKnownAtLeast'>;

/** What the source says of its neighbours; null where it says nothing. */
function toldOf({ knownNeighbours: told, isKnownAtLeast }: MergeInput, id: EntityId): Known | null {
  const knownNeighbours = Object.hasOwn(told, id) ? told[id] : undefined;
  if (knownNeighbours === undefined) return null;
  return isKnownAtLeast === true ? { knownNeighbours, isKnownAtLeast } : { knownNeighbours };
}

function newcomer(entity: Entity, input: MergeInput): ChartEntity {
  const { x, y } = input.positions.get(entity.id) ?? { x: 0, y: 0 };
  const known = toldOf(input, entity.id) ?? { knownNeighbours: null };
  return { entity, x, y, isPinned: false, isHidden: false, broughtBy: [input.bringing.id], ...known };
}

function changedEntities(chart: Chart, given: ReadonlyMap<EntityId, Entity>, input: MergeInput): Change<ChartEntity>[] {
  const touched = new Set<EntityId>([...given.keys(), ...(Object.keys(input.knownNeighbours) as EntityId[])]);
  const changes: Change<ChartEntity>[] = [];
  for (const id of touched) {
    const before = chart.entity(id);
    if (before === undefined) continue;
    const broughtBy = given.has(id) ? withBringing(before.broughtBy, input.bringing.id) : before.broughtBy;
    const { knownNeighbours, isKnownAtLeast, ...rest } = before;
    const told = toldOf(input, id);
    const isNews =
      told !== null && (told.knownNeighbours !== knownNeighbours || told.isKnownAtLeast !== isKnownAtLeast);
    if (broughtBy === before.broughtBy && !isNews) continue;
    changes.push({ before, after: told === null ? { ...before, broughtBy } : { ...rest, ...told, broughtBy } });
  }
  return changes;
}

function mergeLinks(chart: Chart, given: ReadonlyMap<EntityId, Entity>, { subgraphs, bringing }: MergeInput) {
  const isThere = (id: EntityId) => given.has(id) || chart.entity(id) !== undefined;
  const seen = new Set<LinkId>();
  const added: ChartLink[] = [];
  const changed: Change<ChartLink>[] = [];
  for (const link of subgraphs.flatMap((one): readonly Link[] => one.links)) {
    if (seen.has(link.id)) continue;
    seen.add(link.id);
    const before = chart.link(link.id);
    if (before === undefined) {
      if (isThere(link.from) && isThere(link.to)) added.push({ link, broughtBy: [bringing.id] });
      continue;
    }
    const broughtBy = withBringing(before.broughtBy, bringing.id);
    if (broughtBy !== before.broughtBy) changed.push({ before, after: { ...before, broughtBy } });
  }
  return { added, changed };
}

function withBringing(broughtBy: readonly string[], id: string): readonly string[] {
  return broughtBy.includes(id) ? broughtBy : [...broughtBy, id];
}

function newFiles(chart: Chart, subgraphs: readonly Subgraph[]): NamedFileOrigin[] {
  const files = new Map(subgraphs.flatMap((one) => Object.entries(one.files)));
  return [...files].filter(([id]) => !chart.files.has(id)).map(([id, origin]) => ({ id, origin }));
}
