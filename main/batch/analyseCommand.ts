// `analyse SOURCE --analysis ID --out FILE`: the scores as a table, best first; `analyse --list`: which analyses there are.
import { analyses } from '../../shared/analysis';
import { scoresAsCsv, scoresAsJson } from '../../shared/analysis/scoreTable';
import { saveAtomic } from '../cases/saveAtomic';
import type { AskedAnalysis } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';

export async function analyseCommand(
  { source, analysis, chosen, out }: AskedAnalysis,
  { call, readFacts }: BatchContext,
): Promise<BatchResult> {
  const facts = await readFacts(source, call);
  const parts = 1000;
  const scores = analysis.run(facts, chosen, (share) => call.onProgress?.(Math.round(share * parts), parts));
  const summary = Object.fromEntries(scores.summary.map(({ name, value }) => [name, value]));
  await saveAtomic(out, out.toLowerCase().endsWith('.json') ? scoresAsJson(facts, scores) : scoresAsCsv(facts, scores));
  return { out, analysis: analysis.id, parameters: chosen, rows: scores.entities.length, summary };
}

export function listAnalyses(): BatchResult {
  const known = analyses.map(({ id, title, parameters }) => [
    id,
    { title: title.en, parameters: Object.fromEntries(parameters.map(({ name, usual }) => [name, usual])) },
  ]);
  return { analyses: Object.fromEntries(known) };
}
