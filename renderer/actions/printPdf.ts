// Has main set a picture or a report on paper and gives the PDF's bytes.
import type { PrintJob } from '../../shared/report/printJob';
import type { ActionContext } from './Action';
import type { Job } from './job';

/** `at` is ISO 8601 UTC, '' for a file that says no time: the same chart then gives the same bytes on any day. */
export async function printPdf(
  { session }: ActionContext,
  { ask }: Job,
  job: PrintJob,
  at: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const program = `Skein ${session.getState().appVersion}`.trim();
  const { base64 } = await ask('print.pdf', { job, stamp: { program, at } });
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
