// The plain queries behind the questions, straight through the driver: what an answer of Skein is held against. Each asks
// for the same facts as the question beside it, with nothing of ours around it.
import { repeat, shortRuns, summary } from './app.mjs';

const limit = 200;

function thousand(order) {
  return `
    MATCH (a) WHERE elementId(a) = $id MATCH (a)-[r]-(b) WHERE b <> a
    WITH b, collect(r) AS links ORDER BY ${order} LIMIT 1000
    RETURN elementId(b) AS id, labels(b) AS labels, properties(b) AS properties,
      [r IN links | [elementId(r), type(r), elementId(startNode(r)), elementId(endNode(r)), properties(r)]] AS links`;
}

/** The first in an order of their own, as asked, which takes all of them to be known. */
function shortestInOrder(limit) {
  return `
    MATCH (a) WHERE elementId(a) = $id MATCH (b) WHERE elementId(b) = $other
    MATCH p = allShortestPaths((a)-[*..6]-(b))
    RETURN nodes(p) AS nodes, relationships(p) AS links ORDER BY [n IN nodes(p) | n._skeinKey] LIMIT ${limit}`;
}

const texts = {
  search: `
    MATCH (n:_Skein) WHERE n._skeinText CONTAINS $text
    RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS properties ORDER BY n._skeinCaption LIMIT ${limit}`,
  counts: `
    MATCH (a) WHERE elementId(a) = $id MATCH (a)-[r]-(b)
    RETURN type(r) AS type, startNode(r) = a AS isOut, labels(b) AS labels, count(r) AS links, count(DISTINCT b) AS neighbours`,
  // The first thousand in an order of their own, as asked, for which the key of every neighbour has to be read.
  expand1000: thousand('size(links) DESC, b._skeinKey'),
  anyThousand: thousand('size(links) DESC'),
  shortestPath: shortestInOrder(50),
  oneShortestPath: shortestInOrder(1),
  anyOneShortestPath: `
    MATCH (a) WHERE elementId(a) = $id MATCH (b) WHERE elementId(b) = $other
    MATCH p = shortestPath((a)-[*..6]-(b)) RETURN nodes(p) AS nodes, relationships(p) AS links`,
  anyShortestPath: `
    MATCH (a) WHERE elementId(a) = $id MATCH (b) WHERE elementId(b) = $other
    MATCH p = allShortestPaths((a)-[*..6]-(b)) RETURN nodes(p) AS nodes, relationships(p) AS links LIMIT 50`,
};

/**
 * Medians in milliseconds of the plain queries on a running server.
 * @param {{ uri: string, user: string, password: string }} server
 * @param {{ text: string, id: string, hubId: string, busyId: string, other: string }} about what the questions were about
 */
export async function bareQueries(server, { text, id, hubId, busyId, other }) {
  const { default: neo4j } = await import('neo4j-driver');
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
  const timed = (name, parameters, runs = 9) =>
    repeat(runs, async () => {
      const session = driver.session({ defaultAccessMode: neo4j.session.READ });
      const start = performance.now();
      const result = await session.executeRead((transaction) => transaction.run(texts[name], parameters));
      // As an answer needs them: every value taken out of its record.
      result.records.map((record) => record.toObject());
      const ms = performance.now() - start;
      await session.close();
      return ms;
    });
  try {
    return {
      searchMs: summary(await timed('search', { text }, shortRuns)),
      searchThreeDigitsMs: summary(await timed('search', { text: '139' })),
      countsMs: summary(await timed('counts', { id }, shortRuns)),
      countsHubMs: summary(await timed('counts', { id: hubId })),
      expand1000Ms: summary(await timed('expand1000', { id: hubId })),
      thousandMs: summary(await timed('expand1000', { id: busyId })),
      anyThousandMs: summary(await timed('anyThousand', { id: hubId })),
      shortestPathMs: summary(await timed('shortestPath', { id, other })),
      oneShortestPathMs: summary(await timed('oneShortestPath', { id, other })),
      anyOneShortestPathMs: summary(await timed('anyOneShortestPath', { id, other })),
      anyShortestPathMs: summary(await timed('anyShortestPath', { id, other })),
    };
  } finally {
    await driver.close();
  }
}

/** Each of our figures over the plain one, to two places. */
export function ratios(ours, bare) {
  const pairs = [
    ['searchThreeDigits', ours.searchThreeDigitsMs, bare.searchThreeDigitsMs],
    ['search', ours.searchWholeNumberMs, bare.searchMs],
    ['counts', ours.countsMs, bare.countsMs],
    ['countsHub', ours.countsHubMs, bare.countsHubMs],
    ['expand1000Answered', ours.hub1000AskedToAnsweredMs, bare.expand1000Ms],
    ['overAnyThousand', ours.hub1000AskedToAnsweredMs, bare.anyThousandMs],
    ...(ours.thousandAskedToAnsweredMs === undefined
      ? []
      : [['thousandAnswered', ours.thousandAskedToAnsweredMs, bare.thousandMs]]),
    ['oneShortestPath', ours.oneShortestPathMs, bare.oneShortestPathMs],
    ['overAnyOneShortestPath', ours.oneShortestPathMs, bare.anyOneShortestPathMs],
    ['shortestPath', ours.shortestPathMs, bare.shortestPathMs],
    ['overAnyShortestPath', ours.shortestPathMs, bare.anyShortestPathMs],
  ];
  return Object.fromEntries(
    pairs.map(([name, mine, plain]) => [name, Number((mine.median / plain.median).toFixed(2))]),
  );
}
