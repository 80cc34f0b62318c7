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
 * Lines bear by their weight. Each round works with the ranks it has just found (Gauss–Seidel, which takes half the rounds or
 * less: Arasu, Novak, Tomkins and Tomlin, WWW 2002); what jumps follows from the ranks of the round before. How far they are
 * off follows from what they miss their equation by: at most 1 / (1 − damping) times that, in sum.
 */
export function pageRank(
  web: Web,
  isDirected: boolean,
  { damping, tolerance, mostRounds } = usualPageRank,
): Float64Array {
  const ranking = new Ranking(isDirected ? reversed(web) : web, sharesOf(web), damping);
  for (let round = 0; round < mostRounds; round += 1) if (ranking.miss() <= tolerance * (1 - damping)) break;
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
  private readonly rank: Float64Array;
  /** What each gives along a line of weight 1. */
  private readonly given: Float64Array;
  /** Null when all weigh 1: there is less to read. */
  private readonly weight: Float64Array | null;
  /** What all ranks sum to, and the part of it that jumps. */
  private sum = 1;
  private jumping = 1;

  constructor(
    private readonly into: Web,
    private readonly shares: Float64Array,
    private readonly damping: number,
  ) {
    const { count, weight } = into;
    this.rank = new Float64Array(count).fill(1 / count);
    this.given = shares.map((share) => share / count);
    this.weight = weight.every((one) => one === 1) ? null : weight;
    this.jumping = this.jump(
      1,
      shares.reduce((stuck, share) => (share === 0 ? stuck + 1 / count : stuck), 0),
    );
  }

  ranks(): Float64Array {
    return this.rank.map((one) => one / this.sum);
  }

  /** One round. What the ranks then miss their equation by, all together, of their sum. */
  miss(): number {
    const { rank, given, shares, weight, damping } = this;
    const { count, start, to } = this.into;
    const base = this.jumping / count;
    let [sum, stuck, change] = [0, 0, 0];
    for (let i = 0; i < count; i += 1) {
      let got = 0;
      const end = start[i + 1] as number;
      if (weight === null)
        for (let line = start[i] as number; line < end; line += 1) got += given[to[line] as number] as number;
      else
        for (let line = start[i] as number; line < end; line += 1)
          got += (given[to[line] as number] as number) * (weight[line] as number);
      const now = base + damping * got;
      change += Math.abs(now - (rank[i] as number));
      sum += now;
      const share = shares[i] as number;
      if (share === 0) stuck += now;
      rank[i] = now;
      given[i] = now * share;
    }
    const jumping = this.jump(sum, stuck);
    // A rank misses what has changed since it was worked out.
    const missed = damping * change + Math.abs(jumping - this.jumping);
    [this.sum, this.jumping] = [sum, jumping];
    return missed / sum;
  }

  private jump(sum: number, stuck: number): number {
    return (1 - this.damping) * sum + this.damping * stuck;
  }
}
