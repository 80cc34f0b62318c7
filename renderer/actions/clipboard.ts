// Copies a part of a chart and pastes it onto another chart of the case (or back onto this one after it was taken off).
import { partOf, paste, type ChartPart } from '../chart/commands/paste';
import { isEmptyDiff } from '../chart/diff';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { done, inform } from './report';
import { hasSelection, select, selected } from './select';

/** What was copied last, by window; facts never leave it. */
const copied = new WeakMap<ActionContext['session'], ChartPart>();

const copySelection: Action = {
  id: 'copySelection',
  label: 'charts.labels.copySelection',
  shortcuts: ['Mod+C'],
  isEnabled: hasSelection,
  run: (context) => {
    const part = partOf(context.chart, selected(context));
    copied.set(context.session, part);
    done(context, 'charts.copied', { count: part.entities.length });
  },
};

/** The middle of the part goes to the middle of the view, unless nothing of the chart is there yet: then it keeps its places. */
function shiftFor(
  { chart, canvas }: ActionContext,
  { entities }: ChartPart,
): { readonly x: number; readonly y: number } {
  const view = canvas.current?.viewport();
  if (view === undefined || chart.entityCount === 0) return { x: 0, y: 0 };
  const xs = entities.map(({ x }) => x);
  const ys = entities.map(({ y }) => y);
  const middle = (values: readonly number[]) =>
    (values.reduce((a, b) => Math.min(a, b), Infinity) + values.reduce((a, b) => Math.max(a, b), -Infinity)) / 2;
  return { x: Math.round(view.x - middle(xs)), y: Math.round(view.y - middle(ys)) };
}

const pasteCopied: Action = {
  id: 'pasteCopied',
  label: 'charts.labels.pasteCopied',
  shortcuts: ['Mod+V'],
  isEnabled: ({ session }) => copied.has(session),
  run: (context) => {
    const part = copied.get(context.session);
    if (part === undefined) return;
    const diff = paste(context.chart, { part, shift: shiftFor(context, part) });
    if (isEmptyDiff(diff)) inform(context, 'charts.nothingNew');
    else edit(context, { key: 'charts.edits.paste', params: { count: diff.entities.added.length } }, diff);
    select(
      context,
      part.entities.map(({ entity }) => entity.id),
      'only',
    );
  },
};

export const clipboardActions: readonly Action[] = [copySelection, pasteCopied];
