// Questions about a selection as a whole: what all of it is linked with, and the links within it.
import { anyWhere } from '../../shared/where';
import type { Action, ActionContext } from './Action';
import { bring } from './bring';
import { defaultExpandLimit, expandEntities } from './expand';
import { hasSource } from './hasSource';
import { runJob } from './job';
import { done, inform } from './report';
import { hasSelection, selected } from './select';

const mostLinks = 20_000;

/** What every selected entity is linked with. */
export const commonNeighbours: Action = {
  id: 'commonNeighbours',
  label: 'paths.commonNeighbours',
  shortcuts: ['M'],
  isEnabled: (context) => hasSource(context) && selected(context).length >= 2,
  run: (context) => {
    const ids = selected(context);
    const where = { ...anyWhere, least: { ...anyWhere.least, asked: ids.length } };
    return expandEntities(context, { ids, only: null, where, limit: defaultExpandLimit });
  },
};

/** The links among the selected entities, or among all on the chart, that are not on the chart yet. */
async function completeLinks(context: ActionContext): Promise<void> {
  const { chart } = context;
  const ids = hasSelection(context) ? selected(context) : chart.entities().map(({ entity }) => entity.id);
  const question = { ids: [...ids], others: [], limit: mostLinks };
  const result = await runJob(context, { label: 'paths.workLinks', lane: 'expand' }, async (job) => {
    const { subgraph, total } = await job.ask('source.linksBetween', { question });
    const name = { key: 'paths.editLinks' } as const;
    const brought = await bring(context, job, { kind: 'links', parents: [], subgraph, knownNeighbours: {}, name });
    return { added: brought.links, shown: subgraph.links.length, total };
  });
  if (result.total > result.shown) {
    inform(context, 'actions.notices.linksShown', { shown: result.shown, total: result.total });
  } else if (result.added === 0) inform(context, 'paths.nothingMissing');
  else done(context, 'paths.linksAdded', { count: result.added });
}

export const complete: Action = {
  id: 'complete',
  label: 'paths.complete',
  shortcuts: ['K'],
  isEnabled: (context) => hasSource(context) && context.chart.entityCount >= 1,
  run: completeLinks,
};
