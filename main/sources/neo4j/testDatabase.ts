// The real server that the tests of this folder run on, named by NEO4J_URI; without one they are skipped, and say so.
// Whatever that database holds is deleted, so it must have been handed over for that: NEO4J_TEST_OWNED says so.
import neo4j, { type Driver } from 'neo4j-driver';
import type { CaseRows } from '../suiteCase';
import { emptyLens } from '../../../shared/lens/Lens';
import { encodeFields } from './encode';
import type { OpenOptions } from './Neo4jSource';
import type { Neo4jOptions } from './runQuery';

const uri = process.env['NEO4J_URI'] ?? '';
export const hasDatabase = uri !== '' && process.env['NEO4J_TEST_OWNED'] === '1';
if (!hasDatabase)
  console.warn('Skipped: tests on a Neo4j server. Run them by `node scripts/neo4j.mjs -- npx vitest run`.');

export const testDatabase: OpenOptions = {
  uri,
  user: process.env['NEO4J_USER'] ?? 'neo4j',
  password: process.env['NEO4J_PASSWORD'] ?? '',
  database: '',
  certificates: null,
  actAs: '',
  isOpenAccepted: false,
  lens: emptyLens,
};

/** A driver of the test's own, outside the gate, to prepare and to look at what the server really holds. */
export function openDriver(options: Neo4jOptions = testDatabase): Driver {
  return neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
    notificationFilter: { minimumSeverityLevel: 'OFF' },
  });
}

/** Deletes every entity, link, index and constraint. */
export async function emptyDatabase(driver: Driver): Promise<void> {
  await inSession(driver, async (session) => {
    // Links first: to take a hub's 100,000 with it in one go is more than a small server holds in memory.
    await session.run('MATCH ()-[r]->() CALL (r) { DELETE r } IN TRANSACTIONS OF 10000 ROWS');
    await session.run('MATCH (n) CALL (n) { DELETE n } IN TRANSACTIONS OF 10000 ROWS');
    await session.run('DROP CONSTRAINT _skein_id IF EXISTS');
    await session.run('DROP INDEX _skein_text IF EXISTS');
    await session.run('DROP INDEX _skein_caption IF EXISTS');
  });
}

/** Writes the rows as another program would have: labels and properties, and nothing of ours. */
export async function writeRows(driver: Driver, rows: CaseRows): Promise<void> {
  const entities = rows.entities.map(({ ref, type, fields }) => ({ ref, type, fields: encodeFields(fields) }));
  const links = rows.links.map(({ type, from, to, fields }) => ({ type, from, to, fields: encodeFields(fields) }));
  await inSession(driver, async (session) => {
    const created = await session.run(
      'UNWIND $entities AS row CREATE (n:$(row.type)) SET n = row.fields RETURN elementId(n) AS id',
      { entities },
    );
    const ids = created.records.map((record): unknown => record.get('id'));
    const joined = links.map((link) => ({ ...link, from: ids[link.from], to: ids[link.to] }));
    await session.run(
      `UNWIND $joined AS row MATCH (a) WHERE elementId(a) = row.from MATCH (b) WHERE elementId(b) = row.to
       CREATE (a)-[r:$(row.type)]->(b) SET r = row.fields`,
      { joined },
    );
  });
}

export async function query(driver: Driver, text: string, parameters: Record<string, unknown> = {}) {
  return inSession(driver, async (session) => {
    const { records } = await session.run(text, parameters);
    return records.map((record) => record.toObject());
  });
}

async function inSession<T>(driver: Driver, work: (session: ReturnType<Driver['session']>) => Promise<T>): Promise<T> {
  const session = driver.session();
  try {
    return await work(session);
  } finally {
    await session.close();
  }
}
