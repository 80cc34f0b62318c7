// An annotation: what the analyst writes or draws on the chart. It says nothing about the data and never looks as if it did.
import { z } from 'zod';
import { entityIdSchema } from '../ids';

const name = z.string().min(1).max(1000);
const text = z.string().max(5000);
const number = z.number().finite();
/** A place on the chart, or the entity (or group) that the annotation holds on to; when that is not drawn, the place is used. */
const anchorSchema = z.object({ x: number, y: number, on: entityIdSchema.nullable() });
const colour = z.enum(['ink', 'accent', 'warning', 'danger', 'good']);

export const annotationSchema = z.discriminatedUnion('is', [
  /** A box of text; `x`, `y` is its top left corner, `width` in chart units. */
  z.object({
    is: z.literal('text'),
    id: name,
    x: number,
    y: number,
    width: z.number().min(40).max(2000),
    text,
    colour,
  }),
  z.object({ is: z.literal('arrow'), id: name, from: anchorSchema, to: anchorSchema, text, colour }),
  /** A tinted area around entities. */
  z.object({ is: z.literal('highlight'), id: name, around: z.array(entityIdSchema).max(10_000), text, colour }),
  /** A numbered call-out with its sentence. */
  z.object({ is: z.literal('callout'), id: name, at: anchorSchema, nth: z.int().min(1).max(999), text, colour }),
]);
export type Annotation = z.infer<typeof annotationSchema>;
