// What hands do on the canvas, turned into intentions: select, pan, box, lasso, drag, zoom, expand, context menu, hover;
// what the keyboard does is walked in `Walk.ts`. Works through the scene's index, so it does not matter which layer shows
// an entity.
import type { EntityId } from '../../shared/ids';
import type { Chart } from '../chart/Chart';
import { toChart, type Point } from './camera';
import type { ChartGestures, GestureDisplay } from './ChartGestures';
import { HoverRest } from './HoverRest';
import { lassoed } from './lassoed';
import { leavesOf } from './leaves';
import { meantBy, menuByKey } from './menuSubject';
import { pressFor, type Press } from './press';
import type { SceneEntity } from './Scene';
import type { Stage } from './Stage';
import { Walk } from './Walk';

const clickSlack = 4;
/** A lasso's corners are at least so far apart, so that a long line stays quick to ask. */
const lassoStepPx = 3;

export class Gestures {
  private press: Press | null = null;
  private last: Point = { x: 0, y: 0 };
  private hasMoved = false;
  private isSpaceDown = false;
  private hasSpaceDragged = false;
  private hoverFrame = 0;
  /** The point is where the context menu opened, which stands while the pointer is on the menu. */
  private isMenuPoint = false;
  private readonly walk: Walk;
  private readonly rest: HoverRest;
  private readonly abort = new AbortController();

  constructor(
    private readonly root: HTMLElement,
    private readonly chart: Chart,
    private readonly stage: Stage,
    private readonly handlers: () => ChartGestures,
    private readonly display: GestureDisplay,
  ) {
    const { signal } = this.abort;
    this.walk = new Walk(chart, stage, handlers, display);
    this.rest = new HoverRest(
      stage,
      (point) => this.toPage(point),
      (card) => handlers().onCard(card),
    );
    root.addEventListener('pointerdown', (event) => this.onDown(event), { signal });
    root.addEventListener('pointermove', (event) => this.onMove(event), { signal });
    root.addEventListener('pointerup', (event) => this.onUp(event), { signal });
    root.addEventListener('pointercancel', () => this.cancel(), { signal });
    root.addEventListener('pointerleave', () => this.onPointerLeave(), { signal });
    root.addEventListener('dblclick', (event) => this.onDoubleClick(event), { signal });
    root.addEventListener('contextmenu', (event) => this.onContextMenu(event), { signal });
    root.addEventListener('wheel', (event) => this.onWheel(event), { signal, passive: false });
    root.addEventListener('keydown', (event) => this.onKeyDown(event), { signal });
    root.addEventListener('keyup', (event) => this.onKeyUp(event), { signal });
    root.addEventListener('focus', () => void this.walk.say(), { signal });
    root.addEventListener('blur', () => this.onBlur(), { signal });
  }

  destroy(): void {
    this.abort.abort();
    cancelAnimationFrame(this.hoverFrame);
  }

  /** Says anew where the keyboard is, after a change of the selection. False when it is nowhere on the chart. */
  sayPlace(): boolean {
    return document.activeElement === this.root && this.walk.say();
  }

  private pointOf(event: MouseEvent): Point {
    const { left, top } = this.root.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  private toPage({ x, y }: Point): Point {
    const { left, top } = this.root.getBoundingClientRect();
    return { x: x + left, y: y + top };
  }

  private onDown(event: PointerEvent): void {
    if (event.button !== 0 && event.button !== 1) return;
    this.root.focus({ preventScroll: true });
    this.root.setPointerCapture(event.pointerId);
    const start = this.pointOf(event);
    this.last = start;
    this.hasMoved = false;
    this.onLeave();
    const held = { start, corner: this.toChart(start), isSpaceDown: this.isSpaceDown };
    this.press = pressFor(event, this.stage, { ...held, isLassoing: this.handlers().isLassoing() });
  }

  private toChart(point: Point): Point {
    return toChart(this.stage.camera, this.stage.size, point);
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
      case 'lasso':
        if (Math.hypot(point.x - this.last.x, point.y - this.last.y) < lassoStepPx) return;
        press.corners.push(this.toChart(point));
        this.display.showLasso(press.corners);
        break;
      case 'link':
        this.display.showLasso([press.it, this.toChart(point)]);
        break;
      case 'badge':
      case 'entity':
        this.press = { kind: 'drag', start: press.start, origins: this.originsOf(press) };
        this.dragTo(point);
        break;
      case 'drag':
        this.dragTo(point);
        break;
    }
    this.last = point;
  }

  /** Where everything is now that moves along: the whole selection when the entity is part of it, and leaves if they are wanted. */
  private originsOf(press: Extract<Press, { kind: 'entity' | 'badge' }>): Map<EntityId, Point> {
    const { selection } = this.stage.marks;
    const ids = new Set(selection.has(press.it.id) ? selection : [press.it.id]);
    const leaves = press.kind === 'entity' && press.isWithLeaves ? leavesOf(this.chart, ids) : [];
    const origins = new Map<EntityId, Point>();
    for (const id of [...ids, ...leaves]) {
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
      case 'link':
        if (this.hasMoved) this.drawLink(press.it, point);
        else this.clickEntity(press.it, isAdding);
        return;
      case 'entity':
        this.clickEntity(press.it, isAdding);
        return;
      case 'lasso':
        if (this.hasMoved) handlers.onSelect(lassoed(this.stage, press.corners), isAdding ? 'add' : 'only');
        handlers.onLassoEnd();
        return;
      case 'box':
        if (this.hasMoved) handlers.onSelect(this.stage.entitiesBetween(press.start, point), isAdding ? 'add' : 'only');
        return;
      case 'pan':
        if (!this.hasMoved) this.clickGround(press.bundle, isAdding);
        return;
    }
  }

  private clickEntity({ id }: SceneEntity, isAdding: boolean): void {
    this.walk.startFrom(id);
    this.handlers().onSelect([id], isAdding ? 'toggle' : 'only');
  }

  /** Let go over empty ground, it is nothing. */
  private drawLink(from: SceneEntity, point: Point): void {
    const to = this.stage.entityAt(point);
    if (to !== null && to !== from) this.handlers().onDrawLink(from.id, to.id);
  }

  private clickGround(bundle: string | null, isAdding: boolean): void {
    const handlers = this.handlers();
    this.walk.startFrom(null);
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
    this.display.showLasso(null);
    this.root.classList.remove('is-panning');
  }

  private hover(point: Point): void {
    this.stage.pointer = point;
    this.isMenuPoint = false;
    cancelAnimationFrame(this.hoverFrame);
    this.hoverFrame = requestAnimationFrame(() => {
      const it = this.stage.entityAt(point);
      this.display.showHover(it);
      this.rest.moved(point, it);
      this.root.classList.toggle('is-on-entity', it !== null);
    });
  }

  private onPointerLeave(): void {
    if (!this.isMenuPoint) this.stage.pointer = null;
    this.onLeave();
  }

  /** The pointer is on nothing any more. */
  private onLeave(): void {
    cancelAnimationFrame(this.hoverFrame);
    this.display.showHover(null);
    this.rest.stop();
  }

  private onDoubleClick(event: MouseEvent): void {
    const it = this.stage.entityAt(this.pointOf(event));
    if (it !== null) this.handlers().onExpand(it.id);
  }

  private onContextMenu(event: MouseEvent): void {
    event.preventDefault();
    this.onLeave();
    // The menu key gives no pointer position: what the keyboard is on is meant then.
    if (event.button !== 2) {
      this.menuByKey();
      return;
    }
    const point = this.pointOf(event);
    this.stage.pointer = point;
    this.isMenuPoint = true;
    const it = this.stage.entityAt(point);
    const bundle = it === null ? (this.stage.bundleAt(point)?.id ?? null) : null;
    this.walk.startFrom(it?.id ?? null);
    this.handlers().onContextMenu({ ids: meantBy(this.stage, it), bundle }, { x: event.clientX, y: event.clientY });
  }

  private menuByKey(): void {
    const { subject, at } = menuByKey(this.stage, this.walk);
    this.handlers().onContextMenu(subject, this.toPage(at));
  }

  private onWheel(event: WheelEvent): void {
    event.preventDefault();
    this.onLeave();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * 32 : event.deltaY;
    // A pinch arrives as a wheel with Ctrl and small steps.
    const factor = Math.exp(-pixels * (event.ctrlKey ? 0.01 : 0.0016));
    this.stage.zoomAt(this.pointOf(event), factor);
  }

  private onKeyDown(event: KeyboardEvent): void {
    if (event.target !== this.root || event.ctrlKey || event.metaKey || event.altKey) return;
    this.rest.stop();
    if (this.handleKey(event)) event.preventDefault();
  }

  /** False for keys that mean nothing here. */
  private handleKey({ key, shiftKey, repeat }: KeyboardEvent): boolean {
    switch (key) {
      case ' ':
        if (!repeat) this.hasSpaceDragged = false;
        this.isSpaceDown = true;
        return true;
      case 'Escape':
        return this.escape();
      case 'ContextMenu':
        this.menuByKey();
        return true;
      case 'F10':
        if (shiftKey) this.menuByKey();
        return shiftKey;
      default:
        return this.walk.press(key, shiftKey);
    }
  }

  private onKeyUp(event: KeyboardEvent): void {
    if (event.key !== ' ') return;
    this.isSpaceDown = false;
    if (!this.hasSpaceDragged) this.walk.toggle();
  }

  private onBlur(): void {
    this.isSpaceDown = false;
    this.display.showFocus(null, null);
  }

  /** One step back at a time: the drag, what floats, the line that the keyboard is on; then the selection is let go elsewhere. */
  private escape(): boolean {
    if (this.press !== null) {
      this.cancel();
      return true;
    }
    if (this.handlers().onStepBack() || this.walk.leaveLine()) return true;
    if (this.walk.entity !== null) this.walk.leave();
    return false;
  }
}
