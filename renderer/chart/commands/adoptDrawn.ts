// The source has brought what the analyst had drawn by hand: the same type and business key. The fact takes the place of the
// drawing, with all that hangs on it, and keeps the note of who drew it.
import type { ChartEntity, ChartLink } from '../../../shared/chartState';
import type { Dress } from '../../../shared/dress/Dress';
import { tidyIdentity } from '../../../shared/dress/identity';
import { isDrawn } from '../../../shared/drawn';
import type { Entity } from '../../../shared/graph';
import type { EntityId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { composeDiffs } from '../composeDiffs';
import { diffOf, type Diff } from '../diff';
import { renamed } from '../renamed';

export interface Adopted {
  readonly diff: Diff;
  /** Those that took the place of a drawing. */
  readonly ids: readonly EntityId[];
}

/** The given merge, made of this chart, with every newcomer put in the place of the drawings of the same type and key. */
export function adoptDrawn(chart: Chart, merge: Diff): Adopted {
  const drawn = drawnByName(chart);
  const heirs = new Map<EntityId, EntityId>();
  const changed: { readonly before: ChartEntity; readonly after: ChartEntity }[] = [];
  for (const before of drawn.size === 0 ? [] : merge.entities.added) {
    const drawings = drawn.get(nameOf(before.entity)) ?? [];
    const [first] = drawings;
    if (first === undefined || isDrawn(before.entity.id)) continue;
    for (const { entity } of drawings) heirs.set(entity.id, before.entity.id);
    const { x, y, isPinned } = first;
    const broughtBy = [...new Set([...drawings.flatMap((one) => one.broughtBy), ...before.broughtBy])];
    changed.push({ before, after: { ...before, x, y, isPinned, broughtBy } });
  }
  if (changed.length === 0) return { diff: merge, ids: [] };
  const links = chart.links().filter(({ link }) => heirs.has(link.from) || heirs.has(link.to));
  const dress = dressAfter(chart.dress, heirs);
  const take = diffOf({
    entities: { changed, removed: chart.entities().filter(({ entity }) => heirs.has(entity.id)) },
    links: { removed: links, added: links.map((it) => inherited(it, heirs)) },
    dress: { before: chart.dress, after: dress },
  });
  return { diff: composeDiffs([merge, take]), ids: changed.map(({ after }) => after.entity.id) };
}

function nameOf({ type, key }: Entity): string {
  return JSON.stringify([type, key]);
}

/** What has no key is known by nothing and stays a drawing. */
function drawnByName(chart: Chart): ReadonlyMap<string, readonly ChartEntity[]> {
  const byName = new Map<string, ChartEntity[]>();
  for (const it of chart.entities()) {
    if (!isDrawn(it.entity.id) || it.entity.key === '') continue;
    const name = nameOf(it.entity);
    byName.set(name, [...(byName.get(name) ?? []), it]);
  }
  return byName;
}

function inherited(it: ChartLink, heirs: ReadonlyMap<EntityId, EntityId>): ChartLink {
  const { from, to } = it.link;
  return { ...it, link: { ...it.link, from: heirs.get(from) ?? from, to: heirs.get(to) ?? to } };
}

/** The dress with other ids in place of those that are no more. */
export function dressAfter(dress: Dress, heirs: ReadonlyMap<EntityId, EntityId>): Dress {
  // Scores stand beside their entities, place by place.
  const overlays = renamed(dress.overlays, heirs);
  const after = { ...(withHeirs({ ...dress, overlays: [] }, heirs) as Dress), overlays };
  return { ...after, ...tidyIdentity(after) };
}

/** Groups, merges, annotations and filters name entities by id, in fields of their own: wherever one is named, its heir is now. */
function withHeirs(value: unknown, heirs: ReadonlyMap<string, EntityId>): unknown {
  if (typeof value === 'string') return heirs.get(value) ?? value;
  if (Array.isArray(value)) {
    const list: unknown[] = value.map((one) => withHeirs(one, heirs));
    // Two drawings of one fact come to the same; nothing is in a list of names twice.
    return list.filter((one, nth) => typeof one !== 'string' || list.indexOf(one) === nth);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, withHeirs(inner, heirs)]));
}
