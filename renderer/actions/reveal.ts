// Brings what an action added or found into view, and leaves the view alone when it is there already.
import type { EntityId } from '../../shared/ids';
import type { ActionContext } from './Action';

/** Room for the layout bar, captions and badges at the edges of the drawing, in pixels. */
const marginPx = 40;

export function reveal({ chart, canvas, view }: ActionContext, ids: readonly EntityId[]): void {
  const port = canvas.current;
  const size = view.getState().canvasSize;
  if (port === null || size === null || ids.length === 0) return;
  const { zoom, x, y } = port.viewport();
  const halfWidth = (size.width / 2 - marginPx) / zoom;
  const halfHeight = (size.height / 2 - marginPx) / zoom;
  const isAllInView = ids.every((id) => {
    const it = chart.entity(id);
    return it === undefined || (Math.abs(it.x - x) <= halfWidth && Math.abs(it.y - y) <= halfHeight);
  });
  if (!isAllInView) port.fit(ids);
}
