// Links as pieces of Cypher, shared by every query that follows them, so that a count and the links it counts can
// never differ: what a link is (a relationship, or an event between its participants), and the filter of the expand card.
//
// A query that follows links is put together like this:
//
//   const { ofAsked, columns } = linkText(book);
//   const text = `${ofAsked} WHERE ${passes} RETURN ${columns}`;
//   gate.run({ text, parameters: passingParameters(book, ids, only, labelSets, mostFollowed) }, call)
//
// After `ofAsked` (or `links`, when a query binds `a` itself) there are, for each view of a link from an asked entity:
//   a      the asked entity
//   b      the entity at the other end; `a` itself for a self-link. Never a shown event.
//   c      what carries the link's properties: the relationship, or the node of the event. `c[$name]` works on both.
//   word   what it is, for `book.linkReading(word)`: the relationship type, or `eventWord(i)`
//          (`coalesce($linkTypes[word], word)` is its link type)
//   isOut  whether the link as it is SHOWN goes from `a` to `b`: reversed types are turned round already. A self-link is out.
// A link between two asked entities is there twice, once from each; a self-link once. `start` and `end` are its ends as
// shown. What counts and expands uses `expandedText` instead, which follows no more than `$mostFollowed` relationships of
// each asked entity where events make each of them dear; whoever does so tells by `isCutText` that there are more. Only these pieces differ between lenses, and only in three fixed ways: names are parameters, never text.
import neo4j from 'neo4j-driver';
import type { EntityId } from '../../../../shared/ids';
import type { NeighbourFilter } from '../../../../shared/questions';
import type { LensBook } from '../lensBook';
import { eventMark } from '../lensLinks';

export interface LinkText {
  /** Binds `a` to the asked of `$ids` that exist and are entities, each once. Ends in a WITH. */
  readonly asked: string;
  /** From a bound `a` (and nothing else) to the five names. Ends in a WITH or a CALL: a WHERE must stand after a WITH. */
  readonly links: string;
  /** From a bound `a` to `b` alone, once for each link: cheaper where only the other end matters. A WHERE may follow. */
  readonly ends: string;
  /** `asked` and `links` together; ends in a WITH, so that a WHERE may follow. */
  readonly ofAsked: string;
  /** From bound `a` and `b` to the five names, without looking at the other links of either; null where events lead from one to the other. Ends in a WITH. */
  readonly between: string | null;
  /** An expression that is the same for both views of a link, and differs between links: for `count(DISTINCT …)`. */
  readonly one: string;
  /** The link's id as text. Unique, and the order of links. */
  readonly id: string;
  /** What `linkOf` reads: `… AS id, word, … AS from, … AS to, … AS properties`. */
  readonly columns: string;
}

/** The ends of the link as shown, as expressions. */
export const start = 'CASE WHEN isOut THEN a ELSE b END';
export const end = 'CASE WHEN isOut THEN b ELSE a END';

/**
 * True for a link whose view from `a` is among the rows of the filter. The labels of a type are lists of whole sets,
 * because an entity with several labels has one type only. Needs the parameters of `passingParameters`.
 */
export const passes = `($everything OR labels(b) IN coalesce(
  CASE WHEN isOut THEN $labelsOut[word] ELSE $labelsIn[word] END, []))`;

/**
 * True where `b` is an asked entity itself. Needs `$asked` of `marked`: in a list of up to 128 ids the server looks from
 * the first to the last for every link, in a map it finds at once.
 */
export const isAsked = '$asked[elementId(b)] IS NOT NULL';

/** A set of ids as a parameter, to be asked `IS NOT NULL` of. */
export function marked(ids: readonly string[]): { readonly [id: string]: true } {
  return Object.fromEntries(ids.map((id) => [id, true] as const));
}

/** True for a node `n` that is an entity: for queries that look at nodes. Needs `$eventLabels` of `linkParameters`. */
export const isEntity = 'NOT n:_SkeinPublish AND none(label IN $eventLabels WHERE label IN labels(n))';

// The WITH keeps the planner from starting at the other end, which may be a hub, or from reading all links of the
// database once per row, as it likes to while that is small.
const askedText = `
  MATCH (a) WHERE elementId(a) IN $ids
  WITH DISTINCT a`;

const askedEntities = `
  MATCH (a) WHERE elementId(a) IN $ids AND none(label IN $eventLabels WHERE label IN labels(a))
  WITH DISTINCT a`;

const anyLink = 'MATCH (a)-[r]-(b)';

const direct = `
  ${anyLink}
  WITH a, r AS c, b, type(r) AS word, startNode(r) = a AS isOut`;

/**
 * Every link of the database once, from its start, with the five names of above; nothing is asked for by id. Ends in a WITH.
 * Without events a relationship is met from its start alone, which is much quicker than from both its ends.
 */
export function everyLink(book: LensBook): string {
  if (!book.hasEvents) {
    return `
  MATCH (a)-[c]->(b)
  WITH a, c, b, type(c) AS word, NOT type(c) IN $reversed AS isOut`;
  }
  return `
  MATCH (n) WHERE ${isEntity}
  WITH n AS a ${withEvents}
  WHERE isOut
  WITH a, c, b, word, isOut`;
}

const turned = 'b = a OR (startNode(r) = a) <> (type(r) IN $reversed)';

const turnedLinks = `
  ${anyLink}
  WITH a, r AS c, b, type(r) AS word, ${turned} AS isOut`;

// A subquery of its own, because the planner would rather look through all links of `a` for those that lead to `b`.
const betweenTwo = `CALL (a, b) { ${anyLink} RETURN r }`;

const overEvent = `
    UNWIND $eventWays[type(r)] AS way
    MATCH (e)-[q]-(b)
    WHERE way.label = head([label IN $eventLabels WHERE label IN labels(e)])
      AND way.nearLeaves = (startNode(r) = e) AND q <> r
      AND type(q) = way.far AND way.farLeaves = (startNode(q) = e)
      AND (NOT way.isSame OR way.isOut = (elementId(r) < elementId(q)))
      AND none(label IN $eventLabels WHERE label IN labels(b))`;

/**
 * From a bound event `e` to the links that it is: each once, from its start `a`, with the five names above. Ends in a
 * WITH. Only for a lens with events.
 */
export const linksOfEvent = `
  MATCH (a)-[r]-(e) WHERE none(label IN $eventLabels WHERE label IN labels(a))
  ${overEvent} AND way.isOut
  WITH DISTINCT a, e AS c, b, way.word AS word, way.isOut AS isOut`;

// An event that is reached twice from one side is one link still: hence DISTINCT. Where both sides look alike, the
// relationship that comes first leads to the start. Both halves begin alike, so that where a bound stops them they have
// seen the same relationships, and so has every other statement of the question.
function overEvents(bound: '' | 'LIMIT $mostFollowed'): string {
  return `
  CALL (a) {
    MATCH (a)-[r]-(b) WITH a, r, b ${bound} WHERE none(label IN $eventLabels WHERE label IN labels(b))
    RETURN r AS c, b, type(r) AS word, ${turned} AS isOut
  UNION ALL
    MATCH (a)-[r]-(e) WITH a, r, e ${bound}
    ${overEvent} AND (way.isOut OR b <> a)
    RETURN DISTINCT e AS c, b, way.word AS word, way.isOut AS isOut
  }
  WITH a, c, b, word, isOut`;
}

const withEvents = overEvents('');
const withSomeEvents = overEvents('LIMIT $mostFollowed');

const eventId = `CASE WHEN word STARTS WITH $eventMark
  THEN elementId(c) + '>' + elementId(${start}) + '>' + elementId(${end}) ELSE elementId(c) END`;

/**
 * The properties of a bound `c` that is a relationship or node, for `decodeFields`: exactly what `properties(c)` holds, with
 * moments as the server writes them. The driver takes some fifteen times as long to put one together, and nearly every link
 * has one.
 */
export const told = `[own IN keys(c) |
  CASE WHEN c[own] IS :: ANY<ZONED DATETIME | LOCAL DATETIME> THEN [own, toString(c[own]), true] ELSE [own, c[own]] END]`;

const directText = linkTextOf(askedText, direct, 'c', 'elementId(c)');
const turnedText = linkTextOf(askedText, turnedLinks, 'c', 'elementId(c)');
const eventText = eventTextOf(withEvents);
const someEventsText = eventTextOf(withSomeEvents);

function eventTextOf(links: string): LinkText {
  return {
    ...linkTextOf(askedEntities, links, `[c, word, ${start}, ${end}]`, eventId),
    ends: links,
    between: null,
  };
}

function linkTextOf(asked: string, links: string, one: string, id: string): LinkText {
  const between = links.replace(anyLink, betweenTwo);
  const columns = `${id} AS id, word, elementId(${start}) AS from, elementId(${end}) AS to, ${told} AS properties`;
  return { asked, links, ends: ` ${anyLink} `, ofAsked: `${asked}${links}`, between, one, id, columns };
}

/** The pieces that suit the lens: the more a lens turns round, the more a query has to look at. */
export function linkText(book: LensBook): LinkText {
  if (book.hasEvents) return eventText;
  return book.reversed.length > 0 ? turnedText : directText;
}

/** The same for counting and expanding, which must not take long at a hub of 100,000 events. Needs `$mostFollowed`. */
export function expandedText(book: LensBook): LinkText {
  return book.hasEvents ? someEventsText : linkText(book);
}

/** True where `expandedText` stops before it has followed all of a bound `a`. Quick: the server keeps the number. */
export function isCutText(book: LensBook): string {
  return book.hasEvents ? 'COUNT { (a)--() } > $mostFollowed' : 'false';
}

/** The server takes no larger limit. */
const largestLimit = 2 ** 31 - 1;

/** How many relationships of each asked entity are followed, as a parameter; infinite for all. */
export function followed(mostFollowed: number) {
  return { mostFollowed: neo4j.int(Math.min(mostFollowed, largestLimit)) };
}

/** What every query with these pieces needs to know of the lens. */
export function linkParameters(book: LensBook) {
  const { eventLabels, eventWays, reversed, linkTypes } = book;
  return { eventLabels, eventWays, eventMark, reversed, linkTypes };
}

/** `labelSets`: every set of labels that the neighbours of the asked carry; may be empty when `only` is null. */
export function passingParameters(
  book: LensBook,
  ids: readonly EntityId[],
  only: readonly NeighbourFilter[] | null,
  labelSets: readonly (readonly string[])[],
  mostFollowed: number,
) {
  const out: Record<string, (readonly string[])[]> = Object.create(null);
  const into: Record<string, (readonly string[])[]> = Object.create(null);
  for (const { linkType, direction, entityType } of only ?? []) {
    const ofType = book.labelSetsOf(entityType, labelSets);
    const byWord = direction === 'out' ? out : into;
    for (const word of book.wordsOf(linkType)) byWord[word] = [...(byWord[word] ?? []), ...ofType];
  }
  const rows = { everything: only === null, labelsOut: out, labelsIn: into };
  return { ids, asked: marked(ids), ...rows, ...followed(mostFollowed), ...linkParameters(book) };
}
export type PassingParameters = ReturnType<typeof passingParameters>;
