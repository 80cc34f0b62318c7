// What an analyst decided about the part that a person plays. Only a decision counts; a suggestion is never kept. Beside the
// facts, never among them.
import { z } from 'zod';
import { roleIds } from '../analysis/roles/Role';
import { entityIdSchema } from '../ids';

const roleSchema = z.enum(roleIds);

export const roleMarkSchema = z.object({
  /** Who is not on the chart is passed over, so that undo brings the decision back. */
  id: entityIdSchema,
  /** Null: what was suggested was rejected, and nothing was put in its place. */
  role: roleSchema.nullable(),
  /** What was suggested then; null where the analyst chose without a suggestion. */
  suggested: roleSchema.nullable(),
});
export type RoleMark = z.infer<typeof roleMarkSchema>;
