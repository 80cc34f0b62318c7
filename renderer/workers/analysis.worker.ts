// Runs analyses, and suggests roles, off the page's thread. It keeps the facts that it was given, so that the next question about them needs no
// second copy.
import { analyses } from '../../shared/analysis';
import type {
  AnalysedEntity,
  Analysis,
  Chosen,
  Facts,
  Findings,
  OnShare,
  Scores,
} from '../../shared/analysis/Analysis';
import { LinkColumns, type LinkPiece } from '../../shared/analysis/columns/LinkColumns';
import { suggestRoles, type RoleSuggestion } from '../../shared/analysis/roles/suggestRoles';
import type { TraceChoice } from '../../shared/analysis/roles/Traces';
import { isWorthThreads, sumAlone, sumOnThreads, type Job } from '../../shared/analysis/spread';
import { toErrorData, type ErrorData } from '../../shared/errors';
import { PartThread } from './PartThread';

/** First the facts in parts, entities before links; then any number of questions about them. */
export type AnalysisRequest =
  | { readonly entities: readonly AnalysedEntity[] }
  | { readonly links: LinkPiece }
  | { readonly analysis: string; readonly chosen: Chosen }
  | { readonly roles: TraceChoice };

export type AnalysisResult = Scores | Findings | readonly RoleSuggestion[];

/** To each part of the facts `taken`; to a question how far it is (0 to 1), now and then, and at last the result. */
export type AnalysisReply =
  | { readonly is: 'taken' }
  | { readonly is: 'progress'; readonly share: number }
  | { readonly is: 'done'; readonly result: AnalysisResult }
  | { readonly is: 'failed'; readonly error: ErrorData };

const entities: AnalysedEntity[] = [];
const columns = new LinkColumns();
/** The page need not hear more often. */
const tellEveryMs = 100;

function reply(what: AnalysisReply): void {
  self.postMessage(what);
}

async function run(id: string, chosen: Chosen): Promise<AnalysisResult> {
  const analysis = analyses.find((one) => one.id === id);
  if (analysis === undefined) throw new Error(`no analysis ${id}`);
  return resultOf(analysis, { entities, links: columns.links() }, chosen);
}

/** Tells how far it is, now and then. */
function sharesTold(): OnShare {
  let toldAt = performance.now();
  return (share) => {
    const now = performance.now();
    if (now - toldAt < tellEveryMs) return;
    toldAt = now;
    reply({ is: 'progress', share });
  };
}

async function resultOf(analysis: Analysis, facts: Facts, chosen: Chosen): Promise<Scores | Findings> {
  const onShare = sharesTold();
  const spread = analysis.spread?.(facts, chosen) ?? null;
  if (spread === null) return analysis.run(facts, chosen, onShare);
  const { job, finish } = spread;
  if (!isWorthThreads(job)) return finish(sumAlone(job, onShare));
  const threads = { cores: navigator.hardwareConcurrency, start: (of: Job) => new PartThread(of) };
  return finish(await sumOnThreads(job, threads, onShare));
}

async function answer(data: AnalysisRequest): Promise<AnalysisReply> {
  if ('analysis' in data) return { is: 'done', result: await run(data.analysis, data.chosen) };
  if ('roles' in data) {
    return { is: 'done', result: suggestRoles({ entities, links: columns.links() }, data.roles, sharesTold()) };
  }
  if ('entities' in data) entities.push(...data.entities);
  else columns.append(data.links);
  return { is: 'taken' };
}

self.onmessage = ({ data }: MessageEvent<AnalysisRequest>) => {
  answer(data).then(reply, (error: unknown) => reply({ is: 'failed', error: toErrorData(error) }));
};
