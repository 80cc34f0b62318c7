// The process in which a file that somebody else made is read. Its first thread only hands on, so that it answers at once
// whatever the threads behind it are at, and looks at the memory of all of them.
import { AppError, toErrorData, type Result } from '../../../shared/errors';
import type { FromJobProcess, ToJobProcess } from './inProcess';
import { inThread } from './inThread';
import type { WorkLimits } from './workLimits';

const lookEveryMs = 250;
const aMebibyte = 1024 * 1024;
const port = process.parentPort;
const stop = new AbortController();

function send(message: FromJobProcess): void {
  port.postMessage(message);
}

async function outcomeOf({ work, workerPath }: Extract<ToJobProcess, { kind: 'work' }>): Promise<Result<unknown>> {
  const onProgress = (done: number): void => send({ kind: 'progress', done });
  try {
    return { ok: true, value: await inThread(workerPath)(work, { signal: stop.signal, onProgress }) };
  } catch (error) {
    return { ok: false, error: toErrorData(error) };
  }
}

/** Bytes outside JavaScript's memory, which no limit of a thread counts, are seen from here. */
function watchMemory({ fileName, processMb }: WorkLimits): void {
  setInterval(() => {
    send({ kind: 'alive' });
    if (process.memoryUsage.rss() < processMb * aMebibyte) return;
    const stopped = new AppError('IMPORT_STOPPED', { file: fileName, reason: 'memory' });
    send({ kind: 'done', outcome: { ok: false, error: toErrorData(stopped) } });
  }, lookEveryMs).unref();
}

port.on('message', ({ data }) => {
  const message = data as ToJobProcess;
  if (message.kind === 'cancel') {
    stop.abort();
    return;
  }
  watchMemory(message.work.limits);
  void outcomeOf(message).then((outcome) => send({ kind: 'done', outcome }));
});
