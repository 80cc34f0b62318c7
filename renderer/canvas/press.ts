// What the hand has begun when a button goes down: by where it is, which button, and which keys are held.
import type { EntityId } from '../../shared/ids';
import type { Point } from './camera';
import type { SceneEntity } from './Scene';
import type { Stage } from './Stage';

type EntityPress = { readonly start: Point; readonly it: SceneEntity };

export type Press =
  | ({ readonly kind: 'entity'; readonly isWithLeaves: boolean } & EntityPress)
  /** Draws a link to another entity once it moves. */
  | ({ readonly kind: 'link' } & EntityPress)
  | ({ readonly kind: 'badge' } & EntityPress)
  | { readonly kind: 'pan'; readonly start: Point; readonly bundle: string | null }
  | { readonly kind: 'box'; readonly start: Point }
  | { readonly kind: 'lasso'; readonly start: Point; readonly corners: Point[] }
  | { readonly kind: 'drag'; readonly start: Point; readonly origins: ReadonlyMap<EntityId, Point> };

interface Held {
  readonly start: Point;
  /** `start` in chart units. */
  readonly corner: Point;
  readonly isLassoing: boolean;
  readonly isSpaceDown: boolean;
}

export function pressFor(event: PointerEvent, stage: Stage, held: Held): Press {
  const { start, corner, isLassoing, isSpaceDown } = held;
  const pan = { kind: 'pan', start, bundle: stage.bundleAt(start)?.id ?? null } as const;
  if (event.button !== 0) return pan;
  if (event.altKey || isLassoing) return { kind: 'lasso', start, corners: [corner] };
  if (isSpaceDown) return { kind: 'box', start };
  const badge = stage.badgeAt(start);
  if (badge !== null) return { kind: 'badge', start, it: badge };
  const it = stage.entityAt(start);
  if (it !== null) return pressOn(it, start, event);
  return event.shiftKey ? { kind: 'box', start } : pan;
}

function pressOn(it: SceneEntity, start: Point, { shiftKey, ctrlKey, metaKey }: PointerEvent): Press {
  const hasMod = ctrlKey || metaKey;
  if (hasMod && !shiftKey) return { kind: 'link', start, it };
  return { kind: 'entity', start, it, isWithLeaves: hasMod && shiftKey };
}
