// Counts what an expansion with these ticks and this filter would bring, so that the number shown is the number that comes.
import type { EntityId } from '../../shared/ids';
import type { NeighbourCountsReply, NeighbourFilter } from '../../shared/questions';
import type { Where } from '../../shared/where';
import type { ActionContext } from './Action';
import { runJob } from './job';
import { takeLens } from './lens';
import { done } from './report';

export interface CountChoice {
  readonly ids: readonly EntityId[];
  readonly only: readonly NeighbourFilter[] | null;
  readonly where: Where | null;
}

/** A newer count aborts an older one, which rejects with CANCELLED. */
export function countNeighbours(context: ActionContext, choice: CountChoice): Promise<NeighbourCountsReply> {
  const { ids, only, where } = choice;
  const question = { ids: [...ids], only: only === null ? null : [...only], where };
  const options = { label: 'actions.work.count', lane: 'expandCard' } as const;
  return runJob(context, options, (job) => job.ask('source.neighbourCounts', { question }));
}

/** The filter that the expand card starts with: the lens' own, for a database that has one. */
export function usualWhere({ session }: ActionContext): Where | null {
  return session.getState().lens?.lens.usualWhere ?? null;
}

/** Keeps the filter with the lens of the open database, so that every expand card starts with it; null forgets it. */
export async function keepUsualWhere(context: ActionContext, where: Where | null): Promise<void> {
  const { lens } = context.session.getState();
  if (lens === null) return;
  await takeLens(context, { ...lens.lens, usualWhere: where });
  done(context, where === null ? 'filters.forgotten' : 'filters.kept');
}
