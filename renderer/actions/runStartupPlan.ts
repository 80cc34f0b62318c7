// What the window does by itself once it is ready: opens, finds, expands, arranges; then stays, or hands over the
// picture of a batch command. It runs the same actions as the analyst's hand.
import { exportKinds, type RecoveredWindow, type StartupPlan } from '../../shared/contract';
import { captionOf } from '../../shared/catalogue';
import { AppError, toErrorData } from '../../shared/errors';
import type { Entity, Subgraph } from '../../shared/graph';
import type { EntityId } from '../../shared/ids';
import { hiddenNeighbours } from '../chart/selectors';
import type { Chart } from '../chart/Chart';
import { changeCounts } from '../chart/compare/changesJson';
import { layouts } from '../layouts';
import { comparisonOn } from '../state/charts';
import type { ActionContext } from './Action';
import { aboutBatch } from './exportAbout';
import { applyLayout } from './applyLayout';
import { beginChart, emptyChart } from './charts';
import { bring } from './bring';
import { compareOpened, comparisonBytes } from './compareFiles';
import { showWhenMade } from './draft';
import { expandIn } from './expand';
import { defaultExport, exported } from './exportPicture';
import { runJob, type Job } from './job';
import { reportBytes } from './makeReport';
import { showKeptCharts } from './keptWork';
import { openSource, showOpeningChart } from './openSource';
import { recoverWindow } from './recoverWindow';
import { orderedReport } from './reportTemplates';
import { attempt } from './report';
import { windowPainted } from './windowPainted';

/** Never rejects: a window says what went wrong in a notice, a batch command hands the error to main. */
export async function runStartupPlan(
  context: ActionContext,
  plan: StartupPlan,
  recovered: RecoveredWindow | null = null,
): Promise<void> {
  if (plan.output === 'window') {
    const ready = () => {
      context.session.setState({ isReady: true });
      void context.canvas.whenDrawn().then(() => performance.mark('skein:ready'));
    };
    const start = async () => {
      if (recovered === null) await carryOut(context, plan);
      else await recoverWindow(context, recovered);
    };
    attempt(context, () => start().finally(ready));
    return;
  }
  try {
    const cut = await carryOut(context, plan);
    await finishBatch(context, plan, cut);
  } catch (error) {
    await context.backend.call('app.batchDone', { ok: false, error: toErrorData(error) });
  }
}

function checkLayout({ layout }: StartupPlan): void {
  if (layout === null || layouts.some(({ id }) => id === layout)) return;
  const choices = layouts.map(({ id }) => id).join(', ');
  throw new AppError('USAGE', { reason: 'badChoice', option: '--layout', choices });
}

/** Search hits that were left out. */
interface Cut {
  readonly count: number;
  /** The search stopped counting: there are at least so many. */
  readonly isAtLeast: boolean;
}
const nothingCut: Cut = { count: 0, isAtLeast: false };

/** Makes the chart. */
async function carryOut(context: ActionContext, plan: StartupPlan): Promise<Cut> {
  checkLayout(plan);
  if (plan.open === null) return nothingCut;
  const title = plan.find.join(', ') || context.translator().t('actions.newChart');
  const { snapshot, description } = await openSource(context, plan.open, '', { title, seed: plan.seed });
  if (plan.earlier !== null) {
    await compareOpened(context, plan.earlier, snapshot);
    return nothingCut;
  }
  if (snapshot !== null && plan.find.length === 0) {
    if (plan.output !== 'window') context.view.setState({ theme: snapshot.view.theme });
    return nothingCut;
  }
  const isAny = snapshot === null && plan.output === 'window' && (await showKeptCharts(context));
  if (plan.find.length === 0) {
    if (!isAny) await showOpeningChart(context, description, plan.limit);
    return nothingCut;
  }
  // What is looked for takes no place of what was kept.
  if (isAny) beginChart(context, { ...emptyChart(context), title, seed: plan.seed });
  return showWhenMade(context, async (draft) => {
    const options = { label: 'actions.work.search', lane: null } as const;
    const cut = await runJob(draft, options, (job) => findAll(draft, job, plan));
    // A snapshot has its places already; what was found in it joins them.
    if (snapshot === null || plan.layout !== null) await applyLayout(draft, plan.layout ?? 'organic');
    return cut;
  });
}

async function findAll(context: ActionContext, job: Job, plan: StartupPlan): Promise<Cut> {
  let cut = nothingCut;
  const found = new Set<EntityId>();
  for (const text of plan.find) {
    const question = { text, types: null, limit: Math.min(1000, plan.limit) };
    const reply = await job.ask('source.search', { question });
    if (reply.subgraph.entities.length === 0) throw new AppError('NOTHING_FOUND', { text });
    const hits = meant(reply.subgraph.entities, text);
    // The one that was meant is all that was looked for.
    if (hits.length > 1) {
      cut = { count: cut.count + reply.total - hits.length, isAtLeast: cut.isAtLeast || reply.isAtLeast };
    }
    await bringHits(context, job, { ...reply.subgraph, entities: hits });
    for (const { id } of hits) found.add(id);
  }
  await expandRings(context, job, plan, [...found]);
  return cut;
}

/** The hit whose key or caption is exactly the text, when there is one; else all hits. */
export function meant(hits: readonly Entity[], text: string): readonly Entity[] {
  const wanted = plain(text);
  const exact = hits.find(({ type, key, caption, fields }) =>
    [key, caption, captionOf(type, fields, key)].some((words) => plain(words) === wanted),
  );
  return exact === undefined ? hits : [exact];
}

function plain(text: string): string {
  return text.trim().toLowerCase();
}

async function bringHits(context: ActionContext, job: Job, subgraph: Subgraph): Promise<void> {
  const name = { key: 'actions.edits.add', params: { count: subgraph.entities.length } } as const;
  await bring(context, job, { kind: 'search', parents: [], subgraph, knownNeighbours: {}, name });
}

async function expandRings(context: ActionContext, job: Job, plan: StartupPlan, start: EntityId[]): Promise<void> {
  let ring: readonly EntityId[] = start;
  for (let hop = 0; hop < plan.expandHops && ring.length > 0; hop += 1) {
    ring = (await expandIn(context, job, { ids: ring, only: null, limit: plan.limit })).ids;
  }
}

async function finishBatch(context: ActionContext, plan: StartupPlan, cut: Cut): Promise<void> {
  const { chart, canvas, backend, session } = context;
  const { output, handling } = plan;
  const compared = comparisonOn(session.getState().charts);
  const counts = {
    ...(compared === null ? {} : { changes: changeCounts(compared.comparison) }),
    entities: chart.entityCount,
    links: chart.linkCount,
    ...leftOutOf(chart, cut),
  };
  const about = await aboutBatch(context, handling);
  if (output === 'screenshot') {
    session.setState({ notices: [] });
    await canvas.whenDrawn();
    await windowPainted();
    await canvas.whenDrawn();
    await backend.call('app.batchDone', { ok: true, bytes: null, about, ...counts });
    return;
  }
  if (output === 'json') await canvas.whenDrawn();
  const bytes = await bytesOf(context, plan, about.handling);
  await backend.call('app.batchDone', { ok: true, bytes, about, ...counts });
}

/** Search hits that were left out, and neighbours of what is on the chart that are not; a lower bound where one of the counts is. */
export function leftOutOf(chart: Chart, cut: Cut): { readonly hidden: number; readonly isHiddenAtLeast: boolean } {
  const all = chart.entities();
  return {
    hidden: cut.count + all.reduce((sum, it) => sum + (hiddenNeighbours(chart, it) ?? 0), 0),
    isHiddenAtLeast: cut.isAtLeast || all.some(({ isKnownAtLeast }) => isKnownAtLeast === true),
  };
}

async function bytesOf(
  context: ActionContext,
  { output, report, earlier }: StartupPlan,
  handling: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const work = { label: 'actions.work.export', lane: null } as const;
  return runJob(context, work, async (job) => {
    if (earlier !== null) return comparisonBytes(context, output, handling, job);
    if (report !== null) return reportBytes(context, await orderedReport(context, report, handling, output), job);
    const kind = exportKinds.find((one) => one === output) ?? 'png';
    return (await exported(context, { ...defaultExport, kind, handling }, job)).bytes;
  });
}
