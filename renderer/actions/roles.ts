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
import { runRoles } from '../workers/runRoles';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { abortJobs, runJob } from './job';
import { reveal } from './reveal';
import { select } from './select';

function change({ view }: ActionContext, part: Partial<RolesView>): void {
  view.setState({ roles: { ...view.getState().roles, ...part } });
}

/** About everybody on the chart; a newer run ends an older one. */
export async function suggestRolesOnChart(context: ActionContext): Promise<void> {
  const { chart } = context;
  change(context, { isRunning: true });
  try {
    const facts = roleFactsOf(chart);
    const [entities, links] = [chart.entityCount, chart.links().length];
    const choice = { people: usualPeople, zone: chart.dress.timeZone };
    const found = await runJob(context, { label: 'roles.work', lane: 'roles' }, ({ signal, report }) =>
      runRoles({ facts, choice }, signal, (share) => report(Math.round(100 * share), 100)),
    );
    const suggestions = found
      .flatMap(({ person, ...rest }): SuggestedRole[] => {
        const entity = facts.entities[person];
        return entity === undefined ? [] : [{ id: entity.id, ...rest }];
      })
      .sort((a, b) => roleIds.indexOf(a.role) - roleIds.indexOf(b.role) || b.confidence - a.confidence);
    change(context, { answer: { suggestions, entities, links }, isRunning: false, at: null });
  } catch (error) {
    change(context, { isRunning: false });
    throw error;
  }
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
    return suggestRolesOnChart(context);
  },
};
