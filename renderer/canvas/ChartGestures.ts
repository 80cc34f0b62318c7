// What gestures mean to the rest of the window, and what they show on the canvas while they go on.
import type { EntityId } from '../../shared/ids';
import type { SelectMode } from '../actions/select';
import type { CardSubject, KeyboardPlace } from '../state/hand';
import type { Point } from './camera';
import type { SceneBundle, SceneEntity } from './Scene';

/** What a context menu is about: entities, a line, or neither on empty ground. */
export interface MenuSubject {
  readonly ids: readonly EntityId[];
  readonly bundle: string | null;
}

export interface ChartGestures {
  readonly onExpand: (id: EntityId) => void;
  /** What the menu is about, and where it shall open, page coordinates. */
  readonly onContextMenu: (subject: MenuSubject, page: Point) => void;
  readonly onSelect: (ids: readonly EntityId[], mode: SelectMode) => void;
  readonly onSelectBundle: (bundleId: string) => void;
  /** Where a drag has left entities, chart coordinates. */
  readonly onMove: (positions: ReadonlyMap<EntityId, Point>) => void;
  /** A click on the badge that says how much is hidden behind an entity. */
  readonly onBadge: (id: EntityId) => void;
  /** A link was drawn from one to another. */
  readonly onDrawLink: (from: EntityId, to: EntityId) => void;
  /** What the pointer has come to rest on; null when it has left it. */
  readonly onCard: (card: CardSubject | null) => void;
  /** Where the keyboard is now; null when it is nowhere on the chart. */
  readonly onWalk: (place: KeyboardPlace | null) => void;
  /** Escape: closes what floats; false when nothing did. */
  readonly onStepBack: () => boolean;
  /** The next drag draws a lasso, wherever it begins. */
  readonly isLassoing: () => boolean;
  readonly onLassoEnd: () => void;
}

/** What the gestures show while they go on. */
export interface GestureDisplay {
  showBox(corners: readonly [Point, Point] | null): void;
  /** Corners in chart units. */
  showLasso(corners: readonly Point[] | null): void;
  /** The entity under the pointer. */
  showHover(it: SceneEntity | null): void;
  /** The entity that the keyboard is on, and the line of it, which is the nth of so many. */
  showFocus(it: SceneEntity | null, link: FocusedLink | null): void;
}

export interface FocusedLink {
  readonly it: SceneBundle;
  readonly nth: number;
  readonly of: number;
}
