// A lost database: asks for a sign of life with growing pauses until it answers, while the chart stays usable. A refused
// sign-in ends the asking, so that nobody is locked out.
import { toErrorData, type ErrorCode } from '../../shared/errors';
import type { RequestId } from '../../shared/ids';
import type { SessionStore } from '../state/session';
import type { ActionContext } from './Action';
import { done } from './report';

/** Seconds to wait before each try; the last one repeats. */
const pausesS = [1, 2, 4, 8, 15, 30] as const;

const lostCodes: readonly ErrorCode[] = ['SOURCE_LOST', 'SOURCE_UNREACHABLE'];
const finalCodes: readonly ErrorCode[] = ['AUTH_FAILED', 'AUTH_NEEDED', 'TLS_FAILED', 'NO_SOURCE'];

interface Watch {
  tries: number;
  timer: ReturnType<typeof setTimeout> | null;
}
const watches = new WeakMap<SessionStore, Watch>();

/** To be told of every error that a question to the source ended with. */
export function noteSourceError(context: ActionContext, error: unknown): void {
  const { session } = context;
  const { source, connection } = session.getState();
  if (source?.kind !== 'neo4j' || connection.state !== 'up') return;
  if (!lostCodes.includes(toErrorData(error).code)) return;
  watches.set(session, { tries: 0, timer: null });
  waitAndTry(context);
}

/** Tries now instead of after the pause. */
export function tryAgainNow(context: ActionContext): void {
  const watch = watches.get(context.session);
  if (watch?.timer !== null && watch?.timer !== undefined) clearTimeout(watch.timer);
  void tryOnce(context);
}

/** Another source was opened, or this one closed: what was lost is lost for good. */
export function forgetConnection({ session }: ActionContext): void {
  const watch = watches.get(session);
  if (watch?.timer) clearTimeout(watch.timer);
  watches.delete(session);
  session.setState({ connection: { state: 'up' } });
}

function waitAndTry(context: ActionContext): void {
  const watch = watches.get(context.session);
  if (watch === undefined) return;
  const pause = pausesS[Math.min(watch.tries, pausesS.length - 1)] ?? 30;
  countDown(context, watch, pause);
}

function countDown(context: ActionContext, watch: Watch, inS: number): void {
  context.session.setState({ connection: { state: 'lost', inS, isTrying: false } });
  watch.timer = setTimeout(() => {
    if (inS > 1) countDown(context, watch, inS - 1);
    else void tryOnce(context);
  }, 1000);
}

async function tryOnce(context: ActionContext): Promise<void> {
  const { backend, session } = context;
  const watch = watches.get(session);
  if (watch === undefined || session.getState().connection.state === 'up') return;
  watch.timer = null;
  watch.tries += 1;
  session.setState({ connection: { state: 'lost', inS: 0, isTrying: true } });
  try {
    await backend.call('source.check', { requestId: `check-${Date.now()}-${watch.tries}` as RequestId });
    if (watches.get(session) !== watch) return;
    forgetConnection(context);
    done(context, 'connection.back');
  } catch (error) {
    if (watches.get(session) !== watch) return;
    const data = toErrorData(error);
    if (finalCodes.includes(data.code)) session.setState({ connection: { state: 'refused', error: data } });
    else waitAndTry(context);
  }
}
