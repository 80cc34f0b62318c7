// What the form for drawing by hand is about. Not undoable; what comes of it is.
import type { EntityId, LinkId } from '../../shared/ids';

export type DrawForm =
  /** A new entity at that place of the chart, or one drawn before. */
  | { readonly is: 'entity'; readonly id: EntityId | null; readonly at: { readonly x: number; readonly y: number } }
  /** A new link between the two, or one drawn before. */
  | { readonly is: 'link'; readonly id: LinkId | null; readonly from: EntityId; readonly to: EntityId };
