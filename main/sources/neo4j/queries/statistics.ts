// How many nodes and links there are, by label and relationship type, and which labels the types start from and lead to:
// from the server's own counts, quick at any size. They are silent about nodes with several labels.
import type { Call } from '../../GraphSource';
import { asRecord } from '../decode';
import { isHidden } from '../marks';
import { readCount, readList, readText, readTexts } from '../readRow';
import type { Gate, Query, Row } from '../runQuery';
import { links, nodes, sampleSpread } from './sampling';
import { unlessLate, unlessRefused } from '../unless';

export interface LinkStatistics {
  readonly count: number;
  /** Links by label of the node at that end; a node with several counts with each. Empty when only estimated. */
  readonly from: ReadonlyMap<string, number>;
  readonly to: ReadonlyMap<string, number>;
}

export interface Statistics {
  /** Nodes, without Skein's own records. */
  readonly entities: number;
  readonly links: number;
  /** Nodes by label, Skein's own marks left out; a node with several counts with each. */
  readonly labels: ReadonlyMap<string, number>;
  readonly linkTypes: ReadonlyMap<string, LinkStatistics>;
  /** False when the server refused its counts and there was too much to count. */
  readonly isExact: boolean;
}

const countMs = 2000;

const statisticsText = `CALL db.stats.retrieve('GRAPH COUNTS') YIELD data RETURN data`;

const sizesText = `
  CALL () { MATCH (n) RETURN count(n) AS everything }
  CALL () { MATCH (n:_SkeinPublish) RETURN count(n) AS unfinished }
  CALL () { MATCH ()-[r]->() RETURN count(r) AS links }
  RETURN everything - unfinished AS entities, links`;

const labelsText = `
  MATCH (n) WITH labels(n) AS names, count(n) AS count
  UNWIND names AS name RETURN name, sum(count) AS count`;

const typesText = `
  MATCH (a)-[r]->(b)
  WITH type(r) AS type, labels(a) AS from, labels(b) AS to, count(r) AS count
  RETURN type, from, to, count`;

const namesText = `
  CALL () { CALL db.labels() YIELD label RETURN count(*) AS labels }
  CALL () { CALL db.relationshipTypes() YIELD relationshipType RETURN count(*) AS types }
  RETURN labels, types`;

/**
 * The server's own counts hold an entry for each two of its names, whether they meet or not: with some thousands of names
 * they take a minute to come. Beyond this number of entries everything is counted in another way.
 */
const usualBounds = { text: statisticsText, mostEntries: 200_000 } as const;
const ownMs = 4000;

/** The bounds are there for tests: Community lets everyone read the server's counts. */
export async function readStatistics(
  gate: Gate,
  call: Call,
  { text, mostEntries }: { readonly text: string; readonly mostEntries: number } = usualBounds,
): Promise<Statistics> {
  const isMany = (await countEntries(gate, call)) > mostEntries;
  const query = { text, parameters: {}, deadlineMs: ownMs };
  const rows = isMany ? null : await unlessRefused(() => inTime(gate, query, call), null);
  return rows === null ? countAll(gate, call) : statisticsOf(asRecord(rows[0]?.['data']));
}

function statisticsOf(data: { readonly [key: string]: unknown }): Statistics {
  const nodeCounts = readList(data['nodes'] ?? []).map(asRecord);
  const labels = new Map<string, number>();
  let everything = 0;
  for (const { label, count } of nodeCounts)
    if (typeof label !== 'string') everything = readCount(count);
    else if (readCount(count) > 0) labels.set(label, readCount(count));
  const linkTypes = typesOf(readList(data['relationships'] ?? []).map(asRecord));
  const entities = everything - (labels.get('_SkeinPublish') ?? 0);
  return { entities, links: sumOf(linkTypes), labels: visible(labels), linkTypes, isExact: true };
}

function typesOf(counts: readonly { readonly [key: string]: unknown }[]): ReadonlyMap<string, LinkStatistics> {
  const types = new Map<string, Counting>();
  for (const { relationshipType: type, startLabel, endLabel, count: raw } of counts) {
    const count = readCount(raw);
    if (typeof type !== 'string' || count === 0) continue;
    const known = types.get(type) ?? noCount();
    types.set(type, known);
    if (typeof startLabel === 'string') known.from.set(startLabel, count);
    else if (typeof endLabel === 'string') known.to.set(endLabel, count);
    else known.count = count;
  }
  return types;
}

async function countEntries(gate: Gate, call: Call): Promise<number> {
  const { rows } = await gate.run({ text: namesText, parameters: {} }, call);
  const [labels, types] = [readCount(rows[0]?.['labels']), readCount(rows[0]?.['types'])];
  return labels + types * (1 + 2 * labels);
}

/** The server's counts are for administrators; anyone may count, and what takes too long is estimated. */
async function countAll(gate: Gate, call: Call): Promise<Statistics> {
  const sizes = (await gate.run({ text: sizesText, parameters: {} }, call)).rows[0] ?? {};
  const entities = readCount(sizes['entities']);
  const allLinks = readCount(sizes['links']);
  const [labelRows, typeRows] = await Promise.all([
    inTime(gate, { text: labelsText, parameters: {}, deadlineMs: countMs }, call),
    inTime(gate, { text: typesText, parameters: {}, deadlineMs: countMs }, call),
  ]);
  const labels =
    labelRows === null
      ? await estimate(gate, nodes, entities, call)
      : new Map(labelRows.map((row) => [readText(row['name']), readCount(row['count'])]));
  const linkTypes =
    typeRows === null
      ? new Map(
          [...(await estimate(gate, links, allLinks, call))].map(([type, count]) => [type, { ...noCount(), count }]),
        )
      : countedTypes(typeRows);
  return {
    entities,
    links: allLinks,
    labels: visible(labels),
    linkTypes,
    isExact: labelRows !== null && typeRows !== null,
  };
}

/** Null when it took too long. */
export function inTime(gate: Gate, query: Query, call: Call): Promise<readonly Row[] | null> {
  return unlessLate(async () => (await gate.run(query, call)).rows, null);
}

/** A sample's shares of the whole. */
async function estimate(
  gate: Gate,
  texts: typeof nodes,
  total: number,
  call: Call,
): Promise<ReadonlyMap<string, number>> {
  const kinds = await sampleSpread(gate, texts, total, call);
  const met = kinds.reduce((sum, { ids }) => sum + ids.length, 0);
  const shares = new Map<string, number>();
  for (const { names, ids } of kinds)
    for (const name of names) shares.set(name, (shares.get(name) ?? 0) + (ids.length / met) * total);
  return new Map([...shares].map(([name, share]) => [name, Math.round(share)]));
}

function countedTypes(rows: readonly Row[]): ReadonlyMap<string, LinkStatistics> {
  const types = new Map<string, Counting>();
  for (const row of rows) {
    const type = readText(row['type']);
    const known = types.get(type) ?? noCount();
    types.set(type, known);
    const count = readCount(row['count']);
    known.count += count;
    for (const label of readTexts(row['from'])) known.from.set(label, (known.from.get(label) ?? 0) + count);
    for (const label of readTexts(row['to'])) known.to.set(label, (known.to.get(label) ?? 0) + count);
  }
  return types;
}

interface Counting {
  count: number;
  readonly from: Map<string, number>;
  readonly to: Map<string, number>;
}

function noCount(): Counting {
  return { count: 0, from: new Map(), to: new Map() };
}

function visible(labels: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...labels].filter(([label]) => !isHidden(label)));
}

function sumOf(types: ReadonlyMap<string, { readonly count: number }>): number {
  return [...types.values()].reduce((sum, { count }) => sum + count, 0);
}
