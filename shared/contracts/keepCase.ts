// The channel that makes a case of the charts of a window whose source keeps no work: the sample, a database, a snapshot.
import { z } from 'zod';
import { documentKinds, mostDocument, mostThumbnail, snapshotNoteSchema, snapshotTitleSchema } from '../caseWork';
import { entityIdSchema, requestIdSchema, type FileToken } from '../ids';
import { mostSnapshotLength, viewportSchema } from '../snapshot';
import { channel, fileName } from './channel';

/**
 * What the ids of facts begin with while their case has no mark of its own yet: `KEPT00e1` is its first entity, `KEPT00l1` its
 * first link. As long as a mark is.
 */
export const idsToCome = 'KEPT00';

const chartSchema = z.object({
  isOnScreen: z.boolean(),
  layout: z.string().max(100).nullable(),
  selection: z.array(entityIdSchema),
  viewport: viewportSchema.nullable(),
  /** Of a snapshot file. Facts bear ids to come, counted over all charts; what was drawn by hand bears its own. */
  text: z.string().max(mostSnapshotLength),
});

const snapshotSchema = z.object({
  title: snapshotTitleSchema,
  note: snapshotNoteSchema,
  /** ISO 8601 UTC. */
  keptAt: z.string().max(100),
  text: z.string().max(mostSnapshotLength),
  thumbnail: z.instanceof(Uint8Array).refine(({ length }) => length <= mostThumbnail),
});

export interface KeptCase {
  readonly token: FileToken;
  /** Without folder. */
  readonly name: string;
  readonly entities: number;
  readonly links: number;
}

export const keepCaseChannels = {
  /**
   * Writes a new case under a name that main asks for: the facts on the charts, the charts in the order of their tabs, frozen
   * snapshots word for word, named documents. Null when the user cancels. All or nothing. CASE_LOCKED, DISK_FULL,
   * FILE_UNWRITABLE, and as a snapshot is refused.
   */
  'work.keepAll': channel<KeptCase | null>()(
    z.object({
      requestId: requestIdSchema,
      suggestedName: fileName,
      charts: z.array(chartSchema).min(1).max(1000),
      snapshots: z.array(snapshotSchema).max(1000),
      documents: z
        .array(
          z.object({
            kind: z.enum(documentKinds),
            name: z.string().min(1).max(200),
            text: z.string().max(mostDocument),
          }),
        )
        .max(1000),
    }),
  ),
} as const;
