// What both ways of expanding need of a page of neighbours: the page as a table, the links that lead to it, and the
// numbers for the badges.
import type { EntityId } from '../../../../shared/ids';
import type { NeighbourFilter } from '../../../../shared/questions';
import type { OpenCase } from '../openCase';
import { passing } from './passing';

/** Up to so many pairs of ends are looked up one by one; beyond, the asked entities' links are read through. */
export const probeLimit = 20_000;

/** Puts the neighbours of a page into `temp.page`, in order. */
export function fillPage(open: OpenCase, page: readonly number[]): void {
  open.database.exec('DELETE FROM temp.page');
  open.database.run('INSERT INTO temp.page SELECT value, key FROM json_each(?)', [JSON.stringify(page)]);
}

/** Puts the links between `temp.asked` and `temp.page` that the rows let pass into `temp.joined`, and those among the asked. */
export function collectPageLinks(
  open: OpenCase,
  only: readonly NeighbourFilter[] | null,
  sizes: { readonly asked: number; readonly page: number; readonly withAmong: boolean },
): void {
  const filter = passing(open, only);
  const isProbed = sizes.asked * sizes.page <= probeLimit;
  const join = (index: string, near: string, far: string, condition: string) =>
    open.database.exec(
      `INSERT INTO temp.joined SELECT l.id FROM ${
        isProbed
          ? `temp.page p CROSS JOIN temp.asked q CROSS JOIN links l INDEXED BY ${index} ON l.${near} = q.id AND l.${far} = p.other`
          : `temp.asked q CROSS JOIN links l INDEXED BY ${index} ON l.${near} = q.id CROSS JOIN temp.page p ON p.other = l.${far}`
      } WHERE tick() AND ${condition}`,
    );
  open.database.exec('DELETE FROM temp.joined');
  join('links_out', 'from_id', 'to_id', filter.out);
  join('links_in', 'to_id', 'from_id', filter.in);
  if (!sizes.withAmong) return;
  open.database.exec(`
    INSERT INTO temp.joined SELECT l.id FROM temp.asked a CROSS JOIN links l INDEXED BY links_out ON l.from_id = a.id
    WHERE +l.to_id IN temp.asked AND tick()`);
}

export function knownNeighbours(open: OpenCase): { readonly [entityId: EntityId]: number } {
  const rows = open.database.all<{ id: number; neighbours: number }>(
    'SELECT d.id, d.neighbours FROM temp.asked a CROSS JOIN degrees d ON d.id = a.id',
  );
  return Object.fromEntries(rows.map(({ id, neighbours }) => [open.ids.entityId(id), neighbours]));
}
