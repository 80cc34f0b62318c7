// The channel that reads a snapshot without opening it: to compare it with another chart.
import { z } from 'zod';
import type { NamedFile } from '../contract';
import { fileTokenSchema } from '../ids';
import type { Snapshot } from '../snapshot';
import { channel } from './channel';

export interface ReadSnapshot {
  readonly file: NamedFile;
  readonly snapshot: Snapshot;
}

export const compareChannels = {
  /**
   * The snapshot in a file that the user picks (null when the user cancels), or behind a token; the open source stays.
   * FILE_NOT_FOUND, FILE_UNREADABLE, NOT_A_SNAPSHOT, SNAPSHOT_DAMAGED, SNAPSHOT_NEWER.
   */
  'compare.read': channel<ReadSnapshot | null>()(z.object({ token: fileTokenSchema.nullable() })),
} as const;
