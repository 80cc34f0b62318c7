// Named sets of style rules, kept in the user's profile: keeping those of the chart, and dressing the chart in a kept set.
import type { StyleSet } from '../../shared/dress/styleSet';
import { mostStyleSets } from '../../shared/dress/styleSet';
import type { ActionContext } from './Action';
import { done, inform } from './report';
import { takeRules } from './styles';

type Sets = readonly StyleSet[];

export function listStyleSets({ backend }: ActionContext): Promise<Sets> {
  return backend.call('style.sets', {});
}

/** Keeps the chart's rules under this name, in the place of a set that has it. */
export async function keepStyleSet(context: ActionContext, name: string): Promise<Sets> {
  const { rules } = context.chart.dress;
  const sets = await context.backend.call('style.keep', { name, rules: [...rules] });
  if (sets.some((one) => one.name === name)) done(context, 'styles.sets.kept', { name });
  else inform(context, 'styles.sets.full', { count: mostStyleSets });
  return sets;
}

/** A name that another set has is refused with a notice. */
export async function renameStyleSet(context: ActionContext, name: string, to: string): Promise<Sets> {
  const sets = await context.backend.call('style.rename', { name, to });
  if (sets.some((one) => one.name === name)) inform(context, 'styles.sets.taken', { name: to });
  return sets;
}

export async function removeStyleSet(context: ActionContext, name: string): Promise<Sets> {
  const sets = await context.backend.call('style.remove', { name });
  done(context, 'styles.sets.removed', { name });
  return sets;
}

/** Dresses the chart in a kept set: in place of its rules, or after them. */
export function takeStyleSet(context: ActionContext, { name, rules }: StyleSet, mode: 'append' | 'replace'): void {
  takeRules(context, { name, rules }, mode);
}
