// Whom main listens to: the main frame of our own page. Apart from `serve.ts`, so that it is tested without Electron.
import { pageUrl } from '../bundleFile';

/** What Electron says about the frame that a message came from; null when that frame is already gone. */
export interface Sender {
  readonly url: string;
  readonly parent: unknown;
}

export function isTrusted(sender: Sender | null): boolean {
  if (sender === null || sender.parent !== null) return false;
  try {
    const url = new URL(sender.url);
    return `${url.protocol}//${url.host}/` === pageUrl;
  } catch {
    return false;
  }
}
