// Brings facts onto the chart in one undoable edit: the asked ones, and the links between newcomers and what is
// already there, so that a link among shown entities is never missing.
import type { AskedBringing } from '../../shared/chartState';
import { isDrawn } from '../../shared/drawn';
import type { Entity, Subgraph } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import { nextBringingId } from '../chart/bringingIds';
import { adoptDrawn } from '../chart/commands/adoptDrawn';
import { mergeSubgraph } from '../chart/commands/mergeSubgraph';
import type { EditName } from '../chart/Edit';
import type { ActionContext } from './Action';
import { edit } from './edit';
import type { Job } from './job';
import { placeNew } from './placeNew';
import { inform } from './report';

export interface BringInput {
  readonly kind: AskedBringing['kind'];
  readonly parents: readonly EntityId[];
  readonly subgraph: Subgraph;
  readonly knownNeighbours: { readonly [entityId: string]: number };
  /** These numbers are lower bounds. */
  readonly isKnownAtLeast?: boolean;
  readonly name: EditName;
  /** False leaves out the links between newcomers and what is there already, other than those of the answer. */
  readonly isCompleted?: boolean;
  /** The subgraph holds every link between newcomers and the parents: they are not asked for again. */
  readonly isWholeAround?: boolean;
}

export interface Brought {
  /** Newcomers, in the order in which the source gave them. */
  readonly ids: readonly EntityId[];
  readonly links: number;
}

const mostLinksBetween = 20_000;

export async function bring(context: ActionContext, job: Job, input: BringInput): Promise<Brought> {
  const { chart } = context;
  const newcomers = input.subgraph.entities.filter(({ id }) => chart.entity(id) === undefined);
  const between =
    input.isCompleted === false
      ? null
      : await linksBetween(context, job, newcomers, input.isWholeAround === true ? input.parents : []);
  const subgraphs = between === null ? [input.subgraph] : [input.subgraph, between];
  const linksBefore = chart.linkCount;
  // What the analyst did while the source was answering stands: newcomers are placed on the chart as it is now.
  const stillNew = newcomers.filter(({ id }) => chart.entity(id) === undefined);
  const positions = placeNew(
    chart,
    stillNew,
    subgraphs.flatMap((one) => one.links),
    input.parents,
  );
  const bringing: AskedBringing = {
    id: nextBringingId(chart.bringings.keys()),
    kind: input.kind,
    parents: input.parents,
    answer: input.subgraph.answer,
  };
  const { knownNeighbours, isKnownAtLeast = false } = input;
  const merge = mergeSubgraph(chart, { subgraphs, bringing, positions, knownNeighbours, isKnownAtLeast });
  const adopted = adoptDrawn(chart, merge);
  edit(context, input.name, adopted.diff);
  if (adopted.ids.length > 0) inform(context, 'drawn.notices.adopted', { count: adopted.ids.length });
  return { ids: stillNew.map(({ id }) => id), links: chart.linkCount - linksBefore };
}

async function linksBetween(
  { chart }: ActionContext,
  job: Job,
  newcomers: readonly Entity[],
  known: readonly EntityId[],
): Promise<Subgraph | null> {
  if (newcomers.length === 0) return null;
  const isLeftOut = new Set(known);
  const question = {
    ids: newcomers.map(({ id }) => id),
    others: chart.entities().flatMap(({ entity: { id } }) => (isDrawn(id) || isLeftOut.has(id) ? [] : [id])),
    limit: mostLinksBetween,
  };
  return (await job.ask('source.linksBetween', { question })).subgraph;
}
