// The order in which scores are shown.
import { inOrder } from '../textOrder';
import type { Facts, Scores } from './Analysis';

/** By the scores; a table and what keeps it ask the same of a million rows. */
const known = new WeakMap<object, { readonly of: unknown; readonly rows: Uint32Array }>();

/** Places of the rows, the highest score first, what is no number last; of equals by key, then in the order of the facts. */
export function ranked(scores: Pick<Scores, 'entities' | 'columns'>, facts: Pick<Facts, 'entities'>): Uint32Array {
  const before = known.get(scores);
  if (before?.of === facts.entities) return before.rows;
  const rows = rankedNow(scores, facts);
  known.set(scores, { of: facts.entities, rows });
  return rows;
}

function rankedNow(
  { entities, columns: [{ values }] }: Pick<Scores, 'entities' | 'columns'>,
  facts: Pick<Facts, 'entities'>,
): Uint32Array {
  const key = (row: number) => facts.entities[entities[row] ?? -1]?.key ?? '';
  const score = (row: number) => {
    const value = Number(values[row] ?? 0);
    return Number.isNaN(value) ? -Infinity : value;
  };
  return Uint32Array.from(entities.keys()).sort((a, b) => score(b) - score(a) || inOrder(key(a), key(b)) || a - b);
}
