// A few entities or links of one label or relationship type, seen through a lens that need not be in use: what the
// analyst looks at while correcting it.
import type { Link } from '../../../../shared/graph';
import type { LensExamples } from '../../../../shared/lens/Survey';
import { textOf } from '../../../../shared/value';
import type { Call } from '../../GraphSource';
import { entityOf, linkOf, linkOfRelationship } from '../entityOf';
import type { LensBook } from '../lensBook';
import { readText, readTexts } from '../readRow';
import type { Gate, Query, Row } from '../runQuery';
import { unlessLate } from '../unless';
import { end, linkParameters, linksOfEvent, start, told } from './passing';
import { readLabels } from './serverFacts';

const most = 5;
/** What is too rare to be met in this time has no examples. */
const lookMs = 5000;

const nodesText = `
  MATCH (n) WHERE $about IN labels(n)
  WITH n LIMIT ${most}
  RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties`;

const ends = `labels(from) AS fromLabels, properties(from) AS fromProperties, labels(to) AS toLabels,
    properties(to) AS toProperties`;

const relationshipsText = `
  MATCH (from)-[r]->(to) WHERE type(r) = $about
  WITH from, r, to LIMIT ${most}
  RETURN elementId(r) AS id, type(r) AS word, elementId(from) AS from, elementId(to) AS to, properties(r) AS properties,
    ${ends}`;

// One link of each event is enough of it.
const eventsText = `
  UNWIND $ids AS id MATCH (e) WHERE elementId(e) = id
  CALL (e) {
    ${linksOfEvent}
    RETURN a, b, c, word, isOut LIMIT 1
  }
  WITH c, word, ${start} AS from, ${end} AS to
  RETURN elementId(c) AS id, word, elementId(from) AS from, elementId(to) AS to, ${told} AS properties,
    ${ends}`;

/** `about` names a label, a relationship type, or both; of what is neither there are none. */
export async function examples(gate: Gate, book: LensBook, about: string, call: Call): Promise<LensExamples> {
  const labels = await readLabels(gate, call);
  const [nodes, relationships] = await Promise.all([
    labels.includes(about) ? look(gate, nodesText, { about }, call) : [],
    book.facts.relationshipTypes.includes(about) ? look(gate, relationshipsText, { about }, call) : [],
  ]);
  const events = nodes.filter((row) => book.isEvent(readTexts(row['labels'])));
  const ids = events.map((row) => readText(row['id']));
  const linked = ids.length === 0 ? [] : await look(gate, eventsText, { ids, ...linkParameters(book) }, call);
  return {
    about,
    entities: nodes
      .filter((row) => !events.includes(row))
      .map((row) => entityOf(row, book))
      .map(({ type, key, caption }) => ({ type, key, caption })),
    links: [
      ...relationships.map((row) => exampleLink(linkOfRelationship(row, book), row, book)),
      ...linked.map((row) => exampleLink(linkOf(row, book), row, book)),
    ],
  };
}

function look(gate: Gate, text: string, parameters: Query['parameters'], call: Call): Promise<readonly Row[]> {
  return unlessLate(async () => (await gate.run({ text, parameters, deadlineMs: lookMs }, call)).rows, []);
}

function exampleLink({ type, from, fields }: Link, row: Row, book: LensBook): LensExamples['links'][number] {
  const { timeField, sumField } = book.linkReading(readText(row['word']));
  const one = captionAt(row, 'from', book);
  const other = captionAt(row, 'to', book);
  const isSwapped = from !== readText(row['from']);
  return {
    from: isSwapped ? other : one,
    type,
    to: isSwapped ? one : other,
    at: timeField === null ? '' : textOf(fields[timeField]),
    amount: sumField === null ? '' : textOf(fields[sumField]),
  };
}

function captionAt(row: Row, end: 'from' | 'to', book: LensBook): string {
  const node = { id: row[end], labels: row[`${end}Labels`], properties: row[`${end}Properties`] };
  return entityOf(node, book).caption;
}
