// What the page hands to main to be kept in memory, so that a window whose drawing failed comes back with its charts.
import { z } from 'zod';
import { entityIdSchema, fileTokenSchema } from './ids';
import { mostSnapshotLength, viewportSchema } from './snapshot';

/** Words; words that are kept under a number; or the number of words that this chart was kept with last. */
const pieceSchema = z.union([z.string(), z.object({ nth: z.int().min(0), text: z.string() }), z.int().min(0)]);
export type KeptPiece = z.output<typeof pieceSchema>;

const snapshotText = z
  .array(pieceSchema)
  .refine((pieces) => lengthOf(pieces.map((piece) => wordsOf(piece) ?? '')) <= mostSnapshotLength);

const keptChartSchema = z.object({
  /** Of its tab. */
  id: z.string().min(1).max(20),
  isOnScreen: z.boolean(),
  hasUnsaved: z.boolean(),
  savedAs: fileTokenSchema.nullable(),
  layout: z.string().max(100).nullable(),
  selection: z.array(entityIdSchema),
  viewport: viewportSchema.nullable(),
  /** Its snapshot in pieces; null when it is as it was when it was kept last. */
  text: snapshotText.nullable(),
});

/** All charts of the case, in the order of their tabs. */
export const keptChartsSchema = z.object({ charts: z.array(keptChartSchema).min(1).max(1000) });
/** Where the charts are now besides memory. */
export interface KeptReply {
  /** ISO 8601 UTC: when the case took them; null where there is none to take them, or nothing to keep. */
  readonly keptAt: string | null;
}

export type KeptCharts = z.output<typeof keptChartsSchema>;

/** Null for those that were kept before. */
export function wordsOf(piece: KeptPiece): string | null {
  if (typeof piece === 'string') return piece;
  return typeof piece === 'number' ? null : piece.text;
}

/** Characters in all. */
export function lengthOf(pieces: readonly string[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}
