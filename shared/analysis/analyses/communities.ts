// Communities, with how firmly each entity belongs to its own: one run of a greedy method is one opinion of many.
import type { Analysis } from '../Analysis';
import type { Communities } from '../communities';
import { everybody, linkTypes, webOf, weighting } from '../webOfFacts';
import { communityRuns, runParameters } from './communityRuns';

export const communities: Analysis = {
  id: 'communities',
  title: { en: 'Communities', zh: '社群' },
  meaning: {
    en: 'Who is linked with one another more than chance would have it. The method is run many times with other seeds: firm is who comes out with the same circle again and again; who does not may belong to the other one that is named.',
    zh: '彼此联系多于随机预期的实体。方法以不同种子多次运行：每次都归入同一圈子者为稳固成员，否则可能属于所列的另一圈子。',
  },
  limits: {
    en: 'Every network has communities, also one drawn by chance, and small groups are swallowed in large networks. A community is no gang: families, shops and shifts are some too.',
    zh: '任何网络都能划出社群，随机网络也不例外；大网络会吞并小团体。社群不等于团伙：家庭、商户、班组同样成群。',
  },
  source: 'Blondel et al., J. Stat. Mech. (2008), P10008',
  parameters: [linkTypes, weighting, ...runParameters],
  run: (facts, chosen, onShare) => {
    // What weighs nothing binds nobody.
    const { runs, best } = communityRuns(webOf(facts, chosen), chosen, onShare);
    const { firmness, other } = belonging(best, runs);
    return {
      kind: 'scores',
      entities: everybody(facts),
      others: null,
      columns: [
        { name: 'firmness', words: { en: 'Firmness', zh: '稳固度' }, values: firmness },
        {
          name: 'community',
          words: { en: 'Community', zh: '社群' },
          isName: true,
          values: best.of.map((one) => one + 1),
        },
        { name: 'other', words: { en: 'Else in', zh: '否则属于' }, isName: true, values: other.map((one) => one + 1) },
      ],
      summary: [
        { name: 'communities', words: { en: 'Communities', zh: '社群数' }, value: best.sizes.length },
        { name: 'modularity', words: { en: 'Modularity', zh: '模块度' }, value: best.modularity },
      ],
    };
  },
};

/**
 * A run's community stands for the one of `best` that it shares most members with, by their share of both together. Firmness
 * is the share of runs in which an entity is in the one that stands for its own; `other` is where it was most often else,
 * −1 when nowhere.
 */
function belonging(best: Communities, runs: readonly Communities[]): { firmness: Float64Array; other: Int32Array } {
  const count = best.of.length;
  const kept = new Float64Array(count);
  const elsewhere = Array.from({ length: count }, () => new Map<number, number>());
  for (const run of runs) {
    const meaning = standingFor(best, run);
    for (let one = 0; one < count; one += 1) {
      const now = meaning[run.of[one] as number] as number;
      if (now === best.of[one]) kept[one] = (kept[one] as number) + 1;
      else elsewhere[one]?.set(now, (elsewhere[one]?.get(now) ?? 0) + 1);
    }
  }
  const most = elsewhere.map((counts) => [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? -1);
  return { firmness: kept.map((times) => times / runs.length), other: Int32Array.from(most) };
}

/** For each community of `run` the one of `best`; −1 for one that shares nobody, which cannot be. */
function standingFor(best: Communities, run: Communities): Int32Array {
  const shared = Array.from(run.sizes, () => new Map<number, number>());
  run.of.forEach((theirs, one) => {
    const ours = best.of[one] as number;
    const counts = shared[theirs];
    counts?.set(ours, (counts.get(ours) ?? 0) + 1);
  });
  return Int32Array.from(shared, (counts, theirs) => {
    const likeness = ([ours, both]: readonly [number, number]) =>
      both / ((best.sizes[ours] as number) + (run.sizes[theirs] as number) - both);
    return [...counts].sort((a, b) => likeness(b) - likeness(a) || a[0] - b[0])[0]?.[0] ?? -1;
  });
}
