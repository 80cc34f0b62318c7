// Runs analyses off the page's thread. It keeps the facts that it was given, so that the next question about them needs no
// second copy.
import { analyses } from '../../shared/analysis';
import type { AnalysedEntity, AnalysedLink, Chosen, Findings, Scores } from '../../shared/analysis/Analysis';
import { toErrorData, type ErrorData } from '../../shared/errors';

/** First the facts in parts, entities before links; then any number of questions about them. */
export type AnalysisRequest =
  | { readonly entities: readonly AnalysedEntity[] }
  | { readonly links: readonly AnalysedLink[] }
  | { readonly analysis: string; readonly chosen: Chosen };

/** To each part of the facts `taken`; to a question how far it is (0 to 1), now and then, and at last the result. */
export type AnalysisReply =
  | { readonly is: 'taken' }
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'done'; readonly result: Scores | Findings }
  | { readonly is: 'failed'; readonly error: ErrorData };

const entities: AnalysedEntity[] = [];
const links: AnalysedLink[] = [];
/** The page need not hear more often. */
const tellEveryMs = 100;

function reply(what: AnalysisReply): void {
  self.postMessage(what);
}

function run(id: string, chosen: Chosen): void {
  const analysis = analyses.find((one) => one.id === id);
  if (analysis === undefined) throw new Error(`no analysis ${id}`);
  let toldAt = performance.now();
  const result = analysis.run({ entities, links }, chosen, (share) => {
    const now = performance.now();
    if (now - toldAt < tellEveryMs) return;
    toldAt = now;
    reply({ is: 'progress', share });
  });
  reply({ is: 'done', result });
}

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  try {
    if ('analysis' in data) {
      run(data.analysis, data.chosen);
      return;
    }
    if ('entities' in data) entities.push(...data.entities);
    else links.push(...data.links);
    reply({ is: 'taken' });
  } catch (error) {
    reply({ is: 'failed', error: toErrorData(error) });
  }
};
