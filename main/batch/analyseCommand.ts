// `analyse SOURCE --analysis ID --scope … --out FILE`: the scores as a table, best first; `analyse --list`: which analyses there are.
import { analyses } from '../../shared/analysis';
import { readsFields } from '../../shared/analysis/readsFields';
import { resultAsCsv, resultAsJson } from '../../shared/analysis/resultTable';
import { isWorthThreads } from '../../shared/analysis/spread';
import type { SourceDescription } from '../../shared/questions';
import { saveAtomic } from '../cases/saveAtomic';
import type { GatheredFacts } from '../sources/GatheredFacts';
import type { Call, GraphSource } from '../sources/GraphSource';
import type { AskedAnalysis } from './arguments';
import { cutTo, questionOf, type ScopeWords } from './analysisScope';
import type { BatchContext, BatchResult } from './BatchContext';
import { sourceAddress } from './sourceAddress';
import { sumOnAllCores } from './sumOnAllCores';

export async function analyseCommand(
  { source: words, analysis, chosen, scope, out }: AskedAnalysis,
  context: BatchContext,
): Promise<BatchResult> {
  const { call, partWorker } = context;
  const { source, description } = await context.openSource(await sourceAddress(words, context.password), call);
  const question = { scope, description, withFields: readsFields(analysis, chosen) };
  const gathered = await readAll(source, question, call);
  const facts = cutTo(gathered.facts, scope);
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
    scope: scope.is,
    ...gathered.counts,
    rows: result.kind === 'scores' ? result.entities.length : result.findings.length,
    summary,
  };
}

/** Closes the source. How many links were read of how many is in the line of JSON: nothing is left out without a word. */
async function readAll(
  source: GraphSource,
  of: { readonly scope: ScopeWords; readonly description: SourceDescription; readonly withFields: boolean },
  call: Call,
): Promise<GatheredFacts> {
  try {
    return await source.facts(questionOf(of.scope, of.description, of.withFields), call);
  } finally {
    await source.close();
  }
}

export function listAnalyses(): BatchResult {
  const known = analyses.map(({ id, title, meaning, limits, source, parameters }) => {
    const usual = Object.fromEntries(parameters.map((parameter) => [parameter.name, parameter.usual]));
    return [id, { title: title.en, meaning: meaning.en, limits: limits.en, source, parameters: usual }];
  });
  return { analyses: Object.fromEntries(known) };
}
