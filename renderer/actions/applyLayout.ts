// Arranges the chart by one of the listed layouts, off the page's thread; pinned entities stay, undo takes it back.
import { entityType } from '../../shared/catalogue';
import type { EntityId } from '../../shared/ids';
import { measures } from '../chart/appearance';
import type { Chart } from '../chart/Chart';
import { moveEntities } from '../chart/commands/moveEntities';
import { bundlesOf } from '../chart/selectors';
import { layouts } from '../layouts';
import type { LayoutInput } from '../layouts/Layout';
import { runLayout } from '../workers/runLayout';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { runJob } from './job';
import { selected } from './select';

interface LayoutQuestion {
  readonly ids: readonly EntityId[];
  readonly input: LayoutInput;
}

/** The visible part of the chart as columns; `around` becomes the root when it is visible. */
function layoutQuestion(chart: Chart, around: EntityId | null): LayoutQuestion {
  const entities = chart.entities().filter(({ isHidden }) => !isHidden);
  const ids = entities.map(({ entity }) => entity.id);
  const indexOf = new Map(ids.map((id, index) => [id, index]));
  const pairs = bundlesOf(chart).flatMap(({ from, to, links }) => {
    const [a, b] = [indexOf.get(from), indexOf.get(to)];
    return a === undefined || b === undefined || a === b ? [] : [{ a, b, weight: 1 + Math.log10(links.length) }];
  });
  const root = around === null ? undefined : indexOf.get(around);
  return {
    ids,
    input: {
      count: ids.length,
      x: Float64Array.from(entities, ({ x }) => x),
      y: Float64Array.from(entities, ({ y }) => y),
      radius: Float64Array.from(entities, ({ entity }) =>
        entityType(entity.type).isLarge === true ? measures.largeRadius : measures.radius,
      ),
      isFixed: Uint8Array.from(entities, ({ isPinned }) => Number(isPinned)),
      from: Uint32Array.from(pairs, ({ a }) => a),
      to: Uint32Array.from(pairs, ({ b }) => b),
      weight: Float64Array.from(pairs, ({ weight }) => weight),
      seed: chart.seed,
      root: root ?? null,
    },
  };
}

/** Arranges around the one selected entity when there is exactly one. An id that is not listed changes nothing. */
export async function applyLayout(context: ActionContext, layoutId: string): Promise<void> {
  const layout = layouts.find(({ id }) => id === layoutId);
  if (layout === undefined || context.chart.entityCount === 0) return;
  const selection = selected(context);
  const { ids, input } = layoutQuestion(context.chart, selection.length === 1 ? (selection[0] ?? null) : null);
  const options = { label: 'actions.work.layout', lane: 'layout' } as const;
  const result = await runJob(context, options, ({ signal }) => runLayout(layout.id, input, signal));
  const positions = new Map(
    ids.flatMap((id, index): [EntityId, { x: number; y: number }][] => {
      const [x, y] = [result.x[index], result.y[index]];
      // What left the chart or was pinned while the layout ran stays as the analyst wants it.
      if (x === undefined || y === undefined || context.chart.entity(id)?.isPinned !== false) return [];
      return [[id, { x, y }]];
    }),
  );
  edit(context, { key: 'actions.edits.layout' }, moveEntities(context.chart, { positions }));
  context.view.setState({ layout: layout.id });
  context.canvas.current?.fit(null);
}

export const layoutActions: readonly (Action & { readonly layout: string })[] = layouts.map(({ id, label }, index) => ({
  id: `layout.${id}`,
  layout: id,
  label,
  shortcuts: [String(index + 1)],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => applyLayout(context, id),
}));
