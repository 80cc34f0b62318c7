// The channel about roles: what an analyst decides about a person, for the record of work.
import { z } from 'zod';
import { roleIds } from '../analysis/roles/Role';
import { channel } from './channel';

const role = z.enum(roleIds).nullable();

export const roleChannels = {
  /** Writes the decision down; resolves once it is on the disk. `role` null: rejected, or taken back. AUDIT_UNWRITABLE. */
  'roles.decided': channel<null>()(
    z.object({
      key: z.string().max(1000),
      decision: z.enum(['confirmed', 'changed', 'rejected', 'taken back']),
      role,
      suggested: role,
    }),
  ),
} as const;
