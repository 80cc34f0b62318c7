// Runs a layout off the page's thread as one job: a long one shows how far it is and how the picture looks so far, and
// can be cancelled, which puts everything back.
import type { EntityId } from '../../shared/ids';
import type { LayoutInput, LayoutResult } from '../layouts/Layout';
import { runLayout } from '../workers/runLayout';
import type { ActionContext } from './Action';
import { runJob } from './job';
import { isLoose } from './laidOut';

export interface Arranged {
  readonly result: LayoutResult;
  readonly positions: ReadonlyMap<EntityId, { readonly x: number; readonly y: number }>;
}

const work = { label: 'actions.work.layout', lane: 'layout' } as const;

/** Positions of what is still on the chart and was not pinned meanwhile. Rejects with CANCELLED, the drawing as it was. */
export async function arranged(
  context: ActionContext,
  layoutId: string,
  { ids, input }: { readonly ids: readonly EntityId[]; readonly input: LayoutInput },
): Promise<Arranged> {
  let isPreviewed = false;
  try {
    const result = await runJob(context, work, ({ signal }) =>
      runLayout(layoutId, input, signal, ({ share, places }) => {
        if (signal.aborted) return;
        showShare(context, share);
        if (places === null) return;
        isPreviewed = true;
        context.canvas.current?.preview(positionsOf(context, ids, places));
      }),
    );
    return { result, positions: positionsOf(context, ids, result) };
  } catch (error) {
    if (isPreviewed) context.canvas.current?.preview(null);
    throw error;
  }
}

function positionsOf(
  { chart }: ActionContext,
  ids: readonly EntityId[],
  { x, y }: LayoutResult,
): Arranged['positions'] {
  const positions = new Map<EntityId, { x: number; y: number }>();
  ids.forEach((id, index) => {
    const place = { x: x[index] ?? NaN, y: y[index] ?? NaN };
    if (!Number.isFinite(place.x) || !Number.isFinite(place.y)) return;
    if (isLoose(chart, id)) positions.set(id, place);
  });
  return positions;
}

/** In the status line, where only one layout runs at a time. */
function showShare({ session }: ActionContext, share: number): void {
  const done = Math.max(1, Math.round(100 * share));
  session.setState({
    work: session.getState().work.map((one) => (one.label === work.label ? { ...one, done, total: 100 } : one)),
  });
}
