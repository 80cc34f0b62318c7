// Describes a database by looking at everything in it: exact, for sizes where that takes a moment.
import type { LinkTypeCount, TypeCount } from '../../../../shared/questions';
import type { Call } from '../../GraphSource';
import type { LensBook } from '../lensBook';
import { readCount, readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';
import { isEntity, linkParameters, linkText } from './passing';
import { inTime } from './statistics';
import { EntityTally, fieldsOf, LinkTally } from './tally';

export interface Described {
  readonly entityTypes: readonly TypeCount[];
  readonly linkTypes: readonly LinkTypeCount[];
}

// One row for each kind: those with the same labels and the same property names.
const entitiesText = `
  MATCH (n) WHERE NOT n:_SkeinPublish
  RETURN labels(n) AS labels, keys(n) AS names, count(*) AS count`;

const relationshipsText = `
  MATCH (a)-[r]->(b)
  RETURN type(r) AS word, labels(a) AS start, labels(b) AS end, keys(r) AS names, count(*) AS count`;

/** Null when it took longer than `deadlineMs`. */
export async function describeExactly(
  gate: Gate,
  book: LensBook,
  deadlineMs: number,
  call: Call,
): Promise<Described | null> {
  const [entities, links] = await Promise.all([
    inTime(gate, { text: entitiesText, parameters: {}, deadlineMs }, call),
    inTime(gate, { ...linksQuery(book), deadlineMs }, call),
  ]);
  if (entities === null || links === null) return null;
  return { entityTypes: entityTypesOf(entities, book), linkTypes: linkTypesOf(links, book) };
}

/** Without events, each relationship is met once from its start, which is much quicker than from both its ends. */
function linksQuery(book: LensBook) {
  if (!book.hasEvents) return { text: relationshipsText, parameters: {} };
  const text = `
    MATCH (n) WHERE ${isEntity}
    WITH n AS a ${linkText(book).links} WHERE isOut
    RETURN word, labels(a) AS from, labels(b) AS to, keys(c) AS names, count(*) AS count`;
  return { text, parameters: linkParameters(book) };
}

function entityTypesOf(rows: readonly Row[], book: LensBook): readonly TypeCount[] {
  const tally = new EntityTally();
  for (const row of rows) {
    const labels = readTexts(row['labels']);
    if (book.isEvent(labels)) continue;
    const { type, names } = book.entityReading(labels);
    tally.add(type, readCount(row['count']), fieldsOf(names, readTexts(row['names'])));
  }
  return tally.list();
}

function linkTypesOf(rows: readonly Row[], book: LensBook): readonly LinkTypeCount[] {
  const tally = new LinkTally();
  for (const row of rows) {
    const { type, names, isReversed } = book.linkReading(readText(row['word']));
    const [first, last] = isReversed ? [row['end'], row['start']] : [row['start'], row['end']];
    tally.add(type, {
      count: readCount(row['count']),
      fields: fieldsOf(names, readTexts(row['names'])),
      from: [book.typeOf(readTexts(row['from'] ?? first))],
      to: [book.typeOf(readTexts(row['to'] ?? last))],
    });
  }
  return tally.list();
}
