// Runs analyses off the page's thread. It keeps the facts that it was given, so that the next question about them needs no
// second copy.
import { analyses } from '../../shared/analysis';
import type {
  AnalysedEntity,
  AnalysedLink,
  Analysis,
  Chosen,
  Findings,
  OnShare,
  Scores,
} from '../../shared/analysis/Analysis';
import { isWorthThreads, sumAlone } from '../../shared/analysis/spread';
import { toErrorData, type ErrorData } from '../../shared/errors';
import { sumOnAllCores } from './sumOnAllCores';

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

async function run(id: string, chosen: Chosen): Promise<void> {
  const analysis = analyses.find((one) => one.id === id);
  if (analysis === undefined) throw new Error(`no analysis ${id}`);
  let toldAt = performance.now();
  const onShare = (share: number) => {
    const now = performance.now();
    if (now - toldAt < tellEveryMs) return;
    toldAt = now;
    reply({ is: 'progress', share });
  };
  reply({ is: 'done', result: await resultOf(analysis, chosen, onShare) });
}

async function resultOf(analysis: Analysis, chosen: Chosen, onShare: OnShare): Promise<Scores | Findings> {
  const spread = analysis.spread?.({ entities, links }, chosen) ?? null;
  if (spread === null) return analysis.run({ entities, links }, chosen, onShare);
  const { job, finish } = spread;
  return finish(isWorthThreads(job) ? await sumOnAllCores(job, onShare) : sumAlone(job, onShare));
}

async function answer(data: AnalysisRequest): Promise<void> {
  if ('analysis' in data) return run(data.analysis, data.chosen);
  if ('entities' in data) entities.push(...data.entities);
  else links.push(...data.links);
  reply({ is: 'taken' });
}

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  answer(data).catch((error: unknown) => reply({ is: 'failed', error: toErrorData(error) }));
};
