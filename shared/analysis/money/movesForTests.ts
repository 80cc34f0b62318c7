// Plain lists of transfers for tests, as facts, and what an analysis finds among them.
import type { EntityId } from '../../ids';
import { analyses } from '..';
import type { Analysis, Facts, Finding } from '../Analysis';
import { chosenOf } from '../chosen';

export interface Move {
  readonly from: number;
  readonly to: number;
  readonly hour: number;
  readonly amount: number;
  readonly currency?: string;
}

/** Hour 0 of moves: a midnight in UTC. */
export const zeroMs = Date.parse('2026-03-01T00:00:00Z');
const hourMs = 3_600_000;

export function factsOf(count: number, moves: readonly Move[]): Facts {
  return {
    entities: Array.from({ length: count }, (_, nth) => ({
      id: `e${nth}` as EntityId,
      key: `C${nth}`,
      type: 'Card',
      caption: `C${nth}`,
      fields: {},
    })),
    links: moves.map(({ from, to, hour, amount, currency }) => ({
      type: 'TRANSFERRED',
      from,
      to,
      fields: {
        at: { t: 'datetime', v: new Date(zeroMs + hour * hourMs).toISOString() },
        amount,
        ...(currency === undefined ? {} : { currency }),
      },
    })),
  };
}

/** What the analysis finds, with the usual values but for those given. */
export function found(id: string, facts: Facts, given: { readonly [name: string]: string } = {}): readonly Finding[] {
  const analysis = analyses.find((one) => one.id === id) as Analysis;
  const chosen = chosenOf(analysis, new Map(Object.entries(given)), (name) => new Error(name));
  const result = analysis.run(facts, chosen, () => undefined);
  if (result.kind !== 'findings') throw new Error(`${id} gives scores`);
  return result.findings;
}

/** Places of the moves by time; of equal times by place; without those to oneself. */
export function inTime(list: readonly Move[]): readonly number[] {
  return [...list.keys()]
    .filter((place) => list[place]?.from !== list[place]?.to)
    .sort((a, b) => (list[a]?.hour ?? 0) - (list[b]?.hour ?? 0) || a - b);
}
