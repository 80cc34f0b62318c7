// Closeness and harmonic centrality.
import type { Analysis, Chosen, Facts, OnShare } from '../Analysis';
import { closeness as measure } from '../measures/closeness';
import { direction, everybody, linkTypes, webOf } from '../webOfFacts';

function measured(facts: Facts, chosen: Chosen, onShare: OnShare) {
  const { length } = facts.entities;
  const found = measure(webOf(facts, chosen), (done) => onShare(done / length));
  return {
    closeness: { name: 'closeness', words: { en: 'Closeness', zh: '接近中心性' }, values: found.closeness },
    harmonic: { name: 'harmonic', words: { en: 'Harmonic', zh: '调和中心性' }, values: found.harmonic },
  };
}

export const closeness: Analysis = {
  id: 'closeness',
  title: { en: 'Closeness', zh: '接近中心性' },
  meaning: {
    en: 'How few steps lie between an entity and everybody else it can reach, scaled by how many those are. Who is close hears soon and can make things known soon.',
    zh: '到所有可达实体的平均步数有多少（按可达数量修正）。数值高者消息灵通，也能迅速传达。',
  },
  limits: {
    en: 'In small worlds all values lie close together, and their order says little. Who belongs to a small part by itself is scaled down, however well placed there.',
    zh: '在小世界网络中各数值十分接近，排序意义不大。属于孤立小部分者会按比例降低，无论其在该部分中位置多好。',
  },
  source: 'Wasserman and Faust, Social Network Analysis (1994), equation 5.22',
  parameters: [linkTypes, direction],
  run: (facts, chosen, onShare) => {
    const found = measured(facts, chosen, onShare);
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [found.closeness, found.harmonic],
      summary: [],
    };
  },
};

export const harmonic: Analysis = {
  id: 'harmonic',
  title: { en: 'Harmonic centrality', zh: '调和中心性' },
  meaning: {
    en: 'As closeness, but near ones count more and unreachable ones nothing, so that parts of a broken network can be compared.',
    zh: '类似接近中心性，但越近权重越大，不可达者不计，因此适用于不连通的网络。',
  },
  limits: {
    en: 'In small worlds all values lie close together, and their order says little. Many at two steps weigh as much as half as many at one.',
    zh: '在小世界网络中各数值十分接近，排序意义不大。两步之外的多个实体与一步之内的一半数量权重相同。',
  },
  source: 'Marchiori and Latora, Physica A 285 (2000), 539',
  parameters: [linkTypes, direction],
  run: (facts, chosen, onShare) => {
    const found = measured(facts, chosen, onShare);
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [found.harmonic, found.closeness],
      summary: [],
    };
  },
};
