// The channel that reads a snapshot without opening it: to compare it with another chart.
import { z } from 'zod';
import { fileTokenSchema, type FileToken } from '../ids';
import type { Snapshot } from '../snapshot';
import { channel } from './channel';

export interface ReadSnapshot {
  /** Its name is without folder. */
  readonly file: { readonly token: FileToken; readonly name: string };
  readonly snapshot: Snapshot;
}

/** What a comparison is written as by the command line. */
export const comparisonKinds = ['md', 'txt', 'csv', 'json', 'pdf', 'docx'] as const;
export type ComparisonKind = (typeof comparisonKinds)[number];

/** How many entities and links together are new, gone and changed. */
export const changeCountsSchema = z.object({ new: z.int().min(0), gone: z.int().min(0), changed: z.int().min(0) });
export type ChangeCounts = z.infer<typeof changeCountsSchema>;

export const compareChannels = {
  /**
   * The snapshot in a file that the user picks (null when the user cancels), or behind a token; the open source stays.
   * FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_SNAPSHOT, SNAPSHOT_DAMAGED, SNAPSHOT_NEWER.
   */
  'compare.read': channel<ReadSnapshot | null>()(z.object({ token: fileTokenSchema.nullable() })),
} as const;
