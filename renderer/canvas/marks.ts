// What the analyst's attention adds to the looks: the selection, what steps back, which texts show. Shared by both layers.
import { shapeBox } from '../../shared/catalogue/shapes';
import type { Shape } from '../../shared/catalogue/types';
import type { EntityId } from '../../shared/ids';
import { measures } from '../chart/appearance';
import type { TextLine } from '../chart/boxes';
import type { ShownText } from './captions';
import type { SceneBundle, SceneEntity } from './Scene';

export interface Marks {
  readonly selection: ReadonlySet<EntityId>;
  readonly selectedBundle: string | null;
  /** Opacity of entities and bundles that are not wholly there, above 0 to 1. */
  readonly presences: ReadonlyMap<string, number>;
  /** Entities and bundles whose text shows, and how much of it. */
  readonly shown: ReadonlyMap<string, ShownText>;
}

/** Opacity of an entity or bundle. */
export function presenceOf({ presences }: Marks, id: string): number {
  return presences.get(id) ?? 1;
}

/** Whether a bundle takes the accent: it is selected, or an end of it is. */
export function isMarked({ selection, selectedBundle }: Marks, { id, from, to, isGhost }: SceneBundle): boolean {
  if (isGhost) return false;
  return id === selectedBundle || selection.has(from.id) || selection.has(to.id);
}

/** The lines of an entity's caption that show. */
export function shownLines({ shown }: Marks, { id, lines }: SceneEntity): readonly TextLine[] {
  const text = shown.get(id);
  return text === undefined ? [] : text === 'whole' ? lines : lines.slice(0, 1);
}

/** Sizes of the ring around what is selected and of the soft halo outside it, chart units. */
export const ring = { width: 2, halo: 5, haloOpacity: 0.2, gap: 4 } as const;

export function ringRadius(shape: Shape, radius: number): number {
  const { halfWidth, halfHeight } = shapeBox(shape);
  return Math.max(halfWidth, halfHeight) * radius + ring.gap;
}

export function weightOf(kind: TextLine['kind']): number {
  switch (kind) {
    case 'caption':
      return measures.captionWeight;
    case 'bold':
      return measures.boldWeight;
    case 'quiet':
      return measures.subtitleWeight;
  }
}

/** How much of a dashed line is line: drawn whole, in passing or from afar, it is that much paler. */
export function inkOf([on, off]: readonly number[]): number {
  return on === undefined || off === undefined ? 1 : on / (on + off);
}

/** Under this zoom arrow heads are below 3 px: lines go from centre to centre, and pixels are painted without the canvas' help. */
export const detailedFrom = 0.4;

/** Badges and link labels are unreadable below this zoom. */
export const smallTextFrom = 0.75;

/** Captions are never drawn smaller than this on the screen, in CSS pixels. */
const smallestCaption = 8.4;

/** Captions drawn so much larger than natural show their first line only: it is name enough from afar. */
export const onlyFirstFrom = 1.4;

/** By how much captions are larger than their natural size, so that they can be read from afar. */
export function textScale(zoom: number): number {
  return Math.max(1, smallestCaption / (measures.captionSize * zoom));
}
