// A result in the panel: what came of an analysis, of which chart and source. Made into the text that a case keeps, and made
// again from it.
import { analyses } from '../../shared/analysis';
import { readKeptResult, rowsOf, type KeptResult } from '../../shared/analysis/kept/keptResult';
import { writeKeptResult } from '../../shared/analysis/kept/writeKeptResult';
import { LinkColumns } from '../../shared/analysis/columns/LinkColumns';
import { captionOfEntity } from '../../shared/catalogue';
import { countsOf, factsWith, type AnalysedFacts } from './analysedFacts';
import type { AnalysisOutcome } from './overlays';

export interface AnalysisRun extends AnalysisOutcome {
  /** The chart that was on the screen: the id of its tab, and its title. */
  readonly chart: { readonly id: string; readonly title: string };
  /** `sourceMark` of the chart and the open source then. */
  readonly sourceMark: string;
}

/** Two with the same one ask the same: a newer one takes the place of an older. Of a chart or a selection the chart is part of it. */
export function questionOf({ analysis, chosen, scope, about, types, chart }: AnalysisRun): string {
  const settings = Object.entries(chosen).sort(([a], [b]) => (a < b ? -1 : 1));
  const of = scope === 'case' ? (types ?? null) : { chart: chart.id, about: about === null ? null : [...about].sort() };
  return JSON.stringify([analysis, settings, scope, of]);
}

/** Null when not even its settings fit into what a case keeps of one result. */
export function textOfRun(run: AnalysisRun): string | null {
  const { analysis, chosen, scope, about, types, at, facts, result, chart, chartMark, sourceMark } = run;
  const { left, read, columns } = facts;
  return writeKeptResult({
    ...{ analysis, chosen: { ...chosen }, scope, about: about === null ? null : [...about], at },
    ...(types === undefined ? {} : { types }),
    ...{ chart, chartMark, sourceMark },
    counts: { ...countsOf(facts), ...left, read },
    result,
    facts,
    captionOf: captionOfEntity,
    linkAt: (place) => columns.idAt(place),
  });
}

/** Null for a text that is no result, or one of an analysis that this Skein does not have. */
export function runOfText(text: string): AnalysisRun | null {
  const kept = readKeptResult(text);
  if (kept === null || !analyses.some(({ id }) => id === kept.analysis)) return null;
  const { rows: _rows, counts: _counts, entities: _entities, links: _links, types, ...rest } = kept;
  return { ...rest, ...(types === undefined ? {} : { types }), facts: factsOf(kept) };
}

function factsOf({ entities, links, counts, rows, result }: KeptResult): AnalysedFacts {
  const columns = new LinkColumns();
  for (const id of links) columns.add({ id, type: '', fields: {}, from: 0, to: 0 });
  const { hidden, filtered, read } = counts;
  return factsWith({
    entities: entities.map((entity) => ({ ...entity, fields: {} })),
    columns,
    mark: 'kept',
    left: { hidden, filtered },
    read,
    kept: { entities: counts.entities, links: counts.links, rows: rowsOf(result), ofRows: rows },
  });
}
