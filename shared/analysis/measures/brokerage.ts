// Brokerage: who stands between two that have nothing to do with one another, and between which groups.
import type { Web } from '../Web';

export const brokerRoles = ['coordinator', 'consultant', 'gatekeeper', 'representative', 'liaison'] as const;
export type BrokerRole = (typeof brokerRoles)[number];

/**
 * For each role, how many pairs an entity brokers: lines lead from a to it and from it to c, and none from a to c (Gould and
 * Fernandez, Sociological Methodology 19 (1989), 89). Coordinator: all of one group; consultant: a and c of one group, the
 * broker of another; gatekeeper: a is from outside the broker's group, c inside; representative: the other way round;
 * liaison: three groups. Who has no group (−1) is a group of its own.
 */
export function brokerage(web: Web, groups: Int32Array): { readonly [Role in BrokerRole]: Uint32Array } {
  const { count, start, to } = web;
  const found = brokerRoles.map(() => new Uint32Array(count));
  const mark = new Uint32Array(count);
  const groupOf = (one: number): number => {
    const group = groups[one] as number;
    return group === -1 ? -1 - one - 1 : group;
  };
  for (let a = 0; a < count; a += 1) {
    const end = start[a + 1] as number;
    for (let line = start[a] as number; line < end; line += 1) mark[to[line] as number] = a + 1;
    for (let line = start[a] as number; line < end; line += 1) {
      const b = to[line] as number;
      for (let over = start[b] as number; over < (start[b + 1] as number); over += 1) {
        const c = to[over] as number;
        if (c === a || mark[c] === a + 1) continue;
        const counts = found[roleOf(groupOf(a), groupOf(b), groupOf(c))] as Uint32Array;
        counts[b] = (counts[b] as number) + 1;
      }
    }
  }
  return Object.fromEntries(brokerRoles.map((role, nth) => [role, found[nth]])) as ReturnType<typeof brokerage>;
}

/** The place of the role among `brokerRoles`. */
function roleOf(a: number, b: number, c: number): number {
  if (a === c) return a === b ? 0 : 1;
  if (b === c) return 2;
  return a === b ? 3 : 4;
}
