// What a PDF from Chromium says of its making, put right in place: who and when. Chromium writes its own name with the
// operating system's, and the moment of printing; both would tell one copy from the next, and neither is the analyst's.
import type { PdfStamp } from '../../shared/report/printJob';

/**
 * The same file with the program's name and the stated time, or no time when that is ''. Nothing moves: whatever is shorter is
 * followed by spaces, so that the file's table of places stays true.
 */
export function stampPdf(pdf: Buffer, { program, at }: PdfStamp): Buffer {
  const text = pdf.toString('latin1');
  const date = dateOf(at);
  const stamped = text
    .replace(/\/Creator \((?:[^()\\]|\\.)*\)/, (found) => fitted(`/Creator (${plain(program)})`, found.length))
    .replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (found, name: string) =>
      date === null ? ' '.repeat(found.length) : fitted(`/${name} (D:${date})`, found.length),
    );
  return Buffer.from(stamped, 'latin1');
}

/** `20261128140014+00'00'`, or null when `at` is no moment. */
function dateOf(at: string): string | null {
  const moment = new Date(at);
  if (Number.isNaN(moment.getTime())) return null;
  return `${moment.toISOString().slice(0, 19).replace(/[-:T]/g, '')}+00'00'`;
}

function fitted(entry: string, length: number): string {
  return entry.length > length ? ' '.repeat(length) : entry.padEnd(length, ' ');
}

function plain(name: string): string {
  return name.replace(/[^\x20-\x7e]|[()\\]/g, '');
}
