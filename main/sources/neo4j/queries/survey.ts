// Looks at a database that somebody else designed, in its own words: counts, a sample of every label and relationship
// type, indexes and constraints. The ground on which a lens is proposed.
import type { LabelFacts, RelationshipFacts, Survey } from '../../../../shared/lens/Survey';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { isHidden } from '../marks';
import { readCount, readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';
import { propertyFacts } from './propertyFacts';
import { pickByName, type Kind } from './sampling';
import { beginOpening } from './opening';
import { uniqueProperties, type SchemaFacts } from './schemaFacts';
import type { Statistics } from './statistics';

/** Rows that cross the wire for each of the two samples, dealt out among labels or types. */
const dealt = 9000;
const most = 150;
const least = 30;
/** Entities of a label whose links are counted, and links of one at most: a hub may have millions. */
const followed = 40;
const linksFollowed = 1000;

const nodesText = `
  UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id
  RETURN id, labels(n) AS labels, properties(n) AS properties`;

const linksText = `
  UNWIND $ids AS id MATCH (a)-[r]->(b) WHERE elementId(r) = id
  RETURN id, labels(a) AS from, labels(b) AS to, properties(r) AS properties`;

const degreesText = `
  UNWIND $groups AS group
  UNWIND group.ids AS id MATCH (n) WHERE elementId(n) = id
  CALL (n) { MATCH (n)-[r]-() RETURN r LIMIT ${linksFollowed} }
  WITH group, id, type(r) AS type, startNode(r) = n AS isOut, count(r) AS links
  RETURN group.label AS label, type, isOut, sum(links) AS links, max(links) AS most`;

/** Takes about a second at a million links. A hub counts with its first 1000 links in `starts` and `ends`. */
export async function readSurvey(gate: Gate, call: Call, opening = beginOpening(gate, call)): Promise<Survey> {
  const [statistics, schema] = await Promise.all([opening.statistics, opening.schema]);
  const [seenNodes, seenLinks] = await Promise.all([
    opening.nodes().then((kinds) => lookAtNodes(gate, statistics, kinds, call)),
    opening.links().then((kinds) => lookAtLinks(gate, statistics, kinds, call)),
  ]);
  const labels = seenNodes.labels.map((seen) => labelFacts(seen, statistics, schema));
  const relationships = seenLinks.map((seen) => relationshipFacts(seen, seenNodes.degrees, statistics, schema));
  const isEstimate = !statistics.isExact || [...labels, ...relationships].some(({ sampled, count }) => sampled < count);
  return { labels, relationships, ...schema, isEstimate };
}

interface Seen {
  readonly name: string;
  readonly rows: readonly Row[];
}

interface Degree {
  readonly label: string;
  readonly type: string;
  readonly isOut: boolean;
  readonly average: number;
  readonly most: number;
}

async function lookAtNodes(gate: Gate, { labels }: Statistics, kinds: readonly Kind[], call: Call) {
  const target = targetFor(labels.size);
  const picked = pickByName(withoutMarks(kinds), target);
  const [seen, degrees] = await Promise.all([
    fetchSeen(gate, nodesText, namesOf(labels, picked), picked, call),
    readDegrees(gate, picked, call),
  ]);
  return { labels: seen, degrees };
}

function lookAtLinks(gate: Gate, { linkTypes }: Statistics, kinds: readonly Kind[], call: Call) {
  const picked = pickByName(kinds, targetFor(linkTypes.size));
  return fetchSeen(gate, linksText, namesOf(linkTypes, picked), picked, call);
}

function targetFor(names: number): number {
  return Math.max(least, Math.min(most, Math.floor(dealt / Math.max(1, names))));
}

function withoutMarks(kinds: readonly Kind[]): readonly Kind[] {
  return kinds.map(({ names, ids }) => ({ names: names.filter((name) => !isHidden(name)), ids }));
}

/** What was counted, and what has come since. */
function namesOf(counts: ReadonlyMap<string, unknown>, picked: ReadonlyMap<string, unknown>): readonly string[] {
  return [...new Set([...counts.keys(), ...picked.keys()])].sort(compareCodePoints);
}

async function fetchSeen(
  gate: Gate,
  text: string,
  names: readonly string[],
  picked: ReadonlyMap<string, readonly string[]>,
  call: Call,
): Promise<readonly Seen[]> {
  const ids = [...new Set([...picked.values()].flat())];
  const { rows } = await gate.run({ text, parameters: { ids } }, call);
  const byId = new Map(rows.map((row) => [readText(row['id']), row]));
  return names.map((name) => ({
    name,
    rows: (picked.get(name) ?? []).map((id) => byId.get(id)).filter((row) => row !== undefined),
  }));
}

async function readDegrees(
  gate: Gate,
  picked: ReadonlyMap<string, readonly string[]>,
  call: Call,
): Promise<readonly Degree[]> {
  const groups = [...picked].map(([label, ids]) => ({ label, ids: everyNth(ids, followed) }));
  const { rows } = await gate.run({ text: degreesText, parameters: { groups } }, call);
  const sizes = new Map(groups.map(({ label, ids }) => [label, ids.length]));
  return rows.map((row) => {
    const label = readText(row['label']);
    return {
      label,
      type: readText(row['type']),
      isOut: row['isOut'] === true,
      average: readCount(row['links']) / (sizes.get(label) ?? 1),
      most: readCount(row['most']),
    };
  });
}

function everyNth(ids: readonly string[], wanted: number): readonly string[] {
  const step = Math.max(1, ids.length / wanted);
  return ids.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

function labelFacts({ name, rows }: Seen, { labels }: Statistics, { constraints }: SchemaFacts): LabelFacts {
  const together = new Map<string, number>();
  for (const row of rows)
    for (const label of readTexts(row['labels']))
      if (label !== name && !isHidden(label)) together.set(label, (together.get(label) ?? 0) + 1);
  return {
    label: name,
    count: labels.get(name) ?? rows.length,
    sampled: rows.length,
    together: mostFirst([...together].map(([label, count]) => ({ label, count }))),
    properties: propertyFacts(
      rows.map((row) => row['properties']),
      uniqueProperties(constraints, name, false),
    ),
  };
}

function relationshipFacts(
  { name, rows }: Seen,
  degrees: readonly Degree[],
  { linkTypes }: Statistics,
  { constraints }: SchemaFacts,
): RelationshipFacts {
  const joins = new Map<string, { from: string; to: string; count: number }>();
  for (const row of rows) {
    const [from, to] = [firstLabel(row['from']), firstLabel(row['to'])];
    const join = joins.get(JSON.stringify([from, to])) ?? { from, to, count: 0 };
    joins.set(JSON.stringify([from, to]), join);
    join.count += 1;
  }
  const side = (isOut: boolean) =>
    degrees
      .filter((degree) => degree.type === name && degree.isOut === isOut)
      .map(({ label, average, most: largest }) => ({ label, average, most: largest }))
      .sort((a, b) => compareCodePoints(a.label, b.label));
  return {
    relationship: name,
    count: linkTypes.get(name)?.count ?? rows.length,
    sampled: rows.length,
    joins: mostFirst([...joins.values()]),
    properties: propertyFacts(
      rows.map((row) => row['properties']),
      uniqueProperties(constraints, name, true),
    ),
    starts: side(true),
    ends: side(false),
  };
}

/** '' for a node without a label. */
function firstLabel(raw: unknown): string {
  const [first] = [...readTexts(raw)].filter((label) => !isHidden(label)).sort(compareCodePoints);
  return first ?? '';
}

function mostFirst<T extends { readonly count: number }>(counted: readonly T[]): readonly T[] {
  const text = (one: T) => JSON.stringify(one);
  return [...counted].sort((a, b) => b.count - a.count || compareCodePoints(text(a), text(b)));
}
