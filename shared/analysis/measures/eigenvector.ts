// Eigenvector centrality, and hubs and authorities: who is linked with those who are well linked.
import { reversed, type Web } from '../Web';

const mostRounds = 10_000;
const tolerance = 1e-12;

/**
 * The eigenvector of the largest eigenvalue (Bonacich, Journal of Mathematical Sociology 2 (1972), 113), of length 1, by
 * power iteration on A + I, which has the same one and does not swing on two-sided networks. A web of several parts gives the
 * part with the largest eigenvalue; 0 elsewhere. All zero without lines.
 */
export function eigenvector(web: Web): Float64Array {
  const into = reversed(web);
  const start = new Float64Array(web.count).fill(1 / Math.sqrt(Math.max(1, web.count)));
  if (web.to.length === 0) return new Float64Array(web.count);
  return converged(start, (now) => unit(plus(product(into, now), now)));
}

export interface HubsAndAuthorities {
  /** Points at good authorities; sums to 1. */
  readonly hubs: Float64Array;
  /** Is pointed at by good hubs; sums to 1. */
  readonly authorities: Float64Array;
}

/** Kleinberg, Journal of the ACM 46 (1999), 604. All zero without lines. */
export function hubsAndAuthorities(web: Web): HubsAndAuthorities {
  const none = new Float64Array(web.count);
  if (web.to.length === 0) return { hubs: none, authorities: none };
  const into = reversed(web);
  const start = new Float64Array(web.count).fill(1 / Math.sqrt(web.count));
  const hubs = converged(start, (now) => unit(product(web, product(into, now))));
  return { hubs: share(hubs), authorities: share(product(into, hubs)) };
}

function converged(start: Float64Array, step: (now: Float64Array) => Float64Array): Float64Array {
  let now = start;
  for (let round = 0; round < mostRounds; round += 1) {
    const next = step(now);
    let change = 0;
    for (let i = 0; i < now.length; i += 1) change += Math.abs((next[i] as number) - (now[i] as number));
    now = next;
    if (change < tolerance) break;
  }
  return now;
}

/** For each entity the sum over its lines of what the other end has. */
function product({ count, start, to, weight }: Web, has: Float64Array): Float64Array {
  const result = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    let sum = 0;
    const end = start[i + 1] as number;
    for (let line = start[i] as number; line < end; line += 1)
      sum += (has[to[line] as number] as number) * (weight[line] as number);
    result[i] = sum;
  }
  return result;
}

function plus(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, i) => value + (b[i] as number));
}

function unit(values: Float64Array): Float64Array {
  const length = Math.sqrt(values.reduce((sum, value) => sum + value * value, 0));
  return length === 0 ? values : values.map((value) => value / length);
}

function share(values: Float64Array): Float64Array {
  const sum = values.reduce((total, value) => total + value, 0);
  return sum === 0 ? values : values.map((value) => value / sum);
}
