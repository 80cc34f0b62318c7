// Refresh: reads everything on the chart again from its source, says what changed, and brings the chart up to date as
// one edit when the analyst wants it.
import { isDrawn } from '../../shared/drawn';
import type { Entity } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import { nextBringingId } from '../chart/bringingIds';
import { compareWithSource, isUnchanged, refreshChart, type SourceNow } from '../chart/commands/refresh';
import type { Action, ActionContext } from './Action';
import { edit } from './edit';
import { runJob, type Job } from './job';
import { done } from './report';
import { closeDialog } from './window';

/** Whether an id alone says who somebody is: only while nothing but the lens has changed since it was given. */
type Trust = 'by key' | 'by id';

const batch = 5000;
const mostLinks = 100_000;

/** Compares and, when anything differs, opens the dialog that tells what. */
export async function compareChart(context: ActionContext, trust: Trust = 'by key'): Promise<void> {
  const { chart, view } = context;
  const { version } = chart;
  const options = { label: 'connection.work', lane: 'refresh' } as const;
  const { now, answer } = await runJob(context, options, (job) => readNow(context, job, trust));
  // What was compared is no longer what is shown.
  if (chart.version !== version) return compareChart(context, trust);
  const findings = compareWithSource(chart, now);
  if (isUnchanged(findings)) done(context, 'connection.unchanged', { count: chart.entityCount });
  else view.setState({ dialog: 'refresh', refresh: { now, findings, answer }, menu: null, expandCard: null });
}

/** Takes over what the dialog shows. */
export function applyRefresh(context: ActionContext, isGoneRemoved: boolean): void {
  const { chart, view } = context;
  const { refresh: found } = view.getState();
  closeDialog(context);
  view.setState({ refresh: null });
  if (found === null) return;
  const id = nextBringingId(chart.bringings.keys());
  const bringing = { id, kind: 'refresh', parents: [], answer: found.answer } as const;
  edit(context, { key: 'connection.edit' }, refreshChart(chart, { now: found.now, bringing, isGoneRemoved }));
}

/** Everything that is on the chart as the source has it now. */
export async function readNow({ chart }: Pick<ActionContext, 'chart'>, job: Job, trust: Trust) {
  const shown = chart.entities().flatMap(({ entity }) => (isDrawn(entity.id) ? [] : [entity]));
  const now = new Map<EntityId, Entity | null>(shown.map(({ id }) => [id, null]));
  for (const some of inBatches(shown)) {
    const { subgraph } = await job.ask('source.get', { question: { ids: some.map(({ id }) => id) } });
    const byId = new Map(subgraph.entities.map((entity) => [entity.id, entity]));
    for (const entity of some) {
      const found = byId.get(entity.id);
      // An id can have passed to another entity since; one without a key has nothing else to be known by.
      const isSame = trust === 'by id' || (found?.type === entity.type && found.key === entity.key);
      if (found !== undefined && isSame) now.set(entity.id, found);
    }
  }
  const lost = shown.filter(({ id, key }) => now.get(id) === null && key !== '');
  for (const some of inBatches(lost)) {
    const wanted = some.map(({ type, key }) => ({ type, key }));
    const { subgraph } = await job.ask('source.locate', { question: { wanted } });
    const byKey = new Map(subgraph.entities.toReversed().map((entity) => [nameOf(entity), entity]));
    for (const entity of some) now.set(entity.id, byKey.get(nameOf(entity)) ?? null);
  }
  const ids = [...now.values()].flatMap((entity) => entity?.id ?? []);
  return readLinks(job, now, [...new Set(ids)]);
}

async function readLinks(job: Job, entities: SourceNow['entities'], ids: readonly EntityId[]) {
  if (ids.length === 0) {
    const { subgraph } = await job.ask('source.get', { question: { ids: [...entities.keys()].slice(0, 1) } });
    return { now: { entities, links: [], isLinksCut: false }, answer: subgraph.answer };
  }
  const question = { ids: [...ids], others: [], limit: mostLinks };
  const { subgraph, total } = await job.ask('source.linksBetween', { question });
  const now: SourceNow = { entities, links: subgraph.links, isLinksCut: total > subgraph.links.length };
  return { now, answer: subgraph.answer };
}

function nameOf({ type, key }: Entity): string {
  return JSON.stringify([type, key]);
}

function* inBatches<T>(all: readonly T[]): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += batch) yield all.slice(at, at + batch);
}

export const refresh: Action = {
  id: 'refresh',
  label: 'connection.refresh',
  shortcuts: ['F5'],
  isEnabled: ({ chart, session }) => {
    const { source } = session.getState();
    return chart.entities().some(({ entity }) => !isDrawn(entity.id)) && source !== null && source.kind !== 'snapshot';
  },
  run: (context) => compareChart(context),
};
