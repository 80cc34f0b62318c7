// Question "expand" with a filter finer than the card's rows: one pass over the links decides and adds up by
// neighbour, the page is cut from the totals, and a second pass over the page's links alone fetches them.
import { z } from 'zod';
import { AppError } from '../../../../shared/errors';
import type { ExpandQuestion, ExpandReply } from '../../../../shared/questions';
import type { Where } from '../../../../shared/where';
import { answerToExpand } from '../../answers';
import { inRounds, sharesOf } from '../../dealing';
import { compareTotals, type Totals } from '../../whereOfNeighbours';
import { linkColumns, subgraphOf, type LinkRow } from '../facts';
import type { OpenCase } from '../openCase';
import type { AskedSet } from './askedSet';
import { collectPageLinks, fillPage, knownNeighbours } from './expandPage';
import { entitiesAt } from './get';
import { CaseWhere, pairOf, scanLinks, type ScannedLink } from './whereScan';

interface Neighbour {
  readonly other: number;
  readonly totals: Totals;
  readonly keyRank: number;
}
type Place = Omit<Neighbour, 'other'>;

export function expandWhere(
  open: OpenCase,
  { rows: asked, missing }: AskedSet,
  question: ExpandQuestion & { readonly where: Where },
): ExpandReply {
  const { where, only } = question;
  const start = question.after === null ? null : startAfter(question.after);
  const narrowing = new CaseWhere(open, asked, where, only);
  const { tally, among } = scanLinks(open, narrowing, only);
  const passing = tally.passing();

  const isAfter = (place: Place) => start === null || compare(where, start, place) < 0;
  const rest = ranked(open, passing)
    .filter(isAfter)
    .sort((a, b) => compare(where, a, b));
  const page = rest.slice(0, question.limit);
  const last = page.at(-1);
  // Links among the asked belong to no neighbour's page: they come once, with the first.
  const links = fetchLinks(open, narrowing, { page, among: start === null ? among : new Map(), question });
  const entities = entitiesAt(
    open,
    page.map(({ other }) => other),
  );
  return {
    subgraph: subgraphOf(open, entities, links, answerToExpand(open.identity, question)),
    totalNeighbours: passing.size,
    totalLinks: countLinks(passing, among),
    isAtLeast: false,
    knownNeighbours: knownNeighbours(open),
    next: last !== undefined && rest.length > page.length ? placeText(last) : null,
    missing,
  };
}

/** Links to neighbours that pass, and among the asked. */
export function countLinks(passing: ReadonlyMap<number, Totals>, among: ReadonlyMap<string, number>): number {
  const counts = [...[...passing.values()].map(({ links }) => links), ...among.values()];
  return counts.reduce((sum, count) => sum + count, 0);
}

function compare({ order }: Where, a: Place, b: Place): number {
  return compareTotals(order, a.totals, b.totals) || a.keyRank - b.keyRank;
}

/** The neighbours with their places in the order of keys. */
function ranked(open: OpenCase, passing: ReadonlyMap<number, Totals>): readonly Neighbour[] {
  const sql = `SELECT d.id, d.key_rank AS rank FROM json_each(?) j CROSS JOIN degrees d ON d.id = j.value WHERE tick()`;
  const neighbours: Neighbour[] = [];
  for (const { id, rank } of open.database.each<{ id: number; rank: number }>(sql, [
    JSON.stringify([...passing.keys()]),
  ])) {
    const totals = passing.get(id);
    if (totals !== undefined) neighbours.push({ other: id, totals, keyRank: rank });
  }
  return neighbours;
}

const placeSchema = z.tuple([z.int().min(1), z.number(), z.number().nullable(), z.int().min(0)]);

function placeText({ totals: { links, total, latest }, keyRank }: Place): string {
  return JSON.stringify([links, total, latest, keyRank] satisfies z.infer<typeof placeSchema>);
}

/** Where a page ended. What the window sends back is distrusted like any request. */
function startAfter(next: string): Place {
  try {
    const [links, total, latest, keyRank] = placeSchema.parse(JSON.parse(next));
    return { totals: { links, total, latest }, keyRank };
  } catch {
    throw new AppError('BAD_REQUEST');
  }
}

/** Each neighbour's and pair's first passing links, as many as its share of the limit. */
function fetchLinks(
  open: OpenCase,
  narrowing: CaseWhere,
  {
    page,
    among,
    question,
  }: {
    readonly page: readonly Neighbour[];
    readonly among: ReadonlyMap<string, number>;
    readonly question: ExpandQuestion;
  },
): readonly LinkRow[] {
  const counts = new Map([
    ...page.map(({ other, totals }): [string, number] => [String(other), totals.links]),
    ...among,
  ]);
  const shares = sharesOf([...counts.values()], question.linkLimit);
  const groups = new Map(
    [...counts.keys()].map((name, at) => [name, { left: shares[at] ?? 0, links: [] as LinkRow[] }]),
  );
  let left = shares.reduce((sum, share) => sum + share, 0);
  fillPage(
    open,
    page.map(({ other }) => other),
  );
  collectPageLinks(open, question.only, { asked: narrowing.asked.size, page: page.length, withAmong: among.size > 0 });
  const sql = `SELECT ${linkColumns}, l.from_type, l.to_type FROM temp.joined j CROSS JOIN links l ON l.id = j.link
    WHERE tick() ORDER BY j.link`;
  for (const link of open.database.each<LinkRow & ScannedLink>(sql)) {
    if (left === 0) break;
    const group = groups.get(groupOf(narrowing, link));
    if (group === undefined || group.left === 0 || !linkPasses(narrowing, link)) continue;
    group.links.push(link);
    group.left -= 1;
    left -= 1;
  }
  return inRounds([...groups.values()].map(({ links }) => links));
}

function groupOf({ asked }: CaseWhere, link: ScannedLink): string {
  if (!asked.has(link.from_id)) return String(link.from_id);
  return asked.has(link.to_id) ? pairOf(link) : String(link.to_id);
}

function linkPasses(narrowing: CaseWhere, link: ScannedLink): boolean {
  const isFromAsked = narrowing.asked.has(link.from_id);
  const isAmong = isFromAsked && narrowing.asked.has(link.to_id);
  const isSeen = isAmong ? narrowing.amongPasses(link) : narrowing.viewPasses(link, !isFromAsked);
  return isSeen && narrowing.measure(link) !== null;
}
