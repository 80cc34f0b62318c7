// Says what a database holds, seen through the lens in use: types with counts, field names and ends. Exact where looking
// at everything takes a moment, from the server's own counts and a sample where it would take longer.
import type { SourceDescription } from '../../../../shared/questions';
import type { Call } from '../../GraphSource';
import type { LensBook } from '../lensBook';
import type { Session } from '../session';
import { describeRoughly } from './describeEstimate';
import { describeExactly } from './describeExact';
import { beginOpening } from './opening';
import { readRestrictions } from './restrictions';
import type { Statistics } from './statistics';

/** Up to these sizes everything is looked at; together that takes about half a second, on a busy server up to the deadline. */
const exactEntities = 300_000;
const exactLinks = 300_000;
/** A link over an event is found from every participant, which takes several times as long. */
const exactWithEvents = 60_000;
const exactMs = 5000;

/** `opening`: what was read a moment ago, when the database was opened. */
export async function describe(
  { gate, identity, cypher, book }: Session,
  call: Call,
  opening = beginOpening(gate, call),
): Promise<SourceDescription> {
  const [statistics, schema, restrictions] = await Promise.all([
    opening.statistics,
    opening.schema,
    readRestrictions(gate, identity, call),
  ]);
  const exact = isSmall(statistics, book) ? await describeExactly(gate, book, exactMs, call) : null;
  const { entityTypes, linkTypes } = exact ?? (await describeRoughly(gate, book, opening, call));
  const isCounted = exact === null && !book.hasEvents;
  return {
    ...identity,
    entityTypes,
    linkTypes,
    entities: isCounted ? statistics.entities : sumOf(entityTypes),
    links: isCounted ? statistics.links : sumOf(linkTypes),
    fingerprint: null,
    isEstimate: exact === null,
    isReadOnly: true,
    looks: book.looks,
    cypher,
    ...schema,
    restrictions,
    opening: [],
  };
}

function isSmall({ entities, links }: Statistics, book: LensBook): boolean {
  return entities <= exactEntities && links <= (book.hasEvents ? exactWithEvents : exactLinks);
}

function sumOf(types: readonly { readonly count: number }[]): number {
  return types.reduce((sum, { count }) => sum + count, 0);
}
