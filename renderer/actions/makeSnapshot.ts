// The chart as it is now, frozen: everything needed to draw it again without its source.
import type { ChartState } from '../../shared/chartState';
import { noLooks } from '../../shared/looks';
import { snapshotFormat, snapshotVersion, type Snapshot } from '../../shared/snapshot';
import type { ActionContext } from './Action';
import { selected } from './select';

export function makeSnapshot(context: ActionContext): Snapshot {
  const { chart, canvas } = context;
  return frozen(context, chart.state(), { selection: selected(context), viewport: canvas.current?.viewport() ?? null });
}

/** A chart of the case, on the screen or not, as it was seen last. */
export function frozen(
  { session, view }: ActionContext,
  chart: ChartState,
  { selection, viewport }: Pick<Snapshot['view'], 'selection' | 'viewport'>,
): Snapshot {
  const { origin, source, appVersion } = session.getState();
  return {
    format: snapshotFormat,
    version: snapshotVersion,
    app: `Skein ${appVersion}`,
    savedAt: new Date().toISOString(),
    source: origin ?? { kind: 'snapshot', name: '', version: '' },
    looks: source?.looks ?? noLooks,
    chart,
    view: { selection, viewport, theme: view.getState().theme },
  };
}

/** A file name from the chart's title: what no file system allows is left out. */
export function fileNameFor(title: string, extension: string): string {
  const safe = title
    .replace(/[\p{Cc}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|\.+$/g, '');
  return `${safe.slice(0, 100) || 'chart'}.${extension}`;
}
