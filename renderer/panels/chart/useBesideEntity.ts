// Keeps a card beside its entity while the chart is panned and zoomed under it.
import { useLayoutEffect, type RefObject } from 'react';
import type { EntityId } from '../../../shared/ids';
import { useApp } from '../AppContext';
import { besideEntity } from './besideEntity';

export function useBesideEntity(box: RefObject<HTMLElement | null>, ids: readonly EntityId[]): void {
  const { canvas } = useApp();
  useLayoutEffect(() => {
    let frame = 0;
    let last = '';
    const place = () => {
      frame = requestAnimationFrame(place);
      const card = box.current;
      const area = card?.offsetParent;
      if (!card || !area) return;
      const bounds = area.getBoundingClientRect();
      const positions = ids.map((id) => canvas.current?.pagePositionOf(id) ?? null).filter((at) => at !== null);
      // Several entities: beside the rightmost, where the eye goes on reading.
      const at = positions.toSorted((a, b) => b.x - a.x)[0] ?? { x: bounds.right, y: bounds.top };
      const size = { width: card.offsetWidth, height: card.offsetHeight };
      const entity = { x: at.x - bounds.left, y: at.y - bounds.top };
      const { x, y } = besideEntity(bounds, size, entity);
      const next = `translate(${Math.round(x)}px, ${Math.round(y)}px)`;
      if (next === last) return;
      last = next;
      card.style.transform = next;
    };
    place();
    return () => cancelAnimationFrame(frame);
  }, [box, canvas, ids]);
}
