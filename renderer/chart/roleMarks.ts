// Decided roles on the chart: of whom, and the short sign of each that stands at the entity.
import type { RoleId } from '../../shared/analysis/roles/Role';
import type { RoleMark } from '../../shared/dress/roleMark';
import type { EntityId } from '../../shared/ids';
import type { Chart } from './Chart';

/** Signs that fit a badge and are the same in every language, so that a picture reads the same everywhere. */
export const roleSigns: { readonly [Role in RoleId]: string } = {
  organiser: 'ORG',
  'team-leader': 'TL',
  caller: 'CALL',
  'goip-operator': 'GOIP',
  recruiter: 'REC',
  'card-trafficker': 'CARD',
  'mule-1': 'M1',
  'mule-2': 'M2',
  'mule-3': 'M3',
  'crypto-exchanger': 'COIN',
  smuggler: 'SMG',
  victim: 'VIC',
  bystander: 'BY',
};

const byList = new WeakMap<readonly RoleMark[], ReadonlyMap<EntityId, RoleMark>>();
const none: readonly RoleMark[] = [];

function marksOf(chart: Chart): ReadonlyMap<EntityId, RoleMark> {
  const list = chart.dress.roles ?? none;
  const known = byList.get(list) ?? new Map(list.map((mark) => [mark.id, mark]));
  byList.set(list, known);
  return known;
}

/** Undefined where nothing was decided. */
export function roleMarkOf(chart: Chart, id: EntityId): RoleMark | undefined {
  return marksOf(chart).get(id);
}

export function roleBadgesOf(chart: Chart): ReadonlyMap<EntityId, string> {
  return new Map([...marksOf(chart)].flatMap(([id, { role }]) => (role === null ? [] : [[id, roleSigns[role]]])));
}
