// The plain queries behind the questions, straight through the driver: what an answer of Skein is held against. Each asks
// for the same facts as the question beside it, with nothing of ours around it, in the same process.
import { root } from '../setup/run.mjs';

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
 * A driver of its own in the program's main process, where Skein's works too.
 * @param {import('@playwright/test').ElectronApplication} app
 * @param {{ uri: string, user: string, password: string }} server
 */
export async function openBare(app, { uri, user, password }) {
  await app.evaluate(
    async (_electron, [from, uri, user, password]) => {
      const { createRequire } = process.getBuiltinModule('node:module');
      const neo4j = createRequire(from)('neo4j-driver');
      const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
        notificationFilter: { minimumSeverityLevel: 'OFF' },
      });
      /** @type {any} */
      const here = globalThis;
      here.bareClose = () => driver.close();
      here.bareAsk = async (text, parameters) => {
        const session = driver.session({ defaultAccessMode: neo4j.session.READ });
        const start = performance.now();
        const result = await session.executeRead((transaction) => transaction.run(text, parameters));
        // As an answer needs them: every value taken out of its record.
        result.records.map((record) => record.toObject());
        const ms = performance.now() - start;
        await session.close();
        return ms;
      };
    },
    /** @type {const} */ ([`${root}/package.json`, uri, user, password]),
  );
  return {
    /** Milliseconds of the plain query of that name, from question to parsed rows. */
    ask: (name, parameters) =>
      app.evaluate(
        (_electron, [text, given]) => /** @type {any} */ (globalThis).bareAsk(text, given),
        [texts[name], parameters],
      ),
    close: () => app.evaluate(() => /** @type {any} */ (globalThis).bareClose()),
  };
}
