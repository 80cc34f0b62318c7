// What changed in the source since the chart read it, and the edit that brings the chart up to date. Entities are
// recognised by their business key, because ids do not outlive a reload of a database.
import type { Bringing, ChartEntity, ChartLink } from '../../../shared/chartState';
import { isDrawn } from '../../../shared/drawn';
import type { Entity, Link } from '../../../shared/graph';
import type { EntityId, LinkId } from '../../../shared/ids';
import type { Chart } from '../Chart';
import { fieldChanges, isChanged, sayingOf, type ChangedFields } from '../compare/fieldChanges';
import { diffOf, type Change, type Diff } from '../diff';
import { dressAfter } from './adoptDrawn';

export interface SourceNow {
  /** Each entity of the chart as the source has it now, by the id it has on the chart; null when it is gone. */
  readonly entities: ReadonlyMap<EntityId, Entity | null>;
  /** The links among them as the source has them now. */
  readonly links: readonly Link[];
  /** True when there were too many links to read them all: then none is called gone or new. */
  readonly isLinksCut: boolean;
}

export interface Findings {
  readonly changed: readonly ChangedFields<Entity>[];
  readonly gone: readonly Entity[];
  readonly changedLinks: readonly ChangedFields<Link>[];
  readonly newLinks: readonly Link[];
  readonly goneLinks: readonly Link[];
  /** Links drawn by hand of which an end is gone: they go with it when it is taken off. */
  readonly looseDrawn: readonly Link[];
  /** How many entities the source knows under another id than before. */
  readonly renumbered: number;
  readonly isLinksCut: boolean;
}

export function isUnchanged({ changed, gone, changedLinks, newLinks, goneLinks, renumbered }: Findings): boolean {
  return renumbered === 0 && [changed, gone, changedLinks, newLinks, goneLinks].every((list) => list.length === 0);
}

/** Compares the chart with its source; hidden entities too. */
export function compareWithSource(chart: Chart, now: SourceNow): Findings {
  const { pairs, gone } = pairEntities(chart, now);
  const links = pairLinks(chart, now, idsAfter(pairs));
  const changed = pairs.map(({ it, after }) => fieldChanges(it.entity, after)).filter(isChanged);
  return {
    changed,
    gone: gone.map(({ entity }) => entity),
    changedLinks: links.pairs.map(({ it, after }) => fieldChanges(it.link, after)).filter(isChanged),
    newLinks: now.isLinksCut ? [] : links.added,
    goneLinks: now.isLinksCut ? [] : links.gone.flatMap(({ link }) => (isDrawn(link.id) ? [] : [link])),
    looseDrawn: links.gone.flatMap(({ link }) => (isDrawn(link.id) ? [link] : [])),
    renumbered: pairs.filter(({ it, after }) => it.entity.id !== after.id).length,
    isLinksCut: now.isLinksCut,
  };
}

interface RefreshInput {
  readonly now: SourceNow;
  readonly bringing: Bringing;
  /** False keeps on the chart what the source no longer has. */
  readonly isGoneRemoved: boolean;
}

/** Everything keeps its place, pin and history, and groups and merges name it by its new id; nothing else about the chart changes. What was drawn by hand stays, but no link without its ends. */
export function refreshChart(chart: Chart, { now, bringing, isGoneRemoved }: RefreshInput): Diff {
  const { pairs, gone } = pairEntities(chart, now);
  const after = idsAfter(pairs);
  const links = pairLinks(chart, now, after);
  const isLinkGoneRemoved = isGoneRemoved && !now.isLinksCut;
  const taken = new Set<string>(after.values());
  const left = gone.map((it) => ({ before: it, after: isGoneRemoved ? null : setAside(it, taken) }));
  // Under which id each entity stays on the chart, those that are gone from the source among them.
  const ids = new Map(after);
  for (const { before, after: kept } of left) if (kept !== null) ids.set(before.entity.id, kept.entity.id);
  const entityChanges: Replacement<ChartEntity>[] = [
    ...pairs.map(({ it, after: entity }) => ({ before: it, after: { ...it, entity } })),
    ...left,
  ];
  const takenLinks = new Set<string>(links.pairs.map(({ after: link }) => link.id));
  const linkChanges: Replacement<ChartLink>[] = [
    ...links.pairs.map(({ it, after: link }) => ({ before: it, after: { ...it, link } })),
    ...links.gone.map((it) => {
      const isRemoved = isLinkGoneRemoved && !isDrawn(it.link.id);
      return { before: it, after: isRemoved ? null : keptLink(it, takenLinks, ids) };
    }),
  ];
  const added = now.isLinksCut ? [] : links.added.map((link) => ({ link, broughtBy: [bringing.id] }));
  const entities = partOf(entityChanges, ({ entity }) => entity.id);
  const linkPart = partOf(linkChanges, ({ link }) => link.id, hasSameEnds);
  return diffOf({
    entities,
    links: { ...linkPart, added: [...linkPart.added, ...added] },
    bringings: { added: added.length > 0 ? [bringing] : [] },
    dress: dressChange(chart, ids),
  });
}

function dressChange({ dress }: Chart, ids: ReadonlyMap<EntityId, EntityId>): Diff['dress'] {
  const heirs = new Map([...ids].filter(([before, after]) => before !== after));
  return heirs.size === 0 ? null : { before: dress, after: dressAfter(dress, heirs) };
}

interface EntityPair {
  readonly it: ChartEntity;
  readonly after: Entity;
}

function pairEntities(chart: Chart, now: SourceNow): { readonly pairs: EntityPair[]; readonly gone: ChartEntity[] } {
  const pairs: EntityPair[] = [];
  const gone: ChartEntity[] = [];
  const met = new Set<EntityId>();
  for (const it of chart.entities()) {
    // The source has no say in what was drawn by hand.
    const after = isDrawn(it.entity.id) ? it.entity : (now.entities.get(it.entity.id) ?? null);
    // Two that became one in the source: the first goes on, the other is gone.
    if (after === null || met.has(after.id)) gone.push(it);
    else {
      met.add(after.id);
      pairs.push({ it, after });
    }
  }
  return { pairs, gone };
}

function idsAfter(pairs: readonly EntityPair[]): ReadonlyMap<EntityId, EntityId> {
  return new Map(pairs.map(({ it, after }) => [it.entity.id, after.id]));
}

interface LinkPair {
  readonly it: ChartLink;
  readonly after: Link;
}

/** Pairs links by id, then by what they say: a reload gives every link another id. */
function pairLinks(chart: Chart, now: SourceNow, after: ReadonlyMap<EntityId, EntityId>) {
  const left = new Map(now.links.map((link) => [link.id, link]));
  const pairs: LinkPair[] = [];
  const unpaired: ChartLink[] = [];
  for (const it of chart.links()) {
    const same = isDrawn(it.link.id) ? drawnAfter(it.link, after) : left.get(it.link.id);
    if (same !== undefined && endsOf(same) === endsAfter(it.link, after)) {
      pairs.push({ it, after: same });
      left.delete(same.id);
    } else unpaired.push(it);
  }
  const bySaying = new Map<string, Link[]>();
  for (const link of left.values()) {
    const saying = `${placeOf(link)} ${sayingOf(link.fields)}`;
    bySaying.set(saying, [...(bySaying.get(saying) ?? []), link]);
  }
  const gone: ChartLink[] = [];
  for (const it of unpaired) {
    const saying = `${placeAfter(it.link, after)} ${sayingOf(it.link.fields)}`;
    const found = isDrawn(it.link.id) ? undefined : bySaying.get(saying)?.shift();
    if (found === undefined) gone.push(it);
    else {
      pairs.push({ it, after: found });
      left.delete(found.id);
    }
  }
  return { pairs, gone, added: [...left.values()] };
}

/** The drawn link between its ends under the ids that they have now; undefined when one of them is gone. */
function drawnAfter(link: Link, after: ReadonlyMap<EntityId, EntityId>): Link | undefined {
  const [from, to] = [after.get(link.from), after.get(link.to)];
  return from === undefined || to === undefined ? undefined : { ...link, from, to };
}

function endsOf({ from, to }: Link): string {
  return JSON.stringify([from, to]);
}

function endsAfter({ from, to }: Link, after: ReadonlyMap<EntityId, EntityId>): string {
  return JSON.stringify([after.get(from) ?? null, after.get(to) ?? null]);
}

function placeOf({ type, from, to }: Link): string {
  return JSON.stringify([type, from, to]);
}

function placeAfter({ type, from, to }: Link, after: ReadonlyMap<EntityId, EntityId>): string {
  return JSON.stringify([type, after.get(from) ?? null, after.get(to) ?? null]);
}

interface Replacement<T> {
  readonly before: T;
  readonly after: T | null;
}

/** Same id: changed, when anything differs. Another id, or another place: one leaves and one comes. */
function partOf<T>(
  replacements: readonly Replacement<T>[],
  idOf: (it: T) => string,
  isInPlace: (before: T, after: T) => boolean = () => true,
) {
  const added: T[] = [];
  const changed: Change<T>[] = [];
  const removed: T[] = [];
  for (const { before, after } of replacements) {
    if (after !== null && idOf(before) === idOf(after) && isInPlace(before, after)) {
      if (JSON.stringify(before) !== JSON.stringify(after)) changed.push({ before, after });
      continue;
    }
    removed.push(before);
    if (after !== null) added.push(after);
  }
  return { added, changed, removed };
}

function hasSameEnds(before: ChartLink, after: ChartLink): boolean {
  return before.link.from === after.link.from && before.link.to === after.link.to;
}

/** A kept entity whose id the source has given to another one since; no source answers to the new id. */
function setAside(it: ChartEntity, taken: ReadonlySet<string>): ChartEntity {
  if (!taken.has(it.entity.id)) return it;
  return { ...it, entity: { ...it.entity, id: asideId(it.entity.id) } };
}

function asideId<Id extends EntityId | LinkId>(id: Id): Id {
  return `${id}~gone` as Id;
}

/** A kept link under the ids that its ends have now; null when one of them leaves the chart. */
function keptLink(
  { link, broughtBy }: ChartLink,
  taken: ReadonlySet<string>,
  after: ReadonlyMap<EntityId, EntityId>,
): ChartLink | null {
  const [from, to] = [after.get(link.from), after.get(link.to)];
  if (from === undefined || to === undefined) return null;
  const id = taken.has(link.id) ? asideId(link.id) : link.id;
  return {
    link: { ...link, id, from, to },
    broughtBy,
  };
}
