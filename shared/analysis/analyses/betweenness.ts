// Betweenness of entities, and of the pairs that are linked.
import type { Analysis } from '../Analysis';
import { betweenness as measure } from '../measures/betweenness';
import { direction, everybody, linkTypes, pairsOf, webOf } from '../webOfFacts';

const source = 'Brandes, Journal of Mathematical Sociology 25 (2001), 163';

export const betweenness: Analysis = {
  id: 'betweenness',
  title: { en: 'Betweenness', zh: '中介中心性' },
  meaning: {
    en: 'On how many shortest ways between two others an entity lies. Who has much of it passes on, holds back or alters what goes between parts of the network: brokers, couriers, heads who stay in touch with every branch.',
    zh: '有多少对其他实体的最短路径经过该实体。数值高者掌握各部分之间的往来：中间人、联络人或与各分支保持联系的头目。',
  },
  source,
  parameters: [linkTypes, direction],
  run: (facts, chosen, onShare) => {
    const isDirected = chosen['direction'] === 'as-linked';
    const { length } = facts.entities;
    const { entities } = measure(webOf(facts, chosen), isDirected, (done) => onShare(done / length));
    const pairs = ((length - 1) * (length - 2)) / (isDirected ? 1 : 2);
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [
        { name: 'betweenness', words: { en: 'Betweenness', zh: '中介中心性' }, values: entities },
        {
          name: 'normalised',
          words: { en: 'Of the most possible', zh: '占最大可能值' },
          values: entities.map((value) => (pairs > 0 ? value / pairs : 0)),
        },
      ],
      summary: [],
    };
  },
};

export const pairBetweenness: Analysis = {
  id: 'pair-betweenness',
  title: { en: 'Betweenness of ties', zh: '关系的中介中心性' },
  meaning: {
    en: 'On how many shortest ways a tie between two lies. Cutting the ones with most of it parts the network soonest.',
    zh: '有多少条最短路径经过两者之间的关系。切断数值最高的关系最容易使网络分裂。',
  },
  source: 'Brandes, Social Networks 30 (2008), 136; Girvan and Newman, PNAS 99 (2002), 7821',
  parameters: [linkTypes, direction],
  run: (facts, chosen, onShare) => {
    const isDirected = chosen['direction'] === 'as-linked';
    const web = webOf(facts, chosen);
    const { lines } = measure(web, isDirected, (done) => onShare(done / web.count));
    const pairs = pairsOf(web, isDirected);
    return {
      kind: 'scores',
      entities: pairs.from,
      others: pairs.to,
      columns: [
        {
          name: 'betweenness',
          words: { en: 'Betweenness', zh: '中介中心性' },
          values: Float64Array.from(pairs.lines, (line) => lines[line] as number),
        },
      ],
      summary: [],
    };
  },
};
