// The parts that people play in a telecom fraud, as they are suggested and as an analyst confirms them.
import type { Words } from '../../catalogue/types';

/** In the order in which they are listed; of equal scores the later one is suggested, so that a tie accuses nobody more than need be. */
export const roleIds = [
  'organiser',
  'team-leader',
  'caller',
  'goip-operator',
  'recruiter',
  'card-trafficker',
  'mule-1',
  'mule-2',
  'mule-3',
  'crypto-exchanger',
  'smuggler',
  'victim',
  'bystander',
] as const;
export type RoleId = (typeof roleIds)[number];

export const roleWords: { readonly [Role in RoleId]: Words } = {
  organiser: { en: 'Organiser', zh: '组织者' },
  'team-leader': { en: 'Team leader', zh: '话务组长' },
  caller: { en: 'Caller', zh: '话务员' },
  'goip-operator': { en: 'GoIP operator', zh: 'GoIP 设备操作员' },
  recruiter: { en: 'Recruiter', zh: '招募者' },
  'card-trafficker': { en: 'Card trafficker', zh: '卡商' },
  'mule-1': { en: 'Mule, layer 1', zh: '一级卡主' },
  'mule-2': { en: 'Mule, layer 2', zh: '二级卡主' },
  'mule-3': { en: 'Mule, layer 3', zh: '三级卡主' },
  'crypto-exchanger': { en: 'Crypto exchanger', zh: '虚拟币兑换人' },
  smuggler: { en: 'Smuggler', zh: '偷渡组织者' },
  victim: { en: 'Victim', zh: '被害人' },
  bystander: { en: 'Bystander', zh: '无关人员' },
};

/** Roles that accuse nobody. */
export const harmlessRoles: ReadonlySet<RoleId> = new Set(['victim', 'bystander']);

/** Points for (above 0) and against each role; a role that is not named is not touched. */
export type Points = { readonly [Role in RoleId]?: number };
