// What a report can hold, and the templates that say which of it stands in a report and in which order.
import { z } from 'zod';
import { logoSchema } from './Report';

export const sectionIds = [
  'purpose',
  'picture',
  'callouts',
  'people',
  'paths',
  'flow',
  'boxes',
  'entities',
  'links',
  'method',
  'provenance',
] as const;
export type SectionId = (typeof sectionIds)[number];

const sectionSchema = z.object({ id: z.enum(sectionIds), isOn: z.boolean() });

/** All sections once, in the order of the report; those that a template from before does not know stand last and are off. */
const sectionsSchema = z
  .array(sectionSchema)
  .max(sectionIds.length)
  .refine((sections) => new Set(sections.map(({ id }) => id)).size === sections.length)
  .transform((sections) => {
    const known = new Set(sections.map(({ id }) => id));
    return [...sections, ...sectionIds.filter((id) => !known.has(id)).map((id) => ({ id, isOn: false }))];
  });
export type Sections = z.output<typeof sectionsSchema>;

export const templateIdSchema = z.string().min(1).max(100);
/** As many as a list can still be looked through. */
export const mostTemplates = 100;

export const templateSchema = z.object({
  /** Built-in ones have the ids of `builtInTemplates`. */
  id: templateIdSchema,
  name: z.string().min(1).max(200),
  agency: z.string().max(200),
  logo: logoSchema.nullable(),
  sections: sectionsSchema,
});
export type ReportTemplate = z.infer<typeof templateSchema>;

function withOnly(ids: readonly SectionId[]): Sections {
  return sectionIds.map((id) => ({ id, isOn: ids.includes(id) }));
}

/** Their names are in the messages, `report.templates`. */
export const builtInTemplates = {
  full: withOnly(sectionIds),
  picture: withOnly(['picture']),
  tables: withOnly(['people', 'entities', 'links', 'provenance']),
} as const satisfies { readonly [id: string]: Sections };
export type BuiltInTemplate = keyof typeof builtInTemplates;

export function isBuiltIn(id: string): id is BuiltInTemplate {
  return Object.hasOwn(builtInTemplates, id);
}
