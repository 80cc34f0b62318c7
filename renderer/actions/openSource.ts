// Opens a case, a snapshot or a database in place of what is open. Nothing changes until it is open; edits that
// are not saved are asked about first.
import { learnLooks } from '../../shared/catalogue';
import type { NamedFile, OpenReply, OpenTarget } from '../../shared/contract';
import type { EntityId } from '../../shared/ids';
import type { SourceDescription } from '../../shared/questions';
import { plainDress } from '../../shared/dress/Dress';
import type { Snapshot } from '../../shared/snapshot';
import { openState } from '../chart/commands/openState';
import { renameChart } from '../chart/commands/renameChart';
import { noAnalyses } from '../state/analyses';
import { oneTab } from '../state/charts';
import { isAnyUnsaved, isKeptInCase, keptInMemory } from '../state/session';
import type { Action, ActionContext } from './Action';
import { applyLayout } from './applyLayout';
import { bring } from './bring';
import { closeWhatFloats } from './closeWhatFloats';
import { showWhenMade } from './draft';
import { dropGhosts, syncHistory } from './edit';
import { defaultExpandLimit, expandIn } from './expand';
import { keepNow } from './keepCharts';
import { showKeptCharts } from './keptWork';
import { inform } from './report';
import { forgetConnection } from './reconnect';
import { abortJobs, runJob, type Job } from './job';

/** Opens the target, or asks first when the chart holds edits that no snapshot has. True when it is open. */
export async function openOrAsk(
  context: ActionContext,
  target: OpenTarget,
  { fileName = '', isRemembered = false } = {},
): Promise<boolean> {
  if (isAnyUnsaved(context.session.getState())) {
    context.view.setState({ dialog: 'unsaved', pendingOpen: { target, fileName, isRemembered } });
    return false;
  }
  await openAndShow(context, target, fileName);
  return true;
}

/** Opens the target and shows its frozen chart, or the opening chart of a case. */
export async function openAndShow(context: ActionContext, target: OpenTarget, fileName: string): Promise<void> {
  const title = context.translator().t('actions.newChart');
  // Where the case could not keep it, the analyst has been asked.
  if (isKeptInCase(context.session.getState())) await keepNow(context);
  const reply = await openSource(context, target, fileName, { title, seed: 1 });
  if (reply.lens?.origin === 'proposed') inform(context, 'lens.proposedNotice', { name: reply.description.name });
  if (reply.snapshot !== null || (await showKeptCharts(context))) return;
  await showOpeningChart(context, reply.description, defaultExpandLimit);
}

interface NewChart {
  readonly title: string;
  readonly seed: number;
}

/** Opens the target with an empty chart, or with the chart of a snapshot exactly as it was saved. */
export async function openSource(
  context: ActionContext,
  target: OpenTarget,
  fileName: string,
  empty: NewChart,
): Promise<OpenReply> {
  const reply = await runJob(context, { label: 'actions.work.open', lane: 'open' }, (job) =>
    job.ask('source.open', { target }),
  );
  // Answers of the source before would land on the wrong chart.
  abortJobs(context, 'all');
  const savedAs = reply.snapshot !== null && target.kind === 'file' ? { token: target.token, name: fileName } : null;
  show(context, reply, target, savedAs, empty);
  return reply;
}

function show(
  context: ActionContext,
  { description, snapshot, lens }: OpenReply,
  target: OpenTarget,
  savedAs: NamedFile | null,
  { title, seed }: NewChart,
): void {
  const { chart, history, session, view } = context;
  forgetConnection(context);
  learnLooks(description.looks);
  session.setState({
    lens,
    // A snapshot goes by the name of what it was taken from; its own title is on the tab.
    source: { ...description, name: snapshot?.source.name || description.name },
    origin: snapshot?.source ?? { kind: description.kind, name: description.name, version: description.version },
    profile: target.kind === 'neo4j' ? target.profile : null,
    savedAs,
    frozen: snapshot && { title: snapshot.chart.title, at: snapshot.savedAt },
    // What a case keeps is asked next.
    kept: { ...keptInMemory, isKnown: snapshot !== null || description.kind !== 'casefile' },
    charts: oneTab,
    // What went wrong with the source before is over; what was said about opening this one stands.
    notices: session.getState().notices.filter(({ kind }) => kind !== 'error'),
  });
  closeWhatFloats(context);
  view.setState({
    searchText: '',
    searchReply: null,
    searchType: null,
    searchError: null,
    isSearching: false,
    drawer: null,
    // Its rows are about the source before.
    analyses: noAnalyses,
    flow: null,
  });
  const empty = { title, seed, bringings: [], files: {}, entities: [], links: [], dress: plainDress };
  chart.apply(openState(chart, snapshot?.chart ?? empty));
  history.clear();
  syncHistory(context);
  if (snapshot !== null) showView(context, snapshot.view);
  dropGhosts(context);
}

function showView({ view, canvas }: ActionContext, saved: Snapshot['view']): void {
  view.setState({ selection: new Set<EntityId>(saved.selection) });
  if (saved.viewport === null) canvas.current?.fit(null, true);
  else canvas.current?.setViewport(saved.viewport);
}

/** The chart that a case opens with: what it names as its opening, and the ring around it. Nothing to undo, nothing to save. */
export async function showOpeningChart(
  context: ActionContext,
  description: SourceDescription,
  limit: number,
): Promise<void> {
  if (description.opening.length === 0) return;
  await showWhenMade(context, async (draft) => {
    const { chart, translator } = draft;
    chart.apply(renameChart(chart, { title: translator().t('actions.openingChart') }));
    const options = { label: 'actions.work.open', lane: 'open' } as const;
    await runJob(draft, options, (job) => bringOpening(draft, job, description.opening, limit));
    await applyLayout(draft, 'organic');
  });
}

async function bringOpening(context: ActionContext, job: Job, keys: readonly string[], limit: number): Promise<void> {
  const ids: EntityId[] = [];
  for (const key of keys) {
    const question = { text: key, types: null, limit: 1 };
    const { subgraph } = await job.ask('source.search', { question });
    const name = { key: 'actions.edits.add', params: { count: 1 } } as const;
    await bring(context, job, { kind: 'opening', parents: [], subgraph, knownNeighbours: {}, name });
    ids.push(...subgraph.entities.map(({ id }) => id));
  }
  if (ids.length > 0) await expandIn(context, job, { ids, only: null, limit });
}

export const openSample: Action = {
  id: 'openSample',
  label: 'actions.labels.openSample',
  shortcuts: [],
  isEnabled: () => true,
  run: async (context) => void (await openOrAsk(context, { kind: 'sample' })),
};
