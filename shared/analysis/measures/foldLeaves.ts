// A network without its leaves: every way to or from one runs through whom it hangs on, so what leaves add to betweenness is
// known beforehand, and what is left to search is smaller.
import { degreeOf, type Web } from '../Web';
import { components } from './parts';

export interface Folded {
  /** Who is left, and the lines among them, numbered anew in the same order. */
  readonly core: Omit<Web, 'weight'>;
  /** Of each who is left: its place in the whole web, and how many it stands for, itself included. */
  readonly places: Uint32Array;
  readonly mass: Float64Array;
  /** Of each of the whole web: pairs of others that are joined only through it, because one of them or both were folded into it. */
  readonly through: Float64Array;
}

/** Nothing folded. */
export function unfolded(web: Web): Folded {
  const { count } = web;
  const places = new Uint32Array(count);
  for (let one = 0; one < count; one += 1) places[one] = one;
  return { core: web, places, mass: new Float64Array(count).fill(1), through: new Float64Array(count) };
}

/**
 * Leaf after leaf, until none is left: whole trees go (Sariyüce, Saule, Kaya and Çatalyürek, SIAM Data Mining 2013, 686,
 * degree-1 vertices). The web is undirected. All figures are whole numbers, so nothing is lost by rounding.
 */
export function foldLeaves(web: Web): Folded {
  const { count, start, to } = web;
  const { places, mass, through } = unfolded(web);
  const isOut = new Uint8Array(count);
  const degree = places.map((one) => degreeOf(web, one));
  const leaves = places.filter((one) => degree[one] === 1);
  const stack = new Uint32Array(count);
  stack.set(leaves);
  for (let height = leaves.length; height > 0;) {
    height -= 1;
    const leaf = stack[height] as number;
    // The other of two leaves that hang on one another stays.
    if (degree[leaf] !== 1) continue;
    let line = start[leaf] as number;
    while (isOut[to[line] as number] === 1) line += 1;
    const stem = to[line] as number;
    const [more, known] = [mass[leaf] as number, mass[stem] as number];
    through[stem] = (through[stem] as number) + more * (known - 1);
    mass[stem] = known + more;
    isOut[leaf] = 1;
    degree[stem] = (degree[stem] as number) - 1;
    if (degree[stem] !== 1) continue;
    stack[height] = stem;
    height += 1;
  }
  const { of, sizes } = components(web);
  for (let one = 0; one < count; one += 1) {
    const own = mass[one] as number;
    through[one] = (through[one] as number) + (own - 1) * ((sizes[of[one] as number] as number) - own);
  }
  const left = places.filter((one) => isOut[one] === 0);
  return {
    core: among(web, left, degree),
    places: left,
    mass: Float64Array.from(left, (one) => mass[one] as number),
    through,
  };
}

/** The lines among those who are left, of whom each has `degree` of them. */
function among({ count, start, to }: Web, left: Uint32Array, degree: Uint32Array): Folded['core'] {
  const number = new Int32Array(count).fill(-1);
  left.forEach((one, nth) => (number[one] = nth));
  const begin = new Uint32Array(left.length + 1);
  left.forEach((one, nth) => (begin[nth + 1] = (begin[nth] as number) + (degree[one] as number)));
  const ends = new Uint32Array(begin[left.length] as number);
  let at = 0;
  for (const one of left) {
    for (let line = start[one] as number; line < (start[one + 1] as number); line += 1) {
      const other = number[to[line] as number] as number;
      if (other === -1) continue;
      ends[at] = other;
      at += 1;
    }
  }
  return { count: left.length, start: begin, to: ends };
}
