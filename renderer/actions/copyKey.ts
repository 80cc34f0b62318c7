// Copies business keys, which outlive the ids of a source: one a line.
import type { Action, ActionContext } from './Action';
import { done } from './report';
import { selected } from './select';

export async function copyText(context: ActionContext, text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  done(context, 'actions.notices.copied', { text: text.length > 40 ? `${text.slice(0, 40)}…` : text });
}

function selectedKeys(context: ActionContext): string[] {
  return selected(context)
    .map((id) => context.chart.entity(id)?.entity.key ?? '')
    .filter((key) => key !== '');
}

export const copyKey: Action = {
  id: 'copyKey',
  label: 'actions.labels.copyKey',
  shortcuts: ['Mod+Shift+C'],
  isEnabled: (context) => selectedKeys(context).length > 0,
  run: (context) => copyText(context, selectedKeys(context).join('\n')),
};
