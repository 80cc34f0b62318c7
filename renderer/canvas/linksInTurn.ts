// The order in which the keyboard goes through the lines of one entity: type by type, what weighs most first.
import type { EntityId } from '../../shared/ids';
import type { LinkBundle } from '../chart/bundles';

interface Turn<T> {
  readonly sign: string;
  readonly items: T[];
  links: number;
}

/**
 * Types with most links first, what goes out apart from what comes in; within them the largest sum, then most links. The
 * same lines in any order give the same turn.
 */
export function linksInTurn<T extends { readonly bundle: LinkBundle }>(items: Iterable<T>, id: EntityId): readonly T[] {
  const turns = new Map<string, Turn<T>>();
  for (const it of items) {
    const sign = `${it.bundle.type} ${it.bundle.from === id ? 'out' : 'in'}`;
    const turn = turns.get(sign) ?? { sign, items: [], links: 0 };
    turn.items.push(it);
    turn.links += it.bundle.links.length;
    turns.set(sign, turn);
  }
  const ranked = [...turns.values()].sort((a, b) => b.links - a.links || (a.sign < b.sign ? -1 : 1));
  return ranked.flatMap((turn) => turn.items.sort((a, b) => byWeight(a.bundle, b.bundle)));
}

function byWeight(a: LinkBundle, b: LinkBundle): number {
  return (b.total ?? 0) - (a.total ?? 0) || b.links.length - a.links.length || (a.id < b.id ? -1 : 1);
}
