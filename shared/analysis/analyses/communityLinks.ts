// Links that hold somebody in a community: were one of them wrong, he would belong to another.
import type { Words } from '../../catalogue/types';
import type { Analysis, Facts } from '../Analysis';
import type { Communities } from '../communities';
import { nameOf, say } from '../phones/words';
import { degreeOf, type Web } from '../Web';
import { linkTypes, webOf, weighting } from '../webOfFacts';
import { communityRuns, runParameters } from './communityRuns';

const alone = 'alone';

export const communityLinks: Analysis = {
  id: 'community-links',
  title: { en: 'Links that hold in a community', zh: '维系社群归属的关系' },
  meaning: {
    en: 'Whose place in a community hangs on one tie: were that tie wrong, he would belong to another community, or to none, while everybody else stays. The gain is by how much modularity would rise with the move. A tie to check before anybody is called a member; who has but one tie is left out. Communities are those of “Communities” with the same runs and seed.',
    zh: '谁的社群归属仅系于一条联系：若该联系有误，其余人不变而此人将归入另一社群或自成一体。增益为该移动使模块度上升的幅度。认定成员前应先核实该联系；仅有一条联系者不列入。社群划分与“社群”分析在相同运行次数和种子下一致。',
  },
  limits: {
    en: 'Is about one tie at a time and says nothing of who has but one. A new run on the changed network may part others differently too. It does not say that the tie is wrong, only what hangs on it.',
    zh: '每次只考察一条联系，对仅有一条联系者不作判断。在改动后的网络上重新运行，其他人也可能被重新划分。它不表示该联系有误，只说明有多少取决于它。',
  },
  source: 'The move of Blondel et al., J. Stat. Mech. (2008), P10008, with the tie taken out',
  parameters: [linkTypes, weighting, ...runParameters],
  run: (facts, chosen, onShare) => {
    const web = webOf(facts, chosen);
    const { best } = communityRuns(web, chosen, onShare);
    const moves = [...movesOf(web, best)].sort((a, b) => b.gain - a.gain || a.who - b.who || a.other - b.other);
    return {
      kind: 'scores',
      entities: Uint32Array.from(moves, ({ who }) => who),
      others: Uint32Array.from(moves, ({ other }) => other),
      columns: [
        { name: 'gain', words: { en: 'Modularity gained', zh: '模块度增益' }, values: moves.map(({ gain }) => gain) },
        {
          name: 'community',
          words: { en: 'Community', zh: '社群' },
          isName: true,
          values: moves.map(({ from }) => from + 1),
        },
        {
          name: 'moves-to',
          words: { en: 'Would move to', zh: '将归入' },
          values: moves.map(({ to }) => (to === null ? alone : String(to + 1))),
          said: { [alone]: { en: 'none', zh: '自成一体' } },
        },
      ],
      reasons: moves.map((move) => [reasonOf(facts, move)]),
      summary: [
        { name: 'communities', words: { en: 'Communities', zh: '社群数' }, value: best.sizes.length },
        {
          name: 'members',
          words: { en: 'Members who hang on one tie', zh: '仅系于一条联系的成员' },
          value: new Set(moves.map(({ who }) => who)).size,
        },
      ],
    };
  },
};

export interface CommunityMove {
  readonly who: number;
  /** The other end of the tie that may be wrong. */
  readonly other: number;
  readonly from: number;
  /** Null: on his own. */
  readonly to: number | null;
  /** Of modularity, without the tie. */
  readonly gain: number;
}

const least = 1e-12;

/** Every member who would move if one tie into his own community were not there; of who has but that one nothing is said. */
export function* movesOf(web: Web, { of, sizes }: Pick<Communities, 'of' | 'sizes'>): Generator<CommunityMove> {
  const strength = new Float64Array(web.count);
  const totals = new Float64Array(sizes.length);
  let all = 0;
  for (let who = 0; who < web.count; who += 1) {
    for (let line = web.start[who] as number; line < (web.start[who + 1] as number); line += 1) {
      strength[who] = (strength[who] as number) + (web.weight[line] as number);
    }
    const own = strength[who] as number;
    totals[of[who] as number] = (totals[of[who] as number] as number) + own;
    all += own;
  }
  for (let who = 0; who < web.count; who += 1) {
    if (degreeOf(web, who) < 2) continue;
    const [home, own] = [of[who] as number, strength[who] as number];
    const ties = tiesOf(web, of, who);
    for (let line = web.start[who] as number; line < (web.start[who + 1] as number); line += 1) {
      const other = web.to[line] as number;
      const weight = web.weight[line] as number;
      if (of[other] !== home || weight === 0) continue;
      const [left, rest] = [own - weight, all - 2 * weight];
      if (rest <= 0) continue;
      const stays = (ties.get(home) ?? 0) - weight - (left * ((totals[home] as number) - own - weight)) / rest;
      const { to, value } = bestElsewhere(ties, home, (there) => (left * (totals[there] as number)) / rest);
      if (value > stays + least) yield { who, other, from: home, to, gain: (2 * (value - stays)) / rest };
    }
  }
}

/** How strongly somebody is tied to each community. */
function tiesOf({ start, to, weight }: Web, of: Uint32Array, who: number): ReadonlyMap<number, number> {
  const ties = new Map<number, number>();
  for (let line = start[who] as number; line < (start[who + 1] as number); line += 1) {
    const there = of[to[line] as number] as number;
    ties.set(there, (ties.get(there) ?? 0) + (weight[line] as number));
  }
  return ties;
}

/** Where else he would be best, of equals the lowest number; on his own what he has is 0. */
function bestElsewhere(
  ties: ReadonlyMap<number, number>,
  home: number,
  expected: (there: number) => number,
): { readonly to: number | null; readonly value: number } {
  let best: { readonly to: number | null; readonly value: number } = { to: null, value: 0 };
  for (const there of [...ties.keys()].sort((a, b) => a - b)) {
    const value = there === home ? -Infinity : (ties.get(there) ?? 0) - expected(there);
    if (value > best.value + least) best = { to: there, value };
  }
  return best;
}

function reasonOf(facts: Facts, { who, other, from, to }: CommunityMove): Words {
  const [one, two] = [nameOf(facts, who), nameOf(facts, other)];
  return to === null
    ? say(
        `If the tie with ${two} were wrong, ${one} would belong to no community rather than to ${from + 1}.`,
        `若与 ${two} 的联系有误，${one} 将不属于社群 ${from + 1}，而自成一体。`,
      )
    : say(
        `If the tie with ${two} were wrong, ${one} would belong to community ${to + 1} rather than to ${from + 1}.`,
        `若与 ${two} 的联系有误，${one} 将归入社群 ${to + 1}，而非社群 ${from + 1}。`,
      );
}
