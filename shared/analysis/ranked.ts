// The order in which scores are shown.
import { inOrder } from '../textOrder';
import type { Facts, Scores } from './Analysis';

/** Places of the rows, the highest score first; of equals by key, then in the order of the facts. */
export function ranked({ entities, columns: [{ values }] }: Scores, facts: Facts): Uint32Array {
  const key = (row: number) => facts.entities[entities[row] ?? -1]?.key ?? '';
  const score = (row: number) => Number(values[row] ?? 0);
  return Uint32Array.from(entities.keys()).sort((a, b) => score(b) - score(a) || inOrder(key(a), key(b)) || a - b);
}
