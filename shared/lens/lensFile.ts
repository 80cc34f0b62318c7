// The lens as a file to share with colleagues: versioned JSON, every byte distrusted when read.
import { AppError } from '../errors';
import { lensSchema, lensVersion, type Lens } from './Lens';

/** The lens in `content`; `fileName` is only for the error's sentence. NOT_A_LENS, LENS_NEWER or LENS_DAMAGED. */
export function parseLens(content: string, fileName: string): Lens {
  const file = { file: fileName };
  let data: unknown;
  try {
    data = JSON.parse(content.startsWith('\uFEFF') ? content.slice(1) : content);
  } catch {
    throw new AppError(content.slice(0, 100).includes('"skein-lens"') ? 'LENS_DAMAGED' : 'NOT_A_LENS', file);
  }
  const isOurs = typeof data === 'object' && data !== null && Reflect.get(data, 'format') === 'skein-lens';
  if (!isOurs) throw new AppError('NOT_A_LENS', file);
  const version: unknown = Reflect.get(data as object, 'version');
  if (typeof version === 'number' && version > lensVersion) throw new AppError('LENS_NEWER', { ...file, version });
  try {
    return lensSchema.parse(data);
  } catch (error) {
    throw new AppError('LENS_DAMAGED', file, { cause: error });
  }
}

/** The same lens gives the same bytes: keys in a fixed order, lists as they are. */
export function writeLens(lens: Lens): string {
  return `${JSON.stringify(lensSchema.parse(lens), null, 2)}\n`;
}
