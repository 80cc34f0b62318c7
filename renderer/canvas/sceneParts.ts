// What a scene is made of: entities and closed groups with their looks and places, the lines between them, and the
// boxes and routes that follow from these.
import type { ChartEntity } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { measures, type EntityLook, type LinkLook } from '../chart/appearance';
import { badgeBox, captionLines, textBox, type TextLine } from '../chart/boxes';
import type { Chart } from '../chart/Chart';
import type { Change, Diff } from '../chart/diff';
import { controlOf, linkRoute, type LinkRoute, type Point } from '../chart/geometry';
import type { LinkBundle } from '../chart/selectors';
import type { Box } from './camera';
import { mostPlaces, placesInOrder } from './placesInOrder';

/** An entity, or a closed group, which is drawn and touched like one. */
export interface SceneEntity {
  readonly id: EntityId;
  /** Does not pass the filters: drawn, but not to be hit. */
  isGhost: boolean;
  readonly look: EntityLook;
  x: number;
  y: number;
  /** Caption lines as for an entity at 0,0, so that moving it costs nothing. */
  readonly lines: readonly TextLine[];
  /** Half the width of the widest line, the height of all and of the first; their top below the centre. */
  readonly caption: {
    readonly halfWidth: number;
    readonly height: number;
    readonly firstHeight: number;
    readonly below: number;
  };
  /** The lines that end here; one from it to itself once. */
  readonly bundles: readonly SceneBundle[];
  /** Place in the chart's order: what came first is painted first. */
  order: number;
  /** Place in the lists of the far picture that was made last. */
  farAt: number;
}

export interface SceneBundle {
  readonly id: string;
  readonly bundle: LinkBundle;
  readonly look: LinkLook;
  readonly isGhost: boolean;
  readonly from: SceneEntity;
  readonly to: SceneEntity;
  /** Undefined until asked for, null when the outlines touch; see `routeOf`. */
  route: LinkRoute | null | undefined;
  order: number;
}

type Caption = Pick<SceneEntity, 'lines' | 'caption'>;

/** Works its look and caption out when somebody asks: of a chart that is whole in view, hardly a caption is drawn. */
export class DrawnEntity implements SceneEntity {
  bundles: DrawnBundle[] = [];
  order = 0;
  farAt = 0;
  isGhost = false;
  private ownLook: EntityLook | null = null;
  private written: Caption | null = null;

  constructor(
    readonly id: EntityId,
    public x: number,
    public y: number,
    private readonly lookOf: (id: EntityId) => EntityLook | null,
  ) {}

  get look(): EntityLook {
    const look = this.ownLook ?? this.lookOf(this.id);
    if (look === null) throw new Error(`drawn but not on the chart: ${this.id}`);
    this.ownLook = look;
    return look;
  }

  get lines(): SceneEntity['lines'] {
    this.written ??= captionOf(this.look);
    return this.written.lines;
  }

  get caption(): SceneEntity['caption'] {
    this.written ??= captionOf(this.look);
    return this.written.caption;
  }

  /** What is known of its look is out of date; lines that end at its outline are the caller's to think of. */
  forgetLook(): void {
    this.ownLook = null;
    this.written = null;
  }
}

/** Works its look out when somebody asks. */
export class DrawnBundle implements SceneBundle {
  route: LinkRoute | null | undefined = undefined;
  /** Taken out of the scene. */
  isGone = false;
  /** The last look through all bundles that met it. */
  seen = 0;
  private ownLook: LinkLook | null = null;

  constructor(
    public bundle: LinkBundle,
    readonly from: DrawnEntity,
    readonly to: DrawnEntity,
    public order: number,
    readonly isGhost: boolean,
    private readonly lookOf: (it: DrawnBundle) => LinkLook,
  ) {}

  get id(): string {
    return this.bundle.id;
  }

  get look(): LinkLook {
    this.ownLook ??= this.lookOf(this);
    return this.ownLook;
  }

  forgetLook(): void {
    this.ownLook = null;
    this.route = undefined;
  }
}

/** In the order in which they are painted. By numbers alone where there are many: a comparing function takes ten times as long. */
export function inPaintingOrder<T extends { readonly order: number }>(items: readonly T[]): T[] {
  if (items.length < manyItems || items.length > mostPlaces) return items.toSorted((a, b) => a.order - b.order);
  return Array.from(
    placesInOrder(items.length, (at) => items[at]?.order ?? 0),
    (at) => items[at] as T,
  );
}

const manyItems = 200;

/** Where entities shall be that the chart has moved: the canvas decides how they get there. */
export type Moves = ReadonlyMap<EntityId, Point>;

/** Room for the widest caption that there can be, so that nobody need measure texts to find what is where. */
const captionSide = measures.captionWidth / 2 + 4;
const captionHeight =
  measures.captionGap + (measures.captionSize + measures.subtitleSize) * measures.lineHeight + measures.edgeWidth;

export function entityBoxAt({ x, y, look }: SceneEntity): Box {
  const side = Math.max(captionSide, look.radius * 1.25 + 34);
  return {
    minX: x - side,
    maxX: x + side,
    minY: y - look.radius * 1.2 - 12,
    maxY: y + look.radius * 1.25 + captionHeight + 2,
  };
}

export function bundleBox({ from, to, bundle: { lane } }: SceneBundle): Box {
  // The control point holds the curve, the margin holds arrow heads, loops and wide lines.
  const control = controlOf(from, to, lane) ?? from;
  const margin = from === to ? measures.loopReach * (1 + Math.abs(lane) / 3) + 10 : 16;
  return {
    minX: Math.min(from.x, to.x, control.x) - margin,
    minY: Math.min(from.y, to.y, control.y) - margin,
    maxX: Math.max(from.x, to.x, control.x) + margin,
    maxY: Math.max(from.y, to.y, control.y) + margin,
  };
}

export function placedAt({ x, y, look }: SceneEntity) {
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

function captionOf(look: EntityLook): Caption {
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

export function isOnBadge(it: SceneEntity, x: number, y: number): boolean {
  const { hiddenBadge } = it.look;
  if (hiddenBadge === null) return false;
  const { left, right, top, bottom } = badgeBox(placedAt(it), hiddenBadge);
  return x >= left && x <= right && y >= top && y <= bottom;
}

export function isSameBundle(a: LinkBundle, b: LinkBundle): boolean {
  if (a === b) return true;
  if (a.lane !== b.lane || a.links.length !== b.links.length) return false;
  return a.links.every((link, nth) => link === b.links[nth]);
}

export function isShownOrHidden({ before, after }: Change<ChartEntity>): boolean {
  return before.isHidden !== after.isHidden;
}

function isChangedBeyondPlace({ before, after }: Change<ChartEntity>): boolean {
  const { entity, isPinned, knownNeighbours, isKnownAtLeast } = before;
  if (knownNeighbours !== after.knownNeighbours || isKnownAtLeast !== after.isKnownAtLeast) return true;
  return entity !== after.entity || isPinned !== after.isPinned;
}

/** Entities that may look different after the diff, being there before and after; so many are drawn now. */
export function touchedBy({ entities, links }: Diff, chart: Chart, drawn: number): ReadonlySet<EntityId> {
  const touched = new Set<EntityId>();
  // A chart that has just come has no old looks.
  if (entities.added.length >= drawn) return touched;
  // The badge of what is hidden depends on visible neighbours.
  for (const { link } of [...links.added, ...links.removed]) touched.add(link.from).add(link.to);
  for (const change of entities.changed) {
    const { id } = change.after.entity;
    if (isShownOrHidden(change)) for (const other of chart.neighboursOf(id)) touched.add(other);
    if (isChangedBeyondPlace(change)) touched.add(id);
  }
  return touched;
}
