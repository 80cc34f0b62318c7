// Where an annotation can be taken hold of, and what becomes of it when it is pulled.
import type { Annotation } from '../../shared/dress/annotation';
import type { EntityId } from '../../shared/ids';
import type { AnnotationShape } from '../chart/annotationShapes';
import type { Point } from './camera';

/** The whole of it, the right edge of a text, either end of an arrow. */
export type AnnotationGrip = 'whole' | 'width' | 'from' | 'to';

export interface Pull {
  /** Since the annotation was taken, chart units. */
  readonly by: Point;
  /** Where the hand is; null for a push by the keyboard. */
  readonly at: Point | null;
  /** The entity under the hand. */
  readonly on: EntityId | null;
}

/** The small circles on a selected annotation. */
export function handlesOf({
  note,
  parts,
  box,
}: AnnotationShape): { readonly grip: AnnotationGrip; readonly x: number; readonly y: number }[] {
  if (note.is === 'text') return [{ grip: 'width', x: box.right, y: (box.top + box.bottom) / 2 }];
  if (note.is !== 'arrow') return [];
  const line = parts.find((part) => part.is === 'line');
  const head = parts.find((part) => part.is === 'head');
  const [from, to] = [line?.points[0], head?.points[0]];
  return [
    ...(from === undefined ? [] : [{ grip: 'from' as const, ...from }]),
    ...(to === undefined ? [] : [{ grip: 'to' as const, ...to }]),
  ];
}

const widths = { least: 40, most: 2000 };

/** The same annotation when it cannot be pulled so: a highlight goes where its entities go, and so does an arrow between two. */
export function pulled(note: Annotation, grip: AnnotationGrip, { by, at, on }: Pull): Annotation {
  switch (note.is) {
    case 'text': {
      if (grip === 'whole') return { ...note, x: whole(note.x + by.x), y: whole(note.y + by.y) };
      return { ...note, width: whole(Math.min(widths.most, Math.max(widths.least, note.width + by.x))) };
    }
    case 'arrow': {
      if (grip === 'from' || grip === 'to') return at === null ? note : { ...note, [grip]: anchorAt(at, on) };
      if (note.from.on !== null && note.to.on !== null) return note;
      return { ...note, from: pushed(note.from, by), to: pushed(note.to, by) };
    }
    case 'callout':
      return { ...note, at: at === null ? pushed({ ...note.at, on: null }, by) : anchorAt(at, on) };
    case 'highlight':
      return note;
  }
}

type Anchor = Extract<Annotation, { readonly is: 'callout' }>['at'];

/** Held by the entity under the hand, else free. */
function anchorAt({ x, y }: Point, on: EntityId | null): Anchor {
  return { x: whole(x), y: whole(y), on };
}

function pushed(anchor: Anchor, by: Point): Anchor {
  return anchor.on === null ? { x: whole(anchor.x + by.x), y: whole(anchor.y + by.y), on: null } : anchor;
}

function whole(value: number): number {
  return Math.round(value);
}
