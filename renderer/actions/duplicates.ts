// Finding duplicates and deciding about them: merging, "not the same", skipping. What is decided is an edit of the chart.
import type { DuplicateAnswer, DuplicateCandidate } from '../../shared/analysis/duplicates';
import type { Subject } from '../../shared/analysis/duplicates/evidence';
import { defaultDuplicateRules, type DuplicateRules } from '../../shared/analysis/duplicates/rules';
import { captionOfEntity } from '../../shared/catalogue';
import type { Apart } from '../../shared/dress/identity';
import type { EntityId } from '../../shared/ids';
import { setApart, unsetApart } from '../chart/commands/merge';
import { caseQuestion, duplicateQuestion, pairNameOf } from '../chart/duplicateQuestion';
import type { DuplicateScope, DuplicatesView } from '../state/duplicates';
import { runDuplicates } from '../workers/runDuplicates';
import type { Action, ActionContext } from './Action';
import { addMeant, selectMeant } from './analysisRows';
import { scopeTrouble } from './analyses';
import { edit } from './edit';
import { abortJobs, runJob } from './job';
import { fileNameFor } from './makeSnapshot';
import { mergeEntities } from './merge';
import { done } from './report';
import { selected } from './select';
import { wholeFacts } from './wholeFacts';

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

export function chooseDuplicateScope(context: ActionContext, scope: DuplicateScope): void {
  change(context, { scope });
}

/**
 * In the whole case when that is chosen; else among what is selected when that is more than one, else on the whole chart. A
 * newer search ends an older one.
 */
export async function findDuplicates(context: ActionContext): Promise<void> {
  const isOfCase = context.view.getState().duplicates.scope === 'case';
  const { source } = context.session.getState();
  change(context, { isRunning: true });
  try {
    const rules = await duplicateRules(context);
    const work = { label: 'duplicates.work', lane: 'duplicates' } as const;
    const { answer, question } = await runJob(context, work, async (job) => {
      const asked = isOfCase
        ? caseQuestion(context.chart, await wholeFacts(context, null, true, job), rules)
        : chartQuestion(context, rules);
      const found = await runDuplicates(asked, job.signal, (share) => job.report(Math.round(100 * share), 100));
      return { answer: found, question: asked };
    });
    const searched = !isOfCase || source === null ? null : { source, subjects: subjectsOf(answer, question.subjects) };
    change(context, { answer, searched, isRunning: false, skipped: new Set(), at: 0 });
  } catch (error) {
    change(context, { isRunning: false });
    throw error;
  }
}

function chartQuestion(context: ActionContext, rules: DuplicateRules) {
  const only = selected(context);
  return duplicateQuestion(context.chart, only.length > 1 ? new Set(only) : null, rules);
}

/** Those of the pairs that are listed: of a large case few. */
function subjectsOf({ candidates }: DuplicateAnswer, subjects: readonly Subject[]): ReadonlyMap<EntityId, Subject> {
  const listed = new Set(candidates.flatMap(({ a, b }) => [a, b]));
  return new Map(subjects.filter(({ id }) => listed.has(id)).map((subject) => [subject.id, subject]));
}

/** As the chart has it, else as the search of the case found it; undefined for who is in neither. */
export function subjectOf({ chart, view }: ActionContext, id: EntityId): Subject | undefined {
  return chart.entity(id)?.entity ?? view.getState().duplicates.searched?.subjects.get(id);
}

export function stopFindingDuplicates(context: ActionContext): void {
  abortJobs(context, 'duplicates');
}

/** Selects both, as far as they are on the chart, and brings them into view. */
export function showPair(context: ActionContext, { a, b }: DuplicateCandidate): void {
  selectMeant(context, { entities: [a, b], links: [] });
}

/** The same, after those that are missing were added to the chart. */
export function bringPair(context: ActionContext, { a, b }: DuplicateCandidate): Promise<void> {
  return addMeant(context, { entities: [a, b], links: [] });
}

export function lookAtPair(context: ActionContext, at: number): void {
  change(context, { at: Math.max(0, at) });
}

/** Who is missing on the chart comes onto it first: a merge is of what is there. */
export async function mergePair(context: ActionContext, pair: DuplicateCandidate): Promise<void> {
  const { a, b } = pair;
  if ([a, b].some((id) => context.chart.entity(id) === undefined)) await bringPair(context, pair);
  mergeEntities(context, [a, b]);
}

function captionOn(context: ActionContext, id: EntityId): string {
  const subject = subjectOf(context, id);
  return subject === undefined ? id : captionOfEntity(subject).slice(0, 100);
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
  isEnabled: (context) => context.chart.entityCount > 1 || scopeTrouble(context, 'case') === null,
  run: (context) => {
    context.view.setState({ drawer: 'duplicates', menu: null });
    // A whole case is searched when the analyst says so: it takes longer than opening a panel may.
    if (context.view.getState().duplicates.scope === 'chart' && context.chart.entityCount > 1)
      return findDuplicates(context);
  },
};
