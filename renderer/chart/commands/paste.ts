// Puts a copied part of another chart on this one: entities, the links among them, and the acts that brought them, so that
// a pasted fact still says where it comes from.
import type { Bringing, ChartEntity, ChartLink } from '../../../shared/chartState';
import type { FileOrigin } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import { nextBringingIds } from '../bringingIds';
import type { Chart } from '../Chart';
import { diffOf, type Diff } from '../diff';

/** A part of a chart: links among the entities, the bringings and files that they name. */
export interface ChartPart {
  readonly entities: readonly ChartEntity[];
  readonly links: readonly ChartLink[];
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
    bringings: chart.state().bringings.filter(({ id }) => used.has(id)),
    files: [...chart.files].filter(([id]) => files.has(id)).map(([id, origin]) => ({ id, origin })),
  };
}

interface PasteInput {
  readonly part: ChartPart;
  /** Added to the copied places. */
  readonly shift: { readonly x: number; readonly y: number };
}

/**
 * What is on the chart already stays as it is and where it is. Bringings keep what they say under new ids; those that bring
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
  });
}

function newNames(chart: Chart, bringings: readonly Bringing[]): ReadonlyMap<string, string> {
  const names = nextBringingIds(chart.bringings.keys(), bringings.length);
  return new Map(bringings.map(({ id }, nth) => [id, names[nth] ?? id]));
}
