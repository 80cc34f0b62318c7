// Says what a database holds: types with counts, field names and ends. Exact where looking at everything takes a moment,
// from the server's own statistics and a sample where it would take longer.
import neo4j from 'neo4j-driver';
import type { LinkTypeCount, SourceDescription, TypeCount } from '../../../../shared/questions';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { isMark, typeOfLabels } from '../marks';
import { readCount, readText, readTexts } from '../readRow';
import type { Gate } from '../runQuery';
import type { Session } from '../session';
import { readLinkFields, readStatistics, sampleLinkFields, type Statistics } from './statistics';

/** Up to these sizes everything is looked at; together that takes about a second. */
const exactEntities = 1_000_000;
const exactLinks = 300_000;
/** Beyond this even the procedure that lists the links' fields takes many seconds. */
const listedLinks = 5_000_000;
const sampledEntities = 200_000;

const sizesText = `
  CALL () { MATCH (n) RETURN count(n) AS everything }
  CALL () { MATCH (n:_SkeinPublish) RETURN count(n) AS unfinished }
  CALL () { MATCH ()-[r]->() RETURN count(r) AS links }
  RETURN everything - unfinished AS entities, links`;

// One row for each kind: those with the same labels and the same property names.
const entitiesText = `
  MATCH (n) WHERE NOT n:_SkeinPublish
  WITH n LIMIT $limit
  RETURN labels(n) AS labels, keys(n) AS names, count(*) AS count`;

const linksText = `
  MATCH (a)-[r]->(b)
  RETURN type(r) AS type, labels(a) AS from, labels(b) AS to, keys(r) AS names, count(*) AS count`;

export async function describe({ gate, identity }: Session, call: Call): Promise<SourceDescription> {
  const { rows } = await gate.run({ text: sizesText, parameters: {} }, call);
  const entities = readCount(rows[0]?.['entities']);
  const links = readCount(rows[0]?.['links']);
  const isLarge = entities > exactEntities || links > exactLinks;
  const statistics = isLarge ? await readStatistics(gate, call) : null;
  const entityTypes = await describeEntities(gate, entities > exactEntities ? statistics : null, call);
  const linkTypes =
    links > exactLinks && statistics !== null
      ? await estimateLinks(gate, statistics, new Set(entityTypes.map(({ type }) => type)), links, call)
      : await describeLinks(gate, call);
  return { ...identity, entityTypes, linkTypes, entities, links, isEstimate: isLarge, isReadOnly: true, opening: [] };
}

async function describeEntities(gate: Gate, statistics: Statistics | null, call: Call): Promise<readonly TypeCount[]> {
  const limit = neo4j.int(statistics === null ? exactEntities : sampledEntities);
  const { rows } = await gate.run({ text: entitiesText, parameters: { limit } }, call);
  const types = new Map<string, { count: number; fields: Set<string> }>();
  for (const row of rows) {
    const known = upsert(types, typeOfLabels(readTexts(row['labels'])), () => ({ count: 0, fields: new Set() }));
    known.count += readCount(row['count']);
    for (const name of readTexts(row['names'])) if (!isMark(name)) known.fields.add(name);
  }
  // Labels are counted one by one there, so an entity with several counts with its first in the catalogue only.
  for (const [label, count] of statistics?.labels ?? []) {
    if (typeOfLabels([label]) !== label) continue;
    upsert(types, label, () => ({ count: 0, fields: new Set() })).count = count;
  }
  return byType(types).map(([type, { count, fields }]) => ({ type, count, fields: inOrder(fields) }));
}

async function describeLinks(gate: Gate, call: Call): Promise<readonly LinkTypeCount[]> {
  const { rows } = await gate.run({ text: linksText, parameters: {} }, call);
  const types = new Map<string, { count: number; fields: Set<string>; from: Set<string>; to: Set<string> }>();
  for (const row of rows) {
    const empty = () => ({ count: 0, fields: new Set<string>(), from: new Set<string>(), to: new Set<string>() });
    const known = upsert(types, readText(row['type']), empty);
    known.count += readCount(row['count']);
    known.from.add(typeOfLabels(readTexts(row['from'])));
    known.to.add(typeOfLabels(readTexts(row['to'])));
    for (const name of readTexts(row['names'])) if (!isMark(name)) known.fields.add(name);
  }
  return byType(types).map(([type, { count, fields, from, to }]) => ({
    type,
    count,
    fields: inOrder(fields),
    from: inOrder(from),
    to: inOrder(to),
  }));
}

async function estimateLinks(
  gate: Gate,
  { linkTypes }: Statistics,
  entityTypes: ReadonlySet<string>,
  links: number,
  call: Call,
): Promise<readonly LinkTypeCount[]> {
  const names = [...linkTypes.keys()];
  const fields = links > listedLinks ? await sampleLinkFields(gate, call) : await readLinkFields(gate, names, call);
  return byType(linkTypes).map(([type, { count, fromLabels, toLabels }]) => ({
    type,
    count,
    fields: inOrder((fields.get(type) ?? []).filter((name) => !isMark(name))),
    from: inOrder(fromLabels.filter((label) => entityTypes.has(label))),
    to: inOrder(toLabels.filter((label) => entityTypes.has(label))),
  }));
}

function upsert<T>(map: Map<string, T>, name: string, create: () => T): T {
  const known = map.get(name) ?? create();
  map.set(name, known);
  return known;
}

function byType<T>(map: ReadonlyMap<string, T>): readonly (readonly [string, T])[] {
  return [...map].sort(([a], [b]) => compareCodePoints(a, b));
}

function inOrder(words: Iterable<string>): readonly string[] {
  return [...new Set(words)].sort(compareCodePoints);
}
