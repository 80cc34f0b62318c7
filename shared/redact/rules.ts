// What is taken out of a chart before it goes to a partner: types, or fields of a type, masked or replaced by pseudonyms.
import { z } from 'zod';

const name = z.string().min(1).max(1000);

/**
 * - `mask`: nothing of it is left but that there was something.
 * - `pseudonym`: the same value becomes the same made-up word throughout one export; which one depends on a key of that
 *   export alone.
 */
export const redactionKinds = ['mask', 'pseudonym'] as const;

const redactionRuleSchema = z.object({
  /** An entity or link type; null for all. */
  type: name.nullable(),
  /** A field; null for everything that tells who or what it is: caption, key and all fields. */
  field: name.nullable(),
  kind: z.enum(redactionKinds),
});
export type RedactionRule = z.infer<typeof redactionRuleSchema>;

export const redactionSetSchema = z.object({
  name: z.string().min(1).max(200),
  rules: z.array(redactionRuleSchema).max(1000),
  /** Also notes, grades' remarks, annotations and what was asked in words. */
  dropsWords: z.boolean(),
});
export type RedactionSet = z.infer<typeof redactionSetSchema>;
