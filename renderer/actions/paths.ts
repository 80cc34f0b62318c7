// Paths between the selected entities: asks the source, keeps the answer beside the chart, and brings what is wanted.
import type { EntityId } from '../../shared/ids';
import { anyPaths, type Path, type PathsQuestion, type PathsReply } from '../../shared/questions';
import type { Action, ActionContext } from './Action';
import { askable } from './askable';
import { askBeside } from './askBeside';
import { bring } from './bring';
import { hasSource } from './hasSource';
import { abortJobs, runJob, type Job } from './job';
import { reveal } from './reveal';
import { select, selected } from './select';

const mostEnds = 20;

/** Asks; a newer question aborts an older one. What went wrong stands beside the form, not over the chart. */
export async function findPaths(context: ActionContext, question: PathsQuestion): Promise<void> {
  const { view } = context;
  const mine = { question, reply: null, error: null, isRunning: true };
  view.setState({ paths: mine });
  const isCurrent = () => view.getState().paths === mine;
  const ask = (job: Job) => job.ask('source.paths', { question });
  const { reply, error } = await askBeside(context, { label: 'paths.work', lane: 'paths', ask });
  if (isCurrent()) view.setState({ paths: { ...mine, reply, error, isRunning: false } });
}

export function stopPaths(context: ActionContext): void {
  abortJobs(context, 'paths');
}

/** Puts the form's entities right after the analyst selected others. */
export function takeEnds(context: ActionContext): void {
  const { view } = context;
  const { paths } = view.getState();
  const ids = askable(context, selected(context)).slice(0, mostEnds);
  const question = { ...anyPaths, ...paths?.question, ids: [...ids] };
  view.setState({ paths: { question, reply: null, error: null, isRunning: false } });
}

/** Brings these paths onto the chart as one edit, and selects what lies on them. */
export async function showPaths(context: ActionContext, reply: PathsReply, paths: readonly Path[]): Promise<void> {
  const entities = new Set<EntityId>(paths.flatMap((path) => path.entities));
  const links = new Set(paths.flatMap(({ hops }) => hops.map(({ link }) => link)));
  const ids = [...entities];
  const isShown =
    ids.every((id) => context.chart.entity(id) !== undefined) &&
    [...links].every((id) => context.chart.link(id) !== undefined);
  if (!isShown) {
    const subgraph = {
      ...reply.subgraph,
      entities: reply.subgraph.entities.filter(({ id }) => entities.has(id)),
      links: reply.subgraph.links.filter(({ id }) => links.has(id)),
    };
    const name = { key: 'paths.edit', params: { count: paths.length } } as const;
    await runJob(context, { label: 'actions.work.add', lane: null }, (job) =>
      bring(context, job, { kind: 'paths', parents: [], subgraph, knownNeighbours: {}, name, isCompleted: false }),
    );
  }
  select(context, ids, 'only');
  reveal(context, ids);
}

export const openPaths: Action = {
  id: 'openPaths',
  label: 'paths.open',
  shortcuts: ['W'],
  isEnabled: (context) => hasSource(context) && selected(context).length >= 2,
  run: (context) => {
    takeEnds(context);
    context.view.setState({ drawer: 'paths', menu: null, expandCard: null });
    const { paths } = context.view.getState();
    if (paths !== null && paths.question.ids.length >= 2) return findPaths(context, paths.question);
  },
};
