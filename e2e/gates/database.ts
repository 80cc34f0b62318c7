// The database under a gate, seen and filled by a driver of the test's own: what the app promises is compared with this.
import { createHash } from 'node:crypto';
import { test } from '@playwright/test';
import neo4j, { type Driver } from 'neo4j-driver';
import type { Profile } from '../../shared/contract';
import { emptyDatabase, foreignServer, type ForeignServer } from '../foreignDatabase';
import { alone, sharedDatabase } from '../locks';

export type Row = Record<string, unknown>;

export class Database {
  private readonly driver: Driver;

  constructor(readonly server: ForeignServer) {
    this.driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password), {
      notificationFilter: { minimumSeverityLevel: 'OFF' },
    });
  }

  async run(text: string, parameters: Record<string, unknown> = {}, database = 'neo4j'): Promise<readonly Row[]> {
    const session = this.driver.session({ database });
    try {
      const { records } = await session.run(text, parameters);
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }

  /** A count that a statement returns as `count`. */
  async count(text: string, parameters: Record<string, unknown> = {}): Promise<number> {
    const [row] = await this.run(text, parameters);
    return Number(row?.['count']);
  }

  /** A session to be held open. */
  session() {
    return this.driver.session({ fetchSize: 10 });
  }

  empty(): Promise<void> {
    return emptyDatabase(this.server);
  }

  close(): Promise<void> {
    return this.driver.close();
  }

  /** A number for all that the database holds and knows: entities, links, their values, words, schema and users. */
  async digest(): Promise<string> {
    const told = await Promise.all(everything.map((text) => this.run(text)));
    const lines = told.map((rows) => rows.map((row) => JSON.stringify(plain(row))).sort());
    return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
  }
}

const everything = [
  'MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS fields',
  `MATCH (a)-[r]->(b) RETURN elementId(r) AS id, type(r) AS type, properties(r) AS fields,
     elementId(a) AS start, elementId(b) AS end`,
  'CALL db.labels() YIELD label RETURN label',
  'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType',
  'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey',
  'SHOW INDEXES YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties',
  'SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties',
  'SHOW USERS YIELD user, passwordChangeRequired RETURN user, passwordChangeRequired',
];

/** With keys in order, and with the numbers that JSON has no word for. */
function plain(value: unknown): unknown {
  if (typeof value === 'number')
    return Number.isInteger(value) && !Object.is(value, -0) ? value : `float ${String(value)} ${Object.is(value, -0)}`;
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return typeof value === 'bigint' ? String(value) : value;
  const entries = Object.entries(value).map(([key, inner]): [string, unknown] => [key, plain(inner)]);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Filling {
  /** The gate holds what it measures against a bound in time: no other journey runs beside it. */
  readonly isTimed?: boolean;
  readonly fill?: (database: Database) => Promise<unknown>;
  /** Takes away what emptying leaves: indexes, users. */
  readonly clean?: (database: Database) => Promise<unknown>;
}

/** Skips the tests of a file, and says so, where no database was handed over to be emptied. Empties it before and after. */
export function gateDatabase({ isTimed = false, fill, clean }: Filling = {}): () => Database {
  const server = foreignServer();
  test.describe.configure({ mode: 'serial', lock: isTimed ? alone : sharedDatabase });
  test.skip(server === null, 'no Neo4j here that may be emptied (NEO4J_URI, NEO4J_TEST_OWNED)');
  let database: Database | null = null;
  test.beforeAll(async () => {
    test.setTimeout(300_000);
    if (server === null) return;
    database = new Database(server);
    await database.empty();
    await fill?.(database);
  });
  test.afterAll(async () => {
    if (database === null) return;
    await clean?.(database);
    await database.empty();
    await database.close();
  });
  return () => {
    if (database === null) throw new Error('no database');
    return database;
  };
}

/** How the app is told to open it, `changes` apart. */
export function openTarget({ uri, user, password }: ForeignServer, changes: Partial<Profile> = {}) {
  const profile = { id: 'gate', name: 'gate', uri, user, database: '', ...changes };
  return { kind: 'neo4j', profile, password } as const;
}
