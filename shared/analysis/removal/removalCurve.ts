// How fast a network falls apart when one after the other is taken out: by betweenness, by degree, by chance, or in an order
// that the analyst gives.
import { inOrder } from '../../textOrder';
import type { Analysis, Chosen, Facts, OnShare, Scores } from '../Analysis';
import { candidateParameters, candidatesIn } from '../keyPlayers/candidates';
import { linkTypes, webOf } from '../webOfFacts';
import type { Web } from '../Web';
import { curveOf, meanCurve, randomSequences, sequenceBy, type Remains } from './removal';

export const removalCurve: Analysis = {
  id: 'removal-curve',
  group: 'who',
  title: { en: 'Removal curve', zh: '移除曲线' },
  meaning: {
    en: 'Who goes first when the strongest is taken out again and again, and what is left after each: the largest part, how near those who are left are to one another (efficiency), and into how many parts the network has fallen. Shares are of the whole as it was.',
    zh: '反复移除最强者时的先后次序，以及每一步之后的剩余：最大连通部分、剩余实体间的远近（效率）以及分裂成的部分数。比例均相对于原网络。',
  },
  limits: {
    en: 'The order supposes that nobody is replaced and no new tie is made. By betweenness of equals the first by key goes, so that close values are no ranking.',
    zh: '该次序假定无人接替，也不产生新的联系。数值相等时按编号先后移除，因此相近的数值不代表名次。',
  },
  source: 'Holme, Kim, Yoon and Han, Physical Review E 65 (2002), 056109; Latora and Marchiori, PRL 87 (2001), 198701',
  parameters: [
    {
      name: 'by',
      words: {
        en: 'Order: betweenness or degree (measured again after each), or given',
        zh: '次序：betweenness 或 degree（每步重新计算），或 given（给定）',
      },
      kind: 'choice',
      choices: ['betweenness', 'degree', 'given'],
      usual: 'betweenness',
    },
    {
      name: 'k',
      words: { en: 'How many steps', zh: '步数' },
      kind: 'number',
      min: 1,
      max: 1000,
      isWhole: true,
      usual: 20,
    },
    {
      name: 'given',
      words: { en: 'Keys in the order in which they go (for given)', zh: '按移除次序排列的编号（用于 given）' },
      kind: 'names',
      usual: '',
    },
    linkTypes,
    ...candidateParameters,
    {
      name: 'random-runs',
      words: { en: 'Runs by chance to compare with (0 for none)', zh: '用于比较的随机运行次数（0 为不比较）' },
      kind: 'number',
      min: 0,
      max: 1000,
      isWhole: true,
      usual: 20,
    },
    {
      name: 'seed',
      words: { en: 'Seed', zh: '种子' },
      kind: 'number',
      min: 0,
      max: 2 ** 31 - 1,
      isWhole: true,
      usual: 1,
    },
  ],
  run: (facts, chosen, onShare) => {
    const web = webOf(facts, chosen);
    const candidates = candidatesIn(facts, web, chosen);
    const steps = Number(chosen['k']);
    const { sequence, unknown } = sequenceFor(facts, web, chosen, candidates.places, onShare);
    const curve = curveOf(web, sequence);
    const runs = Number(chosen['random-runs']);
    const chance = randomSequences(candidates.places, Math.min(steps, sequence.length), runs, Number(chosen['seed']));
    const byChance = meanCurve(
      chance.map((one, nth) => {
        onShare(0.5 + nth / (2 * runs));
        return curveOf(web, one);
      }),
    );
    return {
      kind: 'scores',
      entities: Uint32Array.from(sequence),
      others: null,
      columns: columnsOf(sequence, curve, byChance),
      reasons: sequence.map((_, nth) => reasonsFor(curve, nth)),
      summary: [
        ...halved(curve),
        { name: 'candidates', words: { en: 'Candidates', zh: '候选' }, value: candidates.places.length },
        {
          name: 'not-looked-at',
          words: { en: 'Candidates not looked at', zh: '未考察的候选' },
          value: candidates.notLookedAt,
        },
        {
          name: 'out-of-reach',
          words: { en: 'Left out: out of reach', zh: '未计入：不可触及' },
          value: candidates.outOfReach,
        },
        { name: 'unknown', words: { en: 'Keys that nobody has', zh: '不存在的编号' }, value: unknown },
      ],
    };
  },
};

function sequenceFor(
  facts: Facts,
  web: Web,
  chosen: Chosen,
  candidates: readonly number[],
  onShare: OnShare,
): { readonly sequence: readonly number[]; readonly unknown: number } {
  const steps = Number(chosen['k']);
  const by = String(chosen['by']);
  if (by !== 'given') {
    const rule = by === 'degree' ? 'degree' : 'betweenness';
    // Of equals the first by key, as scores are shown.
    const key = (place: number) => facts.entities[place]?.key ?? '';
    const ordered = [...candidates].sort((a, b) => inOrder(key(a), key(b)) || a - b);
    const done = (count: number) => onShare(count / (2 * steps));
    return { sequence: sequenceBy(web, rule, ordered, steps, done), unknown: 0 };
  }
  const places = new Map(facts.entities.map(({ key }, place) => [key, place]));
  const keys = String(chosen['given'])
    .split(/[,，]/)
    .map((key) => key.trim())
    .filter((key) => key !== '');
  const known = [...new Set(keys.flatMap((key) => places.get(key) ?? []))];
  return { sequence: known.slice(0, steps), unknown: keys.filter((key) => !places.has(key)).length };
}

/** The score counts down, so that who goes first stands first. */
function columnsOf(
  sequence: readonly number[],
  [, ...after]: readonly Remains[],
  [, ...byChance]: readonly Remains[],
): Scores['columns'] {
  const column = (name: string, en: string, zh: string, values: readonly number[]) => ({
    name,
    words: { en, zh },
    values,
  });
  return [
    column(
      'turns-left',
      'Turns left',
      '剩余步数',
      sequence.map((_, nth) => sequence.length - nth),
    ),
    column(
      'step',
      'Step',
      '步',
      sequence.map((_, nth) => nth + 1),
    ),
    column(
      'largest',
      'Largest part',
      '最大部分',
      after.map(({ largest }) => largest),
    ),
    column(
      'efficiency',
      'Efficiency',
      '效率',
      after.map(({ efficiency }) => efficiency),
    ),
    column(
      'parts',
      'Parts',
      '部分数',
      after.map(({ parts }) => parts),
    ),
    ...(byChance.length === 0
      ? []
      : [
          column(
            'largest-by-chance',
            'Largest part, by chance',
            '最大部分（随机）',
            byChance.map(({ largest }) => largest),
          ),
          column(
            'efficiency-by-chance',
            'Efficiency, by chance',
            '效率（随机）',
            byChance.map(({ efficiency }) => efficiency),
          ),
        ]),
  ];
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

function reasonsFor(curve: readonly Remains[], nth: number): NonNullable<Scores['reasons']>[number] {
  const [before, after] = [curve[nth], curve[nth + 1]];
  if (before === undefined || after === undefined) return [];
  const largest = [percent(before.largest), percent(after.largest)] as const;
  const efficiency = [before.efficiency.toFixed(4), after.efficiency.toFixed(4)] as const;
  return [
    {
      en: `Taken out, the largest part falls from ${largest[0]} to ${largest[1]} of all.`,
      zh: `移除后，最大部分占全体的比例由 ${largest[0]} 降至 ${largest[1]}。`,
    },
    {
      en: `Efficiency falls from ${efficiency[0]} to ${efficiency[1]}.`,
      zh: `效率由 ${efficiency[0]} 降至 ${efficiency[1]}。`,
    },
  ];
}

/** After how many the largest part is at most half of what it was; nothing when it never is. */
function halved(curve: readonly Remains[]): Scores['summary'] {
  const [whole] = curve;
  if (whole === undefined) return [];
  const value = curve.findIndex(({ largest }) => largest <= whole.largest / 2);
  const words = { en: 'Taken out until the largest part is halved', zh: '使最大部分减半所需移除数' };
  const before = {
    name: 'efficiency-before',
    words: { en: 'Efficiency before', zh: '移除前效率' },
    value: whole.efficiency,
  };
  return value === -1 ? [before] : [{ name: 'until-halved', words, value }, before];
}
