// The channels about the analyst's work inside the open case: its charts, frozen snapshots, named documents. Where the
// window has no case that may be written, lists are empty or what the case holds, and keeping rejects with NOT_KEPT.
import { z } from 'zod';
import {
  documentKinds,
  mostDocument,
  mostResultLength,
  mostThumbnail,
  snapshotIdSchema,
  snapshotNoteSchema,
  snapshotTitleSchema,
  type KeptDocument,
  type KeptSnapshot,
  type KeptText,
  type WorkState,
} from '../caseWork';
import { mostSnapshotLength } from '../snapshot';
import { channel, nothing } from './channel';
import type { RecoveredChart } from './window';

const document = z.object({ kind: z.enum(documentKinds), name: z.string().min(1).max(200) });

const resultName = z.uuid();

export interface CaseCharts extends WorkState {
  /** In the order of their tabs; none where none were kept. */
  readonly charts: readonly RecoveredChart[];
  /** How many could not be read back. */
  readonly unread: number;
}

export const workChannels = {
  /** The charts that the open case keeps. What the window hands over afterwards is kept there. */
  'work.charts': channel<CaseCharts>()(nothing),
  'work.state': channel<WorkState>()(nothing),

  /** The snapshots inside the open case, newest first; none where there is no case. */
  'work.snapshots.list': channel<readonly KeptSnapshot[]>()(nothing),
  /** Freezes a chart into the open case: `text` is that of a snapshot file, `thumbnail` a PNG or empty. NOT_KEPT, DISK_FULL, FILE_UNWRITABLE. */
  'work.snapshots.keep': channel<KeptSnapshot>()(
    z.object({
      title: snapshotTitleSchema,
      note: snapshotNoteSchema,
      text: z.string().max(mostSnapshotLength),
      thumbnail: z.instanceof(Uint8Array).refine(({ length }) => length <= mostThumbnail),
    }),
  ),
  /** The very text that was kept, to be read by `parseSnapshot`. GONE when it was removed, CASE_DAMAGED when it is not as it was. */
  'work.snapshots.read': channel<{ readonly text: string }>()(z.object({ id: snapshotIdSchema })),
  /** Gives it another title and note; what it holds never changes. GONE, NOT_KEPT. */
  'work.snapshots.rename': channel<KeptSnapshot>()(
    z.object({ id: snapshotIdSchema, title: snapshotTitleSchema, note: snapshotNoteSchema }),
  ),
  /** Harmless when it is gone already. NOT_KEPT. */
  'work.snapshots.remove': channel<null>()(z.object({ id: snapshotIdSchema })),

  /** The named documents of a kind inside the open case, by name. */
  'work.documents.list': channel<readonly KeptDocument[]>()(document.pick({ kind: true })),
  /** Keeps a document, in the place of one of the same kind and name. NOT_KEPT, DISK_FULL, FILE_UNWRITABLE. */
  'work.documents.keep': channel<null>()(document.extend({ text: z.string().max(mostDocument) })),
  'work.documents.remove': channel<null>()(document),

  /** The results of analyses inside the open case, the newest first, at most `mostResults`; none where there is no case. */
  'work.results.list': channel<readonly KeptText[]>()(nothing),
  /**
   * Keeps a result, in the place of one of the same name. `gone` names those that had to go because a case keeps at most
   * `mostResults`, the oldest. NOT_KEPT, DISK_FULL, FILE_UNWRITABLE.
   */
  'work.results.keep': channel<{ readonly keptAt: string; readonly gone: readonly string[] }>()(
    z.object({ name: resultName, text: z.string().max(mostResultLength) }),
  ),
  /** Harmless when it is gone already. NOT_KEPT. */
  'work.results.remove': channel<null>()(z.object({ name: resultName })),
} as const;
