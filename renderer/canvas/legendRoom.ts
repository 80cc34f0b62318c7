// How much of the canvas the legend takes, which floats over its bottom left corner.
import type { Size } from './camera';

/** As much as a legend of a plain chart takes: it may not have been drawn yet, or be about to grow. */
const usual: Size = { width: 184, height: 270 };
/** Around it. */
const marginPx = 14;

/** From the canvas' bottom left corner to beyond the legend beside it. */
export function legendRoom(root: HTMLElement): Size {
  const box = root.parentElement?.querySelector('.legend')?.getBoundingClientRect();
  if (box === undefined) return usual;
  const { left, bottom } = root.getBoundingClientRect();
  return {
    width: Math.max(usual.width, box.right - left + marginPx),
    height: Math.max(usual.height, bottom - box.top + marginPx),
  };
}
