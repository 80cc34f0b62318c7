// PageRank: who is pointed at by those who are themselves pointed at.
import { reversed, type Web } from '../Web';

export interface PageRankOptions {
  /** The share that follows a line, the rest jumps anywhere; 0.85 as a rule. */
  readonly damping: number;
  /** Ends when the changes of one round sum to less than count × this. */
  readonly tolerance: number;
  readonly mostRounds: number;
}

export const usualPageRank: PageRankOptions = { damping: 0.85, tolerance: 1e-10, mostRounds: 1000 };

/**
 * Ranks that sum to 1 (Page et al., The PageRank Citation Ranking, 1999), by power iteration; who has no line out gives its
 * rank to all alike. Lines bear by their weight.
 */
export function pageRank(web: Web, { damping, tolerance, mostRounds } = usualPageRank): Float64Array {
  const { count } = web;
  const into = reversed(web);
  const out = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let sum = 0;
    for (let line = web.start[i] as number; line < (web.start[i + 1] as number); line += 1)
      sum += web.weight[line] as number;
    out[i] = sum;
  }
  let rank = new Float64Array(count).fill(1 / count);
  let next = new Float64Array(count);
  const given = new Float64Array(count);
  for (let round = 0; round < mostRounds; round += 1) {
    let stuck = 0;
    for (let i = 0; i < count; i += 1) {
      const has = out[i] as number;
      given[i] = has === 0 ? 0 : (rank[i] as number) / has;
      if (has === 0) stuck += rank[i] as number;
    }
    const base = (1 - damping + damping * stuck) / count;
    const change = spread(into, given, base, damping, rank, next);
    [rank, next] = [next, rank];
    if (change < count * tolerance) break;
  }
  return rank;
}

/** One round into `next`; gives the sum of all changes. */
function spread(
  into: Web,
  given: Float64Array,
  base: number,
  damping: number,
  rank: Float64Array,
  next: Float64Array,
): number {
  let change = 0;
  for (let i = 0; i < into.count; i += 1) {
    let sum = 0;
    const end = into.start[i + 1] as number;
    for (let line = into.start[i] as number; line < end; line += 1)
      sum += (given[into.to[line] as number] as number) * (into.weight[line] as number);
    const now = base + damping * sum;
    next[i] = now;
    change += Math.abs(now - (rank[i] as number));
  }
  return change;
}
