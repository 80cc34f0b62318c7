// The channels about facts on their way to other programs.
import { z } from 'zod';
import type { UnsaidReason } from '../formats/write/FactFormat';
import { mostSnapshotLength } from '../snapshot';
import { channel, fileName } from './channel';
import { exportAboutSchema } from './exports';

export interface FactsReply {
  readonly name: string;
  /** What the format has no words for, by reason. */
  readonly unsaid: { readonly [reason in UnsaidReason]?: number };
}

export const factChannels = {
  /** Writes the facts of a chart (as the text of a snapshot) in another format; null when the user cancels. UNKNOWN_FORMAT, and as a snapshot is refused. */
  'facts.save': channel<FactsReply | null>()(
    z.object({
      suggestedName: fileName,
      format: z.string().max(40),
      text: z.string().max(mostSnapshotLength),
      about: exportAboutSchema,
    }),
  ),
} as const;
