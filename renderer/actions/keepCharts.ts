// Hands the charts to main whenever the window is at rest, so that they are in the case, and a page whose process fails
// starts anew with them. What has not changed since, of a chart too, is not written again.
import type { ChartEntity, ChartLink, ChartState } from '../../shared/chartState';
import type { RequestOf } from '../../shared/contract';
import { AppError, toErrorData, type ErrorData } from '../../shared/errors';
import type { KeptPiece } from '../../shared/keptWindow';
import { listPieces, snapshotWith, type Snapshot } from '../../shared/snapshot';
import { addNotice, type KeptState, type Session } from '../state/session';
import type { View } from '../state/view';
import type { Action, ActionContext } from './Action';
import { tellUnsaved } from './edit';
import { inSlices } from './inSlices';
import { KeptList } from './KeptList';
import { frozen } from './makeSnapshot';
import { whenIdle } from './whenIdle';

/** After the last change; and so long after the first one at the latest, however many follow. */
const restMs = 300;
const latestMs = 2000;
/** After the case could not take them. */
const againMs = 5000;
/** Characters that cross to main as one text. */
const pieceLength = 1_000_000;

type KeptChart = RequestOf<'app.keepCharts'>['charts'][number];

/** One chart at the moment of keeping; `version` is another object or number whenever its text is another. */
interface Held {
  readonly kept: Omit<KeptChart, 'text'>;
  readonly state: ChartState;
  readonly version: unknown;
}

/** What main has of a chart. */
interface Known {
  readonly version: unknown;
  readonly entities: KeptList<ChartEntity>;
  readonly links: KeptList<ChartLink>;
}

const nothingKnown: Known = {
  version: null,
  entities: KeptList.of(({ entity }) => entity.id),
  links: KeptList.of(({ link }) => link.id),
};

/** By window. */
const keepers = new WeakMap<ActionContext['session'], Keeper>();

/** Keeps the charts from now on. What could not be kept is tried again; the analyst is told once when it is the case that could not. */
export function keepCharts(context: ActionContext): void {
  const { chart, session, view } = context;
  const keeper = new Keeper(context);
  keepers.set(session, keeper);
  chart.subscribe(() => keeper.changed());
  session.subscribe((now, before) => {
    if (!isSame(sessionParts, now, before)) keeper.changed();
  });
  view.subscribe((now, before) => {
    if (!isSame(viewParts, now, before)) keeper.changed();
  });
}

/** Hands over at once what has changed. Rejects when the case could not take it. */
export async function keepNow({ session }: ActionContext): Promise<void> {
  await keepers.get(session)?.flush();
}

export const keepWorkNow: Action = {
  id: 'keepNow',
  label: 'work.labels.keepNow',
  shortcuts: [],
  isEnabled: ({ session }) => session.getState().kept.keeping === 'case',
  run: keepNow,
};

const sessionParts = ['source', 'origin', 'charts', 'savedAs', 'hasUnsaved'] as const satisfies (keyof Session)[];
const viewParts = ['selection', 'layout'] as const satisfies (keyof View)[];

function isSame<T>(parts: readonly (keyof T)[], now: T, before: T): boolean {
  return parts.every((part) => now[part] === before[part]);
}

class Keeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private latest = 0;
  private running: Promise<void> | null = null;
  private isStale = false;
  /** By tab. */
  private known: ReadonlyMap<string, Known> = new Map();

  constructor(private readonly context: ActionContext) {}

  changed(): void {
    const now = performance.now();
    if (this.timer === null) this.latest = now + latestMs;
    this.keepIn(Math.max(0, Math.min(restMs, this.latest - now)));
    this.say({ isPending: true });
  }

  /** What has changed until now is kept when it resolves. */
  async flush(): Promise<void> {
    await this.running;
    if (this.timer !== null) {
      clearTimeout(this.timer);
      await this.keep();
    }
    const { error } = this.kept;
    if (error !== null) throw new AppError(error.code, error.details);
  }

  private get kept(): KeptState {
    return this.context.session.getState().kept;
  }

  private keepIn(ms: number): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), ms);
  }

  private async keep(): Promise<void> {
    this.timer = null;
    if (this.running !== null) {
      this.isStale = true;
      return;
    }
    this.running = this.tryHandOver();
    await this.running;
    this.running = null;
    if (this.isStale) this.changed();
    this.isStale = false;
  }

  private async tryHandOver(): Promise<void> {
    try {
      const keptAt = await this.handOver();
      if (keptAt === undefined) return;
      const isPending = this.timer !== null || this.isStale;
      this.say({ error: null, isPending, at: keptAt ?? this.kept.at });
    } catch (error) {
      this.known = new Map();
      this.failed(toErrorData(error));
    }
  }

  private failed(error: ErrorData): void {
    if (this.kept.keeping !== 'case') return;
    // Main had lost what was named by number; everything is handed over now.
    if (error.code !== 'BAD_REQUEST' && this.kept.error?.code !== error.code) {
      addNotice(this.context.session, { kind: 'error', error });
    }
    if (error.code !== 'BAD_REQUEST') this.say({ error });
    if (this.timer === null) this.keepIn(error.code === 'BAD_REQUEST' ? restMs : againMs);
  }

  private say(change: Partial<KeptState>): void {
    const { session } = this.context;
    if (this.kept.keeping !== 'case') return;
    session.setState({ kept: { ...this.kept, ...change } });
    tellUnsaved(this.context);
  }

  /** When the case took them; null where no case does; undefined when there was nothing to hand over. */
  private async handOver(): Promise<string | null | undefined> {
    const { session, backend } = this.context;
    const { source, kept } = session.getState();
    if (source === null || !kept.isKnown) return undefined;
    const held = heldCharts(this.context);
    if (held.length === 0) return;
    const charts: KeptChart[] = [];
    const known = new Map<string, Known>();
    for (const one of held) {
      const { text, now } = await this.textOf(one);
      charts.push({ ...one.kept, text });
      known.set(one.kept.id, now);
    }
    // Charts of a source that has been left meanwhile are over.
    const now = session.getState();
    if (now.source?.name !== source.name || !now.kept.isKnown) return undefined;
    const { keptAt } = await backend.call('app.keepCharts', { charts });
    this.known = known;
    return keptAt;
  }

  /** The text is null when main has it. */
  private async textOf({ kept, state, version }: Held): Promise<{ text: KeptPiece[] | null; now: Known }> {
    const before = this.known.get(kept.id) ?? nothingKnown;
    if (before.version === version) return { text: null, now: before };
    const snapshot = frozen(this.context, state, { selection: [], viewport: null });
    const work = written(snapshot, before);
    const { text, entities, links } = await inSlices(work, new AbortController().signal, whenIdle);
    return { text, now: { version, entities, links } };
  }
}

/** All charts of the case as they are now, but for comparisons, which end with their tabs; nothing in them changes while they are written. */
function heldCharts({ chart, history, session, view, canvas }: ActionContext): readonly Held[] {
  const { charts, savedAs } = session.getState();
  const { selection, layout } = view.getState();
  const viewport = chart.entityCount === 0 ? null : (canvas.current?.viewport() ?? null);
  const own = charts.filter(({ comparison }) => comparison === undefined);
  const shown = own.find(({ parked }) => parked === null) ?? own[0];
  return own.map((tab) => {
    const { id, parked } = tab;
    const { hasUnsaved } = parked ?? history;
    const seen = parked ?? { savedAs, selection, layout, viewport };
    return {
      kept: {
        id,
        isOnScreen: tab === shown,
        hasUnsaved,
        savedAs: seen.savedAs?.token ?? null,
        layout: seen.layout,
        selection: [...seen.selection],
        viewport: seen.viewport,
      },
      state: parked?.state ?? chart.state(),
      version: parked?.state ?? chart.version,
    };
  });
}

type Written = Pick<Known, 'entities' | 'links'> & { readonly text: KeptPiece[] };

/** Entities and links in blocks; what is between them is little, and is always written. */
function* written(snapshot: Snapshot, before: Known): Generator<void, Written> {
  let { entities, links } = before;
  const pieces = snapshotWith<KeptPiece | null>(snapshot, function* (key, list) {
    if (key === 'entities') entities = yield* before.entities.written(snapshot.chart.entities);
    else if (key === 'links') links = yield* before.links.written(snapshot.chart.links);
    else yield* listPieces(list);
  });
  const text: KeptPiece[] = [];
  let words = '';
  for (const piece of pieces) {
    if (typeof piece === 'string') words += piece;
    if (words !== '' && (words.length >= pieceLength || (piece !== null && typeof piece !== 'string'))) {
      text.push(words);
      words = '';
    }
    if (piece !== null && typeof piece !== 'string') text.push(piece);
    yield;
  }
  text.push(words);
  return { text, entities, links };
}
