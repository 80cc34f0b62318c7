// Style rules: adding, changing and ordering them, sharing them as a file.
import type { StyleRule } from '../../shared/dress/rule';
import { translatorOf } from '../../shared/messages';
import { setDress } from '../chart/commands/setDress';
import { ruleName } from '../chart/rules/fieldWords';
import type { RuleDraft } from '../chart/rules/suggestRules';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { fileNameFor } from './makeSnapshot';
import { done, inform } from './report';

/** As many as a chart can keep, see `dressSchema`. */
const mostRules = 500;

type RuleEdit = 'add' | 'change' | 'remove' | 'move' | 'on' | 'off';

function editRules(context: ActionContext, verb: RuleEdit, about: RuleDraft, rules: readonly StyleRule[]): void {
  const name = ruleName({ id: '-', ...about }, translatorOf(context.view.getState().language));
  edit(context, { key: `styles.edits.${verb}`, params: { name } }, setDress(context.chart, { rules: [...rules] }));
}

/** Adds it at the end, where it wins over the others, and gives its id; null when there is no room. */
export function addRule(context: ActionContext, rule: RuleDraft): string | null {
  const { rules } = context.chart.dress;
  if (rules.length >= mostRules) {
    inform(context, 'styles.full', { most: mostRules });
    return null;
  }
  const id = freeId(rules);
  editRules(context, 'add', rule, [...rules, { id, ...rule }]);
  return id;
}

/** The same chart and the same edits give the same ids. */
function freeId(rules: readonly StyleRule[]): string {
  const taken = new Set(rules.map(({ id }) => id));
  let nth = rules.length + 1;
  while (taken.has(`rule-${nth}`)) nth += 1;
  return `rule-${nth}`;
}

/** Puts it in the place of the rule with its id; an equal one changes nothing. */
export function changeRule(context: ActionContext, rule: StyleRule): void {
  const { rules } = context.chart.dress;
  const before = rules.find(({ id }) => id === rule.id);
  if (before === undefined || JSON.stringify(before) === JSON.stringify(rule)) return;
  const verb = before.isOn === rule.isOn ? 'change' : rule.isOn ? 'on' : 'off';
  editRules(
    context,
    verb,
    rule,
    rules.map((one) => (one.id === rule.id ? rule : one)),
  );
}

export function removeRule(context: ActionContext, rule: StyleRule): void {
  const { rules } = context.chart.dress;
  editRules(
    context,
    'remove',
    rule,
    rules.filter(({ id }) => id !== rule.id),
  );
}

/** One place up (−1) or down (1); at the end of the list nothing happens. */
export function moveRule(context: ActionContext, rule: StyleRule, by: -1 | 1): void {
  const { rules } = context.chart.dress;
  const at = rules.findIndex(({ id }) => id === rule.id);
  const other = rules[at + by];
  if (at < 0 || other === undefined) return;
  const moved = [...rules];
  moved[at] = other;
  moved[at + by] = rule;
  editRules(context, 'move', rule, moved);
}

/** Saves all rules of the chart as a file for colleagues. */
export async function saveStyles(context: ActionContext): Promise<void> {
  const { chart, backend, translator } = context;
  const suggestedName = fileNameFor(chart.title || translator().t('styles.fileName'), 'skein-style.json');
  const saved = await backend.call('style.export', { rules: [...chart.dress.rules], suggestedName });
  if (saved !== null) done(context, 'actions.notices.exported', { name: saved.name });
}

/** Takes rules from a file that the analyst picks: after those of the chart, or in their place. */
export async function takeStyles(context: ActionContext, mode: 'append' | 'replace'): Promise<void> {
  const found = await context.backend.call('style.import', {});
  if (found !== null) takeRules(context, found, mode);
}

interface NamedRules {
  readonly name: string;
  readonly rules: readonly StyleRule[];
}

/** Takes rules that have a name, as one edit: after those of the chart, or in their place. */
export function takeRules(context: ActionContext, found: NamedRules, mode: 'append' | 'replace'): void {
  const { chart } = context;
  const rules = mode === 'append' ? [...chart.dress.rules] : [];
  if (rules.length + found.rules.length > mostRules) {
    inform(context, 'styles.full', { most: mostRules });
    return;
  }
  // Ids in the file may be those of rules that are here.
  for (const rule of found.rules) rules.push({ ...rule, id: freeId(rules) });
  edit(context, { key: 'styles.edits.take', params: { name: found.name } }, setDress(chart, { rules }));
  done(context, 'styles.taken', { count: found.rules.length, name: found.name });
}

export const openStyles: Action = {
  id: 'openStyles',
  label: 'styles.open',
  shortcuts: ['Y'],
  isEnabled: () => true,
  run: ({ view }) => view.setState({ drawer: view.getState().drawer === 'styles' ? null : 'styles', menu: null }),
};
