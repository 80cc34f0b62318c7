// k-core and clustering: how tight the circle around an entity is.
import type { Analysis } from '../Analysis';
import { clustering as clusteringOf } from '../measures/clustering';
import { coreNumbers } from '../measures/kCore';
import { degreeOf } from '../Web';
import { everybody, linkTypes, webOf } from '../webOfFacts';

export const kCore: Analysis = {
  id: 'k-core',
  title: { en: 'k-core', zh: 'k 核' },
  meaning: {
    en: 'The largest k such that the entity belongs to a circle in which everybody is linked with k others of that circle or more. The innermost circle is where a network is hardest to break.',
    zh: '实体所属的最紧密圈子：圈内每个成员至少与圈内 k 个成员相连。最内层圈子最难瓦解。',
  },
  limits: {
    en: 'A cell whose members avoid one another, which is the usual order, has no core; people in the same reports or on the same group chat have a deep one.',
    zh: '成员互相回避的组织（通常如此）没有核；出现在同一份报告或同一群聊中的人会形成很深的核。',
  },
  source: 'Seidman, Social Networks 5 (1983), 269; Batagelj and Zaversnik, arXiv cs/0310049',
  parameters: [linkTypes],
  run: (facts, chosen) => {
    const cores = coreNumbers(webOf(facts, chosen));
    const most = cores.reduce((a, b) => Math.max(a, b), 0);
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [{ name: 'core', words: { en: 'Core', zh: '核数' }, values: cores }],
      summary: [
        { name: 'most', words: { en: 'Innermost core', zh: '最内层核数' }, value: most },
        {
          name: 'innermost',
          words: { en: 'Entities in it', zh: '其中实体数' },
          value: cores.filter((core) => core === most).length,
        },
      ],
    };
  },
};

export const clustering: Analysis = {
  id: 'clustering',
  title: { en: 'Clustering', zh: '聚类系数' },
  meaning: {
    en: 'Which share of an entity’s neighbours are linked with one another. Low beside many neighbours: somebody who keeps others apart.',
    zh: '相邻实体之间彼此相连的比例。相邻者多而比例低，说明其刻意将他人隔开。',
  },
  limits: {
    en: 'One triangle of two neighbours gives the full value: look at the neighbours beside it. Links between neighbours that nobody recorded make a broker of anybody.',
    zh: '仅有两个相邻实体且彼此相连时即为满值：须同时看相邻实体数。相邻者之间未被记录的关系会使任何人看似中间人。',
  },
  source: 'Watts and Strogatz, Nature 393 (1998), 440',
  parameters: [linkTypes],
  run: (facts, chosen) => {
    const web = webOf(facts, chosen);
    const { entities, triangles, transitivity } = clusteringOf(web);
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [
        { name: 'clustering', words: { en: 'Clustering', zh: '聚类系数' }, values: entities },
        { name: 'triangles', words: { en: 'Triangles', zh: '三角形' }, values: triangles },
        {
          name: 'neighbours',
          words: { en: 'Neighbours', zh: '相邻实体' },
          values: everybody(facts).map((one) => degreeOf(web, one)),
        },
      ],
      summary: [{ name: 'transitivity', words: { en: 'Transitivity', zh: '传递性' }, value: transitivity }],
    };
  },
};
