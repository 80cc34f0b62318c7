// The channels of what the agency says of its evidence: handling codes and rules of redaction.
import { z } from 'zod';
import { redactionSetSchema } from '../redact/rules';
import { channel, nothing } from './channel';

const code = z.string().min(1).max(200);

export const evidenceSchema = z.object({
  /** '' for the name that the system knows the user by. */
  analyst: z.string().max(200),
  /** Handling codes, from low to high. */
  codes: z.array(code).min(1).max(100),
  /** The code of the export before; '' before the first. */
  lastCode: z.string().max(200),
  redactions: z.array(redactionSetSchema).max(200),
});
export type Evidence = z.infer<typeof evidenceSchema>;

export const evidenceChannels = {
  'evidence.settings': channel<Evidence>()(nothing),
  /** Replaces what is given and leaves the rest. */
  'evidence.save': channel<Evidence>()(
    z.object({
      codes: evidenceSchema.shape.codes.optional(),
      lastCode: evidenceSchema.shape.lastCode.optional(),
      redactions: evidenceSchema.shape.redactions.optional(),
    }),
  ),
} as const;
