// A style rule: which entities or links look different, and how. Rules are applied in order; later ones win.
import { z } from 'zod';
import { testSchema } from '../where';

const name = z.string().min(1).max(1000);
const colour = z.string().regex(/^#[0-9a-f]{6}$/);

/**
 * What a rule sets; what it leaves null stays as the type, or an earlier rule, says. Of entities: `colour` fills, `border`
 * is a band around the outline, `size` the radius in chart units (8 to 60), `icon` names an entity type whose glyph is drawn
 * instead (the outline stays: it says the type), `badge` is a text of at most 4 characters at the bottom right. Of links:
 * `colour`, `width` (0.5 to 12) and `dash` of the line. `caption` names the field that is written under an entity (along a
 * link: its different values) instead of the usual caption; where it is missing the usual one stays. What does not
 * belong to the kind that a rule is on changes nothing.
 */
export const styleSchema = z.object({
  colour: colour.nullable(),
  border: colour.nullable(),
  size: z.number().min(8).max(60).nullable(),
  icon: name.nullable(),
  badge: z.string().min(1).max(4).nullable(),
  width: z.number().min(0.5).max(12).nullable(),
  dash: z.enum(['solid', 'dashed', 'dotted']).nullable(),
  caption: name.nullable(),
});
export type Style = z.infer<typeof styleSchema>;

export const noStyle: Style = {
  colour: null,
  border: null,
  size: null,
  icon: null,
  badge: null,
  width: null,
  dash: null,
  caption: null,
};

export const paletteIds = ['okabe-ito', 'tol-bright', 'viridis', 'cividis', 'blue-orange', 'greys'] as const;
export type PaletteId = (typeof paletteIds)[number];

/**
 * A number of an entity or of a bundle of links drawn as one line, counted over all that is on the chart, hidden or not, so
 * that hiding changes no look.
 * - `field`: its number, or its moment in milliseconds since 1970; of a bundle the greatest among the links that match.
 * - `degree`: distinct neighbours of an entity; a bundle has none.
 * - `links`: the links at an entity, in a bundle.
 * - `total`: the money paid over the links at an entity; the sum of a bundle (`LinkBundle.total`). None where several
 *   currencies would be added up.
 */
const measureSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('field'), field: name }),
  z.object({ is: z.enum(['degree', 'links', 'total']) }),
]);
export type Measure = z.infer<typeof measureSchema>;

/**
 * - `fixed`: one style for all that match.
 * - `scale`: a number decides, between `least` and `most` (null: of what matches on the chart): the size or width grows from
 *   the first to the second of `range` (by the square root, so that areas compare), or the colour runs along the palette.
 *   Numbers beyond stand at the ends; when both ends are the same, all stand in the middle. What has no such number is
 *   left alone.
 * - `categories`: each value of a field (its plain text) gets a colour of the palette, most frequent first, ties in the order
 *   of the text; beyond the palette all are grey, and so is a bundle whose links differ. What lacks the field is left alone.
 */
const lookSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('fixed'), style: styleSchema }),
  z.object({
    is: z.literal('scale'),
    measure: measureSchema,
    least: z.number().nullable(),
    most: z.number().nullable(),
    to: z.discriminatedUnion('sets', [
      z.object({ sets: z.enum(['size', 'width']), range: z.tuple([z.number().min(0.5), z.number().max(60)]) }),
      z.object({ sets: z.literal('colour'), palette: z.enum(paletteIds) }),
    ]),
  }),
  z.object({
    is: z.literal('categories'),
    field: name,
    sets: z.enum(['colour', 'border']),
    palette: z.enum(paletteIds),
  }),
]);
export type RuleLook = z.infer<typeof lookSchema>;

/** What a rule is about, besides its type; null for all. A bundle matches with the links that pass; one suffices. */
export const whenSchema = z.object({ field: name, test: testSchema }).nullable();

export const ruleSchema = z.object({
  id: name,
  name: z.string().max(200),
  isOn: z.boolean(),
  on: z.enum(['entity', 'link']),
  /** Only of this type; null for every type. */
  type: name.nullable(),
  when: whenSchema,
  look: lookSchema,
});
export type StyleRule = z.infer<typeof ruleSchema>;
