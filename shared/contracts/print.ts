// The channels about what is printed and reported.
import { z } from 'zod';
import { requestIdSchema } from '../ids';
import { pdfStampSchema, printJobSchema } from '../report/printJob';
import { channel } from './channel';

export interface PrintReply {
  /** The whole PDF file. */
  readonly base64: string;
  readonly pages: number;
}

export const printChannels = {
  /** Sets the job on paper in a window of its own and gives the PDF. CANCELLED; INTERNAL when printing fails. */
  'print.pdf': channel<PrintReply>()(
    z.object({ requestId: requestIdSchema, job: printJobSchema, stamp: pdfStampSchema }),
  ),
} as const;
