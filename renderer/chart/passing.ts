// What passes the filters on the chart. Derived, never stored: filters look at what is laid out and change nothing of it.
import type { ChartEntity, ChartLink } from '../../shared/chartState';
import type { Dress } from '../../shared/dress/Dress';
import type { ChartFilter, ChartFilterTest } from '../../shared/dress/filter';
import type { Merge } from '../../shared/dress/identity';
import { fieldPasses, fold } from '../../shared/fieldTest';
import type { EntityId, LinkId } from '../../shared/ids';
import { textOf } from '../../shared/value';
import type { Chart } from './Chart';
import { roleField, withRole } from './roleField';
import { mergeTreeOf, type MergeTree } from './mergeTree';
import { rowStops, type RowStops } from './rowStops';
import { timeTest } from './time/timeTest';

export interface Passing {
  /** Entities that are not hidden and pass all filters that are on. */
  readonly entities: ReadonlySet<EntityId>;
  /** Links that pass, both ends included. */
  readonly links: ReadonlySet<LinkId>;
}

type Is<Kind extends ChartFilterTest['is']> = Extract<ChartFilterTest, { readonly is: Kind }>;

function testsOf<Kind extends ChartFilterTest['is']>(filters: readonly ChartFilter[], kind: Kind): readonly Is<Kind>[] {
  return filters.flatMap(({ isOn, test }) => (isOn && test.is === kind ? [test as Is<Kind>] : []));
}

/**
 * Entities and links of the chart that pass the given filters; see `filter.ts` for what each one means. Merged entities pass
 * together or not at all, and have the neighbours of all. Hidden entities and
 * their links never pass.
 */
export function passingWith(chart: Chart, filters: readonly ChartFilter[]): Passing {
  const entities = new Set<EntityId>();
  const rows = rowStops(chart, filters);
  const passes = entityTest(chart, filters, rows.entity);
  const ones = mergeTreeOf(chart.dress.merges);
  for (const it of chart.entities()) if (!it.isHidden && passes(it)) addWhole(chart, ones, it.entity.id, entities);
  let links = linksAmong(chart, filters, entities, rows.link, ones);
  for (const { least, most } of testsOf(filters, 'degree')) {
    const counts = neighbourCounts(links, ones);
    const isWithinBounds = (count: number) => count >= (least ?? 0) && count <= (most ?? Infinity);
    links = keepOnly(entities, links, (id) => isWithinBounds(counts.get(ones.mainOf(id))?.size ?? 0));
  }
  for (const { of } of testsOf(filters, 'component')) {
    const reached = componentOf(of, links, entities, ones);
    links = keepOnly(entities, links, (id) => reached.has(ones.mainOf(id)));
  }
  return { entities, links: new Set(links.map(({ link }) => link.id)) };
}

/** Adds the entity with all it is merged with that is not hidden: who is one passes as one. */
function addWhole(chart: Chart, ones: MergeTree, id: EntityId, entities: Set<EntityId>): void {
  for (const one of ones.originalsOf(id)) if (chart.entity(one)?.isHidden === false) entities.add(one);
}

/** Takes the others out of `entities`; the answer is what is left of the links. */
function keepOnly(
  entities: Set<EntityId>,
  links: readonly ChartLink[],
  isKept: (id: EntityId) => boolean,
): readonly ChartLink[] {
  for (const id of [...entities]) if (!isKept(id)) entities.delete(id);
  return links.filter(({ link }) => entities.has(link.from) && entities.has(link.to));
}

function entityTest(
  chart: Chart,
  filters: readonly ChartFilter[],
  isStopped: RowStops['entity'],
): (it: ChartEntity) => boolean {
  const hiddenTypes = new Set(testsOf(filters, 'types').flatMap(({ entities }) => entities));
  const properties = testsOf(filters, 'property').filter(({ on }) => on === 'entity');
  const needles = testsOf(filters, 'text').map(({ text }) => fold(text.trim()));
  return (it) => {
    const { entity } = it;
    return (
      !hiddenTypes.has(entity.type) &&
      !isStopped(it) &&
      properties.every(
        ({ type, field, test }) =>
          isOther(type, entity.type) || fieldPasses(withRole(chart, entity.id, entity.fields), field, test),
      ) &&
      needles.every((needle) => contains(entity, needle))
    );
  };
}

function contains({ key, caption, fields }: ChartEntity['entity'], needle: string): boolean {
  return [key, caption, ...Object.values(fields).map(textOf)].some((text) => fold(text).includes(needle));
}

function isOther(wanted: string | null, type: string): boolean {
  return wanted !== null && wanted !== type;
}

/** Links that pass between entities that pass; takes out of `entities` those whose every link is stopped. */
function linksAmong(
  chart: Chart,
  filters: readonly ChartFilter[],
  entities: Set<EntityId>,
  isStopped: RowStops['link'],
  ones: MergeTree,
): readonly ChartLink[] {
  const hiddenTypes = new Set(testsOf(filters, 'types').flatMap(({ links }) => links));
  const stops = linkTest(filters, chart.dress.timeZone);
  const withLinks = new Set<EntityId>();
  const withPassing = new Set<EntityId>();
  const links: ChartLink[] = [];
  for (const it of chart.links()) {
    const { type } = it.link;
    const [from, to] = [ones.mainOf(it.link.from), ones.mainOf(it.link.to)];
    withLinks.add(from).add(to);
    if (!stops(it)) withPassing.add(from).add(to);
    else continue;
    if (!hiddenTypes.has(type) && !isStopped(it)) links.push(it);
  }
  const isStripped = (main: EntityId) => withLinks.has(main) && !withPassing.has(main);
  for (const id of [...entities]) if (isStripped(ones.mainOf(id))) entities.delete(id);
  return links.filter(({ link }) => entities.has(link.from) && entities.has(link.to));
}

/** True for a link that a time or a property of links stops. */
function linkTest(filters: readonly ChartFilter[], timeZone: string): (it: ChartLink) => boolean {
  const isInTime = timeTest(filters, timeZone);
  const properties = testsOf(filters, 'property').filter(({ on }) => on === 'link');
  return ({ link }) =>
    !isInTime(link) ||
    properties.some(({ type, field, test }) => !isOther(type, link.type) && !fieldPasses(link.fields, field, test));
}

/** By main originals. */
function neighbourCounts(links: readonly ChartLink[], ones: MergeTree): ReadonlyMap<EntityId, ReadonlySet<EntityId>> {
  const counts = new Map<EntityId, Set<EntityId>>();
  const note = (id: EntityId, other: EntityId) => {
    const known = counts.get(id);
    if (known) known.add(other);
    else counts.set(id, new Set([other]));
  };
  for (const { link } of links) {
    const [from, to] = [ones.mainOf(link.from), ones.mainOf(link.to)];
    if (from === to) continue;
    note(from, to);
    note(to, from);
  }
  return counts;
}

/** Main originals; empty when the entity itself does not pass. */
function componentOf(
  start: EntityId,
  links: readonly ChartLink[],
  entities: ReadonlySet<EntityId>,
  ones: MergeTree,
): ReadonlySet<EntityId> {
  const neighbours = neighbourCounts(links, ones);
  const reached = new Set<EntityId>(entities.has(start) ? [ones.mainOf(start)] : []);
  for (const id of reached) for (const other of neighbours.get(id) ?? []) reached.add(other);
  return reached;
}

interface Cached {
  entities: readonly ChartEntity[];
  readonly links: readonly ChartLink[];
  readonly filters: readonly ChartFilter[];
  readonly merges: readonly Merge[];
  readonly roles: Dress['roles'];
  readonly passing: Passing;
}

const cache = new WeakMap<Chart, Cached>();

/** The decided roles, where a filter asks for them: a decision changes nothing of what passes the others. */
function rolesAskedFor({ dress: { filters, roles } }: Chart): Dress['roles'] {
  const asks = ({ test }: ChartFilter) => {
    if (test.is === 'property') return test.field === roleField;
    return test.is === 'row' && [test.when?.field, 'field' in test.part ? test.part.field : ''].includes(roleField);
  };
  return filters.some(asks) ? roles : undefined;
}

/** Whether a filter is on. */
export function isFiltered(chart: Chart): boolean {
  return chart.dress.filters.some(({ isOn }) => isOn);
}

/**
 * What passes the chart's own filters. The same object until facts, links, what is hidden or the filters change: moving and
 * pinning cost a comparison. While no filter is on, everything passes that is not hidden, and nothing is worked out before
 * somebody looks.
 */
export function passingOf(chart: Chart): Passing {
  const { filters, merges } = chart.dress;
  const [entities, links] = [chart.entities(), chart.links()];
  const cached = cache.get(chart);
  const roles = rolesAskedFor(chart);
  const isSame =
    cached?.filters === filters && cached.merges === merges && cached.links === links && cached.roles === roles;
  if (isSame && isSameCast(cached.entities, entities)) {
    cached.entities = entities;
    return cached.passing;
  }
  const passing = isFiltered(chart) ? passingWith(chart, filters) : new Everything(chart);
  cache.set(chart, { entities, links, filters, merges, roles, passing });
  return passing;
}

class Everything implements Passing {
  private found: Passing | null = null;

  constructor(private readonly chart: Chart) {}

  get entities(): Passing['entities'] {
    return this.sets.entities;
  }

  get links(): Passing['links'] {
    return this.sets.links;
  }

  private get sets(): Passing {
    this.found ??= passingWith(this.chart, []);
    return this.found;
  }
}

/** Whether both list the same entities with the same facts, hidden or not alike; where they stand does not matter. */
export function isSameCast(before: readonly ChartEntity[], after: readonly ChartEntity[]): boolean {
  if (before === after) return true;
  return (
    before.length === after.length &&
    before.every((one, nth) => {
      const other = after[nth];
      return one === other || (one.entity === other?.entity && one.isHidden === other.isHidden);
    })
  );
}
