// A group: entities (and groups) that the analyst has put together. Closed, it is drawn as one; open, its members stand
// where they always stood, with a frame around them.
import { z } from 'zod';
import { entityIdSchema } from '../ids';

/**
 * A group's id begins with `group:` and lives among entity ids, so that what selects, drags and hits need not tell them
 * apart; no source mints such an id. A member is in at most one group. Members that are not on the chart are passed over,
 * and so is a group without any; undo brings them back. A closed group stands in the middle of its visible members.
 */
export const groupSchema = z.object({
  id: entityIdSchema,
  name: z.string().max(200),
  members: z.array(entityIdSchema).max(100_000),
  isOpen: z.boolean(),
  /** Why they are together: by hand, the leaves of an entity, a shared field, a gang, a community. */
  by: z.enum(['hand', 'leaves', 'field', 'gang', 'community']),
});
export type Group = z.infer<typeof groupSchema>;

export const groupIdPrefix = 'group:';
