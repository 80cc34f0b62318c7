// Finding duplicates and deciding about them: merging, "not the same", skipping. What is decided is an edit of the chart.
import type { DuplicateCandidate } from '../../shared/analysis/duplicates';
import { defaultDuplicateRules, type DuplicateRules } from '../../shared/analysis/duplicates/rules';
import { captionOfEntity } from '../../shared/catalogue';
import type { Apart } from '../../shared/dress/identity';
import type { EntityId } from '../../shared/ids';
import { setApart, unsetApart } from '../chart/commands/merge';
import { duplicateQuestion, pairNameOf } from '../chart/duplicateQuestion';
import type { DuplicatesView } from '../state/duplicates';
import { runDuplicates } from '../workers/runDuplicates';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { abortJobs, runJob } from './job';
import { fileNameFor } from './makeSnapshot';
import { mergeEntities } from './merge';
import { done } from './report';
import { reveal } from './reveal';
import { select, selected } from './select';

function change({ view }: ActionContext, part: Partial<DuplicatesView>): void {
  view.setState({ duplicates: { ...view.getState().duplicates, ...part } });
}

/** The rules in use, read from the profile once. */
export async function duplicateRules(context: ActionContext): Promise<DuplicateRules> {
  const known = context.view.getState().duplicates.rules;
  if (known !== null) return known;
  const rules = await context.backend.call('duplicates.rules', {});
  change(context, { rules });
  return rules;
}

/** In use at once, and kept in the profile. */
export async function changeDuplicateRules(context: ActionContext, rules: DuplicateRules): Promise<void> {
  change(context, { rules });
  await context.backend.call('duplicates.keepRules', rules);
}

export function resetDuplicateRules(context: ActionContext): Promise<void> {
  return changeDuplicateRules(context, defaultDuplicateRules);
}

export async function saveDuplicateRules(context: ActionContext): Promise<void> {
  const rules = await duplicateRules(context);
  const suggestedName = fileNameFor(context.translator().t('duplicates.rules.fileName'), 'skein-duplicates.json');
  const saved = await context.backend.call('duplicates.exportRules', { rules, suggestedName });
  if (saved !== null) done(context, 'actions.notices.exported', { name: saved.name });
}

export async function takeDuplicateRules(context: ActionContext): Promise<void> {
  const found = await context.backend.call('duplicates.importRules', {});
  if (found === null) return;
  await changeDuplicateRules(context, found.rules);
  done(context, 'duplicates.rules.taken', { name: found.name });
}

/** Among what is selected when that is more than one, else on the whole chart; a newer search ends an older one. */
export async function findDuplicates(context: ActionContext): Promise<void> {
  const { chart } = context;
  const only = selected(context);
  change(context, { isRunning: true });
  try {
    const rules = await duplicateRules(context);
    const question = duplicateQuestion(chart, only.length > 1 ? new Set(only) : null, rules);
    const work = { label: 'duplicates.work', lane: 'duplicates' } as const;
    const answer = await runJob(context, work, ({ signal, report }) =>
      runDuplicates(question, signal, (share) => report(Math.round(100 * share), 100)),
    );
    change(context, { answer, isRunning: false, skipped: new Set(), at: 0 });
  } catch (error) {
    change(context, { isRunning: false });
    throw error;
  }
}

export function stopFindingDuplicates(context: ActionContext): void {
  abortJobs(context, 'duplicates');
}

/** Selects both and brings them into view. */
export function showPair(context: ActionContext, { a, b }: DuplicateCandidate): void {
  select(context, [a, b], 'only');
  reveal(context, [a, b]);
}

export function lookAtPair(context: ActionContext, at: number): void {
  change(context, { at: Math.max(0, at) });
}

export function mergePair(context: ActionContext, { a, b }: DuplicateCandidate): void {
  mergeEntities(context, [a, b]);
}

function captionOn({ chart }: ActionContext, id: EntityId): string {
  const it = chart.entity(id);
  return it === undefined ? id : captionOfEntity(it.entity).slice(0, 100);
}

/** Remembered in the chart: no search asks about the two again. */
export function keepApart(context: ActionContext, { a, b }: DuplicateCandidate): void {
  const params = { a: captionOn(context, a), b: captionOn(context, b) };
  edit(context, { key: 'duplicates.edits.apart', params }, setApart(context.chart, { a, b }));
}

export function forgetApart(context: ActionContext, [a, b]: Apart): void {
  const params = { a: captionOn(context, a), b: captionOn(context, b) };
  edit(context, { key: 'duplicates.edits.forget', params }, unsetApart(context.chart, { a, b }));
}

export function skipPair(context: ActionContext, pair: DuplicateCandidate): void {
  const { skipped } = context.view.getState().duplicates;
  change(context, { skipped: new Set([...skipped, pairNameOf(pair)]) });
}

export const findDuplicatesAction: Action = {
  id: 'findDuplicates',
  label: 'duplicates.labels.find',
  shortcuts: ['U'],
  isEnabled: ({ chart }) => chart.entityCount > 1,
  run: (context) => {
    context.view.setState({ drawer: 'duplicates', menu: null });
    return findDuplicates(context);
  },
};
