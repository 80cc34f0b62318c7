// What happens to a request of the window once it is trusted: parse by the contract, call, wrap as a Result, and
// keep the means to abort it. Without Electron, so that every channel is tested as it runs.
import { contract, type ChannelName, type MainEvents, type ParsedRequestOf, type ReplyOf } from '../../shared/contract';
import { AppError, toErrorData, type Result } from '../../shared/errors';
import type { RequestId } from '../../shared/ids';
import type { Call } from '../sources/GraphSource';

export type Handler<C extends ChannelName> = (request: ParsedRequestOf<C>, call: Call) => Promise<ReplyOf<C>>;
/** One function per channel; cancelling is the answerer's own. A channel without one does not compile. */
export type Handlers = { readonly [C in Exclude<ChannelName, 'request.cancel'>]: Handler<C> };

type AnyHandler = (request: unknown, call: Call) => Promise<unknown>;

const progressEveryMs = 100;

export class Answerer {
  private readonly running = new Map<AbortController, RequestId | null>();
  private readonly handlers: { readonly [channel: string]: AnyHandler };

  constructor(
    handlers: Handlers,
    private readonly sendProgress: (progress: MainEvents['progress']) => void,
    /** Takes an error that is a fault of ours, never one that is meant for people. */
    private readonly report: (channel: string, error: unknown) => void,
  ) {
    const cancel: AnyHandler = (request) => Promise.resolve(this.cancel(request as ParsedRequestOf<'request.cancel'>));
    this.handlers = { ...(handlers as unknown as typeof this.handlers), 'request.cancel': cancel };
  }

  /** The JSON text of a Result; never rejects. */
  async answer(channel: unknown, request: unknown): Promise<string> {
    const result: Result<unknown> = await this.run(channel, request).then(
      (value) => ({ ok: true, value }),
      (error: unknown) => {
        const data = toErrorData(error);
        if (data.code === 'INTERNAL') this.report(String(channel), error);
        return { ok: false, error: data };
      },
    );
    return JSON.stringify(result);
  }

  /** Stops everything that runs: the page that asked is gone. */
  abortAll(): void {
    for (const controller of this.running.keys()) controller.abort();
  }

  private async run(channel: unknown, request: unknown): Promise<unknown> {
    if (typeof channel !== 'string' || !Object.hasOwn(contract, channel)) throw new AppError('BAD_REQUEST');
    const parsed = contract[channel as ChannelName].request.safeParse(request);
    const handler = this.handlers[channel];
    if (!parsed.success || handler === undefined) throw new AppError('BAD_REQUEST');
    const requestId = 'requestId' in parsed.data ? parsed.data.requestId : null;
    const controller = new AbortController();
    // Cancelling itself cannot be cancelled by the id that it names.
    this.running.set(controller, channel === 'request.cancel' ? null : requestId);
    try {
      return await handler(parsed.data, this.callOf(controller, requestId));
    } finally {
      this.running.delete(controller);
    }
  }

  private callOf(controller: AbortController, requestId: RequestId | null): Call {
    const { signal } = controller;
    if (requestId === null) return { signal };
    let lastMs = -Infinity;
    const onProgress = (done: number, total: number | null): void => {
      const nowMs = performance.now();
      if (nowMs - lastMs < progressEveryMs || signal.aborted) return;
      lastMs = nowMs;
      this.sendProgress({ requestId, done, total });
    };
    return { signal, onProgress };
  }

  private cancel({ requestId }: ParsedRequestOf<'request.cancel'>): null {
    for (const [controller, id] of this.running) if (id === requestId) controller.abort();
    return null;
  }
}
