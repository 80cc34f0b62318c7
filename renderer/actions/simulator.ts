// The arrest simulator: whom a plan takes out is an edit of the chart; what it comes to is counted off the page's thread.
import { captionOfEntity } from '../../shared/catalogue';
import type { Plan, Plans } from '../../shared/dress/plan';
import type { EntityId } from '../../shared/ids';
import { setDress } from '../chart/commands/setDress';
import type { EditName } from '../chart/Edit';
import { mergeTreeOf } from '../chart/mergeTree';
import { passingOf } from '../chart/passing';
import { livePlan } from '../chart/plansOf';
import { takingOutQuestion, type Choice } from '../chart/takingOutQuestion';
import type { SimulatorView } from '../state/simulator';
import { runSimulator } from '../workers/runSimulator';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { inSlices } from './inSlices';
import { abortJobs, runJob } from './job';
import { selected } from './select';

function change({ view }: ActionContext, part: Partial<SimulatorView>): void {
  view.setState({ simulator: { ...view.getState().simulator, ...part } });
}

function keep(context: ActionContext, name: EditName, part: Partial<Plans>): void {
  const { chart } = context;
  edit(context, name, setDress(chart, { plans: { ...chart.dress.plans, ...part } }));
}

/** Main originals of the entities among what is selected: groups are their members, and who is merged is one. */
function selectedEntities(context: ActionContext): readonly EntityId[] {
  const { chart } = context;
  const ones = mergeTreeOf(chart.dress.merges);
  const ids = selected(context).filter((id) => chart.entity(id) !== undefined);
  return [...new Set(ids.map((id) => ones.mainOf(id)))];
}

function named({ chart }: ActionContext, ids: readonly EntityId[]): string {
  const [first] = ids;
  const it = first === undefined ? undefined : chart.entity(first);
  return it === undefined ? '' : captionOfEntity(it.entity).slice(0, 100);
}

function freshPlan({ chart, translator }: ActionContext, out: readonly EntityId[], name: string | null): Plan {
  const { list } = chart.dress.plans;
  let number = list.length + 1;
  while (list.some(({ id }) => id === `plan${String(number)}`)) number += 1;
  return { id: `plan${String(number)}`, name: name ?? translator().t('simulator.planName', { number }), out: [...out] };
}

/** Into the plan that is played, or the last one, or a new one. */
export function takeOut(context: ActionContext, ids: readonly EntityId[]): void {
  const { plans } = context.chart.dress;
  const plan = livePlan(context.chart) ?? plans.list.at(-1) ?? null;
  const fresh = ids.filter((id) => plan?.out.includes(id) !== true);
  if (fresh.length === 0 && plan?.id === plans.live) return;
  const into = plan === null ? freshPlan(context, fresh, null) : { ...plan, out: [...plan.out, ...fresh] };
  const list = plan === null ? [...plans.list, into] : plans.list.map((one) => (one === plan ? into : one));
  const name = { key: 'simulator.edits.takeOut', params: { count: ids.length, name: named(context, ids) } } as const;
  keep(context, name, { list, live: into.id });
}

export function putBack(context: ActionContext, ids: readonly EntityId[]): void {
  const plan = livePlan(context.chart);
  if (plan === null || !plan.out.some((id) => ids.includes(id))) return;
  const name = { key: 'simulator.edits.putBack', params: { count: ids.length, name: named(context, ids) } } as const;
  const left = { ...plan, out: plan.out.filter((id) => !ids.includes(id)) };
  keep(context, name, { list: context.chart.dress.plans.list.map((one) => (one === plan ? left : one)) });
}

export function addPlan(context: ActionContext, out: readonly EntityId[], name: string | null): void {
  const plan = freshPlan(context, out, name);
  const { list } = context.chart.dress.plans;
  keep(
    context,
    { key: 'simulator.edits.addPlan', params: { name: plan.name } },
    { list: [...list, plan], live: plan.id },
  );
}

export function removePlan(context: ActionContext, { id, name }: Plan): void {
  const { list, live } = context.chart.dress.plans;
  const left = list.filter((one) => one.id !== id);
  keep(
    context,
    { key: 'simulator.edits.removePlan', params: { name } },
    { list: left, live: live === id ? null : live },
  );
}

export function renamePlan(context: ActionContext, { id }: Plan, name: string): void {
  const list = context.chart.dress.plans.list.map((one) => (one.id === id ? { ...one, name } : one));
  keep(context, { key: 'simulator.edits.renamePlan', params: { name } }, { list });
}

/** Null draws everything as it is. */
export function playPlan(context: ActionContext, plan: Plan | null): void {
  const name: EditName =
    plan === null ? { key: 'simulator.edits.playNone' } : { key: 'simulator.edits.play', params: { name: plan.name } };
  keep(context, name, { live: plan?.id ?? null });
}

export function setTakesAlong(context: ActionContext, takesAlong: boolean): void {
  keep(context, { key: 'simulator.edits.takesAlong' }, { takesAlong });
}

export function setCurve(context: ActionContext, curve: SimulatorView['curve']): void {
  change(context, { curve });
}

export function setChoice(context: ActionContext, part: Partial<Choice>): void {
  change(context, { choice: { ...context.view.getState().simulator.choice, ...part } });
}

/** Counts anew what the plans come to; a newer count ends an older one. */
export async function measurePlans(context: ActionContext): Promise<void> {
  const { list } = context.chart.dress.plans;
  const work = { label: 'simulator.measuring', lane: 'simulatorMeasure' } as const;
  const { answer, currencies } = await runJob(context, work, async ({ signal }) => {
    const { question, currencies: known } = await inSlices(takingOutQuestion(context.chart, list, null), signal);
    return { answer: await runSimulator(question, signal, () => undefined), currencies: known };
  });
  const plans = list.flatMap(({ id }, nth) => {
    const [outcome, curve] = [answer.outcomes[nth], answer.curves[nth]];
    return outcome === undefined || curve === undefined ? [] : [{ id, outcome, curve }];
  });
  change(context, { measured: { before: answer.before, plans, currencies } });
}

/** Looks for the best set of the chosen size, and how well chance does. */
export async function comparePlans(context: ActionContext): Promise<void> {
  const { chart } = context;
  const { choice } = context.view.getState().simulator;
  const about = passingOf(chart);
  change(context, { isComparing: true });
  try {
    const work = { label: 'simulator.comparing', lane: 'simulator' } as const;
    const { against, ids, candidates } = await runJob(context, work, async ({ signal, report }) => {
      const asked = await inSlices(takingOutQuestion(chart, chart.dress.plans.list, choice), signal);
      const question = { ...asked.question, plans: [] };
      const answer = await runSimulator(question, signal, (share) => report(Math.round(100 * share), 100));
      return { ...asked, against: answer.against };
    });
    if (against === null || candidates === null) return;
    const best = against.best.flatMap((place) => ids[place] ?? []);
    change(context, { compared: { ...against, best, size: choice.size, candidates, about } });
  } finally {
    change(context, { isComparing: false });
  }
}

export function stopComparing(context: ActionContext): void {
  abortJobs(context, 'simulator');
}

export function takeBest(context: ActionContext): void {
  const { compared } = context.view.getState().simulator;
  if (compared === null) return;
  const here = compared.best.filter((id) => context.chart.entity(id) !== undefined);
  addPlan(context, here, context.translator().t('simulator.bestName', { count: here.length }));
}

const openSimulator: Action = {
  id: 'openSimulator',
  label: 'simulator.labels.open',
  shortcuts: [],
  isEnabled: ({ chart }) => chart.entityCount > 1,
  run: (context) => context.view.setState({ drawer: 'simulator', menu: null }),
};

const takeOutSelected: Action = {
  id: 'takeOut',
  label: 'simulator.labels.takeOut',
  shortcuts: ['X'],
  isEnabled: (context) => selectedEntities(context).length > 0,
  run: (context) => {
    context.view.setState({ drawer: 'simulator', menu: null });
    takeOut(context, selectedEntities(context));
  },
};

const putBackSelected: Action = {
  id: 'putBack',
  label: 'simulator.labels.putBack',
  shortcuts: ['Shift+X'],
  isEnabled: (context) => {
    const out = livePlan(context.chart)?.out ?? [];
    return out.length > 0 && selectedEntities(context).some((id) => out.includes(id));
  },
  run: (context) => putBack(context, selectedEntities(context)),
};

export const simulatorActions = [openSimulator, takeOutSelected, putBackSelected] as const;
