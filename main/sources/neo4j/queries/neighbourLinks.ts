// The links between the asked entities and one page of neighbours, and among the asked entities themselves; never
// more than the limit, dealt out fairly.
import neo4j from 'neo4j-driver';
import type { Link } from '../../../../shared/graph';
import type { Call } from '../../GraphSource';
import { inRounds, sharesOf } from '../../dealing';
import { linkOf } from '../entityOf';
import { readCount, readText } from '../readRow';
import type { LensBook } from '../lensBook';
import type { Gate } from '../runQuery';
import type { PageNeighbour } from './neighbourPage';
import { end, expandedText, isAsked, passes, type PassingParameters, start } from './passing';

// Of the two views of a link among the asked, the one from its start counts, or the other when only that one passes.
const isCounted = '(isOut OR NOT ($everything OR labels(a) IN coalesce($labelsOut[word], [])))';
const amongAsked = `WHERE ${isAsked} AND ${passes} AND ${isCounted}`;

/** So many pairs of an asked entity and a neighbour are looked at one by one; of more, all links of the asked are. */
const mostPairs = 20_000;

/** Grouped by the neighbour at the other end. */
function pageText(book: LensBook, pairs: number): string {
  const { asked, between, ofAsked } = expandedText(book);
  const links =
    between === null || pairs > mostPairs
      ? `${ofAsked} WHERE $shares[elementId(b)] IS NOT NULL AND ${passes}`
      : `${asked} MATCH (b) WHERE elementId(b) IN $groups WITH a, b ${between} WHERE ${passes}`;
  return `${links} WITH elementId(b) AS name, ${shareOfEach(book)}`;
}

/** Grouped by the two ends. */
function amongText(book: LensBook): string {
  return `${expandedText(book).ofAsked} ${amongAsked}
  WITH ${pairName} AS name, ${shareOfEach(book)}`;
}

const pairName = `elementId(${start}) + ' ' + elementId(${end})`;

// Only what cannot be had from the rest is kept of each link: there may be 100,000, and only a few are shown.
function shareOfEach(book: LensBook): string {
  const { id, columns } = expandedText(book);
  return `${start} AS from, ${end} AS to, c, word, ${id} AS id ORDER BY id
  WITH name, collect([from, to, c, word]) AS links
  UNWIND links[0..$shares[name]] AS link
  WITH name, link[0] AS a, link[1] AS b, link[2] AS c, link[3] AS word, true AS isOut
  RETURN name, ${columns}`;
}

interface Group {
  readonly name: string;
  readonly links: number;
  /** Its links, where they are here already; else null. */
  readonly few: readonly Link[] | null;
}

export async function readNeighbourLinks(
  gate: Gate,
  book: LensBook,
  question: {
    readonly passing: PassingParameters;
    readonly neighbours: readonly PageNeighbour[];
    /** The links among the asked belong to no neighbour: they come once, with the first page. */
    readonly withAmong: boolean;
    readonly limit: number;
  },
  call: Call,
): Promise<readonly Link[]> {
  const { passing, limit } = question;
  const page = question.neighbours.map(({ entity, links, few }) => ({ name: entity.id, links, few }));
  const among = question.withAmong ? await countAmong(gate, book, passing, call) : [];
  const groups = [...page, ...among];
  const shares = sharesOf(
    groups.map(({ links }) => links),
    limit,
  );
  const pairs = passing.ids.length * page.length;
  const [ofPage, ofAmong] = await Promise.all([
    readGroups(
      gate,
      book,
      { text: pageText(book, pairs), passing, groups: page, shares: shares.slice(0, page.length) },
      call,
    ),
    readGroups(gate, book, { text: amongText(book), passing, groups: among, shares: shares.slice(page.length) }, call),
  ]);
  return inRounds([...ofPage, ...ofAmong]);
}

async function countAmong(
  gate: Gate,
  book: LensBook,
  passing: PassingParameters,
  call: Call,
): Promise<readonly Group[]> {
  const text = `${expandedText(book).ofAsked} ${amongAsked}
  WITH ${start} AS from, ${end} AS to, count(*) AS links
  RETURN elementId(from) + ' ' + elementId(to) AS name, links ORDER BY name`;
  const { rows } = await gate.run({ text, parameters: passing }, call);
  return rows.map((row) => ({ name: readText(row['name']), links: readCount(row['links']), few: null }));
}

/** The links of each group, in the order of the groups. */
async function readGroups(
  gate: Gate,
  book: LensBook,
  question: {
    readonly text: string;
    readonly passing: PassingParameters;
    readonly groups: readonly Group[];
    readonly shares: readonly number[];
  },
  call: Call,
): Promise<readonly (readonly Link[])[]> {
  const { text, passing, groups, shares } = question;
  const dealt = groups.map((group, at) => ({ ...group, share: shares[at] ?? 0 }));
  const wanted = dealt.filter(({ few, share }) => few === null && share > 0);
  const read =
    wanted.length === 0 ? new Map<string, Link[]>() : await readShares(gate, book, { text, passing, wanted }, call);
  return dealt.map(({ name, few, share }) => few?.slice(0, share) ?? read.get(name) ?? []);
}

async function readShares(
  gate: Gate,
  book: LensBook,
  question: {
    readonly text: string;
    readonly passing: PassingParameters;
    readonly wanted: readonly { readonly name: string; readonly share: number }[];
  },
  call: Call,
): Promise<ReadonlyMap<string, readonly Link[]>> {
  const { text, passing, wanted } = question;
  const parameters = {
    ...passing,
    groups: wanted.map(({ name }) => name),
    shares: Object.fromEntries(wanted.map(({ name, share }) => [name, neo4j.int(share)])),
  };
  const { rows } = await gate.run({ text, parameters }, call);
  const links = new Map<string, Link[]>(wanted.map(({ name }) => [name, []]));
  for (const row of rows) links.get(readText(row['name']))?.push(linkOf(row, book));
  return links;
}
