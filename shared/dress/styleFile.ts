// Style rules as a file to share with colleagues (`.skein-style.json`): versioned JSON, every byte distrusted when read.
import { z } from 'zod';
import { AppError } from '../errors';
import { dressSchema } from './Dress';
import type { StyleRule } from './rule';

const format = 'skein-style';
/** Raised when older versions of Skein could not read the file. */
const version = 1;

const styleFileSchema = z.object({
  format: z.literal(format),
  version: z.literal(version),
  rules: dressSchema.shape.rules,
});

/** The rules in `content`, in their order; `fileName` is only for the error's sentence. NOT_A_STYLE, STYLE_NEWER or STYLE_DAMAGED. */
export function parseStyles(content: string, fileName: string): readonly StyleRule[] {
  const file = { file: fileName };
  let data: unknown;
  try {
    data = JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content);
  } catch {
    throw new AppError(content.slice(0, 100).includes(`"${format}"`) ? 'STYLE_DAMAGED' : 'NOT_A_STYLE', file);
  }
  const head = z.looseObject({ format: z.literal(format), version: z.unknown() }).safeParse(data);
  if (!head.success) throw new AppError('NOT_A_STYLE', file);
  const theirs = head.data.version;
  if (typeof theirs === 'number' && theirs > version) throw new AppError('STYLE_NEWER', { ...file, version: theirs });
  try {
    return styleFileSchema.parse(data).rules;
  } catch (error) {
    throw new AppError('STYLE_DAMAGED', file, { cause: error });
  }
}

/** The same rules give the same bytes: keys in the order of the schema, lists as they are. */
export function writeStyles(rules: readonly StyleRule[]): string {
  return `${JSON.stringify(styleFileSchema.parse({ format, version, rules }), null, 2)}\n`;
}
