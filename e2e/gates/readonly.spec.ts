// B1: the app changes nothing in the database. Every hostile statement is refused, every question of the app is asked,
// and the database is what it was, to the last word of its schema.
import { test } from '@playwright/test';
import { anyWhere } from '../../shared/where';
import { emptyLens } from '../../shared/lens/Lens';
import { hostileCypher } from '../../main/sources/neo4j/hostileCypherForTests';
import { chief, fillForeignDatabase } from '../foreignDatabase';
import type { Explorer } from '../explorer';
import { ask, askAll, errorOf, reply } from './ask';
import { gateDatabase, openTarget } from './database';
import { gate, scaled } from './gate';
import { GateWindow } from './window';

const gateWindow = new GateWindow();
const database = gateDatabase({
  fill: async (it) => {
    await fillForeignDatabase(it.server);
    await it.run('CREATE INDEX suspect_words IF NOT EXISTS FOR (n:Suspect) ON (n.name)');
    await it.run('CREATE CONSTRAINT suspect_id IF NOT EXISTS FOR (n:Suspect) REQUIRE n.id IS UNIQUE');
    await it.run("CREATE (:Suspect {id: 'S1', name: 'Nobody'})");
  },
  clean: async (it) => {
    await it.run('DROP INDEX suspect_words IF EXISTS');
    await it.run('DROP CONSTRAINT suspect_id IF EXISTS');
  },
});

const disguises = scaled<readonly ((text: string) => string)[]>({
  small: [(text) => text],
  full: [
    (text) => text,
    (text) => `/* MATCH (n) RETURN n */ ${text}`,
    (text) => `\n\t${text} // RETURN 1`,
    (text) => `CYPHER 5 ${text}`,
    (text) => text.toLowerCase(),
  ],
});
const statements = disguises.flatMap((disguise) => hostileCypher.map(disguise));

const parameters = { key: 'Intruder', trap: '' };

test('the app changes nothing in the database', async () => {
  test.setTimeout(300_000);
  const { page } = await gateWindow.onSample();
  await reply(page, 'source.open', { target: openTarget(database().server) });
  const before = await database().digest();
  const wanted = statements.map((text) => ({ question: { text, parameters, limit: 100 } }));
  const answers = await askAll(page, 'source.cypher', wanted);
  const letThrough = statements.filter((_, at) => {
    const error = errorOf(answers[at]?.result ?? { ok: true, value: null });
    return error === null || !['CYPHER_REFUSED', 'CYPHER_WRONG'].includes(error.code);
  });
  const afterStatements = await database().digest();
  const questions = await everyQuestion(page);
  const isUnchanged = (await database().digest()) === before && afterStatements === before;
  gate(
    'B1 readonly',
    { statements: statements.length, letThrough, questions, isUnchanged },
    { statements: 60, letThrough: [], isUnchanged: true },
    statements.length >= 60 && letThrough.length === 0 && isUnchanged,
  );
});

/** Asks whatever can be asked of a database, through the lens it is given and through none; the number of questions. */
async function everyQuestion(page: Explorer['page']): Promise<number> {
  let asked = 0;
  const proposed = await reply(page, 'lens.propose', {});
  for (const lens of [emptyLens, proposed]) {
    await reply(page, 'lens.use', { lens });
    await reply(page, 'source.search', { question: { text: chief, types: null, limit: 100 } });
    const people = { text: 'MATCH (n:人员) RETURN n', parameters: {}, limit: 10 };
    const { subgraph } = await reply(page, 'source.cypher', { question: people });
    const found = subgraph.entities.map(({ id }) => id);
    const where = {
      ...anyWhere,
      conditions: [{ on: 'entity' as const, field: '号码', test: { is: 'contains' as const, text: '138' } }],
    };
    const around = { ids: found, only: null, limit: 100, linkLimit: 100, after: null };
    const first = await reply(page, 'source.expand', { question: around });
    const ids = [...found, ...first.subgraph.entities.map(({ id }) => id)];
    await reply(page, 'source.expand', { question: { ...around, ids, where } });
    await reply(page, 'source.get', { question: { ids } });
    await reply(page, 'source.neighbourCounts', { question: { ids } });
    await reply(page, 'source.neighbourCounts', { question: { ids, where } });
    await reply(page, 'source.linksBetween', { question: { ids, others: [], limit: 100 } });
    for (const kind of ['shortest', 'all', 'lightest', 'timed'] as const)
      await reply(page, 'source.paths', {
        question: {
          ...{ ids: ids.slice(0, 2), kind, maxHops: 4, direction: 'any', linkTypes: null, time: null },
          ...{ mostNeighbours: null, weight: null, weightIs: 'cost', maxGapS: null, limit: 10 },
        },
      });
    await reply(page, 'source.locate', { question: { wanted: [{ type: 'suspect', key: chief }] } });
    await reply(page, 'source.cypher', {
      question: { text: 'MATCH p = (n)--() RETURN n, p, count(*) AS c', parameters: {}, limit: 10 },
    });
    for (const channel of ['source.check', 'source.describe', 'lens.survey'] as const) await reply(page, channel, {});
    for (const about of ['人员', '通话', '机主']) await reply(page, 'lens.examples', { lens, about });
    asked += 22;
  }
  await ask(page, 'source.close', {});
  return asked;
}
