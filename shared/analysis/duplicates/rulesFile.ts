// The rules for finding duplicates as a file to share (`.skein-duplicates.json`): versioned JSON, every byte distrusted when read.
import { z } from 'zod';
import { AppError } from '../../errors';
import { duplicateRulesSchema, type DuplicateRules } from './rules';

const format = 'skein-duplicates';
/** Raised when older versions of Skein could not read the file. */
const version = 1;

const rulesFileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  rules: duplicateRulesSchema,
});

/** `fileName` is only for the error's sentence. NOT_DUPLICATE_RULES for whatever is not whole. */
export function parseDuplicateRules(content: string, fileName: string): DuplicateRules {
  try {
    return rulesFileSchema.parse(JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content)).rules;
  } catch (error) {
    throw new AppError('NOT_DUPLICATE_RULES', { file: fileName }, { cause: error });
  }
}

/** The same rules give the same bytes. */
export function writeDuplicateRules(rules: DuplicateRules): string {
  return `${JSON.stringify(rulesFileSchema.parse({ format, version, rules }), null, 2)}\n`;
}
