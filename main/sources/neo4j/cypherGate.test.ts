import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import type { Value } from '../../../shared/value';
import { neverAborted } from '../canonical';
import { analystGraph, benignCypher, benignCypher25, benignParameters } from './benignCypherForTests';
import { runCypher } from './cypherGate';
import { hostileCypher, leakingCypher } from './hostileCypherForTests';
import { openGate, type Gate } from './runQuery';
import { emptyDatabase, hasDatabase, openDriver, query, testDatabase } from './testDatabase';

const parameters = { key: 'Intruder', trap: '', ...benignParameters };

describe.skipIf(!hasDatabase)('the gate for statements of people', () => {
  const driver = hasDatabase ? openDriver() : null;
  let gate: Gate;

  function database() {
    if (driver === null) throw new Error('no database');
    return driver;
  }

  function ask(text: string, given: { readonly [name: string]: Value } = parameters) {
    return runCypher(gate, { text, parameters: given, limit: 100 }, neverAborted);
  }

  /** Resolves with code and reason; `let through` when it was not refused. */
  async function verdict(text: string, given: { readonly [name: string]: Value } = parameters): Promise<string> {
    try {
      await ask(text, given);
      return 'let through';
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      return [error.code, error.details['reason'] ?? ''].join(' ').trim();
    }
  }

  /** All that the database holds and knows: elements, words, schema and users. */
  async function digest(): Promise<string> {
    const told = [
      await query(database(), 'MATCH (n) RETURN elementId(n) AS id, labels(n) AS labels, properties(n) AS fields'),
      await query(database(), 'MATCH ()-[r]->() RETURN elementId(r) AS id, type(r) AS type, properties(r) AS fields'),
      await query(database(), 'CALL db.labels() YIELD label RETURN label'),
      await query(database(), 'CALL db.relationshipTypes() YIELD relationshipType RETURN relationshipType'),
      await query(database(), 'CALL db.propertyKeys() YIELD propertyKey RETURN propertyKey'),
      await query(database(), 'SHOW INDEXES YIELD name, type, state RETURN name, type, state'),
      await query(database(), 'SHOW CONSTRAINTS YIELD name, type RETURN name, type'),
      await query(database(), 'SHOW USERS'),
    ];
    const lines = told.map((rows) => rows.map((row) => JSON.stringify(sorted(row))).sort());
    return createHash('sha256').update(JSON.stringify(lines)).digest('hex');
  }

  beforeAll(async () => {
    await emptyDatabase(database());
    for (const text of analystGraph) await query(database(), text);
    gate = await openGate(testDatabase, 'read', neverAborted);
  });
  afterAll(async () => {
    await gate.close();
    await query(database(), 'DROP INDEX suspect_words IF EXISTS');
    await query(database(), 'DROP INDEX called_at IF EXISTS');
    await query(database(), 'DROP INDEX phone_number IF EXISTS');
    await query(database(), 'DROP CONSTRAINT suspect_id IF EXISTS');
    await driver?.close();
  });

  it('refuses every hostile statement, and the database is as it was', async () => {
    const before = await digest();
    expect(hostileCypher.length).toBeGreaterThan(60);
    const verdicts: [string, string][] = [];
    for (const text of hostileCypher) verdicts.push([text, await verdict(text)]);
    expect(verdicts.filter(([, told]) => !/^CYPHER_(REFUSED|WRONG) \w+$/.test(told))).toEqual([]);
    expect(await digest()).toBe(before);
  });

  it('lets nothing leave for a web server and no file be read', async () => {
    let knocks = 0;
    const trap = createServer((_, response) => response.end('a,b\n')).on('connection', () => (knocks += 1));
    await new Promise<void>((resolve) => trap.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(trap.address() as AddressInfo).port}`;
    const statements = leakingCypher(address);
    expect(statements.length).toBeGreaterThan(20);
    const verdicts: [string, string][] = [];
    for (const text of statements) verdicts.push([text, await verdict(text, { trap: address })]);
    const [isTrapSet] = await query(database(), `LOAD CSV FROM '${address}/' AS row RETURN row`);
    trap.close();
    expect(verdicts.filter(([, told]) => !/^CYPHER_(REFUSED|WRONG) \w+$/.test(told))).toEqual([]);
    expect(isTrapSet).toBeDefined();
    expect(knocks).toBe(1);
  });

  it('lets the questions of analysts pass', async () => {
    expect(benignCypher.length).toBeGreaterThan(40);
    const verdicts: [string, string][] = [];
    for (const text of benignCypher) verdicts.push([text, await verdict(text)]);
    expect(verdicts.filter(([, told]) => told !== 'let through')).toEqual([]);
  });

  it('lets those in the newer language pass where the server knows it', async () => {
    if ((await verdict('CYPHER 25 RETURN 1')) !== 'let through') return;
    const verdicts: [string, string][] = [];
    for (const text of benignCypher25) verdicts.push([text, await verdict(text)]);
    expect(verdicts.filter(([, told]) => told !== 'let through')).toEqual([]);
  });

  it('says why', async () => {
    const told = async (text: string) =>
      ask(text).then(
        () => null,
        (error: AppError) => error.details,
      );
    expect(await told('MATCH (n) DETACH DELETE n')).toEqual({ reason: 'write', name: '' });
    expect(await told('CALL db.clearQueryCaches()')).toEqual({ reason: 'procedure', name: 'db.clearQueryCaches' });
    expect(await told('RETURN apoc.util.sleep(1)')).toEqual({ reason: 'function', name: 'apoc.util.sleep' });
    expect(await told("LOAD CSV FROM 'file:///x' AS row RETURN row")).toEqual({ reason: 'operator', name: 'LoadCSV' });
    expect(await told("TERMINATE TRANSACTIONS 'x'")).toEqual({ reason: 'operator', name: 'TerminateTransactions' });
    expect(await told('PROFILE RETURN 1')).toEqual({ reason: 'operator', name: 'PROFILE' });
    expect(await told("RETURN '\\u0041'")).toEqual({ reason: 'escape', name: '' });
    expect(await told('RETURN 1; RETURN 2')).toEqual({ reason: 'many', name: '' });
    expect(await told('USE system RETURN 1')).toEqual({ reason: 'database', name: '' });
    expect(await told('RETURN `a"{{b}}$t(c)`.x()')).toEqual({ reason: 'function', name: 'a???b???t?c?.x' });
  });

  it('says where a statement is wrong and in which way', async () => {
    const told = async (text: string) =>
      ask(text).then(
        () => null,
        (error: AppError) => error.details,
      );
    expect(await told('RETURN 1,\n  2 +')).toEqual({ line: 2, column: 6, reason: 'syntax' });
    expect(await told('RETRUN 1')).toEqual({ line: 1, column: 1, reason: 'syntax' });
    expect(await told('')).toEqual({ line: 1, column: 1, reason: 'syntax' });
    expect(await told("RETURN\n'open")).toEqual({ line: 2, column: 1, reason: 'syntax' });
    expect(await told('/* one\n two */ MATCH (n)\nRETURN m')).toEqual({ line: 3, column: 8, reason: 'name' });
    expect(await told('CYPHER 5 MATCH (n) RETURN m')).toEqual({ line: 1, column: 27, reason: 'name' });
    expect(await told('RETURN nothing(1)')).toEqual({ line: 1, column: 8, reason: 'name' });
    expect(await told('RETURN 1 + date()')).toEqual({ line: 1, column: 12, reason: 'type' });
    expect(await told('RETURN toUpper(1)')).toEqual({ line: 1, column: 16, reason: 'type' });
    expect(await told('RETURN $id,\n $other')).toEqual({ line: 2, column: 2, reason: 'parameter' });
    const noIndex = "CALL db.index.fulltext.queryNodes('nothing', 'x') YIELD node RETURN node";
    expect(await told(noIndex)).toEqual({ line: 1, column: 1, reason: 'name' });
    expect(await told('RETURN 1 / 0')).toEqual({ line: 1, column: 1, reason: 'type' });
    expect(await told('UNWIND [1, "a"] AS x RETURN abs(x)')).toEqual({ line: 1, column: 1, reason: 'type' });
    expect(await told('RETURN 1 AS a, 2 AS a')).toMatchObject({ line: 1, reason: 'other' });
  });
});

/** The server lists labels and keys in no order that means anything. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((inner) => JSON.stringify(sorted(inner))).sort();
  if (typeof value !== 'object' || value === null) return String(value);
  return Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)])
    .sort((a, b) => (String(a[0]) < String(b[0]) ? -1 : 1));
}
