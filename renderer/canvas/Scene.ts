// What there is to draw: the visible entities and bundles with their looks and places, kept in step with the chart
// by its diffs, and findable by place. Knows nothing of cameras, canvases or cytoscape.
import type { ChartEntity } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { type AppearanceOptions, type EntityLook, type LinkLook } from '../chart/appearance';
import { bundleLook, ghostLine } from '../chart/linkAppearance';
import { outlineBox } from '../chart/boxes';
import type { Chart } from '../chart/Chart';
import type { Diff } from '../chart/diff';
import type { Point } from '../chart/geometry';
import { lookOfNode } from '../chart/groupLook';
import { ruleSetOf } from '../chart/rules/ruleSet';
import { bundlesOf, type LinkBundle } from '../chart/selectors';
import { isPlainlyShown, placeOfNode, shownOf, type OpenGroup, type Shown } from '../chart/shown';
import { BundleList } from './BundleList';
import { touches, type Box } from './camera';
import { routeDistance } from './routeDistance';
import {
  bundleBox,
  DrawnBundle,
  DrawnEntity,
  entityBoxAt,
  inPaintingOrder,
  isOnBadge,
  isSameBundle,
  isShownOrHidden,
  placedAt,
  routeOf,
  touchedBy,
  type Moves,
  type SceneBundle,
  type SceneEntity,
} from './sceneParts';
import { SpatialIndex } from './SpatialIndex';

export { routeOf, type Moves, type SceneBundle, type SceneEntity } from './sceneParts';

export class Scene {
  readonly entities = new Map<EntityId, DrawnEntity>();
  readonly bundles = new BundleList();
  private readonly entityIndex = new SpatialIndex<SceneEntity>(entityBoxAt);
  private readonly bundleIndex = new SpatialIndex<SceneBundle>(bundleBox);
  private isIndexStale = false;
  /** Grows whenever anything may stand or look different. */
  revision = 0;
  /** Grows with every change of what there is and how it looks; places apart. */
  makeup = 0;
  /** Grows with every change of how the lines look that are there. */
  lineMakeup = 0;
  /** Grows with every change of what there is and in which order it is painted. */
  membership = 0;
  /** Null while what is drawn is simply what is not hidden. */
  private shown: Shown | null = null;

  constructor(
    private readonly chart: Chart,
    private options: AppearanceOptions,
  ) {
    this.options = { ...options, rules: ruleSetOf(chart) };
    this.rebuild();
  }

  private rebuild(): void {
    this.isIndexStale = true;
    this.shown = isPlainlyShown(this.chart) ? null : shownOf(this.chart);
    for (const id of this.nodeIds()) this.addEntity(id);
    this.renumber();
    this.syncBundles();
    this.reindex();
  }

  private nodeIds(): readonly EntityId[] {
    if (this.shown !== null) return this.shown.nodes.map(({ id }) => id);
    return this.chart.entities().flatMap(({ entity, isHidden }) => (isHidden ? [] : [entity.id]));
  }

  /** What is drawn for an entity: itself, or the closed group around it. */
  nodeFor(id: EntityId): SceneEntity | undefined {
    return this.entities.get(id) ?? this.entities.get(this.shown?.standIn(id) ?? id);
  }

  /** Open groups with something drawn in them, outer ones first. */
  get openGroups(): readonly OpenGroup[] {
    return this.shown?.openGroups ?? [];
  }

  /** What hands and keys can reach: everything but what does not pass the filters. */
  reachable(): SceneEntity[] {
    return [...this.entities.values()].filter(({ isGhost }) => !isGhost);
  }

  /** New looks for everything; places stay. */
  restyle(options: AppearanceOptions): void {
    const before = this.options;
    this.options = { ...options, rules: ruleSetOf(this.chart) };
    for (const it of this.entities.values()) it.forgetLook();
    const areLinesSame =
      before.theme === options.theme && before.language === options.language && !isOnLinks(before, this.options);
    if (areLinesSame) for (const it of this.bundles.values()) it.route = undefined;
    else {
      this.lineMakeup += 1;
      for (const it of this.bundles.values()) it.forgetLook();
    }
    if (this.isIndexStale) this.reindex();
    else {
      this.makeup += 1;
      // Entities may be larger or smaller; where lines run does not depend on looks.
      this.entityIndex.refresh();
    }
  }

  /** Takes over what a diff says; what it moves keeps its place here and is returned with its new one. */
  apply(diff: Diff): Moves {
    this.revision += 1;
    this.makeup += 1;
    const before = this.shown;
    this.shown = isPlainlyShown(this.chart) ? null : shownOf(this.chart);
    const isBulk = this.follow(diff, before);
    // Rules look at the whole chart: a new extreme or category dresses everything anew.
    if (ruleSetOf(this.chart) !== this.options.rules) this.restyle(this.options);
    else {
      for (const id of touchedBy(diff, this.chart, this.entities.size)) this.refreshLook(this.shown?.standIn(id) ?? id);
      if (isBulk) this.reindex();
    }
    return this.movesOf(diff, before);
  }

  /** Adds and removes what is and what is no longer drawn; true when the index is to be loaded afresh. */
  private follow(diff: Diff, before: Shown | null): boolean {
    if (before === null && this.shown === null) return this.followPlainly(diff);
    if (before !== this.shown) this.sync();
    return before !== this.shown;
  }

  private followPlainly({ entities, links }: Diff): boolean {
    const { added, changed, removed } = entities;
    const linkChanges = links.added.length + links.changed.length + links.removed.length;
    const isBulk = added.length + removed.length + linkChanges > bulkFrom;
    this.isIndexStale ||= isBulk;
    for (const { entity } of removed) this.removeEntity(entity.id);
    for (const it of added) if (!it.isHidden) this.addEntity(it.entity.id);
    for (const { after } of changed) this.applyVisibility(after);
    const isSeenAnew = added.length > 0 || changed.some(isShownOrHidden);
    if (isSeenAnew) this.renumber();
    if (isSeenAnew || removed.length + linkChanges > 0) this.syncBundles();
    return isBulk;
  }

  /** Filters or groups have changed what is drawn: everything is compared. */
  private sync(): void {
    this.isIndexStale = true;
    const ids = new Set(this.nodeIds());
    for (const id of [...this.entities.keys()]) if (!ids.has(id)) this.removeEntity(id);
    for (const id of ids) {
      if (this.entities.has(id)) this.refreshLook(id);
      else this.addEntity(id);
    }
    this.renumber();
    this.syncBundles();
  }

  private applyVisibility({ entity, isHidden }: ChartEntity): void {
    if (isHidden) this.removeEntity(entity.id);
    else if (!this.entities.has(entity.id)) this.addEntity(entity.id);
  }

  private movesOf({ entities }: Diff, before: Shown | null): Moves {
    const changed = entities.changed.map(({ after }) => after.entity.id);
    const { shown } = this;
    const ids = shown === null ? changed : new Set(changed.map((id) => shown.standIn(id) ?? id));
    const moves = new Map<EntityId, Point>();
    for (const id of before === shown ? ids : this.entities.keys()) {
      const it = this.entities.get(id);
      const place = it === undefined ? null : placeOfNode(this.chart, id);
      if (it === undefined || place === null) continue;
      const { x, y } = place;
      if (Math.hypot(it.x - x, it.y - y) > leastMove) moves.set(id, { x, y });
      else Object.assign(it, { x, y });
    }
    return moves;
  }

  /** Puts entities elsewhere. With `isPassing` the index waits, for frames of an animation, until `settle`. */
  move(moves: Moves, isPassing = false): void {
    this.revision += 1;
    const bundles = new Set<SceneBundle>();
    this.isIndexStale ||= isPassing;
    for (const [id, { x, y }] of moves) {
      const it = this.entities.get(id);
      if (it === undefined) continue;
      it.x = x;
      it.y = y;
      for (const bundle of it.bundles) bundles.add(bundle);
      if (!this.isIndexStale) this.entityIndex.put(it);
    }
    for (const bundle of bundles) {
      bundle.route = undefined;
      if (!this.isIndexStale) this.bundleIndex.put(bundle);
    }
  }

  /** Brings the index up to date after passing moves. */
  settle(): void {
    if (this.isIndexStale) this.reindex();
  }

  entitiesIn(box: Box): SceneEntity[] {
    if (this.isIndexStale) return [...this.entities.values()].filter((it) => touches(entityBoxAt(it), box));
    return inPaintingOrder(this.entityIndex.within(box));
  }

  bundlesIn(box: Box): SceneBundle[] {
    if (this.isIndexStale) return [...this.bundles.values()].filter((it) => touches(bundleBox(it), box));
    return inPaintingOrder(this.bundleIndex.within(box));
  }

  /** The topmost entity whose outline is within `slack` of the point. */
  entityAt({ x, y }: Point, slack: number): SceneEntity | null {
    const near = this.entitiesIn({ minX: x - slack, minY: y - slack, maxX: x + slack, maxY: y + slack });
    for (const it of near.reverse()) {
      if (it.isGhost) continue;
      const box = outlineBox(placedAt(it));
      const isInside =
        x >= box.left - slack && x <= box.right + slack && y >= box.top - slack && y <= box.bottom + slack;
      if (isInside) return it;
    }
    return null;
  }

  /** The entity whose badge of hidden neighbours is at the point. */
  badgeAt({ x, y }: Point): SceneEntity | null {
    return this.entitiesIn({ minX: x, minY: y, maxX: x, maxY: y }).findLast((it) => isOnBadge(it, x, y)) ?? null;
  }

  /** Reachable entities whose centres lie in the box. */
  centredIn(box: Box): SceneEntity[] {
    // By a plain walk: it costs less than the index that it would be the first to need.
    const found: SceneEntity[] = [];
    for (const it of this.entities.values()) {
      const isIn = it.x >= box.minX && it.x <= box.maxX && it.y >= box.minY && it.y <= box.maxY;
      if (isIn && !it.isGhost) found.push(it);
    }
    return found.sort((a, b) => a.order - b.order);
  }

  /** The bundle whose line is nearest to the point, at most `slack` away. */
  bundleAt(point: Point, slack: number): SceneBundle | null {
    const { x, y } = point;
    let nearest: SceneBundle | null = null;
    let least = slack;
    for (const it of this.bundlesIn({ minX: x - slack, minY: y - slack, maxX: x + slack, maxY: y + slack })) {
      const route = it.isGhost ? null : routeOf(it);
      const distance = route === null ? Infinity : routeDistance(route, point) - it.look.width / 2;
      if (distance > least) continue;
      least = distance;
      nearest = it;
    }
    return nearest;
  }

  /** What came onto the chart first is painted first, groups over entities, and what does not pass beneath everything. */
  private renumber(): void {
    const entities = this.chart.entities();
    entities.forEach(({ entity }, order) => this.number(entity.id, order));
    this.chart.dress.groups.forEach(({ id }, nth) => this.number(id, entities.length + nth));
  }

  private number(id: EntityId, order: number): void {
    const it = this.entities.get(id);
    if (it) it.order = it.isGhost ? order - beneath : order;
  }

  private readonly lookOf = (id: EntityId): EntityLook | null =>
    lookOfNode(this.chart, id, this.shown?.node(id), this.options);

  private addEntity(id: EntityId): void {
    const place = placeOfNode(this.chart, id);
    if (place === null) return;
    const it = new DrawnEntity(id, place.x, place.y, this.lookOf);
    it.isGhost = this.shown?.node(id)?.isGhost === true;
    this.entities.set(id, it);
    if (!this.isIndexStale) this.entityIndex.put(it);
  }

  private removeEntity(id: EntityId): void {
    const it = this.entities.get(id);
    if (it === undefined) return;
    this.removeBundles(it.bundles);
    this.entities.delete(id);
    if (!this.isIndexStale) this.entityIndex.remove(it);
  }

  /** All at once, so that taking a hub's lines away looks through them once and not once for each. */
  private removeBundles(its: readonly DrawnBundle[]): void {
    const ends = new Set<DrawnEntity>();
    for (const it of its) {
      it.isGone = true;
      this.bundles.remove(it);
      ends.add(it.from).add(it.to);
      if (!this.isIndexStale) this.bundleIndex.remove(it);
    }
    for (const end of ends) end.bundles = end.bundles.filter(({ isGone }) => !isGone);
  }

  private refreshLook(id: EntityId): void {
    const it = this.entities.get(id);
    if (it === undefined || placeOfNode(this.chart, id) === null) return;
    it.forgetLook();
    for (const bundle of it.bundles) bundle.route = undefined;
    it.isGhost = this.shown?.node(id)?.isGhost === true;
    if (!this.isIndexStale) this.entityIndex.put(it);
  }

  /** Bundles are derived from all links, so they are compared, and only what differs is touched. */
  private syncBundles(): void {
    this.membership += 1;
    (this.shown?.bundles ?? bundlesOf(this.chart)).forEach((bundle, order) => this.putBundle(bundle, order, false));
    this.shown?.ghosts.forEach((bundle, order) => this.putBundle(bundle, order - beneath, true));
    const gone = [...this.bundles.values()].filter(({ seen }) => seen !== this.membership);
    if (gone.length > 0) this.removeBundles(gone);
  }

  /** Does nothing when an end of it is not drawn. */
  private putBundle(bundle: LinkBundle, order: number, isGhost: boolean): void {
    const from = this.entities.get(bundle.from);
    const to = this.entities.get(bundle.to);
    if (from === undefined || to === undefined) return;
    // On a plain chart what says the same is the same bundle; elsewhere bundles are made anew, and known by their names.
    const known = this.bundles.of(bundle) ?? (this.shown === null ? undefined : this.bundles.get(bundle.id));
    if (known?.isGhost === isGhost && isSameBundle(known.bundle, bundle)) {
      this.bundles.renew(known, bundle);
      known.order = order;
      known.seen = this.membership;
      return;
    }
    if (known !== undefined) this.removeBundles([known]);
    const it = new DrawnBundle(bundle, from, to, order, isGhost, this.lineOf);
    it.seen = this.membership;
    this.bundles.put(it);
    from.bundles.push(it);
    if (to !== from) to.bundles.push(it);
    if (!this.isIndexStale) this.bundleIndex.put(it);
  }

  private readonly lineOf = ({ bundle, isGhost }: DrawnBundle): LinkLook =>
    (isGhost ? ghostLine : bundleLook)(bundle, this.options);

  private reindex(): void {
    this.makeup += 1;
    this.isIndexStale = false;
    this.entityIndex.load(this.entities.values());
    this.bundleIndex.load(this.bundles.values());
  }
}

/** Whether rules set anything of lines, before or now. */
function isOnLinks(...options: readonly AppearanceOptions[]): boolean {
  return options.some(({ rules }) => rules?.isOnLinks === true);
}

/** More than any chart has: the order of what does not pass lies so much lower. */
const beneath = 1e9;

/** Chart units: the middle of a group where it was dragged and as it is worked out differ by less, which nobody sees move. */
const leastMove = 1e-6;

/** From so many elements on, the index is loaded afresh instead of changed one by one. */
const bulkFrom = 400;
