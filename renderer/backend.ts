// The page's only door to the main process: sends a request, unwraps the Result, throws an AppError. The only
// file that touches `window.skein`.
import type { Bridge, ChannelName, MainEventName, MainEvents, ReplyOf, RequestOf } from '../shared/contract';
import { AppError, type Result } from '../shared/errors';

declare global {
  interface Window {
    readonly skein: Bridge;
  }
}

export interface Backend {
  /** Rejects with an AppError and nothing else. */
  call<C extends ChannelName>(channel: C, request: RequestOf<C>): Promise<ReplyOf<C>>;
  /** Calls the listener for every such event until the returned function is called. */
  on<E extends MainEventName>(event: E, listener: (payload: MainEvents[E]) => void): () => void;
}

async function call<C extends ChannelName>(channel: C, request: RequestOf<C>): Promise<ReplyOf<C>> {
  let text: string;
  try {
    text = await window.skein.call(channel, request);
  } catch (cause) {
    throw new AppError('INTERNAL', {}, { cause });
  }
  const result = JSON.parse(text) as Result<ReplyOf<C>>;
  if (!result.ok) throw new AppError(result.error.code, result.error.details);
  return result.value;
}

export const backend: Backend = {
  call,
  on: (event, listener) =>
    window.skein.on((name, payload) => {
      if (name === event) listener(payload as never);
    }),
};
