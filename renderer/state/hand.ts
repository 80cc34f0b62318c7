// What the hand is at right now: the card that tells about one thing, where the keyboard is on the chart, the lasso, the
// history panel, and what was last said to the ear. Not undoable.
import type { EntityId } from '../../shared/ids';

/** What the hover card tells about. A line has no middle of its own to stand beside, so it says where (page coordinates). */
export type CardSubject =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'bundle'; readonly id: string; readonly x: number; readonly y: number };

/** Where the keyboard is on the chart: on an entity, and perhaps on one of its lines. */
export interface KeyboardPlace {
  readonly entity: EntityId;
  readonly bundle: string | null;
}

export interface HandView {
  /** The next drag on the chart draws a lasso. */
  readonly isLassoing: boolean;
  /** The entity that a link is being drawn from; the next entity that is chosen is its other end. */
  readonly linkFrom: EntityId | null;
  readonly isHistoryOpen: boolean;
  readonly card: CardSubject | null;
  readonly place: KeyboardPlace | null;
  /** The words last said to those who listen; the number grows, so that the same words can be said again. */
  readonly said: { readonly text: string; readonly nth: number };
}

export const restingHand: HandView = {
  isLassoing: false,
  linkFrom: null,
  isHistoryOpen: false,
  card: null,
  place: null,
  said: { text: '', nth: 0 },
};
