// Keeps the hover card beside what it tells about while the chart moves under it; out of sight when there is no room.
import { useLayoutEffect, type RefObject } from 'react';
import { entityType } from '../../../shared/catalogue';
import type { EntityId } from '../../../shared/ids';
import type { ActionContext } from '../../actions/Action';
import { measures } from '../../chart/appearance';
import { bundleShown } from '../../chart/bundleShown';
import type { CardSubject } from '../../state/hand';
import { useApp } from '../AppContext';
import { hoverCardPlace, type Box } from './hoverCardPlace';

/** Half of what a line keeps free around the pointer, pixels. */
const linePx = 14;
/** Half the width of a usual caption, and the height of its two lines. */
const captionPx = { halfWidth: 62, height: 34 };

/** What an entity and its caption take, page coordinates; null when it is not on the screen. */
function entityBox({ canvas, chart }: ActionContext, id: EntityId): Box | null {
  const at = canvas.current?.pagePositionOf(id) ?? null;
  if (at === null) return null;
  const isLarge = entityType(chart.entity(id)?.entity.type ?? '').isLarge === true;
  // Lying rectangles and drops reach further than their radius, and so do badges.
  const zoom = canvas.current?.viewport().zoom ?? 1;
  const reach = (isLarge ? measures.largeRadius : measures.radius) * 1.4 * zoom + 6;
  const half = Math.max(reach, captionPx.halfWidth);
  return { left: at.x - half, top: at.y - reach, width: 2 * half, height: 2 * reach + captionPx.height };
}

interface Free {
  readonly subject: Box | null;
  /** What had better stay in sight too: the ends of a line. */
  readonly inSight: readonly Box[];
}

function freeFor(context: ActionContext, card: CardSubject, area: DOMRect): Free {
  const onArea = (box: Box | null) =>
    box === null ? null : { ...box, left: box.left - area.left, top: box.top - area.top };
  if (card.kind === 'entity') return { subject: onArea(entityBox(context, card.id)), inSight: [] };
  const { x, y } = card;
  const bundle = bundleShown(context.chart, card.id);
  const ends = bundle === undefined ? [] : [bundle.from, bundle.to].map((id) => onArea(entityBox(context, id)));
  return {
    subject: onArea({ left: x - linePx, top: y - linePx, width: 2 * linePx, height: 2 * linePx }),
    inSight: ends.filter((box) => box !== null),
  };
}

export function useHoverCardPlace(cardRef: RefObject<HTMLElement | null>, subject: CardSubject): void {
  const context = useApp();
  useLayoutEffect(() => {
    let frame = 0;
    let last = '';
    const place = () => {
      frame = requestAnimationFrame(place);
      const card = cardRef.current;
      const area = card?.offsetParent?.getBoundingClientRect();
      if (!card || !area) return;
      const { subject: box, inSight } = freeFor(context, subject, area);
      const size = { width: card.offsetWidth, height: card.offsetHeight };
      const at = box === null ? null : hoverCardPlace(area, size, box, inSight);
      const next = at === null ? '' : `translate(${Math.round(at.x)}px, ${Math.round(at.y)}px)`;
      card.style.visibility = at === null ? 'hidden' : 'visible';
      if (next !== last) card.style.transform = next;
      last = next;
    };
    place();
    return () => cancelAnimationFrame(frame);
  }, [cardRef, context, subject]);
}
