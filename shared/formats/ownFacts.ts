// Fields of Skein's own inside formats that have no room for them: one JSON text, read with the same distrust as a snapshot.
import { z } from 'zod';
import type { Fields } from '../value';
import { valueSchema } from '../valueSchema';
import { isTooDeep } from './readJson';

/** The fields; none when the text is not what Skein writes. */
export function fieldsFromText(text: string): Fields {
  if (isTooDeep(text)) return {};
  try {
    // One by one: the schema library passes over a field that is called `__proto__`.
    const parsed = objectSchema.parse(JSON.parse(text));
    return Object.fromEntries(Object.entries(parsed).map(([name, value]) => [name, valueSchema.parse(value)]));
  } catch {
    return {};
  }
}

const objectSchema = z.custom<object>((data) => typeof data === 'object' && data !== null && !Array.isArray(data));
