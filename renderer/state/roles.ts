// Suggested roles as the analyst sees them: what was suggested, and who is looked at.
import type { EntityId } from '../../shared/ids';
import type { RoleAnswer } from '../chart/roleQuestion';

export interface RolesView {
  /** Null before the first run. */
  readonly answer: RoleAnswer | null;
  readonly isRunning: boolean;
  /** Null for the first of the list. */
  readonly at: EntityId | null;
}

export const noRoles: RolesView = { answer: null, isRunning: false, at: null };
