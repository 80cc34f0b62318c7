// The rows of the expand card under a filter finer than its rows: one pass over all links counts what conditions and
// time leave of each row, and what expanding the chosen rows would bring.
import type { EntityId } from '../../../../shared/ids';
import type { NeighbourCount, NeighbourCountsQuestion, NeighbourFilter } from '../../../../shared/questions';
import type { Where } from '../../../../shared/where';
import type { Call } from '../../GraphSource';
import type { Session } from '../session';
import type { Around } from './around';
import { countLinks } from './filteredExpand';
import { filtering, readFarEnds, scanLinks } from './filteredScan';

export interface FilteredCounts {
  /** In no order. */
  readonly rows: readonly NeighbourCount[];
  readonly neighbours: number;
  readonly links: number;
}

interface Counted {
  readonly row: NeighbourFilter;
  links: number;
  readonly others: Set<EntityId>;
}

export async function filteredCounts(
  session: Session,
  { where, only }: NeighbourCountsQuestion & { readonly where: Where },
  around: Around,
  call: Call,
): Promise<FilteredCounts> {
  const asked = new Set(around.found);
  const chosen = only === null ? null : new Set(only.map(rowName));
  const filter = filtering(session, where, null, around);
  const ends = await readFarEnds(filter, call);
  let rows = new Map<string, Counted>();
  const { tally, among } = await scanLinks(filter, ends, call, () => {
    const fresh = (rows = new Map<string, Counted>());
    return ({ other, linkType, isOut }) => {
      const row = { linkType, direction: isOut ? 'out' : 'in', entityType: ends.get(other)?.type ?? '' } as const;
      const name = rowName(row);
      const known = fresh.get(name);
      const counted = known ?? { row, links: 0, others: new Set() };
      if (known === undefined) fresh.set(name, counted);
      counted.links += 1;
      if (!asked.has(other)) counted.others.add(other);
      return chosen === null || chosen.has(name);
    };
  });
  const passing = tally.passing();
  return {
    rows: [...rows.values()].map(({ row, links, others }) => ({ ...row, links, neighbours: others.size })),
    neighbours: passing.size,
    links: countLinks(passing, among),
  };
}

function rowName({ linkType, direction, entityType }: NeighbourFilter): string {
  return JSON.stringify([linkType, direction, entityType]);
}
