// Suggesting roles and deciding about them: confirm, reject, change, take back. Only what is decided is kept, as an edit of the
// chart; who decided it is written into the record of work first.
import { roleIds, roleWords, type RoleId } from '../../shared/analysis/roles/Role';
import { usualPeople } from '../../shared/analysis/roles/people';
import { captionOfEntity } from '../../shared/catalogue';
import type { RoleMark } from '../../shared/dress/roleMark';
import type { EntityId } from '../../shared/ids';
import { markRole } from '../chart/commands/markRole';
import { roleMarkOf } from '../chart/roleMarks';
import { roleFactsOf, type SuggestedRole } from '../chart/roleQuestion';
import type { RolesView } from '../state/roles';
import type { AnalysedFacts } from '../chart/analysedFacts';
import type { AnalysisScope } from '../state/analyses';
import { AnalysisThread } from '../workers/AnalysisThread';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { scopeTrouble } from './analyses';
import { abortJobs, runJob, type Job } from './job';
import { reveal } from './reveal';
import { select, selected } from './select';
import { factsReadBefore, wholeFacts } from './wholeFacts';

function change({ view }: ActionContext, part: Partial<RolesView>): void {
  view.setState({ roles: { ...view.getState().roles, ...part } });
}

const threads = new WeakMap<ActionContext['session'], AnalysisThread>();

function threadOf({ session }: ActionContext): AnalysisThread {
  const thread = threads.get(session) ?? new AnalysisThread();
  threads.set(session, thread);
  return thread;
}

/** About everybody in the chosen scope; a newer run ends an older one. A whole database is read once the analyst has agreed. */
export async function suggestRolesInScope(context: ActionContext, agreed?: 'agreed'): Promise<void> {
  const { chart, view, session } = context;
  const { scope } = view.getState().roles;
  if (scopeTrouble(context, scope) !== null) return;
  const isDatabase = scope === 'case' && session.getState().source?.kind === 'neo4j';
  const isAsking = isDatabase && agreed === undefined && factsReadBefore(context, null, true) === null;
  change(context, { isAsking });
  if (isAsking) return;
  change(context, { isRunning: true });
  try {
    const [entities, links] = [chart.entityCount, chart.links().length];
    const choice = { people: usualPeople, zone: chart.dress.timeZone };
    const thread = threadOf(context);
    const { found, facts } = await runJob(context, { label: 'roles.work', lane: 'roles' }, async (job) => {
      const read = await factsIn(context, scope, job);
      const onShare = (share: number) => job.report(Math.round(100 * share), 100);
      return { facts: read, found: await thread.suggestRoles(read, choice, job.signal, onShare) };
    });
    const suggestions = found
      .flatMap(({ person, ...rest }): SuggestedRole[] => {
        const entity = facts.entities[person];
        return entity === undefined ? [] : [{ id: entity.id, ...rest }];
      })
      .sort((a, b) => roleIds.indexOf(a.role) - roleIds.indexOf(b.role) || b.confidence - a.confidence);
    change(context, { answer: { suggestions, entities, links, scope }, isRunning: false, at: null });
  } catch (error) {
    change(context, { isRunning: false });
    throw error;
  }
}

function factsIn(context: ActionContext, scope: AnalysisScope, job: Job): AnalysedFacts | Promise<AnalysedFacts> {
  if (scope === 'case') return wholeFacts(context, null, true, job);
  return roleFactsOf(context.chart, scope === 'selection' ? new Set(selected(context)) : null);
}

export function changeRolesScope(context: ActionContext, scope: AnalysisScope): void {
  change(context, { scope, isAsking: false });
}

export function declineReading(context: ActionContext): void {
  change(context, { isAsking: false });
}

export function stopSuggestingRoles(context: ActionContext): void {
  abortJobs(context, 'roles');
}

export function lookAtRole(context: ActionContext, id: EntityId): void {
  change(context, { at: id });
}

/** Selects the person and brings them into view. */
export function showPerson(context: ActionContext, id: EntityId): void {
  select(context, [id], 'only');
  reveal(context, [id]);
}

function suggestionFor({ view }: ActionContext, id: EntityId): SuggestedRole | null {
  return view.getState().roles.answer?.suggestions.find((one) => one.id === id) ?? null;
}

/** Keeps the role: confirmed where it is what was suggested, else changed. */
export async function decideRole(context: ActionContext, id: EntityId, role: RoleId): Promise<void> {
  const suggested = suggestionFor(context, id)?.role ?? null;
  await decide(context, id, { role, suggested }, role === suggested ? 'confirmed' : 'changed');
}

/** Remembers that the suggestion is wrong, and puts nothing in its place. */
export async function rejectRole(context: ActionContext, id: EntityId): Promise<void> {
  const suggested = suggestionFor(context, id)?.role ?? null;
  if (suggested !== null) await decide(context, id, { role: null, suggested }, 'rejected');
}

export async function takeBackRole(context: ActionContext, id: EntityId): Promise<void> {
  if (roleMarkOf(context.chart, id) !== undefined) await decide(context, id, null, 'taken back');
}

async function decide(
  context: ActionContext,
  id: EntityId,
  mark: Omit<RoleMark, 'id'> | null,
  decision: 'confirmed' | 'changed' | 'rejected' | 'taken back',
): Promise<void> {
  const entity = context.chart.entity(id)?.entity;
  if (entity === undefined || markRole(context.chart, id, mark).dress === null) return;
  const { role = null, suggested = roleMarkOf(context.chart, id)?.suggested ?? null } = mark ?? {};
  const key = (entity.key || captionOfEntity(entity)).slice(0, 1000);
  await context.backend.call('roles.decided', { key, decision, role, suggested });
  const said = role ?? suggested;
  const { language } = context.translator();
  const params = { who: captionOfEntity(entity).slice(0, 100), role: said === null ? '' : roleWords[said][language] };
  edit(context, { key: editKeys[decision], params }, markRole(context.chart, id, mark));
}

const editKeys = {
  confirmed: 'roles.edits.confirmed',
  changed: 'roles.edits.changed',
  rejected: 'roles.edits.rejected',
  'taken back': 'roles.edits.takenBack',
} as const;

export const suggestRolesAction: Action = {
  id: 'suggestRoles',
  label: 'roles.labels.suggest',
  shortcuts: [],
  isEnabled: ({ chart }) => chart.entityCount > 0,
  run: (context) => {
    context.view.setState({ drawer: 'roles', menu: null });
    return suggestRolesInScope(context);
  },
};
