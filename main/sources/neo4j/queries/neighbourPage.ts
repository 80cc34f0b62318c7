// One page of neighbours in the stable order: most passing links first, then key, then id. The page goes on after
// the last neighbour shown, not after a number of them, so that it stays right when the database changes.
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { AppError } from '../../../../shared/errors';
import type { Entity, Link } from '../../../../shared/graph';
import type { EntityId } from '../../../../shared/ids';
import { compareCodePoints } from '../../compareCodePoints';
import type { Call } from '../../GraphSource';
import { entityOf, linkOf } from '../entityOf';
import type { LensBook } from '../lensBook';
import { readCount, readList, readText } from '../readRow';
import type { Gate, Row } from '../runQuery';
import { expandedText, isAsked, passes, type PassingParameters, told } from './passing';

export interface PageNeighbour {
  readonly entity: Entity;
  /** Its links that pass, fetched or not. */
  readonly links: number;
  /** These links in their order, where they are few enough to have come along; else null. */
  readonly few: readonly Link[] | null;
}

export interface NeighbourPage {
  readonly neighbours: readonly PageNeighbour[];
  /** Where to go on; null when this was the last page. */
  readonly next: string | null;
}

/** The business key of `b`. Needs `$keys` of `book.keysFor`. */
export const keyText = `coalesce(b._skeinKey,
  head([name IN head([group IN $keys WHERE labels(b) IN group.sets | group.names])
    WHERE trim(coalesce(toStringOrNull(b[name]), '')) <> '' AND size(toString(b[name])) <= 200
    | toString(b[name])]), '')`;

const isAfter = `WHERE links < $afterLinks
    OR (links = $afterLinks AND (key > $afterKey OR (key = $afterKey AND id > $afterId)))`;

/** Of one asked entity, neighbours with up to so many links bring them along, which saves asking once more. */
const mostFew = 4;

/** From bound `a`, `b` and `links` to `few`; nothing where the lens makes that dear. */
function fewText(book: LensBook): string {
  const { between, id } = expandedText(book);
  if (between === null) return '';
  return `
  CALL (a, b, links) {
    WITH a, b WHERE links <= ${mostFew}
    ${between} WHERE ${passes}
    RETURN collect([${id}, word, isOut, ${told}]) AS few
  }`;
}

/** A hub has 100,000 links, each of which goes through this: nothing is asked of them that need not be. */
function pageText(book: LensBook, isOne: boolean, isEverything: boolean, isFirst: boolean): string {
  const { asked, ends, links } = expandedText(book);
  const followed = `${isEverything ? ends : links} WHERE ${isOne ? 'b <> a' : `NOT ${isAsked}`} ${isEverything ? '' : `AND ${passes}`}
  WITH b, count(*) AS links`;
  // Names for what is sorted by would be kept for every neighbour, which takes half as long again.
  const page = isFirst
    ? `ORDER BY links DESC, ${keyText}, elementId(b) LIMIT $limit WITH b, links, ${keyText} AS key, elementId(b) AS id`
    : `WITH b, links, ${keyText} AS key, elementId(b) AS id ${isAfter} ORDER BY links DESC, key, id LIMIT $limit`;
  const few = isOne ? fewText(book) : '';
  const neighbours = isOne
    ? `${asked} CALL (a) { ${followed} ${page} RETURN b, links, key, id }`
    : `${asked} ${followed} ${page}`;
  return `${neighbours} ${few}
  RETURN id, labels(b) AS labels, properties(b) AS properties, links, key, ${few === '' ? 'null' : 'few'} AS few
  ORDER BY links DESC, key, id`;
}

const cursorSchema = z.tuple([z.int().min(1), z.string(), z.string().min(1)]);

export async function readNeighbourPage(
  gate: Gate,
  book: LensBook,
  question: {
    readonly passing: PassingParameters;
    readonly labelSets: readonly (readonly string[])[];
    readonly limit: number;
    readonly after: string | null;
  },
  call: Call,
): Promise<NeighbourPage> {
  const [afterLinks, afterKey, afterId] = readCursor(question.after);
  const parameters = {
    ...question.passing,
    keys: book.keysFor(question.labelSets),
    // One more than asked for says whether there is a next page.
    limit: neo4j.int(question.limit + 1),
    afterLinks: neo4j.int(afterLinks),
    afterKey,
    afterId,
  };
  const { ids, everything } = question.passing;
  const text = pageText(book, ids.length === 1, everything, afterId === null);
  const { rows } = await gate.run({ text, parameters }, call);
  const page = rows.slice(0, question.limit);
  const last = page.at(-1);
  return {
    neighbours: page.map((row) => ({
      entity: entityOf(row, book),
      links: readCount(row['links']),
      few: fewOf(row, ids[0], book),
    })),
    next: rows.length <= question.limit || last === undefined ? null : cursorOf(last),
  };
}

/** `asked`: the one entity that these are neighbours of. In the order of ids, as all links come. */
function fewOf(row: Row, asked: EntityId | undefined, book: LensBook): readonly Link[] | null {
  if (row['few'] === null || readCount(row['links']) > mostFew) return null;
  const links = readList(row['few']).map((raw) => {
    const [id, word, isOut, properties] = readList(raw);
    const [from, to] = isOut === true ? [asked, row['id']] : [row['id'], asked];
    return linkOf({ id, word, from, to, properties }, book);
  });
  return links.sort(byId);
}

function byId(one: Link, other: Link): number {
  return compareCodePoints(one.id, other.id);
}

function cursorOf(row: Row): string {
  return JSON.stringify([readCount(row['links']), readText(row['key']), readText(row['id'])]);
}

/** What the window sends back is distrusted like any request. */
function readCursor(after: string | null): readonly [number, string, string | null] {
  if (after === null) return [0, '', null];
  try {
    return cursorSchema.parse(JSON.parse(after));
  } catch {
    throw new AppError('BAD_REQUEST');
  }
}
