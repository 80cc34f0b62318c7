// A mapping as a file to share with colleagues (`.skein-mapping.json`): versioned JSON, every byte distrusted when read.
import { z } from 'zod';
import { AppError } from '../errors';
import { mappingSchema, type Mapping } from './Mapping';

const format = 'skein-mapping';
/** Raised when older versions of Skein could not read the file. */
const version = 1;

const mappingFileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  ...mappingSchema.shape,
});

/** The mapping in `content`; `fileName` is only for the error's sentence. NOT_A_MAPPING, MAPPING_NEWER or MAPPING_DAMAGED. */
export function parseMapping(content: string, fileName: string): Mapping {
  const file = { file: fileName };
  let data: unknown;
  try {
    data = JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content);
  } catch {
    throw new AppError(content.slice(0, 100).includes(`"${format}"`) ? 'MAPPING_DAMAGED' : 'NOT_A_MAPPING', file);
  }
  const head = z.looseObject({ format: z.literal(format), version: z.unknown() }).safeParse(data);
  if (!head.success) throw new AppError('NOT_A_MAPPING', file);
  const theirs = head.data.version;
  if (typeof theirs === 'number' && theirs > version) throw new AppError('MAPPING_NEWER', { ...file, version: theirs });
  const read = mappingFileSchema.safeParse(data);
  if (!read.success) throw new AppError('MAPPING_DAMAGED', file, { cause: read.error });
  const { format: _format, version: _version, ...mapping } = read.data;
  return mapping;
}

/** The same mapping gives the same bytes: keys in the order of the schema, lists as they are. */
export function writeMapping(mapping: Mapping): string {
  return `${JSON.stringify(mappingFileSchema.parse({ format, version, ...mapping }), null, 2)}\n`;
}
