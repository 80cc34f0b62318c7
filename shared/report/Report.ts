// A report before it has pages: what stands in it, in order, as plain data. `composeReport` makes one; the printing page and the
// Word writer both set it. Nothing in it is markup but the picture, which is SVG from `writeSvg`.
import { z } from 'zod';
import { languages } from '../messages';
import { paperSchema } from './paper';

const text = z.string().max(1_000_000);

export const logoSchema = z.object({
  kind: z.enum(['png', 'jpeg']),
  base64: z
    .string()
    .max(3_000_000)
    .regex(/^[A-Za-z0-9+/]*={0,2}$/),
  /** Pixels. */
  width: z.int().min(1).max(20_000),
  height: z.int().min(1).max(20_000),
});
export type Logo = z.infer<typeof logoSchema>;

const columnSchema = z.object({
  title: text,
  /** Of the table's width, beside the other columns' shares. */
  share: z.number().min(0.1).max(100),
  /** Numbers stand at the right. */
  isNumber: z.boolean(),
});

const blockSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('heading'), text, level: z.union([z.literal(1), z.literal(2)]) }),
  z.object({ is: z.literal('paragraph'), text }),
  /** A quieter line: what is left out, what a table counts. */
  z.object({ is: z.literal('note'), text }),
  z.object({ is: z.literal('facts'), rows: z.array(z.tuple([text, text])).max(1000) }),
  z.object({ is: z.literal('picture'), svg: z.string().max(256 * 1024 * 1024), caption: text }),
  /** Numbered call-outs with their sentences. */
  z.object({
    is: z.literal('callouts'),
    items: z.array(z.object({ nth: z.int().min(1), text })).max(10_000),
  }),
  z.object({
    is: z.literal('table'),
    columns: z.array(columnSchema).min(1).max(20),
    rows: z.array(z.array(text).max(20)).max(100_000),
  }),
]);
export type Block = z.infer<typeof blockSchema>;
export type TableBlock = Extract<Block, { readonly is: 'table' }>;
export type TableColumn = z.infer<typeof columnSchema>;

export const reportSchema = z.object({
  language: z.enum(languages),
  paper: paperSchema,
  title: z.string().max(1000),
  /** On every page, at the top and at the bottom; '' for none. */
  handling: z.string().max(200),
  /** Of the agency; '' for none. */
  agency: z.string().max(200),
  logo: logoSchema.nullable(),
  /** Of a page: `{page}` and `{pages}` stand for the numbers. */
  pageWords: z.string().max(100),
  /** The moment of the report as it is written out, at the foot of every page. */
  writtenAt: z.string().max(100),
  blocks: z.array(blockSchema).max(10_000),
});
export type Report = z.infer<typeof reportSchema>;
