// Arranges the chart by one of the listed layouts; pinned entities stay, undo takes it back.
import { moveEntities } from '../chart/commands/moveEntities';
import { layouts } from '../layouts';
import type { Action, ActionContext } from './Action';
import { arranged } from './arranging';
import { edit } from './edit';
import { layoutQuestion, missingFor } from './layoutQuestion';
import { inform } from './report';
import { selected } from './select';
import { shownGuides } from './showGuides';

/** Arranges around the one selected entity when there is exactly one. An id that is not listed changes nothing; what nothing on the chart supports is refused in a notice. */
export async function applyLayout(context: ActionContext, layoutId: string): Promise<void> {
  const layout = layouts.find(({ id }) => id === layoutId);
  if (layout === undefined) return;
  const selection = selected(context);
  const { layoutChoice } = context.view.getState();
  const around = selection.length === 1 ? (selection[0] ?? null) : null;
  const question = layoutQuestion(context.chart, layout, layoutChoice, around);
  const missing = missingFor(layout, question.input);
  if (missing !== null) {
    inform(context, `arrange.missing.${missing}`);
    return;
  }
  const { result, positions } = await arranged(context, layout.id, question);
  edit(context, { key: 'actions.edits.layout' }, moveEntities(context.chart, { positions }));
  context.view.setState({
    layout: layout.id,
    layoutGuides: shownGuides(result.guides, question.laneWords, positions),
  });
  context.canvas.current?.fit(null);
  const aside = result.isAside?.reduce((sum, flag) => sum + flag, 0) ?? 0;
  if (aside > 0) inform(context, `arrange.asideFrom.${layout.needs ?? 'value'}`, { count: aside });
  if (question.leftOut > 0) inform(context, 'arrange.otherCurrencies', { count: question.leftOut });
}

export const layoutActions: readonly (Action & { readonly layout: string })[] = layouts.map(({ id, label }, index) => ({
  id: `layout.${id}`,
  layout: id,
  label,
  shortcuts: [String(index + 1)],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => applyLayout(context, id),
}));
