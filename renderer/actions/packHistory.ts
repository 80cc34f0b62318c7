// Keeps the history of a long day small: edits far from where the chart is are packed while the window is idle.
import type { ActionContext } from './Action';
import { inSlices } from './inSlices';
import { whenIdle } from './whenIdle';

/** Steps either way that undo and redo always find as objects; some twenty-five on the average. */
const nearSteps = 15;
/** So many edits are worth packing together: what they share is written once. */
const fewestPacked = 20;
const sliceMs = 4;

/** Packs from now on. An edit that cannot be packed ends it, and costs nothing but memory. */
export function packHistory({ chart, history }: ActionContext): void {
  let isPacking = false;
  const pack = async () => {
    isPacking = true;
    while (history.farther(nearSteps).length >= fewestPacked) {
      await whenIdle();
      // Loaded when there is something to pack: no start of the app waits for it.
      const { packEdits } = await import('../chart/packEdits');
      await inSlices(packEdits(history.packable(nearSteps)), new AbortController().signal, whenIdle, sliceMs);
    }
    isPacking = false;
  };
  chart.subscribe(() => {
    if (!isPacking && history.farther(nearSteps).length >= fewestPacked) void pack();
  });
}
