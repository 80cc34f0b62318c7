// What the printing page is given: one picture over one or more sheets, or a report.
import { z } from 'zod';
import { paperSchema } from './paper';
import { reportSchema } from './Report';

/** Sheets one beside the other or one below the other. */
export const mostTiles = 10;
const tiles = z.int().min(1).max(mostTiles);

export const printJobSchema = z.discriminatedUnion('is', [
  z.object({
    is: z.literal('picture'),
    paper: paperSchema,
    title: z.string().max(1000),
    /** Of a sheet: `{page}` and `{pages}` stand for the numbers. */
    pageWords: z.string().max(100),
    svg: z.string().max(256 * 1024 * 1024),
    tiles: z.object({ columns: tiles, rows: tiles }),
  }),
  z.object({ is: z.literal('report'), report: reportSchema }),
]);
export type PrintJob = z.infer<typeof printJobSchema>;

/** What a PDF says of itself; `at` is ISO 8601 UTC, '' leaves the time out, so that the same chart gives the same bytes. */
export const pdfStampSchema = z.object({ program: z.string().max(100), at: z.string().max(40) });
export type PdfStamp = z.infer<typeof pdfStampSchema>;
