// The check that a field value read from a file is one of the plain tagged values of `value.ts`. Beside it and
// not in it, because only readers of files need the schema library.
import { z } from 'zod';
import type { Value } from './value';

const text = z.string();

export const valueSchema: z.ZodType<Value> = z.lazy(() =>
  z.union([
    z.null(),
    z.boolean(),
    z.number(),
    text,
    z.array(valueSchema),
    z.discriminatedUnion('t', [
      z.object({ t: z.literal('int'), v: text.regex(/^-?\d+$/) }),
      z.object({ t: z.literal('float'), v: z.enum(['NaN', 'Infinity', '-Infinity', '-0']) }),
      z.object({ t: z.literal('date'), v: text }),
      z.object({ t: z.literal('time'), v: text }),
      z.object({ t: z.literal('datetime'), v: text }),
      z.object({ t: z.literal('duration'), v: text }),
      z.object({ t: z.literal('point'), srid: z.int(), x: z.number(), y: z.number(), z: z.number().exactOptional() }),
      z.object({ t: z.literal('bytes'), v: text }),
      z.object({ t: z.literal('map'), v: z.record(text, valueSchema) }),
    ]),
  ]),
);
