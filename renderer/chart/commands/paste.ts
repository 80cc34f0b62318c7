// Puts a copied part of another chart on this one: entities, the links among them, and the acts that brought them, so that
// a pasted fact still says where it comes from.
import type { Bringing, ChartEntity, ChartLink } from '../../../shared/chartState';
import type { FileOrigin } from '../../../shared/graph';
import { tidyIdentity, type Merge } from '../../../shared/dress/identity';
import type { EntityId } from '../../../shared/ids';
import { nextBringingIds } from '../bringingIds';
import type { Chart } from '../Chart';
import { diffOf, type Diff } from '../diff';
import { mergeTreeOf } from '../mergeTree';

/** A part of a chart: links among the entities, who of them are merged, the bringings and files that they name. */
export interface ChartPart {
  readonly entities: readonly ChartEntity[];
  readonly links: readonly ChartLink[];
  readonly merges: readonly Merge[];
  readonly bringings: readonly Bringing[];
  readonly files: readonly { readonly id: string; readonly origin: FileOrigin }[];
}

/** The given entities with the links among them; ids that are not on the chart are passed over. */
export function partOf(chart: Chart, ids: Iterable<EntityId>): ChartPart {
  const entities = [...ids].flatMap((id) => chart.entity(id) ?? []);
  const inside = new Set(entities.map(({ entity }) => entity.id));
  const links = chart.links().filter(({ link }) => inside.has(link.from) && inside.has(link.to));
  const used = new Set([...entities, ...links].flatMap(({ broughtBy }) => broughtBy));
  const files = new Set(
    [...entities.map(({ entity }) => entity), ...links.map(({ link }) => link)].flatMap(
      ({ record }) => record?.file ?? [],
    ),
  );
  return {
    entities,
    links,
    merges: mergesAmong(chart.dress.merges, inside),
    bringings: chart.state().bringings.filter(({ id }) => used.has(id)),
    files: [...chart.files].filter(([id]) => files.has(id)).map(([id, origin]) => ({ id, origin })),
  };
}

function mergesAmong(merges: readonly Merge[], inside: ReadonlySet<EntityId>): Merge[] {
  return merges.flatMap(({ members }): Merge[] => {
    const own = members.filter((id) => inside.has(id));
    return own.length < 2 ? [] : [{ members: own }];
  });
}

interface PasteInput {
  readonly part: ChartPart;
  /** Added to the copied places. */
  readonly shift: { readonly x: number; readonly y: number };
}

/**
 * What is on the chart already stays as it is and where it is, merged or not. Bringings keep what they say under new ids; those that bring
 * nothing new here are left out.
 */
export function paste(chart: Chart, { part, shift }: PasteInput): Diff {
  const entities = part.entities.filter(({ entity }) => chart.entity(entity.id) === undefined);
  const come = new Set(entities.map(({ entity }) => entity.id));
  const isThere = (id: EntityId) => come.has(id) || chart.entity(id) !== undefined;
  const links = part.links.filter(
    ({ link }) => chart.link(link.id) === undefined && isThere(link.from) && isThere(link.to),
  );
  const used = new Set([...entities, ...links].flatMap(({ broughtBy }) => broughtBy));
  const bringings = part.bringings.filter(({ id }) => used.has(id));
  const names = newNames(chart, bringings);
  const renamed = (ids: readonly string[]) => ids.map((id) => names.get(id) ?? id);
  return diffOf({
    entities: {
      added: entities.map((it) => ({
        ...it,
        x: it.x + shift.x,
        y: it.y + shift.y,
        isHidden: false,
        broughtBy: renamed(it.broughtBy),
      })),
    },
    links: { added: links.map((it) => ({ ...it, broughtBy: renamed(it.broughtBy) })) },
    bringings: { added: bringings.map((it) => ({ ...it, id: names.get(it.id) ?? it.id })) },
    files: { added: part.files.filter(({ id }) => !chart.files.has(id)) },
    dress: mergesThatCome(chart, part, come),
  });
}

/** Merges of those that come and are merged with nobody here yet; who was here before stays by itself. */
function mergesThatCome(chart: Chart, { merges }: ChartPart, come: ReadonlySet<EntityId>): Diff['dress'] {
  const tree = mergeTreeOf(chart.dress.merges);
  const isNew = (id: EntityId) => come.has(id) && tree.merge(id) === undefined;
  const added = mergesAmong(merges, new Set(merges.flatMap(({ members }) => members).filter(isNew)));
  const before = chart.dress;
  const after = { ...before, ...tidyIdentity({ merges: [...before.merges, ...added], apart: before.apart }) };
  return added.length === 0 ? null : { before, after };
}

function newNames(chart: Chart, bringings: readonly Bringing[]): ReadonlyMap<string, string> {
  const names = nextBringingIds(chart.bringings.keys(), bringings.length);
  return new Map(bringings.map(({ id }, nth) => [id, names[nth] ?? id]));
}
