// What was made on the sample, on a database or on a snapshot, kept in a case: facts on the charts, charts, snapshots, and the lens
// with its questions go into a new file, which is then what is open.
import type { RequestOf } from '../../shared/contract';
import type { ChartState } from '../../shared/chartState';
import type { EntityId } from '../../shared/ids';
import { writeLens } from '../../shared/lens/lensFile';
import { writeSnapshot } from '../../shared/snapshot';
import { chartUnder, idsToComeOf } from '../chart/idsToCome';
import type { Action, ActionContext } from './Action';
import { loadGallery, type GalleryItem } from './gallery';
import { runJob } from './job';
import { fileNameFor, frozen } from './makeSnapshot';
import { openAndShow } from './openSource';
import { done } from './report';
import { closeDialog } from './window';

type Request = Omit<RequestOf<'work.keepAll'>, 'requestId'>;

interface SeenChart extends Omit<Request['charts'][number], 'text' | 'selection'> {
  readonly state: ChartState;
  readonly selection: EntityId[];
}

/** The charts of the window but for comparisons, which end with their tabs. */
function chartsNow({ chart, session, view, canvas }: ActionContext): readonly SeenChart[] {
  const { charts } = session.getState();
  const { selection, layout } = view.getState();
  const viewport = canvas.current?.viewport() ?? null;
  const own = charts.filter(({ comparison }) => comparison === undefined);
  const shown = own.find(({ parked }) => parked === null) ?? own[0];
  return own.map((tab) => {
    const seen = tab.parked ?? { state: chart.state(), selection, layout, viewport };
    return {
      isOnScreen: tab === shown,
      layout: seen.layout,
      selection: [...seen.selection],
      viewport: seen.state.entities.length === 0 ? null : seen.viewport,
      state: seen.state,
    };
  });
}

/** What would be kept. */
export interface ToKeep {
  readonly charts: number;
  readonly entities: number;
  readonly links: number;
  /** Snapshot files of late that were frozen from what is open. */
  readonly snapshots: readonly GalleryItem[];
  /** Name of the lens; null where there is none. */
  readonly lens: string | null;
  readonly questions: number;
}

export async function lookWhatToKeep(context: ActionContext): Promise<ToKeep> {
  const { origin, lens, source } = context.session.getState();
  const charts = chartsNow(context);
  const ids = [...idsToComeOf(charts.map(({ state }) => state)).values()];
  const links = ids.filter((id) => /l\d+$/.test(id)).length;
  const { items } = await loadGallery(context);
  const isOurs = ({ read }: GalleryItem) =>
    read !== null && read.snapshot.source.kind === origin?.kind && read.snapshot.source.name === origin.name;
  return {
    charts: charts.length,
    entities: ids.length - links,
    links,
    snapshots: items.filter(isOurs),
    lens: lens === null ? null : lens.lens.name || (source?.name ?? ''),
    questions: lens?.lens.questions.length ?? 0,
  };
}

/** Asks for a name, writes the case and opens it. Nothing happens when the analyst cancels. */
export async function keepInCase(context: ActionContext, { snapshots, lens: lensName }: ToKeep): Promise<void> {
  const { lens, source } = context.session.getState();
  const charts = chartsNow(context);
  const ids = idsToComeOf(charts.map(({ state }) => state));
  const request: Request = {
    suggestedName: fileNameFor(context.chart.title || (source?.name ?? ''), 'skein'),
    charts: charts.map(({ state, selection, ...seen }) => ({
      ...seen,
      selection: selection.map((id) => (ids.get(id) ?? id) as typeof id),
      text: writeSnapshot(frozen(context, chartUnder(state, ids), { selection: [], viewport: null })),
    })),
    snapshots: snapshots.flatMap(frozenOf),
    documents:
      lens === null
        ? []
        : [{ kind: 'lens' as const, name: (lensName || 'lens').slice(0, 200), text: writeLens(lens.lens) }],
  };
  const options = { label: 'work.keepCase.work', lane: 'import' } as const;
  const made = await runJob(context, options, (job) => job.ask('work.keepAll', request));
  if (made === null) return;
  closeDialog(context);
  // Nothing is asked: all of it is in the case.
  await openAndShow(context, { kind: 'file', token: made.token }, made.name);
  done(context, 'work.keepCase.kept', { name: made.name, entities: made.entities, links: made.links });
}

function frozenOf({ title, note, at, thumbnailBase64, read }: GalleryItem): Request['snapshots'] {
  if (read === null) return [];
  const thumbnail = Uint8Array.from(atob(thumbnailBase64), (character) => character.charCodeAt(0));
  return [{ title: title.slice(0, 500), note, keptAt: at, text: writeSnapshot(read.snapshot), thumbnail }];
}

export const openKeepInCase: Action = {
  id: 'keepInCase',
  label: 'work.keepCase.action',
  shortcuts: [],
  isEnabled: ({ session }) => {
    const { source, kept, charts } = session.getState();
    return source !== null && kept.keeping !== 'case' && kept.isKnown && charts.length > 0;
  },
  run: ({ view }) => view.setState({ dialog: 'keepInCase', menu: null, expandCard: null }),
};
