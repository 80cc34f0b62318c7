// Describes a large database from the server's own counts and a sample: counts by label are exact, what several labels
// on one node, events and field names make of them rests on the sample.
import type { Call } from '../../GraphSource';
import type { LensBook } from '../lensBook';
import { readCount, readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';
import type { Described } from './describeExact';
import { linkParameters } from './passing';
import { mostOfKind, type Opening } from './opening';
import { pickByName, type Kind } from './sampling';
import type { Statistics } from './statistics';
import { EntityTally, fieldsOf, LinkTally } from './tally';

const nodesText = `
  UNWIND $ids AS id MATCH (n) WHERE elementId(n) = id
  RETURN labels(n) AS labels, keys(n) AS names, count(*) AS count`;

const linksText = `
  UNWIND $ids AS id MATCH (a)-[r]->(b) WHERE elementId(r) = id
  RETURN type(r) AS word, labels(a) AS start, labels(b) AS end, keys(r) AS names, count(*) AS count`;

// The same links over events as in `passing.ts`, looked for from the event instead of from a participant.
const eventsText = `
  UNWIND $groups AS group
  UNWIND group.ids AS id MATCH (e) WHERE elementId(e) = id
  CALL (e) {
    MATCH (a)-[r]-(e)
    UNWIND $eventWays[type(r)] AS way
    MATCH (e)-[q]-(b)
    WHERE way.isOut AND way.label = head([label IN $eventLabels WHERE label IN labels(e)])
      AND way.nearLeaves = (startNode(r) = e) AND q <> r
      AND type(q) = way.far AND way.farLeaves = (startNode(q) = e)
      AND (NOT way.isSame OR elementId(r) < elementId(q))
      AND none(label IN $eventLabels WHERE label IN labels(a) OR label IN labels(b))
    RETURN DISTINCT a, b, way.word AS word LIMIT 100
  }
  RETURN group.label AS label, word, labels(a) AS start, labels(b) AS end, keys(e) AS names, count(*) AS count`;

export async function describeRoughly(gate: Gate, book: LensBook, opening: Opening, call: Call): Promise<Described> {
  const [statistics, metNodes, metLinks] = await Promise.all([opening.statistics, opening.nodes(), opening.links()]);
  const picked = pickByName(metNodes, mostOfKind);
  const groups = book.eventLabels.map((label) => ({ label, ids: picked.get(label) ?? [] }));
  const read = async (text: string, ids: readonly string[]) =>
    (await gate.run({ text, parameters: { ids } }, call)).rows;
  const [nodeRows, linkRows, eventRows] = await Promise.all([
    read(nodesText, [...distinct(picked), ...withoutLabel(metNodes)]),
    read(linksText, distinct(pickByName(metLinks, mostOfKind))),
    book.hasEvents
      ? gate.run({ text: eventsText, parameters: { groups, ...linkParameters(book) } }, call).then(({ rows }) => rows)
      : [],
  ]);
  const tally = new LinkTally();
  addCounted(tally, statistics, metNodes, book);
  addSampled(tally, linkRows, book);
  addEvents(tally, eventRows, new Map(groups.map(({ label, ids }) => [label, ids.length])), statistics, book);
  return { entityTypes: entityTypesOf(statistics, metNodes, nodeRows, book), linkTypes: tally.list() };
}

function distinct(picked: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...new Set([...picked.values()].flat())];
}

function withoutLabel(met: readonly Kind[]): readonly string[] {
  return met.flatMap(({ names, ids }) => (names.length === 0 ? ids : [])).slice(0, mostOfKind);
}

function entityTypesOf(
  statistics: Statistics,
  met: readonly Kind[],
  rows: readonly Row[],
  book: LensBook,
): Described['entityTypes'] {
  const tally = new EntityTally();
  for (const { names, count } of countedKinds(statistics, met))
    if (!book.isEvent(names)) tally.add(book.typeOf(names), count);
  for (const row of rows) {
    const labels = readTexts(row['labels']);
    const { type, names } = book.entityReading(labels);
    if (!book.isEvent(labels)) tally.add(type, 0, fieldsOf(names, readTexts(row['names'])));
  }
  return tally.list();
}

/**
 * How many nodes have exactly these labels: those with several are a share of the first in the alphabet, as large as in
 * the sample. A label that the sample never met counts as if it stood alone.
 */
function countedKinds({ labels, entities }: Statistics, met: readonly Kind[]) {
  const metWith = new Map<string, number>();
  for (const { names, ids } of met) for (const name of names) metWith.set(name, (metWith.get(name) ?? 0) + ids.length);
  const all = met.reduce((sum, { ids }) => sum + ids.length, 0);
  const kinds = met.map(({ names, ids }) => {
    const first = [...names].filter((name) => labels.has(name)).sort()[0];
    const [part, whole] = first === undefined ? [all, entities] : [metWith.get(first) ?? 1, labels.get(first) ?? 0];
    return { names, count: (ids.length / part) * whole };
  });
  const unmet = [...labels].filter(([label]) => !metWith.has(label));
  return [...kinds, ...unmet.map(([label, count]) => ({ names: [label], count }))];
}

/** The server knows the labels at each end, one by one: a set of labels fits when it knows them all. */
function addCounted(tally: LinkTally, { linkTypes, labels }: Statistics, met: readonly Kind[], book: LensBook): void {
  const sets = [...met.map(({ names }) => names), ...[...labels.keys()].map((label) => [label])];
  const plain = sets.filter((names) => names.length > 0 && !book.isEvent(names));
  for (const [word, { count, from, to }] of linkTypes) {
    const { type, isReversed } = book.linkReading(word);
    const typesAt = (end: ReadonlyMap<string, number>) =>
      plain
        .filter((names) => names.every((name) => !labels.has(name) || end.has(name)))
        .map((names) => book.typeOf(names));
    const atEvents = book.eventLabels.reduce((sum, label) => sum + (from.get(label) ?? 0) + (to.get(label) ?? 0), 0);
    const [start, end] = isReversed ? [to, from] : [from, to];
    tally.add(type, { count: Math.max(0, count - atEvents), from: typesAt(start), to: typesAt(end) });
  }
}

function addSampled(tally: LinkTally, rows: readonly Row[], book: LensBook): void {
  for (const row of rows) {
    const [start, end] = [readTexts(row['start']), readTexts(row['end'])];
    if (book.isEvent(start) || book.isEvent(end)) continue;
    const { type, names, isReversed } = book.linkReading(readText(row['word']));
    const [from, to] = isReversed ? [end, start] : [start, end];
    tally.add(type, {
      fields: fieldsOf(names, readTexts(row['names'])),
      from: [book.typeOf(from)],
      to: [book.typeOf(to)],
    });
  }
}

function addEvents(
  tally: LinkTally,
  rows: readonly Row[],
  sampled: ReadonlyMap<string, number>,
  { labels }: Statistics,
  book: LensBook,
): void {
  for (const row of rows) {
    const label = readText(row['label']);
    const { type, names } = book.linkReading(readText(row['word']));
    tally.add(type, {
      count: (readCount(row['count']) / (sampled.get(label) ?? 1)) * (labels.get(label) ?? 0),
      fields: fieldsOf(names, readTexts(row['names'])),
      from: [book.typeOf(readTexts(row['start']))],
      to: [book.typeOf(readTexts(row['end']))],
    });
  }
}
