// PageRank: who is pointed at by those who are themselves pointed at.
import { reversed, type Web } from '../Web';

export interface PageRankOptions {
  /** The share that follows a line, the rest jumps anywhere; 0.85 as a rule, below 1. */
  readonly damping: number;
  /** Ends when the errors of all ranks sum to no more than this, of 1 that all ranks sum to. */
  readonly tolerance: number;
  readonly mostRounds: number;
}

export const usualPageRank: PageRankOptions = { damping: 0.85, tolerance: 1e-10, mostRounds: 1000 };

/**
 * Ranks that sum to 1 (Page et al., The PageRank Citation Ranking, 1999); who has no line out gives its rank to all alike.
 * Lines bear by their weight. What is solved is the linear equation in which everybody starts with the same; its answer,
 * made to sum to 1, is the ranks, dangling ends included (Gleich, SIAM Review 57 (2015), 321). Each round works with the
 * values it has just found (Gauss–Seidel: Arasu, Novak, Tomkins and Tomlin, WWW 2002); in undirected webs, whose equation
 * is symmetric and positive definite, it goes further than they say (SOR: Young, Transactions of the AMS 76 (1954), 92),
 * which takes half the rounds. How far values are off follows from what they miss their equation by: at most
 * 1 / (1 − damping) times that, in sum.
 */
export function pageRank(
  web: Web,
  isDirected: boolean,
  { damping, tolerance, mostRounds } = usualPageRank,
): Float64Array {
  const stride = isDirected ? 1 : 2 / (1 + Math.sqrt(1 - damping ** 2));
  const ranking = new Ranking(isDirected ? reversed(web) : web, sharesOf(web), damping, stride);
  // Half, because the sum that they are divided by is off as well.
  const enough = (tolerance * (1 - damping)) / 2;
  for (let round = 0; round < mostRounds; round += 1) if (ranking.miss() <= enough) break;
  return ranking.ranks();
}

/** What each gives along a line of weight 1, of a rank of 1; 0 for who has no line out. */
function sharesOf({ count, start, weight }: Web): Float64Array {
  const shares = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let sum = 0;
    const end = start[i + 1] as number;
    for (let line = start[i] as number; line < end; line += 1) sum += weight[line] as number;
    shares[i] = sum === 0 ? 0 : 1 / sum;
  }
  return shares;
}

class Ranking {
  private readonly value: Float64Array;
  /** What each gives along a line of weight 1. */
  private readonly given: Float64Array;
  /** Null when all weigh 1: there is less to read. */
  private readonly weight: Float64Array | null;
  private sum = 1;

  /** @param stride how far each goes towards what its equation says, of 1; below 2 */
  constructor(
    private readonly into: Web,
    private readonly shares: Float64Array,
    private readonly damping: number,
    private readonly stride: number,
  ) {
    const { count, weight } = into;
    this.value = new Float64Array(count).fill(1 / count);
    this.given = shares.map((share) => share / count);
    this.weight = weight.every((one) => one === 1) ? null : weight;
  }

  ranks(): Float64Array {
    return this.value.map((one) => one / this.sum);
  }

  /** One round. What the values then miss their equation by at most, all together, of their sum. */
  miss(): number {
    const { value, given, shares, weight, damping, stride } = this;
    const { count, start, to } = this.into;
    const base = (1 - damping) / count;
    let [sum, missed] = [0, 0];
    for (let i = 0; i < count; i += 1) {
      let got = 0;
      const end = start[i + 1] as number;
      if (weight === null)
        for (let line = start[i] as number; line < end; line += 1) got += given[to[line] as number] as number;
      else
        for (let line = start[i] as number; line < end; line += 1)
          got += (given[to[line] as number] as number) * (weight[line] as number);
      const old = value[i] as number;
      const off = base + damping * got - old;
      missed += Math.abs(off);
      const now = old + stride * off;
      sum += now;
      value[i] = now;
      given[i] = now * (shares[i] as number);
    }
    this.sum = sum;
    // Each misses what its stride left over, and what others have changed since. Strides that went too far can make the sum
    // negative for a round: that is far from the answer, not near it.
    return (missed * (Math.abs(1 - stride) + damping * stride)) / Math.abs(sum);
  }
}
