// Sets of key players: which few to take out so that the network breaks, and which few to watch so that most of it is heard.
import type { Analysis, Chosen, Facts, OnShare, Parameter, Scores } from '../Analysis';
import type { Words } from '../../catalogue/types';
import { inOrder } from '../../textOrder';
import { linkTypes, webOf } from '../webOfFacts';
import { degreeOf, type Web } from '../Web';
import { bestOfAll, countSets, searchBest, type BestSet } from './bestSet';
import { candidateParameters, candidatesIn, type Candidates } from './candidates';
import { idleIn } from './idle';
import { distanceFragmentation, distanceReach, fragmentation, reachWithin, type Worth } from './worth';

const source = 'Borgatti, Computational & Mathematical Organization Theory 12 (2006), 21';
/** All sets are tried when that takes no more elementary steps than this, about a second. */
const mostSteps = 2e8;

const size: Parameter = {
  name: 'k',
  words: { en: 'How many', zh: '人数' },
  kind: 'number',
  min: 1,
  max: 50,
  isWhole: true,
  usual: 3,
};

const searching: readonly Parameter[] = [
  { name: 'runs', words: { en: 'Starts', zh: '起点数' }, kind: 'number', min: 1, max: 100, isWhole: true, usual: 3 },
  {
    name: 'seed',
    words: { en: 'Seed', zh: '种子' },
    kind: 'number',
    min: 0,
    max: 2 ** 31 - 1,
    isWhole: true,
    usual: 1,
  },
];

export const keyPlayersBreak: Analysis = {
  id: 'key-players-break',
  group: 'who',
  title: { en: 'Key players: whom to take out', zh: '关键人物：抓捕谁' },
  meaning: {
    en: 'The few without whom the network breaks most, taken together: the best set is seldom the few with the highest scores, because those often stand for the same ties. The value is the share of pairs that are parted; by distances, a pair that is still joined counts as parted the more, the longer the way.',
    zh: '合在一起移除后网络断裂最严重的少数实体。最佳组合往往不是得分最高的几个，因为他们常代表相同的联系。数值为被隔断的对数比例；按距离计算时，仍相连的一对路径越长，计入越多。',
  },
  limits: {
    en: 'The search may miss the best set where all are not tried; the summary says whether they were. It knows the network as recorded, nobody’s will to go on and no one who would step in.',
    zh: '未逐一尝试全部组合时，搜索可能错过最佳组合；结果概要会注明。它只了解已记录的网络，不了解成员的意愿，也不知谁会接替。',
  },
  source,
  parameters: [
    size,
    {
      name: 'method',
      words: {
        en: 'What counts: parted pairs, or distances too',
        zh: '计算方式：隔断的对（parts）或含距离（distances）',
      },
      kind: 'choice',
      choices: ['distances', 'parts'],
      usual: 'distances',
    },
    linkTypes,
    ...candidateParameters,
    ...searching,
  ],
  run: (facts, chosen, onShare) => {
    const web = webOf(facts, chosen);
    const worth = chosen['method'] === 'parts' ? fragmentation(web) : distanceFragmentation(web);
    const lines = web.count + web.to.length;
    // By distances, 32 searches go on at a time, over some four hops.
    const cost = chosen['method'] === 'parts' ? lines : lines * Math.ceil(web.count / 32) * 4;
    return keySet(facts, web, { worth, cost, isBreak: true }, chosen, onShare);
  },
};

export const keyPlayersReach: Analysis = {
  id: 'key-players-reach',
  group: 'who',
  title: { en: 'Key players: whom to watch', zh: '关键人物：监控谁' },
  meaning: {
    en: 'The few from whom most of the network is near, taken together: whom to listen to, follow or win over. The value is the share of all that is within so many steps of the set, the set itself included; by distances, everybody counts 1 / steps to the nearest of the set.',
    zh: '合在一起距网络其余部分最近的少数实体：适合监听、跟踪或策反。数值为距该组合若干步以内（含组合自身）的比例；按距离计算时，每个实体计 1 / 到最近成员的步数。',
  },
  limits: {
    en: 'The search may miss the best set where all are not tried; the summary says whether they were. Near on the chart is not heard: whether a number can be listened to, the law and the line decide.',
    zh: '未逐一尝试全部组合时，搜索可能错过最佳组合；结果概要会注明。图上相近不等于能够监听：能否监控取决于法律与线路。',
  },
  source,
  parameters: [
    size,
    {
      name: 'method',
      words: {
        en: 'What counts: distances, or who is within steps',
        zh: '计算方式：距离（distances）或步数内（steps）',
      },
      kind: 'choice',
      choices: ['distances', 'steps'],
      usual: 'distances',
    },
    { name: 'steps', words: { en: 'Steps', zh: '步数' }, kind: 'number', min: 1, max: 20, isWhole: true, usual: 2 },
    linkTypes,
    ...candidateParameters,
    ...searching,
  ],
  run: (facts, chosen, onShare) => {
    const web = webOf(facts, chosen);
    const worth = chosen['method'] === 'steps' ? reachWithin(web, Number(chosen['steps'])) : distanceReach(web);
    return keySet(facts, web, { worth, cost: web.count * Number(chosen['k']), isBreak: false }, chosen, onShare);
  },
};

interface Goal {
  readonly worth: Worth;
  /** Elementary steps that one set takes. */
  readonly cost: number;
  readonly isBreak: boolean;
}

function keySet(facts: Facts, web: Web, { worth, cost, isBreak }: Goal, chosen: Chosen, onShare: OnShare): Scores {
  const candidates = candidatesIn(facts, web, chosen);
  const before = worth([]);
  const weighed = weightedWorth(worth, before, candidates);
  const asked = {
    candidates: candidates.places,
    size: Number(chosen['k']),
    worth: weighed,
    runs: Number(chosen['runs']),
    seed: Number(chosen['seed']),
    ...(isBreak ? { isIdle: idleIn(web, candidates.places, candidates.weight) } : {}),
  };
  const mostSets = Math.floor(mostSteps / Math.max(1, cost));
  const sets = countSets(asked.candidates.length, Math.min(asked.size, asked.candidates.length), mostSets);
  const isAll = sets <= mostSets;
  const searched = searchBest(asked, (share) => onShare(isAll ? share / 2 : share));
  const all = isAll ? bestOfAll(asked, (share) => onShare((1 + share) / 2)) : null;
  const best = all !== null && all.worth > searched.worth + 1e-12 ? all : searched;
  const { members, columns } = contributions(facts, best, weighed);
  return {
    kind: 'scores',
    entities: Uint32Array.from(members),
    others: null,
    columns,
    reasons: members.map((place, nth) => reasonsFor(web, place, nth, columns, isBreak)),
    summary: summaryOf(candidates, { before, worth: worth(best.members), searched, all, size: members.length }),
  };
}

/** The gain of a set counts by the share of it that can be taken: the mean weight of its members. */
function weightedWorth(worth: Worth, before: number, { weight }: Candidates): Worth {
  return (set) => {
    const value = worth(set);
    const mean = set.reduce((sum, place) => sum + weight(place), 0) / Math.max(1, set.length);
    return mean === 1 || set.length === 0 ? value : before + (value - before) * mean;
  };
}

type Columns = Scores['columns'];

/** Members by what the set loses without them; of equals by key, as scores are shown. */
function contributions(
  { entities }: Facts,
  { members, worth: whole }: BestSet,
  worth: Worth,
): { readonly members: readonly number[]; readonly columns: Columns } {
  const lost = new Map(members.map((one) => [one, whole - worth(members.filter((other) => other !== one))]));
  const key = (place: number) => entities[place]?.key ?? '';
  const ranked = [...members].sort(
    (a, b) => (lost.get(b) as number) - (lost.get(a) as number) || inOrder(key(a), key(b)) || a - b,
  );
  const columns: Columns = [
    {
      name: 'contribution',
      words: { en: 'Lost without them', zh: '缺少该成员的损失' },
      values: ranked.map((one) => lost.get(one) as number),
    },
    { name: 'order', words: { en: 'Order', zh: '次序' }, values: ranked.map((_, nth) => nth + 1) },
    {
      name: 'together',
      words: { en: 'With those before', zh: '连同之前成员' },
      values: ranked.map((_, nth) => worth(ranked.slice(0, nth + 1))),
    },
    { name: 'alone', words: { en: 'Alone', zh: '单独' }, values: ranked.map((one) => worth([one])) },
  ];
  return { members: ranked, columns };
}

function reasonsFor(web: Web, place: number, nth: number, columns: Columns, isBreak: boolean): readonly Words[] {
  const [lost, , , alone] = columns.map(({ values }) => Number(values[nth]).toFixed(3));
  const neighbours = degreeOf(web, place);
  return [
    {
      en: `Without this one the rest of the set is worth ${lost ?? ''} less.`,
      zh: `缺少该成员，其余组合的数值降低 ${lost ?? ''}。`,
    },
    isBreak
      ? { en: `Taken out alone: ${alone ?? ''}.`, zh: `单独移除：${alone ?? ''}。` }
      : { en: `Watched alone: ${alone ?? ''}.`, zh: `单独监控：${alone ?? ''}。` },
    { en: `Linked with ${String(neighbours)} others.`, zh: `与 ${String(neighbours)} 个其他实体相连。` },
  ];
}

interface Outcome {
  readonly before: number;
  readonly worth: number;
  readonly searched: BestSet;
  readonly all: BestSet | null;
  readonly size: number;
}

function summaryOf(
  candidates: Candidates,
  { before, worth, searched, all, size: members }: Outcome,
): Scores['summary'] {
  const value = (name: string, en: string, zh: string, number: number) => ({ name, words: { en, zh }, value: number });
  return [
    value('value', 'Value of the set', '组合的数值', worth),
    value('before', 'Without any', '不选任何人时', before),
    value('members', 'In the set', '组合人数', members),
    value('candidates', 'Candidates looked at', '已考察的候选', candidates.places.length),
    value('not-looked-at', 'Candidates not looked at', '未考察的候选', candidates.notLookedAt),
    value('out-of-reach', 'Left out: out of reach', '未计入：不可触及', candidates.outOfReach),
    ...(all === null
      ? []
      : [
          value('searched', 'Found by the search', '搜索所得', searched.worth),
          value('best-of-all', 'Best of all sets', '全部组合中的最佳', all.worth),
        ]),
  ];
}
