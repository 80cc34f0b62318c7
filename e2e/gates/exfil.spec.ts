// B2: free Cypher carries nothing out and harms nobody else. Statements that would reach a web server reach none, and
// statements that would end another session's query leave it running.
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from '@playwright/test';
import { leakingCypher } from '../../main/sources/neo4j/hostileCypherForTests';
import { askAll, errorOf, reply } from './ask';
import { gateDatabase, openTarget, type Database } from './database';
import { gate, scaled } from './gate';
import { GateWindow } from './window';

const gateWindow = new GateWindow();
const database = gateDatabase({ fill: (it) => it.run("UNWIND range(1, 20) AS i CREATE (:Suspect {name: 'N' + i})") });

interface Trap {
  readonly address: string;
  readonly knocks: () => number;
  close(): void;
}

async function setTrap(): Promise<Trap> {
  let knocks = 0;
  const server = http.createServer((_, response) => response.end('a,b\n'));
  server.on('connection', () => {
    knocks += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}`, knocks: () => knocks, close: () => server.close() };
}

interface Victim {
  readonly transaction: string;
  readonly connection: string;
  isAlive(): Promise<boolean>;
  close(): Promise<void>;
}

/** Another session's query that is under way: its rows wait to be pulled, which costs the server nothing. */
async function startVictim(it: Database): Promise<Victim> {
  const session = it.session();
  const transaction = session.beginTransaction();
  const rows = transaction.run('UNWIND range(1, 1000000) AS victim RETURN victim')[Symbol.asyncIterator]();
  await rows.next();
  const [row] = await it.run(`
    SHOW TRANSACTIONS YIELD transactionId, connectionId, currentQuery WHERE currentQuery STARTS WITH 'UNWIND range(1, 1000000) AS victim'
    RETURN transactionId, connectionId`);
  const id = String(row?.['transactionId']);
  const find = 'SHOW TRANSACTIONS YIELD transactionId, status WHERE transactionId = $id RETURN status';
  return {
    transaction: id,
    connection: String(row?.['connectionId']),
    isAlive: async () => {
      const [found] = await it.run(find, { id });
      return /^(Running|Waiting)/.test(String(found?.['status'])) && !(await rows.next()).done;
    },
    close: async () => {
      await transaction.rollback().catch(() => undefined);
      await session.close();
    },
  };
}

/** Twenty ways to end a transaction or the connection that carries it. */
function killing({ transaction, connection }: Victim): readonly string[] {
  return [
    `TERMINATE TRANSACTIONS '${transaction}'`,
    `TERMINATE TRANSACTION "${transaction}" YIELD message`,
    `terminate /* */ transactions '${transaction}'`,
    'TERMINATE TRANSACTIONS $transaction',
    `TERMINATE TRANSACTIONS '${transaction}' YIELD transactionId AS id RETURN id`,
    `CYPHER 5 TERMINATE TRANSACTIONS '${transaction}'`,
    `\\u0054ERMINATE TRANSACTIONS '${transaction}'`,
    `USE system TERMINATE TRANSACTIONS '${transaction}'`,
    `RETURN 1; TERMINATE TRANSACTIONS '${transaction}'`,
    `// RETURN 1\nTERMINATE TRANSACTIONS '${transaction}'`,
    'SHOW TRANSACTIONS YIELD transactionId AS id TERMINATE TRANSACTIONS id YIELD message RETURN message',
    `SHOW TRANSACTIONS '${transaction}' YIELD transactionId AS id TERMINATE TRANSACTIONS id`,
    `PROFILE TERMINATE TRANSACTIONS '${transaction}'`,
    `CALL dbms.killConnection('${connection}')`,
    `CALL dbms.killConnections(['${connection}']) YIELD message RETURN message`,
    `call \`dbms\` . \`killConnection\` ( '${connection}' )`,
    'CALL dbms.killConnection($connection)',
    `CALL () { CALL dbms.killConnection('${connection}') YIELD message RETURN message } RETURN message`,
    'CALL dbms.listConnections() YIELD connectionId AS id CALL dbms.killConnection(id) YIELD message RETURN message',
    `MATCH (n) CALL dbms.killConnection('${connection}') YIELD message RETURN n, message`,
  ];
}

test('free Cypher carries nothing out, and another session lives on', async () => {
  test.setTimeout(300_000);
  const { page } = await gateWindow.onSample();
  await reply(page, 'source.open', { target: openTarget(database().server) });
  const trap = await setTrap();
  const victim = await startVictim(database());
  const letThrough: string[] = [];
  let lived = 0;
  let tried = 0;
  const ask = async (texts: readonly string[]) => {
    const { transaction, connection } = victim;
    const parameters = { trap: trap.address, transaction, connection };
    const answers = await askAll(
      page,
      'source.cypher',
      texts.map((text) => ({ question: { text, parameters, limit: 100 } })),
    );
    letThrough.push(...texts.filter((_, at) => answers[at]?.result.ok !== false));
    return answers.map(({ result }) => errorOf(result)?.code ?? 'none');
  };
  const codes = new Set<string>();
  for (let round = 0; round < scaled({ small: 1, full: 20 }); round += 1) {
    for (const code of await ask(leakingCypher(trap.address))) codes.add(code);
    for (const text of killing(victim)) {
      for (const code of await ask([text])) codes.add(code);
      tried += 1;
      if (await victim.isAlive()) lived += 1;
    }
  }
  const requests = trap.knocks();
  // The trap is one: a statement of the test's own reaches it.
  await database().run(`LOAD CSV FROM '${trap.address}/' AS row RETURN row`);
  const isTrapSet = trap.knocks() === requests + 1;
  await victim.close();
  trap.close();
  gate(
    'B2 exfil',
    {
      variants: leakingCypher('').length,
      requests,
      isTrapSet,
      letThrough,
      kills: tried,
      lived,
      codes: [...codes].sort(),
    },
    {
      variants: 20,
      requests: 0,
      isTrapSet: true,
      letThrough: [],
      kills: 20,
      lived: 'all',
      codes: ['CYPHER_REFUSED', 'CYPHER_WRONG'],
    },
    requests === 0 &&
      isTrapSet &&
      letThrough.length === 0 &&
      tried >= 20 &&
      lived === tried &&
      [...codes].every((code) => /^CYPHER_(REFUSED|WRONG)$/.test(code)),
  );
});
