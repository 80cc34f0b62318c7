// Filters of a chart as a named document of a case: versioned JSON, every byte distrusted when read.
import { z } from 'zod';
import { dressSchema } from './Dress';
import type { ChartFilter } from './filter';

const schema = z.object({
  format: z.literal('skein-filters'),
  version: z.literal(1),
  filters: dressSchema.shape.filters,
});

/** The filters in their order; null for what is none of ours. */
export function parseFilters(text: string): readonly ChartFilter[] | null {
  try {
    return schema.parse(JSON.parse(text)).filters;
  } catch {
    return null;
  }
}

export function writeFilters(filters: readonly ChartFilter[]): string {
  return `${JSON.stringify(schema.parse({ format: 'skein-filters', version: 1, filters }), null, 2)}\n`;
}
