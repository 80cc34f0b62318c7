// Communities by moving entities to where they are bound most: Louvain's method on flat arrays.
import type { Random } from '../../sample/random';
import { grouped } from '../grouped';
import type { Web } from '../Web';

/** A web with what binds each entity to itself: after a round an entity stands for many, and for the links among them. */
interface Bound extends Web {
  /** Twice the weight of the links within. */
  readonly self: Float64Array;
  /** All that binds each, what is within included. */
  readonly strength: Float64Array;
  /** The sum of `strength`: twice the weight of all links. */
  readonly total: number;
}

export interface Parting {
  /** A number for each entity, the same for those of one community; all below the number of entities. */
  readonly of: Uint32Array;
  /** From below 0 to below 1; 0 without links. */
  readonly modularity: number;
}

/**
 * Blondel et al., J. Stat. Mech. (2008), P10008, at resolution 1, with the queue of Traag, Waltman and van Eck, Scientific
 * Reports 9 (2019), 5233: only those whose neighbours moved are looked at again. The web is undirected. Takes time of the
 * lines for each round, of which there are few.
 */
export function louvain(web: Web, random: Random): Parting {
  let here = boundOf(web, new Float64Array(web.count));
  const of = Uint32Array.from({ length: web.count }, (_, one) => one);
  if (here.total === 0) return { of, modularity: 0 };
  for (;;) {
    const moved = new Moving(here);
    const isChanged = moved.settle(random);
    if (!isChanged) return { of, modularity: modularityOf(here, moved.of) };
    const count = renumber(moved.of);
    for (let one = 0; one < of.length; one += 1) of[one] = moved.of[of[one] as number] as number;
    here = joined(here, moved.of, count);
  }
}

function boundOf(web: Web, self: Float64Array): Bound {
  const { count, start, weight } = web;
  const strength = self.slice();
  let total = 0;
  for (let one = 0; one < count; one += 1) {
    let sum = strength[one] as number;
    for (let line = start[one] as number; line < (start[one + 1] as number); line += 1) sum += weight[line] as number;
    strength[one] = sum;
    total += sum;
  }
  return { ...web, self, strength, total };
}

/** Entities on the move between communities; at first each is one of its own. */
class Moving {
  readonly of: Uint32Array;
  /** The strength of each community. */
  private readonly whole: Float64Array;
  /** What binds the entity that is looked at to each community; 0 for those that it is not bound to. */
  private readonly ties: Float64Array;
  private readonly near: Uint32Array;

  constructor(private readonly web: Bound) {
    this.of = Uint32Array.from({ length: web.count }, (_, one) => one);
    this.whole = web.strength.slice();
    this.ties = new Float64Array(web.count);
    this.near = new Uint32Array(web.count);
  }

  /** Moves until nobody gains by it. Whether anybody moved. */
  settle(random: Random): boolean {
    const { count, start, to } = this.web;
    const queue = shuffledPlaces(count, random);
    const isDue = new Uint8Array(count).fill(1);
    let isChanged = false;
    for (let [at, left] = [0, count]; left > 0; at = at + 1 === count ? 0 : at + 1, left -= 1) {
      const one = queue[at] as number;
      isDue[one] = 0;
      const now = this.best(one);
      if (now === this.of[one]) continue;
      this.of[one] = now;
      isChanged = true;
      for (let line = start[one] as number; line < (start[one + 1] as number); line += 1) {
        const other = to[line] as number;
        if (isDue[other] === 1 || this.of[other] === now) continue;
        isDue[other] = 1;
        // A ring with room for all, each in it once at most.
        queue[(at + left) % count] = other;
        left += 1;
      }
    }
    return isChanged;
  }

  /** Takes the entity out of its community and puts it where modularity gains most; where it was, unless another is better. */
  private best(one: number): number {
    const { start, to, weight, strength, total } = this.web;
    const { of, whole, ties, near } = this;
    const mine = of[one] as number;
    let found = 0;
    for (let line = start[one] as number; line < (start[one + 1] as number); line += 1) {
      const community = of[to[line] as number] as number;
      const tie = ties[community] as number;
      if (tie === 0) {
        near[found] = community;
        found += 1;
      }
      ties[community] = tie + (weight[line] as number);
    }
    const own = strength[one] as number;
    whole[mine] = (whole[mine] as number) - own;
    const share = own / total;
    let [now, most] = [mine, (ties[mine] as number) - share * (whole[mine] as number) + 1e-12 * total];
    for (let nth = 0; nth < found; nth += 1) {
      const community = near[nth] as number;
      const gain = (ties[community] as number) - share * (whole[community] as number);
      if (gain > most) [now, most] = [community, gain];
      ties[community] = 0;
    }
    whole[now] = (whole[now] as number) + own;
    return now;
  }
}

function shuffledPlaces(count: number, random: Random): Uint32Array {
  const places = Uint32Array.from({ length: count }, (_, place) => place);
  for (let last = count - 1; last > 0; last -= 1) {
    const other = random.int(0, last);
    const one = places[last] as number;
    places[last] = places[other] as number;
    places[other] = one;
  }
  return places;
}

/** Numbers from 0 on in the order of first members. How many there are. */
function renumber(of: Uint32Array): number {
  const numbers = new Int32Array(of.length).fill(-1);
  let count = 0;
  for (let one = 0; one < of.length; one += 1) {
    const community = of[one] as number;
    if (numbers[community] === -1) {
      numbers[community] = count;
      count += 1;
    }
    of[one] = numbers[community] as number;
  }
  return count;
}

/** Each community as one entity. */
function joined({ start, to, weight, self }: Bound, of: Uint32Array, communities: number): Bound {
  const members = grouped(of, communities);
  const within = new Float64Array(communities);
  const begin = new Uint32Array(communities + 1);
  const [ends, weights] = [new Uint32Array(to.length), new Float64Array(to.length)];
  const place = new Int32Array(communities).fill(-1);
  let filled = 0;
  for (let community = 0; community < communities; community += 1) {
    const first = filled;
    for (let nth = members.start[community] as number; nth < (members.start[community + 1] as number); nth += 1) {
      const one = members.order[nth] as number;
      within[community] = (within[community] as number) + (self[one] as number);
      for (let line = start[one] as number; line < (start[one + 1] as number); line += 1) {
        const other = of[to[line] as number] as number;
        if (other === community) within[community] = (within[community] as number) + (weight[line] as number);
        else if ((place[other] as number) >= first) {
          const known = place[other] as number;
          weights[known] = (weights[known] as number) + (weight[line] as number);
        } else {
          place[other] = filled;
          ends[filled] = other;
          weights[filled] = weight[line] as number;
          filled += 1;
        }
      }
    }
    begin[community + 1] = filled;
  }
  return boundOf(
    { count: communities, start: begin, to: ends.slice(0, filled), weight: weights.slice(0, filled) },
    within,
  );
}

/** Newman, PNAS 103 (2006), 8577: the share of links within communities, less what chance would put there. */
function modularityOf({ count, start, to, weight, self, strength, total }: Bound, of: Uint32Array): number {
  const whole = new Float64Array(count);
  let within = 0;
  for (let one = 0; one < count; one += 1) {
    const community = of[one] as number;
    whole[community] = (whole[community] as number) + (strength[one] as number);
    within += self[one] as number;
    for (let line = start[one] as number; line < (start[one + 1] as number); line += 1)
      if (of[to[line] as number] === community) within += weight[line] as number;
  }
  return whole.reduce((sum, one) => sum - (one / total) ** 2, within / total);
}
