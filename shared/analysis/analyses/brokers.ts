// Brokerage roles by a field of the entities.
import type { Analysis, Facts } from '../Analysis';
import { brokerage, brokerRoles, type BrokerRole } from '../measures/brokerage';
import { textOf } from '../../value';
import { everybody, linkTypes, webOf } from '../webOfFacts';

const words: { readonly [Role in BrokerRole]: { readonly en: string; readonly zh: string } } = {
  coordinator: { en: 'Coordinator', zh: '协调者' },
  consultant: { en: 'Consultant', zh: '顾问' },
  gatekeeper: { en: 'Gatekeeper', zh: '守门人' },
  representative: { en: 'Representative', zh: '代表' },
  liaison: { en: 'Liaison', zh: '联络人' },
};

export const brokers: Analysis = {
  id: 'brokerage',
  title: { en: 'Brokerage', zh: '经纪角色' },
  meaning: {
    en: 'How often an entity stands between two that are not linked themselves, and between which groups: inside its own, into it, out of it, or between two others. Groups are the values of a field.',
    zh: '实体位于两个互不相连者之间的次数，以及连接的群体：群体内部、进入、外出或两个外部群体之间。群体由字段值划分。',
  },
  limits: {
    en: 'Says of groups what the chosen field says, and no more. A pair that looks open may have a link that nobody recorded; who has no value in the field is a group by itself.',
    zh: '群体完全取决于所选字段。看似不相连的一对之间可能存在未记录的关系；该字段无值者自成一组。',
  },
  source: 'Gould and Fernandez, Sociological Methodology 19 (1989), 89',
  parameters: [
    linkTypes,
    {
      name: 'group',
      words: { en: 'Field that tells the groups (by type when empty)', zh: '划分群体的字段（空则按类型）' },
      kind: 'names',
      offers: 'entityFields',
      usual: '',
    },
  ],
  run: (facts, chosen) => {
    const found = brokerage(
      webOf(facts, { ...chosen, direction: 'as-linked' }),
      groupsOf(facts, String(chosen['group'])),
    );
    const total = everybody(facts).map((one) =>
      brokerRoles.reduce((sum, role) => sum + (found[role][one] as number), 0),
    );
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [
        { name: 'brokered', words: { en: 'Pairs brokered', zh: '居间的对数' }, values: total },
        ...brokerRoles.map((role) => ({ name: role, words: words[role], values: found[role] })),
      ],
      summary: [],
    };
  },
};

/** A number for each value; −1 for who has none. */
function groupsOf({ entities }: Facts, field: string): Int32Array {
  const numbers = new Map<string, number>();
  return Int32Array.from(entities, (entity) => {
    const value = field === '' ? entity.type : textOf(entity.fields[field]);
    if (value === '') return -1;
    const known = numbers.get(value) ?? numbers.size;
    numbers.set(value, known);
    return known;
  });
}
