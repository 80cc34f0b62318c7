// What is under way by itself: entities gliding to new places and the camera travelling. At most one of each; a new
// one begins where the old one is.
import type { EntityId } from '../../shared/ids';
import type { Viewport } from '../../shared/snapshot';
import type { Point } from './camera';
import type { Moves, Scene } from './Scene';
import { Tween } from './Tween';

const glideMs = 320;
const travelMs = 220;

export class Motion {
  private gliding: { readonly tween: Tween; readonly from: Moves; readonly to: Moves } | null = null;
  private travelling: { readonly tween: Tween; readonly from: Viewport; readonly to: Viewport } | null = null;

  constructor(private readonly scene: Scene) {}

  get isGoingOn(): boolean {
    return this.gliding !== null || this.travelling !== null;
  }

  /** Where entities are going to be that are under way. */
  get places(): Moves {
    return this.gliding?.to ?? new Map<EntityId, Point>();
  }

  /** Where the camera is going to be; null when it is not travelling. */
  get destination(): Viewport | null {
    return this.travelling?.to ?? null;
  }

  glide(to: Moves): void {
    const from = new Map<EntityId, Point>();
    for (const id of to.keys()) {
      const it = this.scene.entities.get(id);
      if (it) from.set(id, { x: it.x, y: it.y });
    }
    this.gliding = { tween: new Tween(glideMs), from, to };
    if (this.gliding.tween.isInstant) this.arrive();
  }

  /** Ends a glide at once, everything at its place. */
  arrive(): void {
    if (this.gliding === null) return;
    this.scene.move(this.gliding.to, true);
    this.scene.settle();
    this.gliding = null;
  }

  /** False when nothing is to move for those who asked for stillness: the caller goes there at once. */
  travel(from: Viewport, to: Viewport): boolean {
    const tween = new Tween(travelMs);
    this.travelling = tween.isInstant ? null : { tween, from, to };
    return !tween.isInstant;
  }

  stopTravelling(): void {
    this.travelling = null;
  }

  /** Moves everything on to where it is now; the answer is the camera, when it travels. */
  step(): Viewport | null {
    this.stepGlide();
    if (this.travelling === null) return null;
    const { tween, from, to } = this.travelling;
    const share = tween.share();
    if (share < 1) return cameraBetween(from, to, share);
    this.travelling = null;
    return to;
  }

  private stepGlide(): void {
    if (this.gliding === null) return;
    const { tween, from, to } = this.gliding;
    const share = tween.share();
    if (share < 1) this.scene.move(between(from, to, share), true);
    else this.arrive();
  }
}

function between(from: Moves, to: Moves, share: number): Moves {
  const places = new Map<EntityId, Point>();
  for (const [id, a] of from) {
    const b = to.get(id) ?? a;
    places.set(id, { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share });
  }
  return places;
}

/** Zoom changes by equal factors, so that the way looks even. */
function cameraBetween(from: Viewport, to: Viewport, share: number): Viewport {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share;
  const way = from.zoom === to.zoom ? share : (1 / from.zoom - 1 / zoom) / (1 / from.zoom - 1 / to.zoom);
  return { zoom, x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way };
}
