// The channels of the record of work: reading it, adding to it what happens on the page alone, and who the analyst is.
import { z } from 'zod';
import type { AuditLine, AuditTail } from '../audit/line';
import { channel, fileName, nothing } from './channel';

const count = z.int().min(0);

/** What the page does by itself and the record must hold: a closed set, so that the page cannot write what it likes. */
const auditNoteSchema = z.discriminatedUnion('kind', [
  /** Entities became one; the keys of those that went into it. */
  z.object({
    kind: z.literal('merge'),
    into: z.string().max(1000),
    keys: z.array(z.string().max(1000)).min(2).max(10_000),
    reason: z.string().max(2000),
  }),
  /** One entity became the several that it was made of. */
  z.object({ kind: z.literal('split'), from: z.string().max(1000), keys: z.array(z.string().max(1000)).max(10_000) }),
]);

export interface AuditPage {
  /** Newest first. */
  readonly lines: readonly AuditLine[];
  /** Lines that fit the filter, listed or not. */
  readonly total: number;
  /** Lines of the whole log. */
  readonly all: number;
}

export interface Analyst {
  /** '' for the name that the system knows the user by. */
  readonly name: string;
  readonly systemName: string;
}

export const auditChannels = {
  /** Writes down what happened on the page; resolves once it is on the disk. AUDIT_UNWRITABLE. */
  'audit.note': channel<null>()(z.object({ note: auditNoteSchema })),
  /** The newest lines of the open source's log that hold the text, in any field. */
  'audit.list': channel<AuditPage>()(z.object({ text: z.string().max(1000), limit: count.max(5000) })),
  /** The end of the open source's log; null when nothing is written there. */
  'audit.tail': channel<AuditTail | null>()(nothing),
  /** Saves the log of the open source as a file, with its manifest; null when the user cancels. */
  'audit.export': channel<{ readonly name: string } | null>()(z.object({ suggestedName: fileName })),
  'audit.analyst': channel<Analyst>()(nothing),
  'audit.setAnalyst': channel<Analyst>()(z.object({ name: z.string().max(200) })),
} as const;
