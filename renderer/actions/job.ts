// Work that takes time: one place mints request ids, shows the work once it is slow, and cancels it. A newer
// job in the same lane (search, expand card …) aborts the older one.
import type { ReplyOf, RequestOf } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { RequestId } from '../../shared/ids';
import type { MessageKey, MessageParams } from '../../shared/messages';
import type { ActionContext } from './Action';
import { noteSourceError } from './reconnect';

export type Lane =
  | 'open'
  | 'search'
  | 'expand'
  | 'expandCard'
  | 'layout'
  | 'paths'
  | 'cypher'
  | 'lens'
  | 'refresh'
  | 'communities'
  | 'import'
  | 'importLook'
  | 'importPreview'
  | 'importPicture'
  | 'duplicates'
  | 'simulator'
  | 'simulatorMeasure'
  | 'analysis'
  | 'roles'
  | 'flow';

type AskChannel =
  | 'source.open'
  | 'source.search'
  | 'source.get'
  | 'source.neighbourCounts'
  | 'source.expand'
  | 'source.linksBetween'
  | 'source.paths'
  | 'source.locate'
  | 'source.cypher'
  | 'source.check'
  | 'source.describe'
  | 'lens.survey'
  | 'lens.propose'
  | 'lens.examples'
  | 'lens.use'
  | 'analysis.read'
  | 'analysis.next'
  | 'file.import'
  | 'print.pdf'
  | 'import.look'
  | 'import.preview'
  | 'import.run'
  | 'work.keepAll';

export interface Job {
  readonly signal: AbortSignal;
  /** One request of this job; rejects with CANCELLED as soon as the job is cancelled, whatever main is doing. */
  ask<C extends AskChannel>(channel: C, request: Omit<RequestOf<C>, 'requestId'>): Promise<ReplyOf<C>>;
  /** How far the page's own part of the work is, for the status line. */
  report(done: number, total: number): void;
}

interface JobOptions {
  readonly label: MessageKey;
  readonly params?: MessageParams;
  /** Null runs beside everything else. */
  readonly lane: Lane | null;
}

/** Quick work should not flicker in the status line. */
const showAfterMs = 500;

const running = new WeakMap<object, Map<AbortController, Lane | null>>();
let minted = 0;

function mintRequestId(): RequestId {
  minted += 1;
  // The time keeps ids apart from those of the page before a reload, which main may still be answering.
  return `${Date.now().toString(36)}-${minted}` as RequestId;
}

function jobsOf(context: ActionContext): Map<AbortController, Lane | null> {
  const jobs = running.get(context.session) ?? new Map<AbortController, Lane | null>();
  running.set(context.session, jobs);
  return jobs;
}

/** Aborts the running jobs of one lane, or of all. */
export function abortJobs(context: ActionContext, lane: Lane | 'all'): void {
  for (const [controller, its] of jobsOf(context)) {
    if (lane === 'all' || its === lane) controller.abort();
  }
}

/** Runs the body as one job; rejects with what the body rejects with. */
export async function runJob<T>(
  context: ActionContext,
  options: JobOptions,
  body: (job: Job) => Promise<T>,
): Promise<T> {
  if (options.lane !== null) abortJobs(context, options.lane);
  const controller = new AbortController();
  const jobs = jobsOf(context);
  jobs.set(controller, options.lane);
  const count = () => context.session.setState({ runningJobs: jobs.size });
  count();
  const id = mintRequestId();
  const work = { id, label: options.label, params: options.params ?? {}, cancel: () => controller.abort() };
  const { session } = context;
  const showing = setTimeout(() => {
    session.setState({ work: [...session.getState().work, { ...work, done: 0, total: null }] });
  }, showAfterMs);
  try {
    return await body({
      signal: controller.signal,
      ask: (channel, request) => ask(context, controller.signal, id, channel, request),
      report: (done, total) => showProgress(context, id, done, total),
    });
  } finally {
    clearTimeout(showing);
    jobs.delete(controller);
    count();
    session.setState({ work: session.getState().work.filter((one) => one.id !== id) });
  }
}

function showProgress({ session }: ActionContext, workId: RequestId, done: number, total: number | null): void {
  const { work } = session.getState();
  if (!work.some(({ id }) => id === workId)) return;
  session.setState({ work: work.map((one) => (one.id === workId ? { ...one, done, total } : one)) });
}

async function ask<C extends AskChannel>(
  context: ActionContext,
  signal: AbortSignal,
  workId: RequestId,
  channel: C,
  request: Omit<RequestOf<C>, 'requestId'>,
): Promise<ReplyOf<C>> {
  const { backend } = context;
  if (signal.aborted) throw new AppError('CANCELLED');
  const requestId = mintRequestId();
  const stopListening = backend.on('progress', ({ requestId: about, done, total }) => {
    if (about !== requestId) return;
    showProgress(context, workId, done, total);
  });
  let onAbort = () => undefined as void;
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => {
      void backend.call('request.cancel', { requestId }).catch(() => undefined);
      reject(new AppError('CANCELLED'));
    };
  });
  signal.addEventListener('abort', onAbort, { once: true });
  try {
    return await Promise.race([backend.call(channel, { ...request, requestId } as RequestOf<C>), aborted]);
  } catch (error) {
    const isOfSource = channel.startsWith('source.') || channel === 'analysis.read';
    if (isOfSource && channel !== 'source.open') noteSourceError(context, error);
    throw error;
  } finally {
    signal.removeEventListener('abort', onAbort);
    stopListening();
  }
}
