// What actions may ask of the drawing without knowing how it draws. The canvas puts itself here when it mounts.
import type { EntityId } from '../../shared/ids';
import type { Viewport } from '../../shared/snapshot';

export interface CanvasPort {
  /**
   * Brings these entities (null: all visible ones) into view, with room around them. Never enlarges beyond zoom 1.5. `isAnew`: all
   * of another chart, which is seen whole from the next frame on; the view does not travel there from where it was.
   */
  fit(ids: readonly EntityId[] | null, isAnew?: boolean): void;
  /** Zooms about the middle of the view. */
  zoomBy(factor: number): void;
  panBy(dx: number, dy: number): void;
  viewport(): Viewport;
  setViewport(viewport: Viewport): void;
  /** Page coordinates of an entity's centre, or null when it is not visible on the chart. */
  pagePositionOf(id: EntityId): { readonly x: number; readonly y: number } | null;
  /** Where the pointer is on the chart, or was when the context menu opened, chart coordinates; null when it is elsewhere. */
  pointed(): { readonly x: number; readonly y: number } | null;
  /**
   * Shows entities elsewhere for the time being, everything in view: how a long layout is getting on. Null brings them
   * and the view back to where they were; so does any edit, by way of its own places.
   */
  preview(places: ReadonlyMap<EntityId, { readonly x: number; readonly y: number }> | null): void;
  /** Resolves after the chart as it is now has been painted in full, animations ended. */
  whenDrawn(): Promise<void>;
}

/** Holds the canvas once there is one; before that every wish is kept harmlessly unfulfilled. */
export class CanvasSlot {
  private port: CanvasPort | null = null;
  private waiting: (() => void)[] = [];

  set(port: CanvasPort | null): void {
    this.port = port;
    if (port === null) return;
    for (const go of this.waiting) go();
    this.waiting = [];
  }

  get current(): CanvasPort | null {
    return this.port;
  }

  /** Resolves when a canvas is there and has painted. */
  async whenDrawn(): Promise<void> {
    if (this.port === null) await new Promise<void>((resolve) => this.waiting.push(resolve));
    await this.port?.whenDrawn();
  }
}
