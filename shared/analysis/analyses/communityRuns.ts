// The method of communities run many times with other seeds, for every analysis that rests on it: they must speak of the same.
import type { Chosen, OnShare, Parameter } from '../Analysis';
import { communitiesOf, type Communities } from '../communities';
import type { Web } from '../Web';

export const runParameters: readonly Parameter[] = [
  { name: 'runs', words: { en: 'Runs', zh: '运行次数' }, kind: 'number', min: 1, max: 500, isWhole: true, usual: 50 },
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

/** `best` parts the web most clearly, of equals it is the first. */
export function communityRuns(
  web: Web,
  chosen: Chosen,
  onShare: OnShare,
): { readonly runs: readonly Communities[]; readonly best: Communities } {
  const [count, seed] = [Number(chosen['runs']), Number(chosen['seed'])];
  const runs = Array.from({ length: count }, (_, nth) => {
    onShare(nth / count);
    return communitiesOf(web, seed + nth);
  });
  return { runs, best: runs.reduce((a, b) => (b.modularity > a.modularity + 1e-12 ? b : a)) };
}
