// Questions about a selection as a whole: what all of it is linked with, and the links within it.
import { isDrawn } from '../../shared/drawn';
import { anyWhere } from '../../shared/where';
import type { Action, ActionContext } from './Action';
import { askable } from './askable';
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
    const ids = askable(context, selected(context));
    if (ids.length < 2) return undefined;
    const where = { ...anyWhere, least: { ...anyWhere.least, asked: ids.length } };
    return expandEntities(context, { ids, only: null, where, limit: defaultExpandLimit });
  },
};

/** The links among the selected entities, or among all on the chart, that are not on the chart yet. */
async function completeLinks(context: ActionContext): Promise<void> {
  const { chart } = context;
  const everybody = () => chart.entities().flatMap(({ entity }) => (isDrawn(entity.id) ? [] : [entity.id]));
  const ids = hasSelection(context) ? askable(context, selected(context)) : everybody();
  if (ids.length === 0) return;
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
