// `analyse SOURCE --analysis ID --out FILE`: the scores as a table, best first; `analyse --list`: which analyses there are.
import { analyses } from '../../shared/analysis';
import { resultAsCsv, resultAsJson } from '../../shared/analysis/resultTable';
import { isWorthThreads } from '../../shared/analysis/spread';
import { saveAtomic } from '../cases/saveAtomic';
import type { AskedAnalysis } from './arguments';
import type { BatchContext, BatchResult } from './BatchContext';
import { sumOnAllCores } from './sumOnAllCores';

export async function analyseCommand(
  { source, analysis, chosen, out }: AskedAnalysis,
  { call, readFacts, partWorker }: BatchContext,
): Promise<BatchResult> {
  const facts = await readFacts(source, call);
  const parts = 1000;
  const onShare = (share: number) => call.onProgress?.(Math.round(share * parts), parts);
  const spread = analysis.spread?.(facts, chosen) ?? null;
  const result =
    spread === null || !isWorthThreads(spread.job)
      ? analysis.run(facts, chosen, onShare)
      : spread.finish(await sumOnAllCores(spread.job, partWorker, call.signal, onShare));
  const summary = Object.fromEntries(result.summary.map(({ name, value }) => [name, value]));
  await saveAtomic(out, out.toLowerCase().endsWith('.json') ? resultAsJson(facts, result) : resultAsCsv(facts, result));
  return {
    out,
    analysis: analysis.id,
    parameters: chosen,
    rows: result.kind === 'scores' ? result.entities.length : result.findings.length,
    summary,
  };
}

export function listAnalyses(): BatchResult {
  const known = analyses.map(({ id, title, parameters }) => [
    id,
    { title: title.en, parameters: Object.fromEntries(parameters.map(({ name, usual }) => [name, usual])) },
  ]);
  return { analyses: Object.fromEntries(known) };
}
