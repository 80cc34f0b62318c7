// Putting on the chart what an analysis derived of two, as links that nobody takes for facts, and taking them away again.
import type { DrawnBringing } from '../../shared/chartState';
import { derived as derivedType } from '../../shared/catalogue/derived';
import { derivedId } from '../../shared/drawn';
import type { Link } from '../../shared/graph';
import type { LinkId } from '../../shared/ids';
import { nextBringingIds } from '../chart/bringingIds';
import { bundleShown } from '../chart/bundleShown';
import { derive, derivedLinks } from '../chart/commands/derive';
import { eraseLinks } from '../chart/commands/draw';
import type { AnalysisOutcome } from '../chart/overlays';
import type { ResultRows } from '../chart/resultRows';
import type { Action, ActionContext } from './Action';
import { analysisById } from './analyses';
import { edit } from './edit';
import { inform } from './report';
import { selectBundle } from './select';

/** Nobody reads a chart with more lines that are no facts. */
const mostDrawn = 500;

interface Derivable {
  readonly run: AnalysisOutcome;
  readonly rows: ResultRows;
  /** Numbers of the rows, as they are listed. */
  readonly which: readonly number[];
}

/** The rows of which both ends are on the chart; none of an analysis that says nothing of two. */
export function derivableRows({ chart }: ActionContext, { run, rows, which }: Derivable): readonly number[] {
  if (analysisById(run.analysis).derives === undefined) return [];
  const isThere = (row: number) => {
    const tie = rows.tieAt(row);
    return tie !== null && chart.entity(tie.from) !== undefined && chart.entity(tie.to) !== undefined;
  };
  return which.filter(isThere);
}

/** Draws a link for each of the rows, as one edit. */
export function drawDerived(context: ActionContext, derivable: Derivable): void {
  const { chart, session } = context;
  const { run, rows } = derivable;
  const all = derivableRows(context, derivable);
  const some = all.slice(0, mostDrawn);
  const ids = nextBringingIds(chart.bringings.keys(), some.length);
  const [at, by] = [new Date().toISOString(), session.getState().analyst];
  const derived = some.flatMap((row, nth) => {
    const tie = rows.tieAt(row);
    if (tie === null) return [];
    const { analysis, chosen, at: ranAt } = run;
    const { from, to, score, reasons } = tie;
    const fields = Number.isFinite(score) ? { analysis, score } : { analysis };
    const id = derivedId(crypto.randomUUID());
    const link: Link = { id, type: derivedType.id, from, to, fields, record: null };
    const why = { analysis, chosen, ranAt, score: Number.isFinite(score) ? score : 0, reasons };
    const bringing: DrawnBringing = { id: ids[nth] ?? '', kind: 'drawn', parents: [], at, by, note: '', derived: why };
    return [{ link, bringing }];
  });
  const title = analysisById(run.analysis).title[context.translator().language];
  edit(context, { key: 'derived.edits.draw', params: { count: derived.length, title } }, derive(chart, derived));
  if (derived.length === 1) selectLine(context, derived[0]?.link);
  if (some.length < all.length) inform(context, 'derived.result.cut', { shown: some.length, total: all.length });
}

/** So that the inspector says why; undirected lines may begin at either end. */
function selectLine(context: ActionContext, link: Link | undefined): void {
  if (link === undefined) return;
  const { type, from, to } = link;
  const ids = [`${from}|${type}|${to}`, `${to}|${type}|${from}`];
  const shown = ids.find((id) => bundleShown(context.chart, id) !== undefined);
  if (shown !== undefined) selectBundle(context, shown);
}

/** Those of one analysis that are on the chart, or all. */
export function derivedOnChart({ chart }: ActionContext, analysis: string | null = null): readonly LinkId[] {
  return derivedLinks(chart, analysis).map(({ link }) => link.id);
}

export function eraseDerived(context: ActionContext, ids: readonly LinkId[]): void {
  const name = { key: 'derived.edits.remove', params: { count: ids.length } } as const;
  edit(context, name, eraseLinks(context.chart, { ids }));
}

export const removeDerived: Action = {
  id: 'removeDerived',
  label: 'derived.labels.removeAll',
  shortcuts: [],
  isEnabled: (context) => derivedOnChart(context).length > 0,
  run: (context) => eraseDerived(context, derivedOnChart(context)),
};
