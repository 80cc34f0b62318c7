// Question "expand": neighbours of the asked entities with most links first, counted and ordered inside SQLite, so
// that a hub of 100,000 links costs a scan of its index and no more memory than the page that is shown.
import { AppError } from '../../../../shared/errors';
import type { ExpandQuestion, ExpandReply, NeighbourFilter } from '../../../../shared/questions';
import { isAnyWhere } from '../../../../shared/where';
import { answerToExpand } from '../../answers';
import { linkColumns, subgraphOf, type LinkRow } from '../facts';
import type { OpenCase } from '../openCase';
import { askedSet } from './askedSet';
import { fillPage, knownNeighbours, probeLimit } from './expandPage';
import { entitiesAt } from './get';
import { passing, type Passing } from './passing';
import { expandWhere } from './whereExpand';

export function expand(open: OpenCase, question: ExpandQuestion): ExpandReply {
  const { rows: asked, missing } = askedSet(open, question.ids);
  if (asked.length === 0) throw new AppError('GONE');
  const { where } = question;
  if (!isAnyWhere(where)) return expandWhere(open, { rows: asked, missing }, { ...question, where });
  const start = question.after === null ? null : startAfter(question.after);
  const filter = passing(open, question.only);
  findNeighbours(open, filter);
  const totals = totalsOf(open);
  const among = findLinksAmong(open, filter, asked.length);

  const page = takePage(open, start, question.limit);
  const links = dealLinks(open, filter, {
    isProbed: asked.length * page.length <= probeLimit,
    // Links among the asked belong to no neighbour's page: they come once, with the first.
    isFirst: start === null,
    limit: question.linkLimit,
  });
  const last = page.at(-1);
  const entities = entitiesAt(
    open,
    page.map(({ other }) => other),
  );
  return {
    subgraph: subgraphOf(open, entities, links, answerToExpand(open.identity, question)),
    totalNeighbours: totals.neighbours,
    totalLinks: totals.links + among,
    isAtLeast: false,
    knownNeighbours: knownNeighbours(open),
    next: last !== undefined && hasMore(open, last) ? `${last.links}.${last.key_rank}` : null,
    missing,
  };
}

interface Found {
  readonly other: number;
  readonly links: number;
  readonly key_rank: number;
}
type Place = Pick<Found, 'links' | 'key_rank'>;

/** Where a page ended: links and rank by key, which together no two neighbours share. */
function startAfter(next: string): Place {
  const [, links, rank] = /^(\d{1,10})\.(\d{1,10})$/.exec(next) ?? [];
  if (links === undefined || rank === undefined) throw new AppError('BAD_REQUEST');
  return { links: Number(links), key_rank: Number(rank) };
}

/** How many neighbours and links the rows let pass in all. */
export function passingTotals(
  open: OpenCase,
  only: readonly NeighbourFilter[] | null,
  asked: number,
): { readonly neighbours: number; readonly links: number } {
  const filter = passing(open, only);
  findNeighbours(open, filter);
  const { neighbours, links } = totalsOf(open);
  return { neighbours, links: links + findLinksAmong(open, filter, asked) };
}

/** Fills `temp.found` with every neighbour and the number of its passing links. */
function findNeighbours(open: OpenCase, filter: Passing): void {
  open.database.exec('DELETE FROM temp.found');
  open.database.exec(`
    INSERT INTO temp.found
    SELECT f.other, f.links, d.key_rank FROM (
      SELECT other, count(*) AS links FROM (
        SELECT l.to_id AS other FROM temp.asked a CROSS JOIN links l INDEXED BY links_out ON l.from_id = a.id
        WHERE tick() AND ${filter.out}
        UNION ALL
        SELECT l.from_id FROM temp.asked a CROSS JOIN links l INDEXED BY links_in ON l.to_id = a.id
        WHERE tick() AND ${filter.in}
      ) WHERE other NOT IN temp.asked GROUP BY other
    ) f CROSS JOIN degrees d ON d.id = f.other`);
}

function totalsOf(open: OpenCase): { readonly neighbours: number; readonly links: number } {
  const sql = 'SELECT count(*) AS neighbours, coalesce(sum(links), 0) AS links FROM temp.found';
  return open.database.get<{ neighbours: number; links: number }>(sql) ?? { neighbours: 0, links: 0 };
}

/** Puts the passing links with both ends asked into `temp.joined` and counts them; one view that passes is enough. */
function findLinksAmong(open: OpenCase, filter: Passing, asked: number): number {
  // The plus keeps SQLite from looking up every pair of a large selection.
  const end = asked * asked <= probeLimit ? 'l.to_id' : '+l.to_id';
  open.database.exec('DELETE FROM temp.joined');
  open.database.exec(`
    INSERT INTO temp.joined SELECT l.id FROM temp.asked a CROSS JOIN links l INDEXED BY links_out ON l.from_id = a.id
    WHERE ${end} IN temp.asked AND tick() AND (${filter.out} OR (l.from_id <> l.to_id AND ${filter.in}))`);
  return open.database.get<{ count: number }>('SELECT count(*) AS count FROM temp.joined')?.count ?? 0;
}

/** The page of neighbours in order, kept in `temp.page` too. */
function takePage(open: OpenCase, start: Place | null, limit: number): readonly Found[] {
  const page = open.database.all<Found>(
    `SELECT other, links, key_rank FROM temp.found WHERE ${isAfter(start)}
     ORDER BY links DESC, key_rank LIMIT ${limit}`,
  );
  fillPage(
    open,
    page.map(({ other }) => other),
  );
  return page;
}

function hasMore(open: OpenCase, last: Place): boolean {
  return open.database.get(`SELECT 1 FROM temp.found WHERE ${isAfter(last)} LIMIT 1`) !== null;
}

function isAfter(place: Place | null): string {
  return place === null ? '1' : `(-links, key_rank) > (-${place.links}, ${place.key_rank})`;
}

/** Links of the page dealt in rounds: one of each neighbour, then each one's second, until the limit. */
function dealLinks(
  open: OpenCase,
  filter: Passing,
  { isProbed, isFirst, limit }: { readonly isProbed: boolean; readonly isFirst: boolean; readonly limit: number },
): readonly LinkRow[] {
  const seen = (index: string, near: string, far: string, condition: string) =>
    isProbed
      ? `SELECT l.id AS link, p.position AS a, 0 AS b, 0 AS isAmong FROM temp.page p CROSS JOIN temp.asked q
         CROSS JOIN links l INDEXED BY ${index} ON l.${near} = q.id AND l.${far} = p.other WHERE tick() AND ${condition}`
      : `SELECT l.id, p.position, 0, 0 FROM temp.asked q CROSS JOIN links l INDEXED BY ${index} ON l.${near} = q.id
         CROSS JOIN temp.page p ON p.other = l.${far} WHERE tick() AND ${condition}`;
  return open.database.all<LinkRow>(
    `SELECT ${linkColumns} FROM (
       SELECT link FROM (
         SELECT link, isAmong, a, b, row_number() OVER (PARTITION BY isAmong, a, b ORDER BY link) AS round FROM (
           SELECT 0 AS link, 0 AS a, 0 AS b, 0 AS isAmong WHERE 0
           UNION ALL ${seen('links_out', 'from_id', 'to_id', filter.out)}
           UNION ALL ${seen('links_in', 'to_id', 'from_id', filter.in)}
           UNION ALL SELECT l.id, l.from_id, l.to_id, 1 FROM temp.joined j CROSS JOIN links l ON l.id = j.link WHERE ${Number(isFirst)}
         )
       ) ORDER BY round, isAmong, a, b LIMIT ${limit}
     ) d CROSS JOIN links l ON l.id = d.link`,
  );
}
