// What the page says of every file it hands over to be saved; main makes its manifest of it.
import { z } from 'zod';

const text = z.string().max(100_000);

export const exportQuestionSchema = z.object({
  kind: text,
  /** Name and version of the source that answered; '' for what was drawn by hand. */
  source: text,
  question: text,
  detail: text,
  /** ISO 8601 UTC. */
  at: text,
});

export const exportAboutSchema = z.object({
  /** An export without one is refused with NO_HANDLING_CODE. */
  handling: z.string().max(200),
  /** Made for a partner: the manifest then does not name the source. */
  isRedacted: z.boolean().default(false),
  /** What was asked to bring what is in the file, in the order it was asked. */
  questions: z.array(exportQuestionSchema).max(100_000),
});
export type ExportAbout = z.input<typeof exportAboutSchema>;
