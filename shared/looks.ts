// How types outside the catalogue look and speak when a lens says so. Plain data: it travels with the description of a
// source and with a snapshot, so that a frozen chart draws alike without its database.
import { z } from 'zod';
import { shapes } from './catalogue/types';

const name = z.string().min(1).max(1000);

export const looksSchema = z.object({
  entities: z.array(
    z.object({
      /** The type's id, which is also its word. */
      type: name,
      shape: z.enum(shapes),
      colour: z.string().regex(/^#[0-9a-f]{6}$/),
      /** A catalogue type whose glyph is borrowed; '' for the initial. */
      glyphOf: z.string().max(100),
      /** Fields whose texts, joined by a space, make the caption; empty for the usual guess. */
      caption: z.array(name).max(10),
    }),
  ),
  links: z.array(z.object({ type: name, timeField: name.nullable(), sumField: name.nullable() })),
});
export type Looks = z.infer<typeof looksSchema>;

export const noLooks: Looks = { entities: [], links: [] };
