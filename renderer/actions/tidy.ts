// Tidy: arranges the selection and nothing else.
import { moveEntities } from '../chart/commands/moveEntities';
import type { Action, ActionContext } from './Action';
import { arranged } from './arranging';
import { edit } from './edit';
import { standingFor } from './laidOut';
import { tidyQuestion } from './layoutQuestion';
import { inform } from './report';
import { hasSelection, selected } from './select';

async function run(context: ActionContext): Promise<void> {
  const ids = selected(context);
  const chosen = standingFor(context.chart, ids);
  const question = tidyQuestion(context.chart, chosen);
  if (!question.input.isFixed.includes(0)) {
    inform(context, 'arrange.missing.free');
    return;
  }
  const { positions } = await arranged(context, 'tidy', question);
  const moved = new Map([...positions].filter(([id]) => chosen.has(id)));
  const name = { key: 'arrange.edits.tidy', params: { count: ids.length } } as const;
  edit(context, name, moveEntities(context.chart, { positions: moved }));
  context.view.setState({ layout: null });
}

export const tidy: Action = {
  id: 'tidy',
  label: 'arrange.labels.tidy',
  shortcuts: ['R'],
  isEnabled: hasSelection,
  run,
};
