// Plans of the arrest simulator: whom to take out. Part of the chart, so that they are undone, saved and frozen with it; the
// facts stay as they are.
import { z } from 'zod';
import { entityIdSchema } from '../ids';

const planSchema = z.object({
  id: z.string().min(1).max(200),
  name: z.string().max(200),
  /** In the order in which they were taken out; who is not on the chart is passed over, so that undo brings them back. */
  out: z.array(entityIdSchema).max(10_000),
});
export type Plan = z.infer<typeof planSchema>;

export const plansSchema = z.object({
  /** Id of the plan that is played on the chart; null draws everything as it is. */
  live: z.string().nullable(),
  /** What only those who are taken out use or hold goes with them. */
  takesAlong: z.boolean(),
  list: z.array(planSchema).max(50),
});
export type Plans = z.infer<typeof plansSchema>;

export const noPlans: Plans = { live: null, takesAlong: true, list: [] };
