// The channels about what is printed and reported.
import { z } from 'zod';
import { requestIdSchema } from '../ids';
import { pdfStampSchema, printJobSchema } from '../report/printJob';
import type { Logo } from '../report/Report';
import { templateIdSchema, templateSchema, type ReportTemplate } from '../report/sections';
import { channel, fileName, nothing } from './channel';
import { exportAboutSchema } from './exports';

/** A report as the command line orders it. */
export interface ReportOrder {
  /** Of a template, built in or kept in the profile. */
  readonly template: string;
  /** '' for the chart's. */
  readonly title: string;
  readonly purpose: string;
}

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
  /** Saves a report; null when the user cancels. */
  'report.save': channel<{ readonly name: string } | null>()(
    z.object({
      suggestedName: fileName,
      kind: z.enum(['pdf', 'docx']),
      bytes: z.instanceof(Uint8Array),
      about: exportAboutSchema,
    }),
  ),
  /** The analyst's own templates, in the order in which they were first kept. */
  'report.templates': channel<readonly ReportTemplate[]>()(nothing),
  /** Keeps a template, in the place of the one with its id, and gives all; without this one when there are too many. */
  'report.keepTemplate': channel<readonly ReportTemplate[]>()(templateSchema),
  'report.removeTemplate': channel<readonly ReportTemplate[]>()(z.object({ id: templateIdSchema })),
  /** Saves a template as a file for colleagues; null when the user cancels. */
  'report.exportTemplate': channel<{ readonly name: string } | null>()(
    z.object({ template: templateSchema, suggestedName: fileName }),
  ),
  /** Reads a template from a file that the user picks; null when the user cancels. NOT_A_TEMPLATE, TEMPLATE_DAMAGED, TEMPLATE_NEWER. */
  'report.importTemplate': channel<ReportTemplate | null>()(nothing),
  /** Reads a logo (PNG, JPEG, at most 2 MiB) from a file that the user picks; null when the user cancels. NOT_A_LOGO. */
  'report.chooseLogo': channel<Logo | null>()(nothing),
} as const;
