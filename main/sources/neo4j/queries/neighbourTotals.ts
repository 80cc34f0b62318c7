// How many neighbours and links pass a filter in all, before anything is fetched.
import type { Call } from '../../GraphSource';
import { readCount } from '../readRow';
import type { LensBook } from '../lensBook';
import type { Gate } from '../runQuery';
import { expandedText, isAsked, passes, type PassingParameters } from './passing';

export interface NeighbourTotals {
  readonly neighbours: number;
  readonly links: number;
  /** True when some of the links join asked entities with each other, or one with itself. */
  readonly hasAmong: boolean;
}

export async function countNeighbours(
  gate: Gate,
  book: LensBook,
  parameters: PassingParameters,
  call: Call,
): Promise<NeighbourTotals> {
  const { ofAsked, one } = expandedText(book);
  // A link between two asked entities is met from both, and counts when one of the two views passes.
  const links = parameters.ids.length === 1 ? 'count(*)' : `count(DISTINCT ${one})`;
  const text = `${ofAsked} WHERE ${passes}
  RETURN count(DISTINCT CASE WHEN ${isAsked} THEN null ELSE b END) AS neighbours,
         ${links} AS links, coalesce(max(${isAsked}), false) AS hasAmong`;
  const { rows } = await gate.run({ text, parameters }, call);
  const row = rows[0] ?? {};
  return {
    neighbours: readCount(row['neighbours']),
    links: readCount(row['links']),
    hasAmong: row['hasAmong'] === true,
  };
}
