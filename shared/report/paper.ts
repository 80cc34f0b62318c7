// The paper that a picture or a report is printed on.
import { z } from 'zod';

export const paperSizes = ['a4', 'a3'] as const;
export const paperSchema = z.object({ size: z.enum(paperSizes), isLandscape: z.boolean() });
export type Paper = z.infer<typeof paperSchema>;

/** ISO 216, upright, in millimetres. */
const sizes = { a4: { width: 210, height: 297 }, a3: { width: 297, height: 420 } } as const;

/** In millimetres, as the paper lies. */
export function paperMm({ size, isLandscape }: Paper): { readonly width: number; readonly height: number } {
  const { width, height } = sizes[size];
  return isLandscape ? { width: height, height: width } : { width, height };
}
