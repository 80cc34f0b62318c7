// What main remembers of its window, in memory only, so that a page whose process failed starts anew with the same
// charts on the same source. Without Electron, so that it is tested.
import type { NamedFile, OpenLens, Profile, RecoveredChart, RecoveredWindow } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import { lengthOf, type KeptCharts } from '../../shared/keptWindow';
import type { SourceDescription } from '../../shared/questions';
import { mostSnapshotLength, parseSnapshot } from '../../shared/snapshot';

type KeptChart = KeptCharts['charts'][number] & { readonly text: readonly string[] };

interface OpenSource {
  readonly description: SourceDescription;
  readonly profile: Profile | null;
}

/** How main knows the rest: the lens in use, and the file behind a token. */
interface Knowing {
  lens(): OpenLens | null;
  fileOf(token: NonNullable<KeptChart['savedAs']>): NamedFile;
}

export class KeptWindow {
  private source: OpenSource | null = null;
  private charts: readonly KeptChart[] = [];

  /** Another source is open: the charts of the one before are over. */
  opened(description: SourceDescription, profile: Profile | null): void {
    this.source = { description, profile };
    this.charts = [];
  }

  /** The open source was described anew; gives the description on. */
  described(description: SourceDescription): SourceDescription {
    if (this.source !== null) this.source = { ...this.source, description };
    return description;
  }

  closed(): void {
    this.source = null;
    this.charts = [];
  }

  /** In place of what was kept before. BAD_REQUEST, and nothing changes, for a text that is missing or too long. */
  keep({ charts }: KeptCharts): void {
    const before = new Map(this.charts.map(({ id, text }) => [id, text]));
    const kept = charts.map((chart) => ({ ...chart, text: chart.text ?? before.get(chart.id) ?? null }));
    const whole = kept.filter((chart): chart is KeptChart => chart.text !== null);
    const length = whole.reduce((sum, { text }) => sum + lengthOf(text), 0);
    const onScreen = kept.filter(({ isOnScreen }) => isOnScreen);
    if (whole.length < kept.length || length > mostSnapshotLength || onScreen.length !== 1) {
      throw new AppError('BAD_REQUEST');
    }
    this.charts = whole;
  }

  get hasUnsaved(): boolean {
    return this.charts.some(({ hasUnsaved }) => hasUnsaved);
  }

  /** The window as it was, or null when there is nothing to go on with. */
  recovered(knowing: Knowing): RecoveredWindow | null {
    if (this.source === null) return null;
    const charts = this.charts.flatMap((chart) => read(chart, knowing) ?? []);
    const [first] = charts;
    const isSomeOnScreen = charts.some(({ isOnScreen }) => isOnScreen);
    return {
      ...this.source,
      lens: knowing.lens(),
      charts: isSomeOnScreen ? charts : charts.map((chart) => ({ ...chart, isOnScreen: chart === first })),
      unread: this.charts.length - charts.length,
    };
  }
}

function read({ text, savedAs, ...chart }: KeptChart, knowing: Knowing): RecoveredChart | null {
  try {
    const snapshot = parseSnapshot(text.join(''), chart.id);
    return { ...chart, savedAs: savedAs === null ? null : knowing.fileOf(savedAs), snapshot };
  } catch {
    // The others come back, and the analyst is told how many did not.
    return null;
  }
}
