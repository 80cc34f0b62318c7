// Showing results of analyses on the chart, taking them away, and running them again when the chart has changed. Each is one
// edit of the chart's dress, so that undo takes it back and a snapshot keeps it.
import type { Overlay, OverlayKind } from '../../shared/dress/overlay';
import { setDress } from '../chart/commands/setDress';
import { overlayTitle, valuesFor, type AnalysisOutcome } from '../chart/overlays';
import { overlayOfField } from '../chart/rules/overlayRules';
import type { ActionContext } from './Action';
import { analysisById, changeAnalyses, readsDatabase, showOutcome } from './analyses';
import { edit } from './edit';
import { inform } from './report';

/** As many as a chart can keep, see `dressSchema`. */
const mostOverlays = 50;

/** The overlay that shows this column of this very result. */
export function overlayOf({ chart }: ActionContext, run: AnalysisOutcome, column: string): Overlay | undefined {
  return chart.dress.overlays.find(
    (one) => one.analysis === run.analysis && one.at === run.at && one.column === column,
  );
}

/** Shows the column as size, colour, width or rank, or no longer; what another result shows in that way makes room. */
export function toggleOverlay(context: ActionContext, run: AnalysisOutcome, column: string, kind: OverlayKind): void {
  const before = overlayOf(context, run, column);
  if (before?.shows.includes(kind) === true) {
    setShows(
      context,
      'hide',
      before,
      before.shows.filter((one) => one !== kind),
    );
    return;
  }
  const { overlays } = context.chart.dress;
  if (before === undefined && overlays.length >= mostOverlays) {
    inform(context, 'analyses.full', { most: mostOverlays });
    return;
  }
  const overlay = before ?? { id: freeId(overlays), ...made(context, run, column), shows: [] };
  setShows(context, 'show', overlay, [...overlay.shows, kind]);
}

function made(context: ActionContext, run: AnalysisOutcome, column: string) {
  const { analysis, chosen, scope, at, types, chartMark: mark } = run;
  const about = run.about === null ? null : [...run.about];
  const of = { analysis, column, chosen: { ...chosen }, scope, about, ...(types === undefined ? {} : { types }) };
  return { ...of, at, mark, ...valuesFor(context.chart, run, column) };
}

/** The same chart and the same edits give the same ids. */
function freeId(overlays: readonly Overlay[]): string {
  const taken = new Set(overlays.map(({ id }) => id));
  let nth = overlays.length + 1;
  while (taken.has(`scores-${nth}`)) nth += 1;
  return `scores-${nth}`;
}

/** Puts the overlay in its place, or at the end, where it wins; without anything to show it goes. */
function setShows(context: ActionContext, verb: 'show' | 'hide', overlay: Overlay, shows: Overlay['shows']): void {
  const isOnLinks = overlay.others !== null;
  const others = context.chart.dress.overlays
    .filter(({ id }) => id !== overlay.id)
    .map((one) =>
      (one.others !== null) === isOnLinks ? { ...one, shows: one.shows.filter((kind) => !shows.includes(kind)) } : one,
    );
  change(context, verb, overlay, [...others, { ...overlay, shows }]);
}

function change(
  context: ActionContext,
  verb: 'show' | 'hide' | 'renew',
  about: Overlay,
  overlays: readonly Overlay[],
): void {
  const left = overlays.filter(({ shows }) => shows.length > 0);
  const ids = new Set(left.map(({ id }) => id));
  // What the legend hid of scores that are gone comes back with them.
  const filters = context.chart.dress.filters.filter(({ test }) => {
    const field = test.is === 'row' && 'field' in test.part ? overlayOfField(test.part.field) : null;
    return field === null || ids.has(field);
  });
  const title = overlayTitle(about, context.translator());
  const isSame = filters.length === context.chart.dress.filters.length;
  const dress = isSame ? { overlays: left } : { overlays: left, filters };
  edit(context, { key: `analyses.edits.${verb}`, params: { title } }, setDress(context.chart, dress));
}

export function removeOverlay(context: ActionContext, overlay: Overlay): void {
  const { overlays } = context.chart.dress;
  change(
    context,
    'hide',
    overlay,
    overlays.filter(({ id }) => id !== overlay.id),
  );
}

/**
 * Runs the analysis with the same settings on what is there now, and shows that in the same way. Before a whole database is read,
 * the panel asks, and nothing runs until the analyst has agreed.
 */
export async function renewOverlay(context: ActionContext, overlay: Overlay, agreed?: 'agreed'): Promise<void> {
  const { analysis: id, chosen, scope, about, types = null } = overlay;
  const analysis = analysisById(id);
  const there = about?.filter((one) => context.chart.entity(one)?.isHidden === false) ?? null;
  const asked = { analysis, chosen, scope, about: there, types };
  const isAsking = agreed === undefined && readsDatabase(context, asked);
  changeAnalyses(context, { isAsking: false, renewing: isAsking ? overlay.id : null });
  if (isAsking) return;
  const run = await showOutcome(context, asked);
  const renewed = { ...overlay, ...made(context, run, overlay.column) };
  const { overlays } = context.chart.dress;
  if (!overlays.some((one) => one.id === overlay.id)) return;
  change(
    context,
    'renew',
    renewed,
    overlays.map((one) => (one.id === overlay.id ? renewed : one)),
  );
}
