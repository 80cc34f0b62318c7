// The work of the case that a window has open; none for every other source. It follows the source: what is opened next
// takes its place, and with that its lock.
import { z } from 'zod';
import type { WorkState } from '../../shared/caseWork';
import type { RecoveredChart } from '../../shared/contract';
import type { CaseCharts } from '../../shared/contracts/work';
import { entityIdSchema } from '../../shared/ids';
import type { KeptCharts } from '../../shared/keptWindow';
import { parseSnapshot, viewportSchema } from '../../shared/snapshot';
import { CaseWork } from '../sources/casefile/CaseWork';
import type { GivenChart, StoredChart } from '../sources/casefile/messages';

/** How a chart was seen last. The snapshot file that it was saved as stays out of the case, which other people may get. */
const settingsSchema = z.object({
  isOnScreen: z.boolean(),
  hasUnsaved: z.boolean(),
  layout: z.string().max(100).nullable(),
  selection: z.array(entityIdSchema),
  viewport: viewportSchema.nullable(),
});

export class WorkDesk {
  private open: CaseWork | null = null;
  /** The page has the charts of this case, or knows that there are none: what it hands over belongs to it. */
  private isKnown = false;

  /** `workerPath`: the built caseWorker.cjs; null keeps nothing, as a command does that only draws. */
  constructor(private readonly workerPath: string | null) {}

  get current(): CaseWork | null {
    return this.open;
  }

  get state(): WorkState {
    return { keeping: this.open?.keeping ?? 'memory', holder: this.open?.holder?.host ?? '' };
  }

  /**
   * Opens the work of `file` (null: of no case), then what `open` opens, and puts it in the place of the one before. When
   * `open` rejects, all is as it was.
   */
  async with<T>(file: string | null, open: () => Promise<T>): Promise<T> {
    const former = this.open;
    // The same case again: its lock is ours already.
    const isSame = former !== null && former.file === file;
    const next = isSame ? former : await this.opened(file);
    try {
      const opened = await open();
      this.open = next;
      this.isKnown = false;
      if (!isSame) await former?.close();
      return opened;
    } catch (error) {
      if (!isSame) await next?.close();
      throw error;
    }
  }

  /** From now on charts are kept in this case. */
  async charts(): Promise<CaseCharts> {
    const stored = (await this.open?.ask('charts', {})) ?? [];
    this.isKnown = true;
    const charts = stored.flatMap((chart) => read(chart) ?? []);
    return { ...this.state, charts: withOneOnScreen(charts), unread: stored.length - charts.length };
  }

  /** When the case had them on the disk; null where no case takes them, or nobody has worked on them yet. */
  async keep({ charts }: KeptCharts): Promise<string | null> {
    if (this.open?.keeping !== 'case' || !this.isKnown) return null;
    const isKept = await this.open.ask('keepCharts', { charts: charts.map(given) });
    return isKept ? new Date().toISOString() : null;
  }

  async close(): Promise<void> {
    const former = this.open;
    this.open = null;
    await former?.close();
  }

  /** Null where there is none, or it cannot be read: why, opening the case itself says. */
  private async opened(file: string | null): Promise<CaseWork | null> {
    if (file === null || this.workerPath === null) return null;
    return CaseWork.open(file, this.workerPath).catch(() => null);
  }
}

function given({ id, text, savedAs, ...settings }: KeptCharts['charts'][number]): GivenChart {
  const isWork = settings.hasUnsaved || savedAs !== null;
  return { id, isWork, settings: JSON.stringify(settings), text };
}

/** Null for what is not a chart of ours: the others come back, and the analyst is told how many did not. */
function read({ id, settings, text }: StoredChart): RecoveredChart | null {
  try {
    const seen = settingsSchema.parse(JSON.parse(settings));
    return { id, savedAs: null, ...seen, snapshot: parseSnapshot(text.join(''), id) };
  } catch {
    return null;
  }
}

function withOneOnScreen(charts: readonly RecoveredChart[]): readonly RecoveredChart[] {
  const shown = charts.find(({ isOnScreen }) => isOnScreen) ?? charts[0];
  return charts.map((chart) => ({ ...chart, isOnScreen: chart === shown }));
}
