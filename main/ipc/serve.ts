// The only file that listens to the window: it checks who is asking and passes the request on. Replies cross as
// one string, which is cheaper than many objects.
import type { WebContents } from 'electron';
import { z } from 'zod';
import type { MainEventName, MainEvents } from '../../shared/contract';
import { Answerer, type Handlers } from './Answerer';
import { isTrusted } from './trust';

const droppedSchema = z.array(z.string().min(1).max(100_000)).min(1).max(1000);

/**
 * Answers the page in `contents` until it is destroyed; a reload or navigation aborts what the old page asked.
 * `onDropped` takes the paths of files that the user dropped on the window; the preload tells them, the page cannot.
 */
export function serve(contents: WebContents, handlers: Handlers, onDropped: (paths: readonly string[]) => void): void {
  const answerer = new Answerer(handlers, (progress) => send(contents, 'progress', progress), report);
  contents.ipc.handle('skein', (event, channel: unknown, request: unknown) => {
    if (!isTrusted(event.senderFrame)) throw new Error('refused');
    return answerer.answer(channel, request);
  });
  contents.ipc.on('skein.dropped', (event, paths: unknown) => {
    const parsed = droppedSchema.safeParse(paths);
    if (isTrusted(event.senderFrame) && parsed.success) onDropped(parsed.data);
  });
  contents.on('did-start-navigation', (event) => {
    if (event.isMainFrame && !event.isSameDocument) answerer.abortAll();
  });
  contents.on('render-process-gone', () => answerer.abortAll());
  contents.on('destroyed', () => answerer.abortAll());
}

/** Tells the page something that it did not ask for; ignored when the page is gone. */
export function send<E extends MainEventName>(contents: WebContents, event: E, payload: MainEvents[E]): void {
  if (!contents.isDestroyed()) contents.send('skein', event, payload);
}

/** A fault of ours, for whoever looks at the terminal: the place, not what was being worked on. */
function report(channel: string, error: unknown): void {
  const stack = error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];
  const name = error instanceof Error ? error.name : typeof error;
  process.stderr.write(`${channel}: ${name}\n${stack.slice(0, 8).join('\n')}\n`);
}
