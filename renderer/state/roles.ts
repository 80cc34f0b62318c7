// Suggested roles as the analyst sees them: what was suggested, and who is looked at.
import type { EntityId } from '../../shared/ids';
import type { RoleAnswer } from '../chart/roleQuestion';
import type { AnalysisScope } from './analyses';

export interface RolesView {
  /** Null before the first run. */
  readonly answer: RoleAnswer | null;
  readonly isRunning: boolean;
  readonly scope: AnalysisScope;
  /** Before a whole database is read, the analyst is asked. */
  readonly isAsking: boolean;
  /** Null for the first of the list. */
  readonly at: EntityId | null;
}

export const noRoles: RolesView = { answer: null, isRunning: false, scope: 'chart', isAsking: false, at: null };
