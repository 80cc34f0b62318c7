// B3: no name becomes Cypher. Labels, relationship types and properties with every sign that ends a name or begins a
// comment come back as they were written, do nothing else, and are told apart by every question.
import { expect, test, type Page } from '@playwright/test';
import { emptyLens, type Lens } from '../../shared/lens/Lens';
import { reply } from './ask';
import { askWithAll, askWithNames, compareDescription, compareSurvey, Deviations } from './askWithNames';
import { Database, gateDatabase, openTarget } from './database';
import { gate, scaled, seed } from './gate';
import { makeNames, writeNames } from './hostileNames';
import { GateWindow } from './window';

const gateWindow = new GateWindow();
const database = gateDatabase();
const total = scaled({ small: 200, full: 10_000 });
/** So many names are in the database at once. */
const together = 200;
/** Of these, so many are put into every question one by one as well; all of them go into questions about all at once. */
const oneByOne = scaled({ small: 80, full: 40 });
/**
 * A server never forgets a name, and its own counts have an entry for each pair of label and type that it knows: above
 * so many names the next ones go to a new server.
 */
const forOneServer = 1000;

/** A lens that says every name in every place where a lens says one. */
function lensOf(names: readonly string[]): Lens {
  const rest = { fields: {}, look: null };
  const asIs = { isReversed: false, time: null, timeForm: 'native', amount: null, fields: {} } as const;
  return {
    ...emptyLens,
    entities: names.map((name) => ({ label: name, type: name, key: name, caption: [name], searched: [name], ...rest })),
    links: names.map((name) => ({ relationship: name, type: name, ...asIs })),
  };
}

interface Tally {
  readonly deviations: Deviations;
  questions: number;
  changed: number;
}

async function tryNames(page: Page, it: Database, names: readonly string[], tally: Tally): Promise<void> {
  const { deviations } = tally;
  await it.empty();
  const named = await writeNames(it, names);
  expect(named.map(({ name }) => name)).toEqual(names);
  const before = await it.digest();
  await reply(page, 'source.open', { target: openTarget(it.server) });
  compareSurvey(await reply(page, 'lens.survey', {}), names, deviations);
  const proposed = new Set((await reply(page, 'lens.propose', {})).entities.map(({ label }) => label));
  // A lens leaves `__proto__` out: a name that JavaScript's records treat apart.
  for (const name of names) deviations.expect('proposed', name, proposed.has(name) === (name !== '__proto__'));
  compareDescription(await reply(page, 'lens.use', { lens: emptyLens }), names, deviations);
  const lens = lensOf(names);
  compareDescription(await reply(page, 'lens.use', { lens }), names, deviations);
  await askWithAll(page, named, deviations);
  tally.questions += 7 + (await askWithNames(page, named.slice(0, oneByOne), lens, deviations));
  if ((await it.digest()) !== before) tally.changed += 1;
}

/** Works on the given database while there are few names, else on a server of its own. */
async function onServer(work: (it: Database) => Promise<void>): Promise<void> {
  if (total <= forOneServer) return work(database());
  // A module that waits while it loads cannot be imported in the usual way.
  const scripts = await import('../../scripts/neo4j.mjs');
  const server = await scripts.startOwnNeo4j();
  const it = new Database(server);
  try {
    await work(it);
  } finally {
    await it.close();
    await server.stop();
  }
}

test('no name becomes Cypher', async () => {
  test.setTimeout(scaled({ small: 120_000, full: 1_800_000 }));
  const { page } = await gateWindow.onSample();
  const names = makeNames(seed, total);
  const tally: Tally = { deviations: new Deviations(), questions: 0, changed: 0 };
  for (let from = 0; from < total; from += forOneServer)
    await onServer(async (it) => {
      const end = Math.min(total, from + forOneServer);
      for (let at = from; at < end; at += together) await tryNames(page, it, names.slice(at, at + together), tally);
      await reply(page, 'source.close', {});
    });
  const { deviations, questions, changed } = tally;
  gate(
    'B3 inject',
    { names: total, questions, deviations: deviations.found.length, first: deviations.found.slice(0, 5), changed },
    { names: total, deviations: 0, changed: 0 },
    deviations.found.length === 0 && changed === 0,
  );
});
