// The filter before expanding, finer than types and directions: fields, times, totals, and the order that decides who
// is first. The same filter counts and fetches, so that the count shown before is the count fetched after.
import { z } from 'zod';

const fieldName = z.string().min(1).max(1000);
const number = z.number().finite();

/**
 * `equals` and `contains` compare the value's plain text (`textOf`) folded as search folds it. `range` compares numbers
 * (`numberOf`) or moments in milliseconds since 1970 UTC (`timeOf`), ends included. Of a list one element suffices,
 * whatever the test. A missing field never passes.
 */
export const testSchema = z.discriminatedUnion('is', [
  z.object({ is: z.literal('equals'), text: z.string().max(1000) }),
  z.object({ is: z.literal('contains'), text: z.string().min(1).max(1000) }),
  z.object({ is: z.literal('range'), least: number.nullable(), most: number.nullable() }),
]);
export type FieldTest = z.infer<typeof testSchema>;

/** `entity` is the neighbour (seen from the asked end), `link` the link. Field names as they are shown. */
export const conditionSchema = z.object({ on: z.enum(['entity', 'link']), field: fieldName, test: testSchema });
export type Condition = z.infer<typeof conditionSchema>;

/** Milliseconds since 1970 UTC, ends included; null for open. */
export const timeWindowSchema = z.object({ from: number.nullable(), until: number.nullable() });
export type TimeWindow = z.infer<typeof timeWindowSchema>;

const count = z.int().min(0).nullable();

export const whereSchema = z.object({
  /** All must hold. */
  conditions: z.array(conditionSchema).max(50),
  /** On the link type's time field; a link without a time does not pass. Null for any time. */
  time: timeWindowSchema.nullable(),
  /**
   * Of one neighbour, over its links that pass rows, conditions and time: at least and at most so many links, at least
   * so large a total (of the link types' sum fields; what is not finite adds nothing), linked with at least so many of
   * the asked.
   */
  least: z.object({ links: count, total: number.nullable(), asked: count }),
  most: z.object({ links: count }),
  /** Which neighbours come first: most links; largest total; latest link (those without a time last). Ties by links, key, id. */
  order: z.enum(['links', 'total', 'recent']),
});
export type Where = z.infer<typeof whereSchema>;

export const anyWhere: Where = {
  conditions: [],
  time: null,
  least: { links: null, total: null, asked: null },
  most: { links: null },
  order: 'links',
};

/** True when the filter lets all links and neighbours pass in the usual order, so that nothing need be read to decide. */
export function isAnyWhere(where: Where | null): where is null {
  return (
    where === null ||
    (where.conditions.length === 0 &&
      where.time === null &&
      where.order === 'links' &&
      [where.least.links, where.least.total, where.least.asked, where.most.links].every((bound) => bound === null))
  );
}
