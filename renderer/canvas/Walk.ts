// Walking the chart by keyboard: from entity to entity along links, through the links of one, to the ends of the selection.
// Whoever walks hears each step; what the step means for the window is told to the gestures' handlers.
import type { EntityId } from '../../shared/ids';
import type { Chart } from '../chart/Chart';
import { webOf } from '../chart/web';
import type { ChartGestures, GestureDisplay } from './ChartGestures';
import { linksInTurn } from './linksInTurn';
import { nearestTo, nextEntity, type Direction } from './nextEntity';
import type { SceneBundle, SceneEntity } from './Scene';
import type { Stage } from './Stage';

const directions: { readonly [key: string]: Direction } = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

export class Walk {
  private at: EntityId | null = null;
  private line: string | null = null;
  /** Where the mouse was last: the first step goes out from there. */
  private origin: EntityId | null = null;

  constructor(
    private readonly chart: Chart,
    private readonly stage: Stage,
    private readonly handlers: () => ChartGestures,
    private readonly display: GestureDisplay,
  ) {}

  /** The entity that the keyboard is on; null once it has left the chart. */
  get entity(): SceneEntity | null {
    return this.at === null ? null : (this.stage.scene.entities.get(this.at) ?? null);
  }

  /** The line of that entity that the keyboard is on. */
  get bundle(): SceneBundle | null {
    const bundle = this.line === null ? undefined : this.stage.scene.bundles.get(this.line);
    const { entity } = this;
    return bundle !== undefined && (bundle.from === entity || bundle.to === entity) ? bundle : null;
  }

  /** The mouse has taken over; the next step by key begins at that entity. */
  startFrom(id: EntityId | null): void {
    this.origin = id;
    if (this.at !== null) this.leave();
  }

  /** The keyboard is nowhere any more. */
  leave(): void {
    [this.at, this.line] = [null, null];
    this.display.showFocus(null, null);
    this.handlers().onWalk(null);
  }

  /** Back to the entity itself; false when the keyboard is on no line. */
  leaveLine(): boolean {
    if (this.line === null) return false;
    this.line = null;
    this.show();
    return true;
  }

  /** Shows and says where the keyboard is; false when it is nowhere. */
  say(): boolean {
    const { entity, bundle } = this;
    if (entity === null) return false;
    const turn = bundle === null ? [] : this.turnOf(entity);
    const nth = bundle === null ? -1 : turn.indexOf(bundle);
    this.display.showFocus(entity, bundle === null || nth < 0 ? null : { it: bundle, nth: nth + 1, of: turn.length });
    return true;
  }

  private show(): void {
    const { entity, bundle } = this;
    if (this.say() && entity !== null) this.handlers().onWalk({ entity: entity.id, bundle: bundle?.id ?? null });
  }

  /** False for keys that mean nothing here. */
  press(key: string, isShift: boolean): boolean {
    const direction = directions[key];
    if (direction !== undefined) return this.step(direction);
    switch (key) {
      case 'Tab':
        return this.inOrder(isShift ? -1 : 1);
      case 'Home':
        return this.toEnd('first');
      case 'End':
        return this.toEnd('last');
      case 'n':
      case 'N':
        return this.throughLinks(isShift ? -1 : 1);
      case 'Enter':
        return this.follow();
      default:
        return false;
    }
  }

  /** Adds what the keyboard is on to the selection, or takes it away; a line is selected by itself. */
  toggle(): void {
    const { entity, bundle } = this;
    if (bundle !== null) this.handlers().onSelectBundle(bundle.id);
    else if (entity !== null) this.handlers().onSelect([entity.id], 'toggle');
  }

  private step(direction: Direction): boolean {
    const { scene, camera } = this.stage;
    const from = this.entity ?? (this.origin === null ? undefined : scene.entities.get(this.origin)) ?? null;
    const all = this.inWeb(scene.entities.values());
    if (from === null) this.to(nearestTo(camera, this.inWeb(this.stage.inView())) ?? nearestTo(camera, all));
    else this.to(nextEntity(from, this.linkedWith(from), all, direction) ?? from);
    return true;
  }

  /** What is filtered away is seen from afar, but not walked on. */
  private inWeb(entities: Iterable<SceneEntity>): SceneEntity[] {
    const web = webOf(this.chart);
    return [...entities].filter(({ id }) => web.has(id));
  }

  private linkedWith({ id }: SceneEntity): SceneEntity[] {
    return [...(webOf(this.chart).get(id) ?? [])].flatMap((other) => this.stage.scene.entities.get(other) ?? []);
  }

  /** Moves on in the order of the chart; false at either end and before anything has the focus, so that Tab can leave. */
  private inOrder(by: 1 | -1): boolean {
    const order = this.inWeb(this.stage.scene.entities.values()).sort((a, b) => a.order - b.order);
    const at = order.findIndex(({ id }) => id === this.at);
    const next = at < 0 ? undefined : order[at + by];
    this.to(next);
    return next !== undefined;
  }

  /** To the first or last of the selection; without one, of the chart. */
  private toEnd(end: 'first' | 'last'): boolean {
    const { scene, marks } = this.stage;
    const all = this.inWeb(scene.entities.values()).sort((a, b) => a.order - b.order);
    const chosen = all.filter(({ id }) => marks.selection.has(id));
    this.to((chosen.length > 0 ? chosen : all).at(end === 'first' ? 0 : -1));
    return true;
  }

  private turnOf(entity: SceneEntity): readonly SceneBundle[] {
    const web = webOf(this.chart);
    const lines = [...entity.bundles].filter(({ from, to }) => web.has(from.id) && web.has(to.id));
    return linksInTurn(lines, entity.id);
  }

  /** Goes round: after the last link comes the first. False when the keyboard is on no entity: the key means something else then. */
  private throughLinks(by: 1 | -1): boolean {
    const { entity } = this;
    if (entity === null) return false;
    const turn = this.turnOf(entity);
    const at = turn.findIndex(({ id }) => id === this.line);
    const next = at < 0 ? (by > 0 ? 0 : turn.length - 1) : (at + by + turn.length) % turn.length;
    this.line = turn[next]?.id ?? null;
    this.show();
    return true;
  }

  /** Along the line that the keyboard is on; without one the entity is expanded. */
  private follow(): boolean {
    const { entity, bundle } = this;
    if (entity === null) return false;
    if (bundle === null) this.handlers().onExpand(entity.id);
    else this.to(bundle.from === entity ? bundle.to : bundle.from);
    return true;
  }

  private to(it: SceneEntity | undefined): void {
    if (it === undefined) return;
    [this.at, this.line] = [it.id, null];
    this.stage.reveal(it);
    this.show();
  }
}
