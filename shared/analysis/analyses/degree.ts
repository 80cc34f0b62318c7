// Degree: with how many others an entity is linked.
import type { Analysis } from '../Analysis';
import { degreeOf, directed, undirected } from '../Web';
import { everybody, inputOf, linkTypes, weighting } from '../webOfFacts';

export const degree: Analysis = {
  id: 'degree',
  title: { en: 'Degree', zh: '度数' },
  meaning: {
    en: 'With how many others an entity is linked. Who is linked with many is seen by many, and is known first; that does not make him a head.',
    zh: '与多少个其他实体相关联。关联多的人最容易被发现，但不一定是头目。',
  },
  limits: {
    en: 'Counts what was recorded: whoever was watched most stands first, and a shop, a bank or a hotline leads any gang.',
    zh: '只统计已记录的内容：被监控最多者排在最前；商户、银行或客服热线的数值会高于任何团伙成员。',
  },
  source: 'Freeman, Social Networks 1 (1978), 215',
  parameters: [linkTypes, weighting],
  run: (facts, chosen) => {
    const input = inputOf(facts, chosen);
    const [both, out] = [undirected(input), directed(input)];
    const into = directed({ ...input, from: input.to, to: input.from });
    const places = everybody(facts);
    const strength = (place: number) =>
      both.weight.subarray(both.start[place], both.start[place + 1]).reduce((sum, one) => sum + one, 0);
    return {
      kind: 'scores',
      entities: places,
      others: null,
      columns: [
        {
          name: 'neighbours',
          words: { en: 'Neighbours', zh: '相邻实体' },
          values: places.map((one) => degreeOf(both, one)),
        },
        { name: 'out', words: { en: 'Linked to', zh: '指向' }, values: places.map((one) => degreeOf(out, one)) },
        { name: 'in', words: { en: 'Linked from', zh: '来自' }, values: places.map((one) => degreeOf(into, one)) },
        { name: 'strength', words: { en: 'Strength', zh: '强度' }, values: Float64Array.from(places, strength) },
      ],
      summary: [],
    };
  },
};
