// What main remembers of its window, in memory only, so that a page whose process failed starts anew with the same
// charts on the same source. Without Electron, so that it is tested.
import type { NamedFile, OpenLens, Profile, RecoveredChart, RecoveredWindow } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import { lengthOf, wordsOf, type KeptCharts } from '../../shared/keptWindow';
import type { SourceDescription } from '../../shared/questions';
import { mostSnapshotLength, parseSnapshot } from '../../shared/snapshot';

type GivenChart = KeptCharts['charts'][number];

interface KeptChart extends Omit<GivenChart, 'text'> {
  readonly text: readonly string[];
  /** The pieces of it that the page may name by number from now on. */
  readonly named: ReadonlyMap<number, string>;
}

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

  /** In place of what was kept before. BAD_REQUEST, and nothing changes, for a text that is missing, in part or whole, or too long. */
  keep({ charts }: KeptCharts): void {
    const before = new Map(this.charts.map((chart) => [chart.id, chart]));
    const kept = charts.map((chart) => completed(chart, before.get(chart.id)));
    const whole = kept.filter((chart) => chart !== null);
    const length = whole.reduce((sum, { text }) => sum + lengthOf(text), 0);
    const onScreen = charts.filter(({ isOnScreen }) => isOnScreen);
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

/** With what it was kept with last where it says so; null when that is not there. */
function completed({ text: pieces, ...chart }: GivenChart, before: KeptChart | undefined): KeptChart | null {
  if (pieces === null) return before === undefined ? null : { ...chart, text: before.text, named: before.named };
  const text: string[] = [];
  const named = new Map<number, string>();
  for (const piece of pieces) {
    const nth = typeof piece === 'object' ? piece.nth : typeof piece === 'number' ? piece : null;
    const words = wordsOf(piece) ?? (nth === null ? undefined : before?.named.get(nth));
    if (words === undefined) return null;
    text.push(words);
    if (nth !== null) named.set(nth, words);
  }
  return { ...chart, text, named };
}

function read({ text, named: _named, savedAs, ...chart }: KeptChart, knowing: Knowing): RecoveredChart | null {
  try {
    const snapshot = parseSnapshot(text.join(''), chart.id);
    return { ...chart, savedAs: savedAs === null ? null : knowing.fileOf(savedAs), snapshot };
  } catch {
    // The others come back, and the analyst is told how many did not.
    return null;
  }
}
