// Compares two charts: as they are frozen in snapshots, as the chart on the screen is now, or as the source has it now. What
// comes of it is a tab of its own; nothing of either chart is touched.
import { formatValue } from '../../shared/catalogue';
import type { ChartState } from '../../shared/chartState';
import type { ReadSnapshot } from '../../shared/contracts/compare';
import type { ChartFilter } from '../../shared/dress/filter';
import { isDrawn } from '../../shared/drawn';
import type { EntityId, LinkId } from '../../shared/ids';
import { highestHandling } from '../../shared/handling';
import type { Translator } from '../../shared/messages';
import { nextBringingId } from '../chart/bringingIds';
import { changeSections, type ChangeRow, type ChangeSection } from '../chart/compare/changeRows';
import { leastHandling } from '../chart/grades';
import { chartOf, compareStates } from '../chart/compare/compareStates';
import { pairStates } from '../chart/compare/pairStates';
import { unionState, type MarkWords } from '../chart/compare/unionState';
import { changesTable, changesText, type ComparedName } from '../chart/compare/writeChanges';
import { refreshChart } from '../chart/commands/refresh';
import { setDress } from '../chart/commands/setDress';
import type { EditName } from '../chart/Edit';
import { comparisonOn } from '../state/charts';
import type { ComparedChart, ComparisonStop, ShownComparison } from '../state/comparison';
import type { Action, ActionContext } from './Action';
import { beginComparison } from './charts';
import { writeCsv } from './cypherTable';
import { runJob } from './job';
import { aboutExport } from './exportAbout';
import { fileNameFor } from './makeSnapshot';
import { readNow } from './refresh';
import { refusesUnredacted } from './redact';
import { done } from './report';
import { select } from './select';
import { selectRows } from './table';
import { closeDialog } from './window';

/** One of the two: a chart, or the source, which answers for what is on the other. */
export type ToCompare = (ComparedChart & { readonly state: ChartState }) | 'source';

/** The chart on the screen as it is now. */
export function chartNow({ chart, translator }: ActionContext): Exclude<ToCompare, 'source'> {
  const { t } = translator();
  const title = t('compare.chartNow', { title: chart.title || t('actions.newChart') });
  return { title, at: null, state: chart.state() };
}

export function ofSnapshot({ file, snapshot }: ReadSnapshot): Exclude<ToCompare, 'source'> {
  return { title: snapshot.chart.title || file.name, at: snapshot.savedAt, state: snapshot.chart };
}

/** Shows the comparison as a tab of its own, with the list of what changed. */
export async function compareCharts(
  context: ActionContext,
  a: Exclude<ToCompare, 'source'>,
  b: ToCompare,
): Promise<void> {
  closeDialog(context);
  const later = b === 'source' ? await readLater(context, a.state) : { ...b, isLinksCut: false };
  const translator = context.translator();
  const paired = pairStates(a.state, later.state);
  const words = markWords(a, later, translator);
  const union = unionState(a.state, later.state, words, paired);
  const handling = await handlingOfBoth(context, [a.state, later.state]);
  const found: ShownComparison = {
    a: { title: a.title, at: a.at },
    b: { title: later.title, at: later.at },
    comparison: compareStates(a.state, later.state, paired),
    union: { ...union, state: { ...union.state, dress: { ...union.state.dress, handling } } },
    marks: words.values,
    isLinksCut: later.isLinksCut,
  };
  beginComparison(context, found);
  context.view.setState({ drawer: 'compare' });
}

/** What is on the chart, as the source has it now; everything keeps its place. */
async function readLater(context: ActionContext, state: ChartState) {
  const chart = chartOf(state);
  const options = { label: 'compare.work', lane: 'refresh' } as const;
  const { now, answer } = await runJob(context, options, (job) => readNow({ chart }, job, 'by key'));
  const bringing = { id: nextBringingId(chart.bringings.keys()), kind: 'refresh', parents: [], answer } as const;
  chart.apply(refreshChart(chart, { now, bringing, isGoneRemoved: true }));
  const title = context.translator().t('compare.sourceNow');
  return { title, at: answer.at, state: chart.state(), isLinksCut: now.isLinksCut };
}

/** What leaves of the comparison tells of both, also of what is graded on one only. */
async function handlingOfBoth({ backend }: ActionContext, states: readonly ChartState[]): Promise<string> {
  const { codes } = await backend.call('evidence.settings', {});
  const each = states.flatMap((state) => [state.dress.handling, leastHandling(chartOf(state), codes)]);
  return highestHandling(codes, each);
}

function markWords(a: ComparedChart, b: ComparedChart, { t }: Translator): MarkWords {
  const each = <Stem extends 'values' | 'rules'>(stem: Stem) => ({
    come: t(`compare.${stem}.come`),
    gone: t(`compare.${stem}.gone`),
    changed: t(`compare.${stem}.changed`),
  });
  const title = t('compare.tab', { a: a.title, b: b.title });
  return { title, field: t('compare.mark'), values: each('values'), among: t('compare.among'), rules: each('rules') };
}

const stopFilterIds = { entity: 'compare entities', link: 'compare links' } as const;
/** One object for all moves of the slider: they are one edit. */
const sliding: EditName = { key: 'compare.edits.stop' };

/** What only the other chart has steps back, as what a filter stops does. */
export function showStop(context: ActionContext, stop: ComparisonStop): void {
  const { chart, session, history, view } = context;
  const found = comparisonOn(session.getState().charts);
  if (found === null) return;
  view.setState({ fade: null });
  const { filters } = chart.dress;
  const others = filters.filter(({ id }) => id !== stopFilterIds.entity && id !== stopFilterIds.link);
  history.performMore(sliding, setDress(chart, { filters: [...others, ...stopFilters(found, stop)] }));
}

function stopFilters({ union: { field }, marks }: ShownComparison, stop: ComparisonStop): readonly ChartFilter[] {
  if (stop === 'both') return [];
  const text = stop === 'a' ? marks.come : marks.gone;
  return (['entity', 'link'] as const).map((on) => ({
    id: stopFilterIds[on],
    isOn: true,
    // A link among others on its line says more than its mark.
    test: { is: 'row', on, type: null, when: { field, test: { is: 'contains', text } }, part: { is: 'all' } },
  }));
}

/** Which of the two is seen now, as the filters of the chart have it: undo and the legend move the slider too. */
export function stopOf({ marks }: ShownComparison, filters: readonly ChartFilter[]): ComparisonStop {
  for (const { id, isOn, test } of filters) {
    if (id !== stopFilterIds.entity || !isOn || test.is !== 'row' || test.when === null) continue;
    return test.when.test.is === 'contains' && test.when.test.text === marks.come ? 'a' : 'b';
  }
  return 'both';
}

/** Selects on the chart what the row tells, in view; what has stepped back comes forward for it. */
export function selectChange(context: ActionContext, on: ChangeSection['on'], { ids }: ChangeRow): void {
  const { chart, canvas, view } = context;
  showStop(context, 'both');
  if (on === 'entity') select(context, ids as readonly EntityId[], 'only');
  else selectRows(context, 'links', new Set(ids));
  const { selection, selectedBundle } = view.getState();
  const ends = (ids as readonly LinkId[]).flatMap((id) => {
    const link = chart.link(id)?.link;
    return link === undefined ? [] : [link.from, link.to];
  });
  canvas.current?.fit(selectedBundle === null ? [...selection] : ends);
}

/** As it is named in the list: moments in the zone of the chart. */
export function comparedName({ title, at }: ComparedChart, zone: string, { language }: Translator): ComparedName {
  return { title, at: at === null ? '' : formatValue({ t: 'datetime', v: at }, null, language, {}, zone) };
}

/** The comparison on the screen in words; null when there is none. */
export function tellChanges(context: ActionContext) {
  const found = comparisonOn(context.session.getState().charts);
  if (found === null) return null;
  const translator = context.translator();
  const zone = found.union.state.dress.timeZone;
  const sections = changeSections(found, translator);
  const count = sections.reduce((sum, section) => sum + section.count, 0);
  const name = (one: ComparedChart) => comparedName(one, zone, translator);
  return { report: { a: name(found.a), b: name(found.b), comparison: found.comparison, sections }, translator, count };
}

/** To the clipboard, whole. */
export async function copyChanges(context: ActionContext): Promise<void> {
  const all = tellChanges(context);
  if (all === null || refusesUnredacted(context)) return;
  await navigator.clipboard.writeText(changesText(all.report, all.translator));
  done(context, 'compare.copied', { count: all.count });
}

/** As a CSV text that no spreadsheet runs. */
export function changesCsv(sections: readonly ChangeSection[], translator: Translator): string {
  const { columns, rows } = changesTable(sections, translator);
  const cells = rows.map((row) => row.map((value) => ({ is: 'value' as const, value })));
  return writeCsv({ columns, rows: cells }, (cell) => (cell.is === 'value' ? String(cell.value) : ''));
}

/** As a CSV file. Nothing happens when the analyst cancels. */
export async function saveChanges(context: ActionContext): Promise<void> {
  const all = tellChanges(context);
  if (all === null) return;
  const text = changesCsv(all.report.sections, all.translator);
  const suggestedName = fileNameFor(context.chart.title, 'csv');
  const about = await aboutExport(context);
  if (about === null) return;
  const saved = await context.backend.call('table.save', { suggestedName, text, about });
  if (saved !== null) done(context, 'compare.saved', { name: saved.name });
}

/** Whether the open source can be asked what it has now; a snapshot cannot. */
export function canAskSource({ session }: ActionContext): boolean {
  const { source } = session.getState();
  return source !== null && source.kind !== 'snapshot';
}

/** Whether the chart on the screen has anything that the source could know. */
export function hasFacts({ chart }: ActionContext): boolean {
  return chart.entities().some(({ entity }) => !isDrawn(entity.id));
}

export const compare: Action = {
  id: 'compare',
  label: 'compare.action',
  shortcuts: ['Mod+Shift+K'],
  isEnabled: ({ session }) => session.getState().source !== null,
  run: ({ view }) => view.setState({ dialog: 'compare', menu: null, expandCard: null }),
};
