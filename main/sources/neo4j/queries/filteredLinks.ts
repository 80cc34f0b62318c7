// The links of one page of a filtered expansion: first which ones, by id and fairly dealt, then those alone in full.
import type { Link } from '../../../../shared/graph';
import type { EntityId } from '../../../../shared/ids';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { inRounds, sharesOf } from '../../dealing';
import { linkOf } from '../entityOf';
import { readText } from '../readRow';
import type { Row } from '../runQuery';
import { linkGiven, withMoment } from './filteredNames';
import type { Filtering } from './filteredScan';
import { expandedText, marked, passes } from './passing';

export async function readFilteredLinks(
  filtering: Filtering,
  question: {
    /** The page's neighbours, with the number of their passing links. */
    readonly page: readonly { readonly id: EntityId; readonly links: number }[];
    /** Links among the asked, by pair; empty unless this is the first page. */
    readonly among: ReadonlyMap<string, ReadonlySet<string>>;
    readonly limit: number;
  },
  call: Call,
): Promise<readonly Link[]> {
  const { page, limit } = question;
  const pairs = [...question.among.values()].map((links) => [...links].sort(compareCodePoints));
  const counts = [...page.map(({ links }) => links), ...pairs.map(({ length }) => length)];
  const shares = sharesOf(counts, limit);
  const shareOf = new Map(page.map(({ id }, at) => [id, shares[at] ?? 0]));
  const ofPage = await chooseLinks(filtering, shareOf, call);
  const ofPairs = pairs.map((links, at) => links.slice(0, shares[page.length + at]));
  const chosen = inRounds([...page.map(({ id }) => ofPage.get(id) ?? []), ...ofPairs]);
  const ends = [...page.map(({ id }) => id), ...(ofPairs.length > 0 ? filtering.passing.ids : [])];
  return fetchLinks(filtering, chosen, ends, call);
}

/** The ids of each neighbour's first passing links, as many as its share. The neighbours pass already. */
async function chooseLinks(
  { gate, book, passing, names }: Filtering,
  shareOf: ReadonlyMap<EntityId, number>,
  call: Call,
): Promise<ReadonlyMap<EntityId, readonly string[]>> {
  let chosen = new Map<EntityId, string[]>();
  const neighbours = [...shareOf].filter(([, share]) => share > 0).map(([id]) => id);
  if (neighbours.length === 0) return chosen;
  const { ofAsked, id } = expandedText(book);
  const text = `${ofAsked} WHERE $groups[elementId(b)] IS NOT NULL AND ${passes} ${withMoment}
    WITH elementId(b) AS other, ${id} AS id, word, c, moment, ms ORDER BY id
    RETURN other, id, word, ${linkGiven}`;
  const taker = () => {
    const fresh = (chosen = new Map<EntityId, string[]>(neighbours.map((neighbour) => [neighbour, []])));
    return (row: Row) => {
      const other = readText(row['other']) as EntityId;
      const links = fresh.get(other);
      if (links === undefined || links.length >= (shareOf.get(other) ?? 0)) return;
      if (names.measure(row) !== null) links.push(readText(row['id']));
    };
  };
  await gate.run({ text, parameters: { ...passing, ...names.parameters, groups: marked(neighbours) }, taker }, call);
  return chosen;
}

/** In the order of the ids; one that is gone by now is left out. */
async function fetchLinks(
  { gate, book, passing }: Filtering,
  ids: readonly string[],
  ends: readonly EntityId[],
  call: Call,
): Promise<readonly Link[]> {
  if (ids.length === 0) return [];
  const { ofAsked, id, columns } = expandedText(book);
  const text = `${ofAsked} WHERE $ends[elementId(b)] IS NOT NULL AND $chosen[${id}] IS NOT NULL RETURN ${columns}`;
  const { rows } = await gate.run({ text, parameters: { ...passing, ends: marked(ends), chosen: marked(ids) } }, call);
  const links = new Map<string, Link>();
  for (const row of rows) {
    const link = linkOf(row, book);
    links.set(link.id, link);
  }
  return ids.flatMap((one) => links.get(one) ?? []);
}
