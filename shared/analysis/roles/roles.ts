// Suggested roles as an analysis like the others: a row for each person, the surest first, with what speaks for and against.
import type { Words } from '../../catalogue/types';
import { isZone } from '../../zone';
import type { Analysis } from '../Analysis';
import { usualPeople } from './people';
import type { RoleSuggestion } from './suggestRoles';
import { suggestRoles } from './suggestRoles';

const usualZone = 'Asia/Shanghai';

export const roles: Analysis = {
  id: 'roles',
  group: 'who',
  title: { en: 'Suggested roles', zh: '角色建议' },
  meaning: {
    en: 'Which part each person seems to play, from the rhythm of calls, what money does on their accounts, devices, journeys and who brought whom. No field of a person and no stated role is read. A suggestion to be checked, never a finding: only what an analyst confirms counts.',
    zh: '根据通话规律、账户资金走向、设备、出行及介绍关系，推测每个人可能的角色；不读取人员字段，也不读取已注明的角色。仅为待核实的线索，以分析人员确认为准。',
  },
  limits: {
    en: 'Weights were set by hand on invented cases and are nobody’s statistics: 0.97 does not mean right in 97 of 100. Much of a case missing on the chart makes it worse; a gang behind a registered firm would pass.',
    zh: '权重由人工在虚构案件上设定，并非统计结果：0.97 不表示 100 次中 97 次正确。图上资料越不全越不可靠；以注册公司为掩护的团伙难以识别。',
  },
  source:
    'Weights of evidence added up (Good, Probability and the Weighing of Evidence, 1950); weights set by hand, listed in docs/analyses/roles.md',
  parameters: [
    {
      name: 'people',
      words: { en: 'Types that stand for a person', zh: '代表人员的类型' },
      kind: 'names',
      usual: usualPeople,
    },
    {
      name: 'zone',
      words: {
        en: 'Time zone whose clocks tell the hours (UTC when unknown)',
        zh: '用于判断时段的时区（未知则为 UTC）',
      },
      kind: 'names',
      usual: usualZone,
    },
  ],
  run: (facts, chosen, onShare) => {
    const zone = String(chosen['zone'] ?? usualZone);
    const choice = { people: String(chosen['people'] ?? usualPeople), zone: isZone(zone) ? zone : 'UTC' };
    const found = suggestRoles(facts, choice, onShare);
    return {
      kind: 'scores',
      entities: Uint32Array.from(found, ({ person }) => person),
      others: null,
      columns: [
        {
          name: 'confidence',
          words: { en: 'Weight among the roles (0 to 1)', zh: '在各角色中的权重（0–1）' },
          values: Float64Array.from(found, ({ confidence }) => confidence),
        },
        { name: 'role', words: { en: 'Suggested role', zh: '建议角色' }, values: found.map(({ role }) => role) },
        { name: 'next', words: { en: 'Next best', zh: '次选角色' }, values: found.map(({ next }) => next) },
        {
          name: 'lead',
          words: { en: 'Lead in points', zh: '领先分值' },
          values: Float64Array.from(found, ({ margin }) => margin),
        },
      ],
      reasons: found.map(reasonsOf),
      summary: [
        { name: 'people', words: { en: 'People', zh: '人员' }, value: found.length },
        {
          name: 'unsure',
          words: { en: 'Of them unsure', zh: '其中不确定' },
          value: found.filter(({ isUnsure }) => isUnsure).length,
        },
      ],
    };
  },
};

function reasonsOf({ isUnsure, pro, contra }: RoleSuggestion): readonly Words[] {
  return [
    ...(isUnsure ? [{ en: 'Unsure: another role is about as likely.', zh: '不确定：另一角色同样可能。' }] : []),
    ...pro.map(({ words }) => ({ en: `For: ${words.en}`, zh: `支持：${words.zh}` })),
    ...contra.map(({ words }) => ({ en: `Against: ${words.en}`, zh: `反对：${words.zh}` })),
  ];
}
