// Betweenness of entities, and of the pairs that are linked.
import { createRandom } from '../../sample/random';
import type { Analysis, Chosen, Facts, OnShare, Parameter, Scores, Spread } from '../Analysis';
import { sampledBetweenness } from '../measures/sampledBetweenness';
import { sumAlone } from '../spread';
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
  limits: {
    en: 'One missing or wrong link may move it far. It supposes that what goes round takes the shortest way, and cannot tell a broker from a switchboard that everybody calls.',
    zh: '缺失或错误的一条关系即可使数值大幅变化。前提是往来均走最短路径；无法区分中间人与人人都拨打的总机。',
  },
  source:
    'Brandes, Journal of Mathematical Sociology 25 (2001), 163; sampled: Riondato and Kornaropoulos, Data Mining and Knowledge Discovery 30 (2016), 438',
  parameters: [linkTypes, direction, exactUpTo, error, seed],
  run: (facts, chosen, onShare) => {
    const exact = exactly(facts, chosen);
    if (exact !== null) return exact.finish(sumAlone(exact.job, onShare));
    const { entities, summary } = sampled(webOf(facts, chosen), chosen, onShare);
    return scoresOf(facts, chosen, entities, summary);
  },
  spread: exactly,
};

function isDirected(chosen: Chosen): boolean {
  return chosen['direction'] === 'as-linked';
}

function scoresOf(facts: Facts, chosen: Chosen, entities: Float64Array, summary: Scores['summary']): Scores {
  const { length } = facts.entities;
  const pairs = ((length - 1) * (length - 2)) / (isDirected(chosen) ? 1 : 2);
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
}

/** Where there are few enough, with nothing to say of the whole. */
function exactly(facts: Facts, chosen: Chosen): Spread | null {
  if (facts.entities.length > Number(chosen['exact-up-to'])) return null;
  return {
    job: { work: 'entities', web: webOf(facts, chosen), isDirected: isDirected(chosen) },
    finish: (sum) => scoresOf(facts, chosen, sum, []),
  };
}

/** With what was sampled and how far off it may be. */
function sampled(
  web: Web,
  chosen: Chosen,
  onShare: OnShare,
): { readonly entities: Float64Array; readonly summary: Scores['summary'] } {
  const { count } = web;
  const most = Number(chosen['error']);
  const options = { error: most, risk, isDirected: isDirected(chosen) };
  const random = createRandom(Number(chosen['seed']), 0);
  const { shares, paths } = sampledBetweenness(web, random, options, (done, all) => onShare(done / all));
  const pairs = (count * (count - 1)) / (options.isDirected ? 1 : 2);
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
  limits: {
    en: 'One missing or wrong link may move it far. A tie between two crowds leads whether anything runs over it or not.',
    zh: '缺失或错误的一条关系即可使数值大幅变化。连接两群人的关系总排在前列，无论其上是否有实际往来。',
  },
  source: 'Brandes, Social Networks 30 (2008), 136; Girvan and Newman, PNAS 99 (2002), 7821',
  parameters: [linkTypes, direction],
  run: (facts, chosen, onShare) => {
    const { job, finish } = tiesOf(facts, chosen);
    return finish(sumAlone(job, onShare));
  },
  spread: tiesOf,
};

function tiesOf(facts: Facts, chosen: Chosen): Spread {
  const web = webOf(facts, chosen);
  return {
    job: { work: 'lines', web, isDirected: isDirected(chosen) },
    finish: (lines) => {
      const pairs = pairsOf(web, isDirected(chosen));
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
}
