// PageRank, eigenvector centrality, hubs and authorities: standing by the standing of those who are linked.
import type { Analysis } from '../Analysis';
import { eigenvector as eigenvectorOf, hubsAndAuthorities } from '../measures/eigenvector';
import { pageRank as pageRankOf, usualPageRank } from '../measures/pageRank';
import { direction, everybody, linkTypes, webOf, weighting } from '../webOfFacts';

export const pageRank: Analysis = {
  id: 'pagerank',
  title: { en: 'PageRank', zh: 'PageRank' },
  meaning: {
    en: 'Where somebody who follows links at random is most often. High is who is linked from those who are high themselves: in payments, where money ends up.',
    zh: '沿关系随机行走时最常到达之处。被重要实体指向者得分高：对转账而言，即资金最终汇聚之处。',
  },
  limits: {
    en: 'Made for links that recommend. A call or a payment recommends nobody: high is well linked, not important.',
    zh: '原为“推荐式”链接设计。通话或付款并不表示推荐：数值高只说明联系多，不等于重要。',
  },
  source: 'Page, Brin, Motwani and Winograd, The PageRank Citation Ranking (1999)',
  parameters: [
    linkTypes,
    direction,
    weighting,
    {
      name: 'damping',
      words: { en: 'Share that follows a link', zh: '沿关系前进的比例' },
      kind: 'number',
      min: 0,
      max: 0.999,
      isWhole: false,
      usual: usualPageRank.damping,
    },
  ],
  run: (facts, chosen) => ({
    kind: 'scores',
    entities: everybody(facts),
    others: null,
    columns: [
      {
        name: 'pagerank',
        words: { en: 'PageRank', zh: 'PageRank' },
        values: pageRankOf(webOf(facts, chosen), chosen['direction'] === 'as-linked', {
          ...usualPageRank,
          damping: Number(chosen['damping']),
        }),
      },
    ],
    summary: [],
  }),
};

export const eigenvector: Analysis = {
  id: 'eigenvector',
  title: { en: 'Eigenvector centrality', zh: '特征向量中心性' },
  meaning: {
    en: 'Who is linked with many that are linked with many. Only the most densely linked part of the network scores.',
    zh: '与众多重要实体相连者得分高。只有网络中联系最密集的部分有得分。',
  },
  limits: {
    en: 'Lives in the densest part alone: in a network of several parts all others come to about 0, whoever is in them.',
    zh: '只反映最密集的部分：网络分为多个部分时，其余部分的数值均接近 0，无论其中是谁。',
  },
  source: 'Bonacich, Journal of Mathematical Sociology 2 (1972), 113',
  parameters: [linkTypes, direction, weighting],
  run: (facts, chosen) => ({
    kind: 'scores',
    entities: everybody(facts),
    others: null,
    columns: [
      {
        name: 'eigenvector',
        words: { en: 'Eigenvector centrality', zh: '特征向量中心性' },
        values: eigenvectorOf(webOf(facts, chosen)),
      },
    ],
    summary: [],
  }),
};

export const hits: Analysis = {
  id: 'hits',
  title: { en: 'Hubs and authorities', zh: '枢纽与权威' },
  meaning: {
    en: 'Authorities are linked from good hubs, hubs link to good authorities: in payments, where many streams come together and who feeds them.',
    zh: '权威被优质枢纽指向，枢纽指向优质权威：对转账而言，即资金汇入之处与供给之处。',
  },
  limits: {
    en: 'Made for links that recommend. One busy bundle of links takes the whole value; a shop is an authority, a call centre of any kind a hub.',
    zh: '原为“推荐式”链接设计。一簇密集的关系会占去全部数值；商户会成为“权威”，任何呼叫中心都会成为“枢纽”。',
  },
  source: 'Kleinberg, Journal of the ACM 46 (1999), 604',
  parameters: [linkTypes, weighting],
  run: (facts, chosen) => {
    const { hubs, authorities } = hubsAndAuthorities(webOf(facts, { ...chosen, direction: 'as-linked' }));
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [
        { name: 'authority', words: { en: 'Authority', zh: '权威' }, values: authorities },
        { name: 'hub', words: { en: 'Hub', zh: '枢纽' }, values: hubs },
      ],
      summary: [],
    };
  },
};
