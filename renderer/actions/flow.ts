// Following money: of the selected entities, over what the chart and the source know, with a clock that plays it on the chart.
import { heldAt } from '../../shared/analysis/flow/clock';
import type { EntityId } from '../../shared/ids';
import type { FlowQuestion, FlowView } from '../state/flow';
import type { Action, ActionContext } from './Action';
import { askBeside } from './askBeside';
import { bring } from './bring';
import { flowOf } from './flowFacts';
import { abortJobs, runJob, type Job } from './job';
import { inform } from './report';
import { reveal } from './reveal';
import { select, selected } from './select';

/** The picture and its clock need so much to be read; who draws the panel smaller has it smaller until it is opened again. */
const roomPx = 380;

/** Asks; a newer question aborts an older one. What went wrong stands in the panel, not over the chart. */
export async function followFlow(context: ActionContext, question: FlowQuestion): Promise<void> {
  const { view } = context;
  const isTimed = view.getState().flow?.isTimed ?? false;
  const fresh = { found: null, error: null, moment: null, isPlaying: false, isTimed, open: new Set<number>() };
  const mine: FlowView = { ...fresh, question, isRunning: true };
  view.setState({ flow: mine });
  const isCurrent = () => view.getState().flow?.question === question;
  const ask = (job: Job) => flowOf(context, job, question);
  const { reply: found, error } = await askBeside(context, { label: 'flow.work', lane: 'flow', ask });
  if (isCurrent()) changeFlow(context, { found, error, isRunning: false });
}

export function stopFlow(context: ActionContext): void {
  abortJobs(context, 'flow');
}

/** Of what is shown; nothing happens while no money is followed. */
export function changeFlow({ view }: ActionContext, part: Partial<FlowView>): void {
  const { flow } = view.getState();
  if (flow !== null) view.setState({ flow: { ...flow, ...part } });
}

export function setFlowPlaying(context: ActionContext, isPlaying: boolean): void {
  const { flow } = context.view.getState();
  if (flow === null) return;
  const last = (flow.found?.followed.clock.length ?? 0) - 1;
  // At the end there is nothing left to play: it begins anew.
  if (isPlaying && (flow.moment === null || flow.moment >= last)) setFlowMoment(context, 0);
  changeFlow(context, { isPlaying });
}

/** The clock at that moment; whoever has the money then is selected on the chart. */
export function setFlowMoment(context: ActionContext, moment: number): void {
  const found = context.view.getState().flow?.found;
  if (found === null || found === undefined) return;
  changeFlow(context, { moment });
  const atMs = found.followed.clock[moment]?.atMs ?? Infinity;
  const holders = [...heldAt(found.followed.trace, atMs).keys()];
  const ids = holders.flatMap((place) => found.facts.entities[place]?.id ?? []);
  const here = ids.filter((id) => context.chart.entity(id) !== undefined);
  select(context, here, 'only');
}

/** Selects it on the chart and brings it into view; says so when it is not there. */
export function showOnChart(context: ActionContext, ids: readonly EntityId[]): void {
  const here = ids.filter((id) => context.chart.entity(id)?.isHidden === false);
  if (here.length === 0) return inform(context, 'flow.notThere');
  select(context, here, 'only');
  reveal(context, here);
}

/** Everybody whom the money passed, and the transfers that moved it, as one edit. */
export async function addFlow(context: ActionContext): Promise<void> {
  const found = context.view.getState().flow?.found;
  if (found === null || found === undefined) return;
  const { facts, followed } = found;
  const { trace, transfers } = followed;
  const links = trace.moves.flatMap(({ move }) => {
    const place = transfers.link[trace.movements.transfer[move] ?? -1];
    return place === undefined ? [] : (facts.links[place] ?? []);
  });
  const places = new Set(links.flatMap(({ from, to }) => [from, to]));
  const entities = facts.originals.filter(({ id }) => places.has(id));
  const ids = entities.map(({ id }) => id);
  const { answer, files } = facts;
  const isMissing = links.some(({ id }) => context.chart.link(id) === undefined);
  if (answer !== null && isMissing) {
    const name = { key: 'flow.edit', params: { count: links.length } } as const;
    const subgraph = { entities, links, files, answer };
    await runJob(context, { label: 'actions.work.add', lane: null }, (job) =>
      bring(context, job, { kind: 'paths', parents: [], subgraph, knownNeighbours: {}, name, isCompleted: false }),
    );
  }
  select(context, ids, 'only');
  reveal(context, ids);
}

export const followMoneyAction: Action = {
  id: 'followMoney',
  label: 'flow.open',
  shortcuts: [],
  isEnabled: (context) => selected(context).length > 0,
  run: (context) => {
    const drawerHeight = Math.max(roomPx, context.view.getState().drawerHeight);
    context.view.setState({ drawer: 'flow', drawerHeight, menu: null, expandCard: null });
    const ids = selected(context);
    return followFlow(context, { ids, direction: 'forward', split: 'fifo', currency: '', standings: new Map() });
  },
};
