// The links between the asked entities and one page of neighbours, and among the asked entities themselves; never
// more than the limit, dealt out fairly.
import neo4j from 'neo4j-driver';
import type { Link } from '../../../../shared/graph';
import type { Call } from '../../GraphSource';
import { inRounds, sharesOf } from '../dealing';
import { linkOf } from '../entityOf';
import { readCount, readText } from '../readRow';
import type { Gate } from '../runQuery';
import type { PageNeighbour } from './neighbourPage';
import { linksOfAsked, passes, type PassingParameters } from './passing';

const linkColumns = `elementId(r) AS id, type(r) AS type, elementId(startNode(r)) AS from, elementId(endNode(r)) AS to,
  properties(r) AS properties`;

const pageLinks = `${linksOfAsked} WHERE elementId(b) IN $groups AND ${passes}
  WITH elementId(b) AS name, r ORDER BY elementId(r)
  WITH name, collect(r) AS links
  UNWIND links[0..$shares[name]] AS r
  RETURN name, ${linkColumns}`;

const amongCounts = `${linksOfAsked} WHERE elementId(b) IN $ids AND ${passes}
  WITH DISTINCT r
  WITH elementId(startNode(r)) + ' ' + elementId(endNode(r)) AS name, count(r) AS links
  RETURN name, links ORDER BY name`;

const amongLinks = `${linksOfAsked} WHERE elementId(b) IN $ids AND ${passes}
  WITH DISTINCT r ORDER BY elementId(r)
  WITH elementId(startNode(r)) + ' ' + elementId(endNode(r)) AS name, collect(r) AS links
  UNWIND links[0..$shares[name]] AS r
  RETURN name, ${linkColumns}`;

interface Group {
  readonly name: string;
  readonly links: number;
}

export async function readNeighbourLinks(
  gate: Gate,
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
  const page = question.neighbours.map(({ entity, links }) => ({ name: entity.id, links }));
  const among = question.withAmong ? await countAmong(gate, passing, call) : [];
  const groups = [...page, ...among];
  const shares = sharesOf(
    groups.map(({ links }) => links),
    limit,
  );
  const [ofPage, ofAmong] = await Promise.all([
    readGroups(gate, pageLinks, passing, page, shares.slice(0, page.length), call),
    readGroups(gate, amongLinks, passing, among, shares.slice(page.length), call),
  ]);
  return inRounds([...ofPage, ...ofAmong]);
}

async function countAmong(gate: Gate, passing: PassingParameters, call: Call): Promise<readonly Group[]> {
  const { rows } = await gate.run({ text: amongCounts, parameters: passing }, call);
  return rows.map((row) => ({ name: readText(row['name']), links: readCount(row['links']) }));
}

/** The links of each group, in the order of the groups. */
async function readGroups(
  gate: Gate,
  text: string,
  passing: PassingParameters,
  groups: readonly Group[],
  shares: readonly number[],
  call: Call,
): Promise<readonly (readonly Link[])[]> {
  const wanted = groups.flatMap(({ name }, at) => ((shares[at] ?? 0) > 0 ? [{ name, share: shares[at] ?? 0 }] : []));
  if (wanted.length === 0) return [];
  const parameters = {
    ...passing,
    groups: wanted.map(({ name }) => name),
    shares: Object.fromEntries(wanted.map(({ name, share }) => [name, neo4j.int(share)])),
  };
  const { rows } = await gate.run({ text, parameters }, call);
  const links = new Map<string, Link[]>(wanted.map(({ name }) => [name, []]));
  for (const row of rows) links.get(readText(row['name']))?.push(linkOf(row));
  return [...links.values()];
}
