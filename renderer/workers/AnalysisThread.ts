// The page's hold on the worker that runs analyses: facts cross to it once, in parts between which the window answers, and
// stay there for the next question about the same facts.
import type { Chosen, Facts, Findings, Scores } from '../../shared/analysis/Analysis';
import type { LinkColumns } from '../../shared/analysis/columns/LinkColumns';
import { AppError } from '../../shared/errors';
import type { RoleSuggestion } from '../../shared/analysis/roles/suggestRoles';
import type { TraceChoice } from '../../shared/analysis/roles/Traces';
import type { AnalysisReply, AnalysisRequest, AnalysisResult } from './analysis.worker';

interface MarkedFacts extends Pick<Facts, 'entities'> {
  readonly columns: LinkColumns;
  /** Another one for other facts. */
  readonly mark: string;
}

type Question = { readonly analysis: string; readonly chosen: Chosen } | { readonly roles: TraceChoice };

type Watched = readonly [signal: AbortSignal, onShare: (share: number) => void];

const perPart = 2000;
const perPiece = 10_000;

function* requestsFor(facts: MarkedFacts, isKnown: boolean, question: Question): Generator<AnalysisRequest, undefined> {
  const { entities, columns } = facts;
  if (!isKnown) {
    for (let at = 0; at < entities.length; at += perPart) yield { entities: entities.slice(at, at + perPart) };
    for (const links of columns.pieces(perPiece)) yield { links };
  }
  yield question;
}

export class AnalysisThread {
  private held: { readonly worker: Worker; readonly mark: string } | null = null;

  /** Rejects as `ask` does. */
  run(
    facts: MarkedFacts,
    question: { readonly analysis: string; readonly chosen: Chosen },
    ...watched: Watched
  ): Promise<Scores | Findings> {
    return this.ask(facts, question, ...watched) as Promise<Scores | Findings>;
  }

  /** Rejects as `ask` does. */
  suggestRoles(facts: MarkedFacts, roles: TraceChoice, ...watched: Watched): Promise<readonly RoleSuggestion[]> {
    return this.ask(facts, { roles }, ...watched) as Promise<readonly RoleSuggestion[]>;
  }

  /** Ends the worker and forgets its facts. */
  close(): void {
    this.held?.worker.terminate();
    this.held = null;
  }

  /**
   * One question at a time. Rejects with CANCELLED when the signal fires (the worker ends at once), with the analysis' own
   * refusal, with INTERNAL when it fails. `onShare` hears 0 to 1.
   */
  private ask(
    facts: MarkedFacts,
    question: Question,
    signal: AbortSignal,
    onShare: (share: number) => void,
  ): Promise<AnalysisResult> {
    if (signal.aborted) return Promise.reject(new AppError('CANCELLED'));
    const isKnown = this.held?.mark === facts.mark;
    const worker = this.workerFor(facts.mark);
    const requests = requestsFor(facts, isKnown, question);
    const sendNext = () => {
      const step = requests.next();
      if (step.done !== true) worker.postMessage(step.value);
    };
    return new Promise<AnalysisResult>((resolve, reject) => {
      const end = () => signal.removeEventListener('abort', onAbort);
      const fail = (error: AppError) => {
        end();
        this.close();
        reject(error);
      };
      const onAbort = () => fail(new AppError('CANCELLED'));
      signal.addEventListener('abort', onAbort);
      worker.onerror = () => fail(new AppError('INTERNAL'));
      worker.onmessage = ({ data }: MessageEvent<AnalysisReply>) => {
        switch (data.is) {
          case 'taken':
            return sendNext();
          case 'progress':
            return onShare(data.share);
          case 'failed':
            return fail(new AppError(data.error.code, data.error.details));
          case 'done':
            end();
            return resolve(data.result);
        }
      };
      sendNext();
    });
  }

  private workerFor(mark: string): Worker {
    if (this.held?.mark === mark) return this.held.worker;
    this.close();
    const worker = new Worker(new URL('./analysis.worker.ts', import.meta.url), { type: 'module' });
    this.held = { worker, mark };
    return worker;
  }
}
