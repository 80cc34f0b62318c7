// Writes a report as a Word document off the page's thread; the library is loaded here and nowhere else.
import type { Report } from '../../shared/report/Report';
import { writeDocx, type DocxPicture, type DocxStamp } from '../../shared/report/writeDocx';

export interface DocxRequest {
  readonly report: Report;
  readonly pictures: readonly DocxPicture[];
  readonly stamp: DocxStamp;
}

/** `bytes` is null when writing failed. */
export interface DocxReply {
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

self.onmessage = ({ data: { report, pictures, stamp } }: MessageEvent<DocxRequest>) => {
  const answer = (bytes: DocxReply['bytes']) => {
    const reply: DocxReply = { bytes };
    self.postMessage(reply);
  };
  writeDocx(report, pictures, stamp).then(
    (bytes) => answer(new Uint8Array(bytes)),
    () => answer(null),
  );
};
