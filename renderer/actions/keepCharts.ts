// Hands the charts to main whenever the window is at rest, so that a page whose process fails starts anew with them.
// Main keeps them in memory; what has not changed since, of a chart too, is not written again.
import type { ChartEntity, ChartLink, ChartState } from '../../shared/chartState';
import type { RequestOf } from '../../shared/contract';
import type { KeptPiece } from '../../shared/keptWindow';
import { listPieces, snapshotWith, type Snapshot } from '../../shared/snapshot';
import type { Session } from '../state/session';
import type { View } from '../state/view';
import type { ActionContext } from './Action';
import { inSlices } from './inSlices';
import { KeptList } from './KeptList';
import { frozen } from './makeSnapshot';
import { whenIdle } from './whenIdle';

/** After the last change; and so long after the first one at the latest, however many follow. */
const restMs = 300;
const latestMs = 2000;
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

/** Keeps the charts from now on. Never disturbs: what could not be kept is tried again after the next change. */
export function keepCharts(context: ActionContext): void {
  const { chart, session, view } = context;
  const keeper = new Keeper(context);
  chart.subscribe(() => keeper.changed());
  session.subscribe((now, before) => {
    if (!isSame(sessionParts, now, before)) keeper.changed();
  });
  view.subscribe((now, before) => {
    if (!isSame(viewParts, now, before)) keeper.changed();
  });
}

const sessionParts = ['source', 'origin', 'charts', 'savedAs', 'hasUnsaved'] as const satisfies (keyof Session)[];
const viewParts = ['selection', 'layout'] as const satisfies (keyof View)[];

function isSame<T>(parts: readonly (keyof T)[], now: T, before: T): boolean {
  return parts.every((part) => now[part] === before[part]);
}

class Keeper {
  private timer: ReturnType<typeof setTimeout> | null = null;
  private latest = 0;
  private isKeeping = false;
  private isStale = false;
  /** By tab. */
  private known: ReadonlyMap<string, Known> = new Map();

  constructor(private readonly context: ActionContext) {}

  changed(): void {
    const now = performance.now();
    if (this.timer === null) this.latest = now + latestMs;
    else clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.keep(), Math.max(0, Math.min(restMs, this.latest - now)));
  }

  private async keep(): Promise<void> {
    this.timer = null;
    if (this.isKeeping) {
      this.isStale = true;
      return;
    }
    this.isKeeping = true;
    try {
      await this.handOver();
    } catch {
      this.known = new Map();
    }
    this.isKeeping = false;
    if (this.isStale) this.changed();
    this.isStale = false;
  }

  private async handOver(): Promise<void> {
    const { session, backend } = this.context;
    const { source } = session.getState();
    if (source === null) return;
    const held = heldCharts(this.context);
    const charts: KeptChart[] = [];
    const known = new Map<string, Known>();
    for (const one of held) {
      const { text, now } = await this.textOf(one);
      charts.push({ ...one.kept, text });
      known.set(one.kept.id, now);
    }
    // Charts of a source that has been left meanwhile are over.
    if (session.getState().source?.name !== source.name) return;
    await backend.call('app.keepCharts', { charts });
    this.known = known;
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

/** All charts of the case as they are now; nothing in them changes while they are written. */
function heldCharts({ chart, history, session, view, canvas }: ActionContext): readonly Held[] {
  const { charts, savedAs } = session.getState();
  const { selection, layout } = view.getState();
  const viewport = chart.entityCount === 0 ? null : (canvas.current?.viewport() ?? null);
  return charts.map(({ id, parked, comparison }) => {
    const hasUnsaved = comparison === undefined && (parked ?? history).hasUnsaved;
    const seen = parked ?? { savedAs, selection, layout, viewport };
    return {
      kept: {
        id,
        isOnScreen: parked === null,
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
