// Results of analyses that are shown on the chart: made from a run, named for people, and known to be stale when the facts that
// they were made from have changed since.
import { analyses } from '../../shared/analysis';
import type { Chosen, Findings, Scores } from '../../shared/analysis/Analysis';
import { ranked } from '../../shared/analysis/ranked';
import type { Overlay, OverlayKind } from '../../shared/dress/overlay';
import { isDerived } from '../../shared/drawn';
import type { EntityId } from '../../shared/ids';
import type { Translator } from '../../shared/messages';
import type { SourceDescription } from '../../shared/questions';
import type { AnalysedFacts } from './analysedFacts';
import { chosenWords } from './analysisWords';
import type { Chart } from './Chart';
import { factsMark, hashOf, MarkSum } from './factsMark';
import { shownOf, type Shown } from './shown';

/** What came of an analysis, and of what. */
export interface AnalysisOutcome extends Pick<Overlay, 'analysis' | 'scope' | 'at' | 'about' | 'types'> {
  readonly chosen: Chosen;
  readonly facts: AnalysedFacts;
  readonly result: Scores | Findings;
  /** `chartMark` of the chart when the facts were taken. */
  readonly chartMark: string;
}

/** The column of findings, which have one score. */
const findingScore = 'score';

/** What can be shown of a result: a column by its name, with what its values can set. */
interface Showable {
  readonly column: string;
  readonly title: string;
  readonly kinds: readonly OverlayKind[];
}

export function showables(
  { result }: Pick<AnalysisOutcome, 'result'>,
  { t, language }: Translator,
): readonly Showable[] {
  if (result.kind === 'findings') {
    const isAny = result.findings.length > 0;
    return isAny
      ? [{ column: findingScore, title: t('analyses.columns.score'), kinds: ['size', 'colour', 'badge'] }]
      : [];
  }
  if (result.entities.length === 0) return [];
  const measures: readonly OverlayKind[] = result.others === null ? ['size', 'colour', 'badge'] : ['width', 'colour'];
  return result.columns.map(({ name, words, isName, values }) => ({
    column: name,
    title: words[language],
    kinds: isName === true || typeof values[0] === 'string' ? ['colour'] : measures,
  }));
}

type Values = Pick<Overlay, 'entities' | 'others' | 'values' | 'isName' | 'isBothWays'>;

/** The values of a column for what is on the chart, the best first; what is no number is left out. */
export function valuesFor(chart: Chart, { result, facts, chosen }: AnalysisOutcome, column: string): Values {
  const isBothWays = chosen['direction'] !== 'as-linked';
  if (result.kind === 'findings') return { ...bestScores(chart, result, facts), isName: false, isBothWays };
  const shown = result.columns.find(({ name }) => name === column) ?? result.columns[0];
  const rows = rowsOnChart(chart, { ...result, columns: [shown] }, facts);
  return {
    entities: rows.map(({ a }) => a),
    others: result.others === null ? null : rows.flatMap(({ b }) => b ?? []),
    values: rows.map(({ value }) => value),
    isName: shown.isName === true,
    isBothWays,
  };
}

interface ScoredRow {
  readonly a: EntityId;
  /** The other end of a pair; else null. */
  readonly b: EntityId | null;
  readonly value: number | string;
}

function rowsOnChart(chart: Chart, scores: Scores, facts: AnalysedFacts): readonly ScoredRow[] {
  const { entities, others, columns } = scores;
  const idAt = (places: Uint32Array, row: number) => {
    const id = facts.entities[places[row] ?? -1]?.id;
    return id !== undefined && chart.entity(id) !== undefined ? id : null;
  };
  const rows: ScoredRow[] = [];
  for (const row of ranked(scores, facts)) {
    const a = idAt(entities, row);
    const b = others === null ? null : idAt(others, row);
    const value = columns[0].values[row];
    if (a !== null && (others === null || b !== null) && isValue(value)) rows.push({ a, b, value });
  }
  return rows;
}

function isValue(value: number | string | undefined): value is number | string {
  return typeof value === 'string'
    ? value !== '' && value.length <= 1000
    : value !== undefined && Number.isFinite(value);
}

/** Each member with the score of the best finding that it is in. */
function bestScores(chart: Chart, { findings }: Findings, { entities }: AnalysedFacts) {
  const best = new Map<EntityId, number>();
  for (const { members, score } of findings) {
    for (const place of members) {
      const id = entities[place]?.id;
      if (id === undefined || chart.entity(id) === undefined || !Number.isFinite(score)) continue;
      best.set(id, Math.max(best.get(id) ?? -Infinity, score));
    }
  }
  const rows = [...best].sort((a, b) => b[1] - a[1]);
  return { entities: rows.map(([id]) => id), others: null, values: rows.map(([, score]) => score) };
}

const marks = new WeakMap<Shown, Map<unknown, string>>();

/**
 * A mark of what an analysis of the chart would look at now: what is shown, or what is of a selection; for the whole case, whose
 * facts stay, who is on the chart; and what is merged. Moving and dressing change nothing of it.
 */
export function chartMark(chart: Chart, { scope, about }: Pick<Overlay, 'scope' | 'about'>): string {
  const shown = shownOf(chart);
  const known = marks.get(shown) ?? new Map<unknown, string>();
  marks.set(shown, known);
  const key = about ?? scope;
  const mark =
    known.get(key) ?? (scope === 'case' ? castMark(chart) : shownMark(chart, shown, about)) + mergesMark(chart);
  known.set(key, mark);
  return mark;
}

/** Who is one with whom; '' while nobody is. */
function mergesMark({ dress: { merges } }: Chart): string {
  return merges.length === 0 ? '' : `-${hashOf(JSON.stringify(merges.map(({ members }) => members))).toString(36)}`;
}

/**
 * A mark of what an analysis of everything that the source holds would look at: its facts, where they are written once, and what the
 * chart merges of them.
 */
export function sourceMark(chart: Chart, source: Pick<SourceDescription, 'fingerprint'> | null): string {
  return `${source?.fingerprint ?? ''}${mergesMark(chart)}`;
}

function castMark(chart: Chart): string {
  const sum = new MarkSum();
  for (const { entity } of chart.entities()) sum.add(factsMark(entity));
  return sum.text;
}

function shownMark(chart: Chart, shown: Shown, about: readonly EntityId[] | null): string {
  const sum = new MarkSum();
  const only = about === null ? null : new Set(about);
  const isIn = (id: EntityId) => only === null || only.has(id);
  for (const { entity, isHidden } of chart.entities()) {
    if (!isHidden && isIn(entity.id) && shown.passes(entity.id)) sum.add(factsMark(entity));
  }
  for (const { link } of chart.links()) {
    if (isIn(link.from) && isIn(link.to) && shown.passesLink(link.id) && !isDerived(link.id)) sum.add(factsMark(link));
  }
  return sum.text;
}

/** The facts on the chart have changed since. */
export function isStale(chart: Chart, of: Pick<Overlay, 'scope' | 'about' | 'mark'>): boolean {
  return chartMark(chart, of) !== of.mark;
}

/** `Betweenness (direction: as linked)`, with `Community` of `Communities` when it is not the first column. */
export function overlayTitle({ analysis: id, column, chosen }: Overlay, { language }: Translator): string {
  const analysis = analyses.find((one) => one.id === id);
  if (analysis === undefined) return `${id}: ${column}`;
  const settings = chosenWords(analysis, chosen, language);
  const title = analysis.title[language];
  if (settings.length === 0) return title;
  return language === 'zh' ? `${title}（${settings.join('，')}）` : `${title} (${settings.join(', ')})`;
}

/** What a report says of each result that the chart shows: how it came to be, what it cannot say, and whether the chart has changed since. */
export function overlaySentences(chart: Chart, translator: Translator): readonly string[] {
  const { t, language } = translator;
  return chart.dress.overlays.flatMap((overlay) => {
    const title = overlayTitle(overlay, translator);
    const kinds = overlay.shows.map((kind) => t(`analyses.kinds.${kind}`)).join(language === 'zh' ? '、' : ', ');
    const analysis = analyses.find(({ id }) => id === overlay.analysis);
    const source = analysis?.source ?? overlay.analysis;
    const said = [t('analyses.method', { title, kinds, day: overlay.at.slice(0, 10), source })];
    if (analysis !== undefined) said.push(t('analyses.methodLimits', { title, limits: analysis.limits[language] }));
    if (isStale(chart, overlay)) said.push(t('analyses.methodStale', { title }));
    return said;
  });
}
