// A filter on the chart: what of the laid-out network is looked at. Filters compose: what passes all that are on passes.
import { z } from 'zod';
import { entityIdSchema } from '../ids';
import { testSchema, timeWindowSchema } from '../where';
import { whenSchema } from './rule';

const name = z.string().min(1).max(1000);
const names = z.array(name).max(10_000);
const bound = z.int().min(0).nullable();

/** What of all that a rule is about; see `row` below. */
const partSchema = z.discriminatedUnion('is', [
  z.object({ is: z.enum(['all', 'total']) }),
  z.object({ is: z.literal('value'), field: name, text: z.string().min(1) }),
  z.object({ is: z.literal('others'), field: name, texts: z.array(z.string()).max(1000) }),
  z.object({ is: z.enum(['filled', 'number']), field: name }),
]);

/**
 * Tests come in three rounds, whatever their order in the list: first those that look at one entity or link alone
 * (`types`, `row`, `drawn`, `property`, `time`, `hours`, `text`), then `degree` among what passed, then `component` among what passed that.
 *
 * - `types`: entities and links of the named types do not pass.
 * - `row`: entities (links) that a row of the legend stands for do not pass: those that a style rule on `type` and `when`
 *   is about, and of them by `part` all, those with one value of a field, with another than the `texts` (plain texts of
 *   values), with any value, with a number or moment, with money to add up.
 * - `drawn`: entities and links drawn by hand do not pass.
 * - `property`: only entities (links) of `type` are tested, of every type when it is null; a missing field never passes.
 * - `time`: links whose type has a time field and whose time lies outside the window (or is missing) do not pass; links of
 *   types without a time field do. A local time or a day without an offset is taken to be one of the chart's zone.
 * - `hours`: the same for the hour of the week by the clocks of the chart's zone; each cell is 24 × (0 for Monday to 6 for
 *   Sunday) + hour. A day without an hour does not pass.
 * - `text`: entities pass whose key, caption or a field contains the text, folded as search folds it.
 * - `degree`: entities pass with at least and at most so many distinct neighbours.
 * - `component`: entities pass that are linked, over any number of links, with this one.
 *
 * A link passes only with both its ends. An entity whose every link on the chart is stopped by `time`, `hours` or a `property`
 * of links does not pass either; one that never had a link does.
 */
const filterTestSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('types'), entities: names, links: names }),
  z.object({
    is: z.literal('row'),
    on: z.enum(['entity', 'link']),
    type: name.nullable(),
    when: whenSchema,
    part: partSchema,
  }),
  z.object({ is: z.literal('drawn') }),
  z.object({
    is: z.literal('property'),
    on: z.enum(['entity', 'link']),
    type: name.nullable(),
    field: name,
    test: testSchema,
  }),
  z.object({ is: z.literal('time'), window: timeWindowSchema }),
  z.object({ is: z.literal('hours'), cells: z.array(z.int().min(0).max(167)).max(168) }),
  z.object({ is: z.literal('text'), text: z.string().min(1).max(1000) }),
  z.object({ is: z.literal('degree'), least: bound, most: bound }),
  z.object({ is: z.literal('component'), of: entityIdSchema }),
]);
export type ChartFilterTest = z.infer<typeof filterTestSchema>;

export const filterSchema = z.object({ id: name, isOn: z.boolean(), test: filterTestSchema });
export type ChartFilter = z.infer<typeof filterSchema>;
