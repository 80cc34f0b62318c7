// What there is to draw: the visible entities and bundles with their looks and places, kept in step with the chart
// by its diffs, and findable by place. Knows nothing of cameras, canvases or cytoscape.
import type { ChartEntity } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import {
  bundleLook,
  entityLook,
  measures,
  type AppearanceOptions,
  type EntityLook,
  type LinkLook,
} from '../chart/appearance';
import type { Chart } from '../chart/Chart';
import type { Change, Diff } from '../chart/diff';
import { badgeBox, captionLines, outlineBox, textBox, type TextLine } from '../chart/boxes';
import { controlOf, linkRoute, type LinkRoute, type Point } from '../chart/geometry';
import { bundlesOf, hiddenNeighbours, type LinkBundle } from '../chart/selectors';
import type { Box } from './camera';
import { routeDistance } from './routeDistance';
import { SpatialIndex } from './SpatialIndex';

export interface SceneEntity {
  readonly id: EntityId;
  look: EntityLook;
  x: number;
  y: number;
  /** Caption lines as for an entity at 0,0, so that moving it costs nothing. */
  lines: readonly TextLine[];
  /** Half the width of the widest line, the height of all and of the first; their top below the centre. */
  caption: {
    readonly halfWidth: number;
    readonly height: number;
    readonly firstHeight: number;
    readonly below: number;
  };
  readonly bundles: Set<SceneBundle>;
  /** Place in the chart's order: what came first is painted first. */
  order: number;
}

export interface SceneBundle {
  readonly id: string;
  bundle: LinkBundle;
  look: LinkLook;
  readonly from: SceneEntity;
  readonly to: SceneEntity;
  /** Undefined until asked for, null when the outlines touch; see `routeOf`. */
  route: LinkRoute | null | undefined;
  order: number;
}

/** Where entities shall be that the chart has moved: the canvas decides how they get there. */
export type Moves = ReadonlyMap<EntityId, Point>;

function entityBoxAt({ x, y, look, caption }: SceneEntity): Box {
  const side = Math.max(caption.halfWidth, look.radius * 1.25 + 34);
  return {
    minX: x - side,
    maxX: x + side,
    minY: y - look.radius * 1.2 - 12,
    maxY: y + Math.max(look.radius * 1.2, caption.below + caption.height) + 2,
  };
}

function bundleBox({ from, to, look }: SceneBundle): Box {
  // The control point holds the curve, the margin holds arrow heads, loops and wide lines.
  const control = controlOf(from, to, look.lane) ?? from;
  const margin = from === to ? measures.loopReach * (1 + Math.abs(look.lane) / 3) + 10 : 16;
  return {
    minX: Math.min(from.x, to.x, control.x) - margin,
    minY: Math.min(from.y, to.y, control.y) - margin,
    maxX: Math.max(from.x, to.x, control.x) + margin,
    maxY: Math.max(from.y, to.y, control.y) + margin,
  };
}

function placedAt({ x, y, look }: SceneEntity) {
  return { x, y, shape: look.shape, radius: look.radius };
}

/** The line of a bundle; null when its ends touch. Worked out at most once per place of its ends. */
export function routeOf(it: SceneBundle): LinkRoute | null {
  if (it.route === undefined) {
    const from = placedAt(it.from);
    it.route = linkRoute(from, it.from === it.to ? from : placedAt(it.to), it.look);
  }
  return it.route;
}

function captionOf(look: EntityLook): Pick<SceneEntity, 'lines' | 'caption'> {
  const lines = captionLines({ x: 0, y: 0, shape: look.shape, radius: look.radius }, look);
  const boxes = lines.map(textBox);
  const top = boxes[0]?.top ?? 0;
  const caption = {
    halfWidth: boxes.reduce((most, box) => Math.max(most, box.right), 0),
    height: (boxes.at(-1)?.bottom ?? top) - top,
    firstHeight: (boxes[0]?.bottom ?? top) - top,
    below: top,
  };
  return { lines, caption };
}

export class Scene {
  readonly entities = new Map<EntityId, SceneEntity>();
  readonly bundles = new Map<string, SceneBundle>();
  private readonly entityIndex = new SpatialIndex<SceneEntity>(entityBoxAt);
  private readonly bundleIndex = new SpatialIndex<SceneBundle>(bundleBox);
  private isIndexStale = false;

  constructor(
    private readonly chart: Chart,
    private options: AppearanceOptions,
  ) {
    this.rebuild();
  }

  private rebuild(): void {
    this.isIndexStale = true;
    for (const it of this.chart.entities()) if (!it.isHidden) this.addEntity(it.entity.id);
    this.renumber();
    this.syncBundles();
    this.reindex();
  }

  /** New looks for everything; places stay. */
  restyle(options: AppearanceOptions): void {
    this.options = options;
    this.isIndexStale = true;
    for (const id of this.entities.keys()) this.refreshLook(id);
    for (const it of this.bundles.values()) {
      it.look = bundleLook(it.bundle, options);
      it.route = undefined;
    }
    this.reindex();
  }

  /** Takes over what a diff says; what it moves keeps its place here and is returned with its new one. */
  apply(diff: Diff): Moves {
    const { added, changed, removed } = diff.entities;
    const linkChanges = diff.links.added.length + diff.links.changed.length + diff.links.removed.length;
    const isBulk = added.length + removed.length + linkChanges > bulkFrom;
    this.isIndexStale ||= isBulk;
    for (const { entity } of removed) this.removeEntity(entity.id);
    for (const it of added) if (!it.isHidden) this.addEntity(it.entity.id);
    for (const { after } of changed) this.applyVisibility(after);
    const isSeenAnew = added.length > 0 || changed.some(isShownOrHidden);
    if (isSeenAnew) this.renumber();
    if (isSeenAnew || removed.length + linkChanges > 0) this.syncBundles();
    for (const id of this.touchedBy(diff)) this.refreshLook(id);
    if (isBulk) this.reindex();
    return this.movesOf(changed);
  }

  private applyVisibility({ entity, isHidden }: ChartEntity): void {
    if (isHidden) this.removeEntity(entity.id);
    else if (!this.entities.has(entity.id)) this.addEntity(entity.id);
  }

  /** Entities that may look different, being there before and after. */
  private touchedBy({ entities, links }: Diff): Set<EntityId> {
    const touched = new Set<EntityId>();
    // The badge of what is hidden depends on visible neighbours.
    for (const { link } of [...links.added, ...links.removed]) touched.add(link.from).add(link.to);
    for (const change of entities.changed) {
      const { id } = change.after.entity;
      if (isShownOrHidden(change)) for (const other of this.chart.neighboursOf(id)) touched.add(other);
      if (isChangedBeyondPlace(change)) touched.add(id);
    }
    return touched;
  }

  private movesOf(changed: readonly Change<ChartEntity>[]): Moves {
    const moves = new Map<EntityId, Point>();
    for (const { after } of changed) {
      const it = this.entities.get(after.entity.id);
      if (it && (it.x !== after.x || it.y !== after.y)) moves.set(it.id, { x: after.x, y: after.y });
    }
    return moves;
  }

  /** Puts entities elsewhere. With `isPassing` the index waits, for frames of an animation, until `settle`. */
  move(moves: Moves, isPassing = false): void {
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
    return this.entityIndex.within(box).sort((a, b) => a.order - b.order);
  }

  bundlesIn(box: Box): SceneBundle[] {
    if (this.isIndexStale) return [...this.bundles.values()].filter((it) => touches(bundleBox(it), box));
    return this.bundleIndex.within(box).sort((a, b) => a.order - b.order);
  }

  /** The topmost entity whose outline is within `slack` of the point. */
  entityAt({ x, y }: Point, slack: number): SceneEntity | null {
    const near = this.entitiesIn({ minX: x - slack, minY: y - slack, maxX: x + slack, maxY: y + slack });
    for (const it of near.reverse()) {
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

  /** Entities whose centres lie in the box. */
  centredIn(box: Box): SceneEntity[] {
    return this.entitiesIn(box).filter(({ x, y }) => x >= box.minX && x <= box.maxX && y >= box.minY && y <= box.maxY);
  }

  /** The bundle whose line is nearest to the point, at most `slack` away. */
  bundleAt(point: Point, slack: number): SceneBundle | null {
    const { x, y } = point;
    let nearest: SceneBundle | null = null;
    let least = slack;
    for (const it of this.bundlesIn({ minX: x - slack, minY: y - slack, maxX: x + slack, maxY: y + slack })) {
      const route = routeOf(it);
      const distance = route === null ? Infinity : routeDistance(route, point) - it.look.width / 2;
      if (distance > least) continue;
      least = distance;
      nearest = it;
    }
    return nearest;
  }

  /** What came onto the chart first is painted first. */
  private renumber(): void {
    this.chart.entities().forEach(({ entity }, order) => {
      const it = this.entities.get(entity.id);
      if (it) it.order = order;
    });
  }

  private lookOf(id: EntityId): { x: number; y: number; look: EntityLook } | null {
    const it = this.chart.entity(id);
    if (it === undefined) return null;
    return { x: it.x, y: it.y, look: entityLook(it, hiddenNeighbours(this.chart, it), this.options) };
  }

  private addEntity(id: EntityId): void {
    const seen = this.lookOf(id);
    if (seen === null) return;
    const it: SceneEntity = { id, ...seen, ...captionOf(seen.look), bundles: new Set(), order: 0 };
    this.entities.set(id, it);
    if (!this.isIndexStale) this.entityIndex.put(it);
  }

  private removeEntity(id: EntityId): void {
    const it = this.entities.get(id);
    if (it === undefined) return;
    for (const bundle of it.bundles) this.removeBundle(bundle);
    this.entities.delete(id);
    this.entityIndex.remove(it);
  }

  private removeBundle(it: SceneBundle): void {
    it.from.bundles.delete(it);
    it.to.bundles.delete(it);
    this.bundles.delete(it.id);
    this.bundleIndex.remove(it);
  }

  private refreshLook(id: EntityId): void {
    const it = this.entities.get(id);
    const seen = this.lookOf(id);
    if (it === undefined || seen === null) return;
    it.look = seen.look;
    Object.assign(it, captionOf(seen.look));
    if (!this.isIndexStale) this.entityIndex.put(it);
  }

  /** Bundles are derived from all links, so they are compared, and only what differs is touched. */
  private syncBundles(): void {
    const gone = new Set(this.bundles.keys());
    bundlesOf(this.chart).forEach((bundle, order) => {
      const from = this.entities.get(bundle.from);
      const to = this.entities.get(bundle.to);
      if (from === undefined || to === undefined) return;
      gone.delete(bundle.id);
      const known = this.bundles.get(bundle.id);
      if (known !== undefined && isSameBundle(known.bundle, bundle)) {
        known.bundle = bundle;
        known.order = order;
        return;
      }
      if (known !== undefined) this.removeBundle(known);
      const look = bundleLook(bundle, this.options);
      const it: SceneBundle = { id: bundle.id, bundle, look, from, to, route: undefined, order };
      this.bundles.set(it.id, it);
      from.bundles.add(it);
      to.bundles.add(it);
      if (!this.isIndexStale) this.bundleIndex.put(it);
    });
    for (const id of gone) {
      const it = this.bundles.get(id);
      if (it) this.removeBundle(it);
    }
  }

  private reindex(): void {
    this.isIndexStale = false;
    this.entityIndex.load(this.entities.values());
    this.bundleIndex.load(this.bundles.values());
  }
}

/** From so many elements on, the index is loaded afresh instead of changed one by one. */
const bulkFrom = 400;

function isShownOrHidden({ before, after }: Change<ChartEntity>): boolean {
  return before.isHidden !== after.isHidden;
}

function isChangedBeyondPlace({ before, after }: Change<ChartEntity>): boolean {
  const { entity, isPinned, knownNeighbours } = before;
  return entity !== after.entity || isPinned !== after.isPinned || knownNeighbours !== after.knownNeighbours;
}

function isOnBadge(it: SceneEntity, x: number, y: number): boolean {
  const { hiddenBadge } = it.look;
  if (hiddenBadge === null) return false;
  const { left, right, top, bottom } = badgeBox(placedAt(it), hiddenBadge);
  return x >= left && x <= right && y >= top && y <= bottom;
}

function touches(a: Box, b: Box): boolean {
  return a.minX <= b.maxX && b.minX <= a.maxX && a.minY <= b.maxY && b.minY <= a.maxY;
}

function isSameBundle(a: LinkBundle, b: LinkBundle): boolean {
  if (a.lane !== b.lane || a.links.length !== b.links.length) return false;
  return a.links.every((link, nth) => link === b.links[nth]);
}
