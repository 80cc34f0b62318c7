// The set of entities that a question is about, put where SQL can join it: `temp.asked`, and who of them is gone.
import type { EntityId } from '../../../../shared/ids';
import type { OpenCase } from '../openCase';

export interface AskedSet {
  /** Rows of those that exist, in the order asked, each once. */
  readonly rows: readonly number[];
  readonly missing: readonly EntityId[];
}

/** Fills `temp.asked`. */
export function askedSet(open: OpenCase, ids: readonly EntityId[]): AskedSet {
  const distinct = [...new Set(ids)];
  const rowOf = new Map(distinct.map((id) => [id, open.ids.rowOf(id)]));
  const named = [...rowOf.values()].filter((row) => row !== null);
  fill(open, 'asked', named);
  const known = new Set(open.database.all<{ id: number }>('SELECT id FROM temp.asked').map(({ id }) => id));
  return {
    rows: named.filter((row) => known.has(row)),
    missing: distinct.filter((id) => {
      const row = rowOf.get(id);
      return row === null || row === undefined || !known.has(row);
    }),
  };
}

/** Empties the set and puts in the rows that exist. */
export function fill(open: OpenCase, set: 'asked' | 'targets', rows: readonly number[]): void {
  open.database.exec(`DELETE FROM temp.${set}`);
  open.database.run(
    `INSERT OR IGNORE INTO temp.${set} SELECT d.id FROM json_each(?) j CROSS JOIN degrees d ON d.id = j.value`,
    [JSON.stringify(rows)],
  );
}
