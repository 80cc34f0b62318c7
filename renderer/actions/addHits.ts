// Adds search hits to the chart: one, several or all, with the links among everything shown, as one edit.
import type { Entity } from '../../shared/graph';
import type { SearchReply } from '../../shared/questions';
import type { Action, ActionContext } from './Action';
import { bring } from './bring';
import { runJob } from './job';
import { done, inform } from './report';
import { reveal } from './reveal';
import { select } from './select';

/** The hits that the panel lists now. */
export function listedHits({ view }: ActionContext): readonly Entity[] {
  const { searchReply, searchType } = view.getState();
  const hits = searchReply?.subgraph.entities ?? [];
  return searchType === null ? hits : hits.filter(({ type }) => type === searchType);
}

/** Adds these hits and selects them; those on the chart already are only shown. `total` is how many there would be, to say what was left out. */
export async function addHits(context: ActionContext, hits: readonly Entity[], total: number): Promise<void> {
  const reply = context.view.getState().searchReply;
  if (reply === null || hits.length === 0) return;
  const wasEmpty = context.chart.entityCount === 0;
  if (hits.every(({ id }) => context.chart.entity(id) !== undefined)) {
    show(context, hits);
    return;
  }
  const options = { label: 'actions.work.add', lane: null } as const;
  const { ids } = await runJob(context, options, (job) =>
    bring(context, job, {
      kind: 'search',
      parents: [],
      subgraph: { ...reply.subgraph, entities: hits },
      knownNeighbours: {},
      name: { key: 'actions.edits.add', params: { count: hits.length } },
    }),
  );
  show(context, hits);
  if (wasEmpty) context.canvas.current?.fit(null);
  tell(context, hits.length, ids.length, total);
}

function show(context: ActionContext, hits: readonly Entity[]): void {
  const ids = hits.map(({ id }) => id);
  select(context, ids, 'only');
  reveal(context, ids);
}

function tell(context: ActionContext, asked: number, added: number, total: number): void {
  if (total > asked) inform(context, 'actions.notices.addedOf', { added: asked, total });
  else if (asked > 1) done(context, 'actions.notices.added', { count: added });
}

/** How many hits of these there are in all, listed or not. */
export function totalOf(reply: SearchReply, type: string | null): number {
  return type === null ? reply.total : (reply.totals[type] ?? 0);
}

export const addAllHits: Action = {
  id: 'addAllHits',
  label: 'actions.labels.addAllHits',
  shortcuts: ['Mod+Enter'],
  isEnabled: (context) => listedHits(context).length > 0,
  run: (context) => {
    const { searchReply, searchType } = context.view.getState();
    if (searchReply === null) return;
    return addHits(context, listedHits(context), totalOf(searchReply, searchType));
  },
};
