// What is drawn, said once: entities, merged or not, and closed groups, the lines between them, what has stepped back because it does not
// pass the filters. Canvas, pictures, legend, selection and layouts all ask here, so that they never disagree.
import type { ChartEntity, ChartLink } from '../../shared/chartState';
import type { Dress } from '../../shared/dress/Dress';
import type { Group } from '../../shared/dress/group';
import type { EntityId, LinkId } from '../../shared/ids';
import { bundlesOf, makeBundles, narrowed, type LinkBundle } from './bundles';
import type { Chart } from './Chart';
import { groupTreeOf, isGroupId, type GroupTree } from './groupTree';
import { mergeTreeOf, type MergeTree } from './mergeTree';
import { isFiltered, isSameCast, passingOf, type Passing } from './passing';

/** An entity that is drawn, several that are merged into one, or a closed group. */
export interface ShownNode {
  readonly id: EntityId;
  /** Null for an entity, merged or not. */
  readonly group: Group | null;
  /**
   * What it stands for: itself; the visible originals, the main one first; or the entities in the group that pass (all visible
   * ones when none does), in the order of the chart.
   */
  readonly members: readonly EntityId[];
  /** Does not pass the filters: it is drawn far back and cannot be hit. */
  readonly isGhost: boolean;
}

/** An open group with something drawn in it: its frame. */
export interface OpenGroup {
  readonly group: Group;
  /** Nodes whose innermost open group this is. */
  readonly nodes: readonly EntityId[];
  /** Open groups directly inside. */
  readonly inner: readonly EntityId[];
  /** The entities in it that pass (all visible ones when none does), in the order of the chart. */
  readonly members: readonly EntityId[];
}

export interface Shown {
  /** No filter is on, and there is neither group nor merge: what is drawn is what is not hidden. */
  readonly isPlain: boolean;
  /** Entities in the order of the chart, then closed groups in the order of the dress. */
  readonly nodes: readonly ShownNode[];
  /** Lines between nodes that pass, with only the links that pass, in the lanes that they have without any filter. */
  readonly bundles: readonly LinkBundle[];
  /** Lines between nodes of which no link passes. */
  readonly ghosts: readonly LinkBundle[];
  /** Outer ones before those inside them. */
  readonly openGroups: readonly OpenGroup[];
  readonly node: (id: EntityId) => ShownNode | undefined;
  readonly openGroup: (id: EntityId) => OpenGroup | undefined;
  /** The node that stands for an entity: itself, what it is merged into, or the closed group around; null when nothing does. */
  readonly standIn: (id: EntityId) => EntityId | null;
  /** The original that an entity is drawn as when it is merged, in a closed group or not; itself otherwise. */
  readonly representative: (id: EntityId) => EntityId;
  /** False for an original that another one on the chart speaks for: of those that are one, one counts. */
  readonly isCounted: (id: EntityId) => boolean;
  /** Whether an entity that is not hidden passes the filters. */
  readonly passes: (id: EntityId) => boolean;
  readonly passesLink: (id: LinkId) => boolean;
  /**
   * Entities that pass and are not hidden, of all on the chart; those not hidden that do not pass; merged ones as one. `within`:
   * originals that are not counted therefore.
   */
  readonly counts: { readonly shown: number; readonly of: number; readonly filtered: number; readonly within: number };
}

/** Lists are made when somebody asks, because a plain chart is drawn without them. */
class Drawn implements Shown {
  readonly isPlain: boolean;
  private readonly tree: GroupTree;
  private readonly ones: MergeTree;
  private nodeList: readonly ShownNode[] | null = null;
  private nodesById: ReadonlyMap<EntityId, ShownNode> | null = null;
  private lines: Pick<Shown, 'bundles' | 'ghosts'> | null = null;
  private openList: readonly OpenGroup[] | null = null;
  private counted: Shown['counts'] | null = null;

  constructor(
    private readonly chart: Chart,
    private readonly entities: readonly ChartEntity[],
    private readonly links: readonly ChartLink[],
    private readonly passing: Passing | null,
    private readonly dress: Dress,
  ) {
    this.tree = groupTreeOf(dress);
    this.isPlain = passing === null && dress.groups.length === 0 && dress.merges.length === 0;
    this.ones = mergeTreeOf(dress.merges);
  }

  get nodes(): readonly ShownNode[] {
    this.nodeList ??= this.makeNodes();
    return this.nodeList;
  }

  get bundles(): readonly LinkBundle[] {
    this.lines ??= this.makeLines();
    return this.lines.bundles;
  }

  get ghosts(): readonly LinkBundle[] {
    this.lines ??= this.makeLines();
    return this.lines.ghosts;
  }

  get openGroups(): readonly OpenGroup[] {
    this.openList ??= this.makeOpenGroups();
    return this.openList;
  }

  get counts(): Shown['counts'] {
    this.counted ??= this.count();
    return this.counted;
  }

  private count(): Shown['counts'] {
    const { entities } = this;
    const counted = this.ones.isEmpty ? entities : entities.filter(({ entity }) => this.isCounted(entity.id));
    const there = counted.filter(({ isHidden }) => !isHidden);
    const shown = there.reduce((count, { entity }) => count + Number(this.passes(entity.id)), 0);
    const of = counted.length;
    return { shown, of, filtered: there.length - shown, within: entities.length - of };
  }

  readonly node = (id: EntityId): ShownNode | undefined => {
    this.nodesById ??= new Map(this.nodes.map((node) => [node.id, node]));
    return this.nodesById.get(id);
  };

  readonly openGroup = (id: EntityId): OpenGroup | undefined => this.openGroups.find(({ group }) => group.id === id);

  readonly standIn = (id: EntityId): EntityId | null => {
    const it = this.chart.entity(id);
    if (it === undefined || it.isHidden) return null;
    const place = this.placeOf(id);
    return this.isPlain || this.node(place) !== undefined ? place : null;
  };

  readonly representative = (id: EntityId): EntityId => this.visibleOriginals(id)[0] ?? id;

  readonly isCounted = (id: EntityId): boolean => {
    if (this.ones.isEmpty) return true;
    const originals = this.ones.originalsOf(id);
    if (originals.length === 1) return true;
    // Where all of them are hidden, the first on the chart counts.
    return (this.visibleOriginals(id)[0] ?? originals.find((one) => this.chart.entity(one) !== undefined)) === id;
  };

  readonly passes = (id: EntityId): boolean => this.passing === null || this.passing.entities.has(id);

  readonly passesLink = (id: LinkId): boolean => this.passing === null || this.passing.links.has(id);

  /** Where an entity that is not hidden would be drawn, were there no filter. */
  private placeOf(id: EntityId): EntityId {
    return this.tree.closedAround(id)?.id ?? this.representative(id);
  }

  /** In the order of the merge; one that is merged with nobody by itself. */
  private visibleOriginals(id: EntityId): readonly EntityId[] {
    const originals = this.ones.originalsOf(id);
    return originals.length === 1 ? originals : originals.filter((one) => this.chart.entity(one)?.isHidden === false);
  }

  private makeNodes(): readonly ShownNode[] {
    return this.isPlain ? this.plainNodes() : this.composedNodes();
  }

  private plainNodes(): readonly ShownNode[] {
    const nodes: ShownNode[] = [];
    for (const { entity, isHidden } of this.entities) {
      if (!isHidden) nodes.push({ id: entity.id, group: null, members: [entity.id], isGhost: false });
    }
    return nodes;
  }

  private composedNodes(): readonly ShownNode[] {
    const nodes: ShownNode[] = [];
    const inside = new Map<EntityId, EntityId[]>();
    for (const { entity, isHidden } of this.entities) {
      if (isHidden) continue;
      const place = this.placeOf(entity.id);
      const members = inside.get(place);
      if (members !== undefined) members.push(entity.id);
      else if (isGroupId(place)) inside.set(place, [entity.id]);
      else if (place === entity.id)
        nodes.push({ id: place, group: null, members: this.visibleOriginals(place), isGhost: !this.passes(place) });
    }
    for (const group of this.dress.groups) {
      const visible = inside.get(group.id);
      if (visible === undefined) continue;
      const members = visible.filter(this.passes);
      const isGhost = members.length === 0;
      nodes.push({ id: group.id, group, members: isGhost ? visible : members, isGhost });
    }
    return this.dress.filtered === 'hidden' ? nodes.filter(({ isGhost }) => !isGhost) : nodes;
  }

  private makeLines(): Pick<Shown, 'bundles' | 'ghosts'> {
    const all = this.allLines();
    const isThere = this.isPlain
      ? (id: EntityId) => this.chart.entity(id)?.isHidden === false
      : (id: EntityId) => this.node(id) !== undefined;
    const isDrawn = ({ from, to }: LinkBundle) => isThere(from) && isThere(to);
    if (this.passing === null) return { bundles: all.filter(isDrawn), ghosts: [] };
    const bundles: LinkBundle[] = [];
    const ghosts: LinkBundle[] = [];
    for (const bundle of all) {
      const links = bundle.links.filter(({ link }) => this.passesLink(link.id));
      if (links.length > 0) bundles.push(links.length === bundle.links.length ? bundle : narrowed(bundle, links));
      else if (this.dress.filtered === 'ghosted' && isDrawn(bundle)) ghosts.push(bundle);
    }
    return { bundles, ghosts };
  }

  /** The lines as they would be without a filter. */
  private allLines(): readonly LinkBundle[] {
    if (this.ones.isEmpty && this.dress.groups.every(({ isOpen }) => isOpen)) return bundlesOf(this.chart);
    const ends = [...this.entities.map(({ entity }) => entity.id), ...this.dress.groups.map(({ id }) => id)];
    const hidden = new Set(this.entities.flatMap(({ entity, isHidden }) => (isHidden ? [entity.id] : [])));
    return makeBundles(this.links, ends, (id) => (hidden.has(id) ? null : this.placeOf(id)));
  }

  private makeOpenGroups(): readonly OpenGroup[] {
    const parts = new Map<EntityId, { group: Group; nodes: EntityId[]; inner: Set<EntityId>; depth: number }>();
    for (const { id } of this.dress.groups.length === 0 ? [] : this.nodes) {
      const around = this.tree.around(id);
      around.forEach((group, nth) => {
        const known = parts.get(group.id);
        const part = known ?? { group, nodes: [], inner: new Set(), depth: around.length - nth };
        parts.set(group.id, part);
        const below = around[nth - 1];
        if (below === undefined) part.nodes.push(id);
        else part.inner.add(below.id);
      });
    }
    return [...parts.values()]
      .sort((a, b) => a.depth - b.depth)
      .map(({ group, nodes, inner }) => ({ group, nodes, inner: [...inner], members: this.membersIn(group.id) }));
  }

  private membersIn(id: EntityId): readonly EntityId[] {
    const visible = this.tree.entitiesIn(id).filter((member) => this.chart.entity(member)?.isHidden === false);
    const members = visible.filter(this.passes);
    return (members.length === 0 ? visible : members).sort();
  }
}

interface Cached {
  entities: readonly ChartEntity[];
  readonly links: readonly ChartLink[];
  readonly passing: Passing | null;
  readonly dress: Pick<Dress, 'groups' | 'merges' | 'filtered'>;
  readonly shown: Shown;
}

const cache = new WeakMap<Chart, Cached>();

/** What is drawn of the chart; the same object until something else is drawn. Moving and pinning change nothing of it. */
export function shownOf(chart: Chart): Shown {
  const [entities, links, passing, dress] = [
    chart.entities(),
    chart.links(),
    isFiltered(chart) ? passingOf(chart) : null,
    chart.dress,
  ];
  const cached = cache.get(chart);
  if (
    cached?.links === links &&
    cached.passing === passing &&
    cached.dress.groups === dress.groups &&
    cached.dress.merges === dress.merges &&
    cached.dress.filtered === dress.filtered &&
    isSameCast(cached.entities, entities)
  ) {
    cached.entities = entities;
    return cached.shown;
  }
  const shown = new Drawn(chart, entities, links, passing, dress);
  cache.set(chart, { entities, links, passing, dress, shown });
  return shown;
}

/** No filter is on, and there is neither group nor merge: what is drawn is what is not hidden, and nobody need ask. */
export function isPlainlyShown(chart: Chart): boolean {
  const { groups, merges } = chart.dress;
  return groups.length === 0 && merges.length === 0 && !isFiltered(chart);
}

/** Where a node is drawn: an entity at its own place, a closed group in the middle of its visible members. */
export function placeOfNode(chart: Chart, id: EntityId): { readonly x: number; readonly y: number } | null {
  const it = chart.entity(id);
  if (it !== undefined) return it;
  const members = groupTreeOf(chart.dress)
    .entitiesIn(id)
    .flatMap((member) => chart.entity(member) ?? [])
    .filter(({ isHidden }) => !isHidden);
  if (members.length === 0) return null;
  const middle = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return { x: middle(members.map(({ x }) => x)), y: middle(members.map(({ y }) => y)) };
}
