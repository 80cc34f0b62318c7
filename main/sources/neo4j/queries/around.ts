// Looks around the asked entities once, whatever the filter: which of them exist, how many neighbours each has, and
// which sets of labels the neighbours carry, so that the later queries can filter by type and order by key.
import type { EntityId } from '../../../../shared/ids';
import type { Call } from '../../GraphSource';
import { readCount, readList, readText, readTexts } from '../readRow';
import type { Session } from '../session';
import { expandedText, followed, isCutText, linkParameters } from './passing';

export interface Around {
  readonly found: readonly EntityId[];
  /** Distinct neighbours of each found entity, other asked entities included. */
  readonly neighbours: ReadonlyMap<EntityId, number>;
  /** Links of each found entity; a self-link counts once. */
  readonly links: ReadonlyMap<EntityId, number>;
  /** True when an entity is joined with itself. */
  readonly hasSelfLink: boolean;
  readonly labelSets: readonly (readonly string[])[];
  /** True when some have more than is followed, so that all numbers are lower bounds. */
  readonly isCut: boolean;
}

export async function lookAround(
  { gate, book, mostFollowed }: Pick<Session, 'gate' | 'book' | 'mostFollowed'>,
  ids: readonly EntityId[],
  call: Call,
): Promise<Around> {
  const { asked, ends } = expandedText(book);
  const text = `${asked}
  CALL (a) {
    ${ends}
    RETURN count(DISTINCT CASE WHEN b <> a THEN b END) AS neighbours, count(*) AS links,
      coalesce(max(b = a), false) AS hasSelfLink, collect(DISTINCT labels(b)) AS labelSets
  }
  RETURN elementId(a) AS id, neighbours, links, hasSelfLink, labelSets, ${isCutText(book)} AS isCut`;
  const { rows } = await gate.run(
    { text, parameters: { ids, ...followed(mostFollowed), ...linkParameters(book) } },
    call,
  );
  const labelSets = new Map<string, readonly string[]>();
  const neighbours = new Map<EntityId, number>();
  const linkCounts = new Map<EntityId, number>();
  for (const row of rows) {
    const id = readText(row['id']) as EntityId;
    neighbours.set(id, readCount(row['neighbours']));
    linkCounts.set(id, readCount(row['links']));
    for (const raw of readList(row['labelSets'])) {
      const labels = readTexts(raw);
      labelSets.set(JSON.stringify(labels), labels);
    }
  }
  return {
    found: ids.filter((id) => neighbours.has(id)),
    neighbours,
    links: linkCounts,
    hasSelfLink: rows.some((row) => row['hasSelfLink'] === true),
    labelSets: [...labelSets.values()],
    isCut: rows.some((row) => row['isCut'] === true),
  };
}
