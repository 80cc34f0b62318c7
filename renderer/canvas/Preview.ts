// How a long layout is getting on, shown without an edit: remembers the view from before, and how everything gets back to
// where the chart says it is.
import type { EntityId } from '../../shared/ids';
import type { Viewport } from '../../shared/snapshot';
import type { Chart } from '../chart/Chart';
import { placeOfNode } from '../chart/shown';
import type { Point } from './camera';
import type { Moves, Scene } from './Scene';

export class Preview {
  /** Where the view was before the first of a run of previews; null while there is none. */
  private before: Viewport | null = null;

  constructor(
    private readonly scene: Scene,
    private readonly chart: Chart,
  ) {}

  show(places: Moves, view: Viewport): void {
    this.before ??= view;
    this.scene.move(places, true);
  }

  /** Everything back at once; the answer is the view from before, null when nothing was previewed. */
  drop(): Viewport | null {
    const { before } = this;
    this.scene.move(this.end(new Map()), true);
    this.scene.settle();
    return before;
  }

  /** Ends the previews: the moves of an edit, and where that leaves everyone out of place, the way back. */
  end(moves: Moves): Moves {
    if (this.before === null) return moves;
    this.before = null;
    const all = new Map<EntityId, Point>(moves);
    for (const it of this.scene.entities.values()) {
      const { x, y } = placeOfNode(this.chart, it.id) ?? it;
      if (x !== it.x || y !== it.y) all.set(it.id, { x, y });
    }
    return all;
  }
}
