// What hands do on the canvas, turned into intentions: select, pan, box, drag, zoom, expand, context menu, hover,
// and walking by keyboard. Works through the scene's index, so it does not matter which layer shows an entity.
import type { EntityId } from '../../shared/ids';
import type { SelectMode } from '../actions/select';
import type { Point } from './camera';
import { nextEntity, type Direction } from './nextEntity';
import type { SceneEntity } from './Scene';
import type { Stage } from './Stage';

export interface ChartGestures {
  readonly onExpand: (id: EntityId) => void;
  /** Entities meant by the menu ([] on empty ground), and where it shall open, page coordinates. */
  readonly onContextMenu: (ids: readonly EntityId[], page: Point) => void;
  readonly onSelect: (ids: readonly EntityId[], mode: SelectMode) => void;
  readonly onSelectBundle: (bundleId: string) => void;
  /** Where a drag has left entities, chart coordinates. */
  readonly onMove: (positions: ReadonlyMap<EntityId, Point>) => void;
  /** A click on the badge that says how much is hidden behind an entity. */
  readonly onBadge: (id: EntityId) => void;
}

/** What the gestures show while they go on. */
export interface GestureDisplay {
  showBox(corners: readonly [Point, Point] | null): void;
  /** The entity under the pointer. */
  showHover(it: SceneEntity | null): void;
  /** The entity that the keyboard is on. */
  showFocus(it: SceneEntity | null): void;
}

type Press =
  | { readonly kind: 'entity'; readonly start: Point; readonly it: SceneEntity }
  | { readonly kind: 'pan'; readonly start: Point; readonly bundle: string | null }
  | { readonly kind: 'box'; readonly start: Point }
  | { readonly kind: 'badge'; readonly start: Point; readonly it: SceneEntity }
  | { readonly kind: 'drag'; readonly start: Point; readonly origins: ReadonlyMap<EntityId, Point> };

const clickSlack = 4;
const directions: { readonly [key: string]: Direction } = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export class Gestures {
  private press: Press | null = null;
  private last: Point = { x: 0, y: 0 };
  private hasMoved = false;
  private isSpaceDown = false;
  private hasSpaceDragged = false;
  private hoverFrame = 0;
  private focused: EntityId | null = null;
  private readonly abort = new AbortController();

  constructor(
    private readonly root: HTMLElement,
    private readonly stage: Stage,
    private readonly handlers: () => ChartGestures,
    private readonly display: GestureDisplay,
  ) {
    const { signal } = this.abort;
    root.addEventListener('pointerdown', (event) => this.onDown(event), { signal });
    root.addEventListener('pointermove', (event) => this.onMove(event), { signal });
    root.addEventListener('pointerup', (event) => this.onUp(event), { signal });
    root.addEventListener('pointercancel', () => this.cancel(), { signal });
    root.addEventListener('pointerleave', () => this.display.showHover(null), { signal });
    root.addEventListener('dblclick', (event) => this.onDoubleClick(event), { signal });
    root.addEventListener('contextmenu', (event) => this.onContextMenu(event), { signal });
    root.addEventListener('wheel', (event) => this.onWheel(event), { signal, passive: false });
    root.addEventListener('keydown', (event) => this.onKeyDown(event), { signal });
    root.addEventListener('keyup', (event) => this.onKeyUp(event), { signal });
    root.addEventListener('blur', () => this.onBlur(), { signal });
  }

  destroy(): void {
    this.abort.abort();
    cancelAnimationFrame(this.hoverFrame);
  }

  /** The entity that the keyboard is on; null once it has left the chart. */
  get focusedEntity(): SceneEntity | null {
    return this.focused === null ? null : (this.stage.scene.entities.get(this.focused) ?? null);
  }

  private pointOf(event: MouseEvent): Point {
    const { left, top } = this.root.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private onDown(event: PointerEvent): void {
    if (event.button !== 0 && event.button !== 1) return;
    this.root.focus({ preventScroll: true });
    this.root.setPointerCapture(event.pointerId);
    const start = this.pointOf(event);
    this.last = start;
    this.hasMoved = false;
    this.display.showHover(null);
    this.press = this.pressFor(event, start);
  }

  private pressFor({ button, shiftKey }: PointerEvent, start: Point): Press {
    const pan = { kind: 'pan', start, bundle: this.stage.bundleAt(start)?.id ?? null } as const;
    if (button !== 0) return pan;
    if (this.isSpaceDown) return { kind: 'box', start };
    const badge = this.stage.badgeAt(start);
    if (badge !== null) return { kind: 'badge', start, it: badge };
    const it = this.stage.entityAt(start);
    if (it !== null) return { kind: 'entity', start, it };
    return shiftKey ? { kind: 'box', start } : pan;
  }

  private onMove(event: PointerEvent): void {
    const point = this.pointOf(event);
    const { press } = this;
    if (press === null) {
      this.hover(point);
      return;
    }
    this.hasMoved ||= Math.hypot(point.x - press.start.x, point.y - press.start.y) > clickSlack;
    if (!this.hasMoved) return;
    switch (press.kind) {
      case 'pan':
        this.root.classList.add('is-panning');
        this.stage.panBy(point.x - this.last.x, point.y - this.last.y);
        break;
      case 'box':
        this.hasSpaceDragged = true;
        this.display.showBox([press.start, point]);
        break;
      case 'badge':
      case 'entity':
        this.press = { kind: 'drag', start: press.start, origins: this.originsOf(press.it) };
        this.dragTo(point);
        break;
      case 'drag':
        this.dragTo(point);
        break;
    }
    this.last = point;
  }

  /** Where everything that moves with this entity is now: the whole selection when it is part of it. */
  private originsOf(it: SceneEntity): Map<EntityId, Point> {
    const { selection } = this.stage.marks;
    const ids = selection.has(it.id) ? [...selection] : [it.id];
    const origins = new Map<EntityId, Point>();
    for (const id of ids) {
      const entity = this.stage.scene.entities.get(id);
      if (entity) origins.set(id, { x: entity.x, y: entity.y });
    }
    return origins;
  }

  private draggedTo(point: Point): Map<EntityId, Point> {
    const places = new Map<EntityId, Point>();
    if (this.press?.kind !== 'drag') return places;
    const { start, origins } = this.press;
    const { zoom } = this.stage.camera;
    const [dx, dy] = [(point.x - start.x) / zoom, (point.y - start.y) / zoom];
    for (const [id, { x, y }] of origins) places.set(id, { x: x + dx, y: y + dy });
    return places;
  }

  private dragTo(point: Point): void {
    this.stage.drag(this.draggedTo(point));
  }

  private onUp(event: PointerEvent): void {
    if (this.press === null) return;
    const isAdding = event.shiftKey || event.ctrlKey || event.metaKey;
    this.finish(this.press, this.pointOf(event), isAdding);
    this.release();
  }

  private finish(press: Press, point: Point, isAdding: boolean): void {
    const handlers = this.handlers();
    switch (press.kind) {
      case 'drag': {
        const places = this.draggedTo(point);
        this.stage.drag(places);
        handlers.onMove(places);
        return;
      }
      case 'badge':
        handlers.onBadge(press.it.id);
        return;
      case 'entity':
        handlers.onSelect([press.it.id], isAdding ? 'toggle' : 'only');
        return;
      case 'box':
        if (this.hasMoved) handlers.onSelect(this.stage.entitiesBetween(press.start, point), isAdding ? 'add' : 'only');
        return;
      case 'pan':
        if (!this.hasMoved) this.clickGround(press.bundle, isAdding);
        return;
    }
  }

  private clickGround(bundle: string | null, isAdding: boolean): void {
    const handlers = this.handlers();
    if (bundle !== null) handlers.onSelectBundle(bundle);
    else if (!isAdding) handlers.onSelect([], 'only');
  }

  /** Takes back what has not been finished, as Escape does in the middle of a drag. */
  private cancel(): void {
    if (this.press?.kind === 'drag') this.stage.drag(this.press.origins);
    this.release();
  }

  private release(): void {
    this.press = null;
    this.display.showBox(null);
    this.root.classList.remove('is-panning');
  }

  private hover(point: Point): void {
    cancelAnimationFrame(this.hoverFrame);
    this.hoverFrame = requestAnimationFrame(() => {
      const it = this.stage.entityAt(point);
      this.display.showHover(it);
      this.root.classList.toggle('is-on-entity', it !== null);
    });
  }

  private onDoubleClick(event: MouseEvent): void {
    const it = this.stage.entityAt(this.pointOf(event));
    if (it !== null) this.handlers().onExpand(it.id);
  }

  private onContextMenu(event: MouseEvent): void {
    event.preventDefault();
    const { selection } = this.stage.marks;
    // The menu key gives no pointer position: the focused entity is meant then.
    const isByKey = event.button !== 2 && this.focusedEntity !== null;
    const it = isByKey ? this.focusedEntity : this.stage.entityAt(this.pointOf(event));
    const ids = it === null ? [] : selection.has(it.id) ? [...selection] : [it.id];
    const page = isByKey && it !== null ? this.stage.pagePositionOf(it.id) : null;
    this.handlers().onContextMenu(ids, page ?? { x: event.clientX, y: event.clientY });
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 32 : event.deltaY;
    // A pinch arrives as a wheel with Ctrl and small steps.
    const factor = Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0016));
    this.stage.zoomAt(this.pointOf(event), factor);
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.target !== this.root || event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.handleKey(event)) event.preventDefault();
  }

  /** False for keys that mean nothing here. */
  private handleKey({ key, shiftKey, repeat }: KeyboardEvent): boolean {
    const direction = directions[key];
    if (direction !== undefined) {
      this.walk(direction);
      return true;
    }
    switch (key) {
      case 'Tab':
        return this.tab(shiftKey ? -1 : 1);
      case 'Enter':
        if (this.focused !== null) this.handlers().onExpand(this.focused);
        return this.focused !== null;
      case ' ':
        if (!repeat) this.hasSpaceDragged = false;
        this.isSpaceDown = true;
        return true;
      case 'Escape':
        this.escape();
        return true;
      default:
        return false;
    }
  }

  private onKeyUp(event: KeyboardEvent): void {
    if (event.key !== ' ') return;
    this.isSpaceDown = false;
    if (!this.hasSpaceDragged && this.focused !== null) this.handlers().onSelect([this.focused], 'toggle');
  }

  private onBlur(): void {
    this.isSpaceDown = false;
    this.display.showFocus(null);
  }

  private escape(): void {
    if (this.press !== null) this.cancel();
    else {
      this.focused = null;
      this.display.showFocus(null);
      this.handlers().onSelect([], 'only');
    }
  }

  private walk(direction: Direction): void {
    const from = this.focusedEntity;
    const { scene, camera } = this.stage;
    if (from !== null) this.focus(nextEntity(from, [...scene.entities.values()], direction));
    else this.focus(nearest(camera, this.stage.inView()) ?? nearest(camera, [...scene.entities.values()]));
  }

  /** Moves on in the order of the chart; false at either end and before anything has the focus, so that Tab can leave. */
  private tab(step: 1 | -1): boolean {
    const order = [...this.stage.scene.entities.values()].sort((a, b) => a.order - b.order);
    const at = order.findIndex(({ id }) => id === this.focused);
    const next = at < 0 ? undefined : order[at + step];
    this.focus(next);
    return next !== undefined;
  }

  private focus(it: SceneEntity | undefined): void {
    if (it === undefined) return;
    this.focused = it.id;
    this.stage.reveal(it);
    this.display.showFocus(it);
  }
}

function nearest(to: Point, entities: readonly SceneEntity[]): SceneEntity | undefined {
  let best: SceneEntity | undefined;
  let least = Infinity;
  for (const it of entities) {
    const distance = Math.hypot(it.x - to.x, it.y - to.y);
    if (distance >= least) continue;
    least = distance;
    best = it;
  }
  return best;
}
