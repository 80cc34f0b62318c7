// Betweenness of entities, and of the pairs that are linked.
import { createRandom } from '../../sample/random';
import type { Analysis, Chosen, OnShare, Parameter, Scores } from '../Analysis';
import { betweenness as measure, entityBetweenness } from '../measures/betweenness';
import { sampledBetweenness } from '../measures/sampledBetweenness';
import type { Web } from '../Web';
import { direction, everybody, linkTypes, pairsOf, webOf } from '../webOfFacts';

const exactUpTo: Parameter = {
  name: 'exact-up-to',
  words: { en: 'Exact up to so many entities, sampled above', zh: '精确计算的实体数上限（超过则抽样）' },
  kind: 'number',
  min: 0,
  max: 10_000_000,
  isWhole: true,
  usual: 20_000,
};
const error: Parameter = {
  name: 'error',
  words: { en: 'Sampled: error at most, as a share of all pairs', zh: '抽样误差上限（占全部实体对的比例）' },
  kind: 'number',
  min: 0.001,
  max: 0.5,
  isWhole: false,
  usual: 0.01,
};
const seed: Parameter = {
  name: 'seed',
  words: { en: 'Sampled: seed', zh: '抽样种子' },
  kind: 'number',
  min: 0,
  max: 2 ** 31 - 1,
  isWhole: true,
  usual: 1,
};
/** The chance that some entity is farther off than the error. */
const risk = 0.05;

export const betweenness: Analysis = {
  id: 'betweenness',
  title: { en: 'Betweenness', zh: '中介中心性' },
  meaning: {
    en: 'On how many shortest ways between two others an entity lies. Who has much of it passes on, holds back or alters what goes between parts of the network: brokers, couriers, heads who stay in touch with every branch.',
    zh: '有多少对其他实体的最短路径经过该实体。数值高者掌握各部分之间的往来：中间人、联络人或与各分支保持联系的头目。',
  },
  source:
    'Brandes, Journal of Mathematical Sociology 25 (2001), 163; sampled: Riondato and Kornaropoulos, Data Mining and Knowledge Discovery 30 (2016), 438',
  parameters: [linkTypes, direction, exactUpTo, error, seed],
  run: (facts, chosen, onShare) => {
    const isDirected = chosen['direction'] === 'as-linked';
    const { length } = facts.entities;
    const { entities, summary } = counted(webOf(facts, chosen), isDirected, chosen, onShare);
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
      summary,
    };
  },
};

/** Exact where there are few enough, with nothing to say of the whole; else sampled, with what was sampled and how far off it may be. */
function counted(
  web: Web,
  isDirected: boolean,
  chosen: Chosen,
  onShare: OnShare,
): { readonly entities: Float64Array; readonly summary: Scores['summary'] } {
  const { count } = web;
  if (count <= Number(chosen['exact-up-to']))
    return { entities: entityBetweenness(web, isDirected, (done) => onShare(done / count)), summary: [] };
  const most = Number(chosen['error']);
  const options = { error: most, risk, isDirected };
  const random = createRandom(Number(chosen['seed']), 0);
  const { shares, paths } = sampledBetweenness(web, random, options, (done, all) => onShare(done / all));
  const pairs = (count * (count - 1)) / (isDirected ? 1 : 2);
  return {
    entities: shares.map((share) => share * pairs),
    summary: [
      {
        name: 'sampled-paths',
        words: { en: 'Sampled: shortest paths drawn', zh: '抽样：抽取的最短路径' },
        value: paths,
      },
      {
        name: 'error',
        words: { en: 'Every value is at most so far off', zh: '每个数值的误差不超过' },
        value: most * pairs,
      },
      { name: 'confidence', words: { en: 'with this confidence', zh: '置信度' }, value: 1 - risk },
    ],
  };
}

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
