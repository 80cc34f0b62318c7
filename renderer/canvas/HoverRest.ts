// When the pointer comes to rest on something, a card tells about it; as soon as it is elsewhere the card goes.
import type { CardSubject } from '../state/hand';
import type { Point } from './camera';
import type { SceneEntity } from './Scene';
import type { Stage } from './Stage';

const restMs = 400;
/** A pointer that trembles on a line is still on it. */
const slackPx = 8;

export class HoverRest {
  private timer = 0;
  private shown: CardSubject | null = null;
  private shownAt: Point = { x: 0, y: 0 };

  constructor(
    private readonly stage: Stage,
    /** From canvas pixels to page coordinates. */
    private readonly toPage: (point: Point) => Point,
    private readonly onCard: (card: CardSubject | null) => void,
  ) {}

  /** The pointer is here, over that entity or over none. */
  moved(point: Point, it: SceneEntity | null): void {
    if (this.isStillOn(point, it)) return;
    this.stop();
    this.timer = window.setTimeout(() => this.onRest(point, it), restMs);
  }

  /** Takes the card away that the pointer has brought, and waits for the next move. */
  stop(): void {
    clearTimeout(this.timer);
    if (this.shown === null) return;
    this.shown = null;
    this.onCard(null);
  }

  private isStillOn({ x, y }: Point, it: SceneEntity | null): boolean {
    if (this.shown?.kind === 'entity') return this.shown.id === it?.id;
    return this.shown !== null && it === null && Math.hypot(x - this.shownAt.x, y - this.shownAt.y) <= slackPx;
  }

  private onRest(point: Point, it: SceneEntity | null): void {
    const bundle = it === null ? this.stage.bundleAt(point) : null;
    if (it === null && bundle === null) return;
    this.shownAt = point;
    this.shown =
      it === null ? { kind: 'bundle', id: bundle?.id ?? '', ...this.toPage(point) } : { kind: 'entity', id: it.id };
    this.onCard(this.shown);
  }
}
