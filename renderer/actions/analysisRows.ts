// What the rows of a result mean on the chart: selecting whom they are about, and bringing in who is missing.
import type { EntityId, LinkId } from '../../shared/ids';
import type { ActionContext } from './Action';
import { bring } from './bring';
import { runJob } from './job';
import { done } from './report';
import { reveal } from './reveal';
import { select } from './select';
import { changeTable } from './table';

/** Whom rows are about, and by which links. */
export interface RowsMeant {
  readonly entities: readonly EntityId[];
  readonly links: readonly LinkId[];
}

/** Selects them as far as they are on the chart and brings them into view; their links are marked in the table of links. */
export function selectMeant(context: ActionContext, { entities, links }: RowsMeant): void {
  const { chart, view } = context;
  const there = entities.filter((id) => chart.entity(id) !== undefined);
  if (there.length === 0) {
    view.setState({ selection: new Set(), selectedBundle: null });
    return;
  }
  select(context, there, 'only');
  reveal(context, there);
  const known = links.filter((id) => chart.link(id) !== undefined);
  if (known.length > 0)
    changeTable(context, { chosen: { links: new Set(known), selection: view.getState().selection } });
}

/** Those that are not on the chart, each once. */
export function missingOf({ chart }: ActionContext, { entities }: RowsMeant): readonly EntityId[] {
  return [...new Set(entities)].filter((id) => chart.entity(id) === undefined);
}

/** As many as can be asked for at once. */
const mostAdded = 20_000;

/** Adds those that are missing, with the links among everything shown, as one edit; then selects them all. */
export async function addMeant(context: ActionContext, meant: RowsMeant): Promise<void> {
  const missing = missingOf(context, meant).slice(0, mostAdded);
  if (missing.length > 0) {
    const options = { label: 'actions.work.add', lane: null } as const;
    const { ids } = await runJob(context, options, async (job) => {
      const { subgraph } = await job.ask('source.get', { question: { ids: [...missing] } });
      const name = { key: 'actions.edits.add', params: { count: subgraph.entities.length } } as const;
      return bring(context, job, { kind: 'question', parents: [], subgraph, knownNeighbours: {}, name });
    });
    done(context, 'actions.notices.added', { count: ids.length });
  }
  selectMeant(context, meant);
}
