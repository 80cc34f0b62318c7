// Expand: the neighbours of the selected entities, from the source onto the chart, as one edit. Asking again
// brings the next ones.
import { captionOfEntity } from '../../shared/catalogue';
import type { Subgraph } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import type { ExpandReply, NeighbourFilter } from '../../shared/questions';
import type { Where } from '../../shared/where';
import type { Chart } from '../chart/Chart';
import type { Action, ActionContext } from './Action';
import { askable } from './askable';
import { bring, type BringInput } from './bring';
import { hasSource } from './hasSource';
import { runJob, type Job } from './job';
import { inform } from './report';
import { reveal } from './reveal';
import { hasSelection, selected } from './select';

export const defaultExpandLimit = 50;
const mostNeighbours = 5000;
/** So that a pair with 100,000 calls cannot flood the chart. */
const mostLinks = 5000;

export interface ExpandChoice {
  readonly ids: readonly EntityId[];
  /** The rows of the expand card to follow; null follows everything. */
  readonly only: readonly NeighbourFilter[] | null;
  /** Narrows further and orders; null for anything, most links first. */
  readonly where?: Where | null;
  /** How many newcomers at most. */
  readonly limit: number;
}

interface Expanded {
  readonly ids: readonly EntityId[];
  readonly reply: ExpandReply;
  /** Of all neighbours that pass the filter, how many are on the chart now. */
  readonly shown: number;
  readonly links: number;
}

/** Expands within a job that is already running; says nothing. */
export async function expandIn(context: ActionContext, job: Job, choice: ExpandChoice): Promise<Expanded> {
  const { chart } = context;
  // The source's order is stable, so room for those that are here already brings the next ones.
  const here = new Set(choice.ids.flatMap((id) => chart.neighboursOf(id))).size;
  const question = {
    ids: [...choice.ids],
    only: choice.only === null ? null : [...choice.only],
    where: choice.where ?? null,
    limit: Math.min(mostNeighbours, choice.limit + here),
    linkLimit: mostLinks,
    after: null,
  };
  const reply = await job.ask('source.expand', { question });
  const subgraph = firstNewcomers(chart, reply.subgraph, choice.limit);
  const brought = await bring(context, job, {
    kind: 'expand',
    parents: choice.ids,
    subgraph,
    knownNeighbours: reply.knownNeighbours,
    isKnownAtLeast: reply.isAtLeast,
    name: nameOf(chart, choice.ids),
    // Whoever narrowed the expansion wants those links and no others; Complete brings the rest.
    isCompleted: question.where === null,
    // Links are dealt out fairly, so where there was room for more none of these neighbours lacks one.
    isWholeAround: choice.only === null && question.where === null && reply.subgraph.links.length < mostLinks,
  });
  const shown = subgraph.entities.filter(({ id }) => chart.entity(id) !== undefined).length;
  return { ids: brought.ids, reply, shown, links: brought.links };
}

/** Expands, brings the newcomers into view and says what was left out. */
export async function expandEntities(context: ActionContext, choice: ExpandChoice): Promise<void> {
  const ids = askable(context, choice.ids);
  context.view.setState({ expandCard: null });
  if (ids.length === 0) return;
  const options = { label: 'actions.work.expand', lane: 'expand' } as const;
  const result = await runJob(context, options, (job) => expandIn(context, job, { ...choice, ids }));
  reveal(context, result.ids.length === 0 ? [] : [...ids, ...result.ids]);
  tell(context, result);
}

function firstNewcomers(chart: Chart, subgraph: Subgraph, limit: number): Subgraph {
  let room = limit;
  const entities = subgraph.entities.filter(({ id }) => {
    if (chart.entity(id) !== undefined) return true;
    room -= 1;
    return room >= 0;
  });
  // Links to those that were left out are dropped by the merge, which keeps only links with both ends.
  return { ...subgraph, entities };
}

function nameOf(chart: Chart, ids: readonly EntityId[]): BringInput['name'] {
  const [only] = ids;
  const entity = only === undefined ? undefined : chart.entity(only)?.entity;
  if (ids.length !== 1 || entity === undefined)
    return { key: 'actions.edits.expandMany', params: { count: ids.length } };
  const caption = captionOfEntity(entity);
  return { key: 'actions.edits.expand', params: { caption } };
}

function tell(context: ActionContext, { ids, reply, shown, links }: Expanded): void {
  const { totalNeighbours, totalLinks, isAtLeast, subgraph } = reply;
  if (isAtLeast) inform(context, 'actions.notices.neighboursShownAtLeast', { shown, total: totalNeighbours });
  else if (totalNeighbours === 0) inform(context, 'actions.notices.noNeighbours');
  else if (shown < totalNeighbours)
    inform(context, 'actions.notices.neighboursShown', { shown, total: totalNeighbours });
  else if (totalLinks > subgraph.links.length)
    inform(context, 'actions.notices.linksShown', { shown: subgraph.links.length, total: totalLinks });
  else if (ids.length === 0 && links === 0) inform(context, 'actions.notices.nothingNew', { count: totalNeighbours });
}

export const expand: Action = {
  id: 'expand',
  label: 'actions.labels.expand',
  shortcuts: ['Enter'],
  isEnabled: (context) => hasSelection(context) && hasSource(context),
  run: (context) => expandEntities(context, { ids: selected(context), only: null, limit: defaultExpandLimit }),
};
