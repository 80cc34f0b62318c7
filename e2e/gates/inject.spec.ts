// B3: no name becomes Cypher. Labels, relationship types and properties with every sign that ends a name or begins a
// comment come back as they were written, do nothing else, and are told apart by every question.
import { expect, test } from '@playwright/test';
import { emptyLens, type Lens } from '../../shared/lens/Lens';
import { reply } from './ask';
import { askWithNames, compareDescription, compareSurvey, Deviations } from './askWithNames';
import { gateDatabase, openTarget } from './database';
import { gate, scaled, seed } from './gate';
import { makeNames, writeNames } from './hostileNames';
import { GateWindow } from './window';

const gateWindow = new GateWindow();
const database = gateDatabase();
const total = scaled({ small: 200, full: 10_000 });
/** So many names are in the database at once. */
const together = 200;
/** Of these, so many are put into every question one by one; the others are described, surveyed and mapped only. */
const oneByOne = scaled({ small: 80, full: together });

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

test('no name becomes Cypher', async () => {
  test.setTimeout(scaled({ small: 120_000, full: 1_800_000 }));
  const { page } = await gateWindow.onSample();
  const names = makeNames(seed, total);
  const deviations = new Deviations();
  let changed = 0;
  let questions = 0;
  for (let at = 0; at < names.length; at += together) {
    const some = names.slice(at, at + together);
    await database().empty();
    const named = await writeNames(database(), some);
    expect(named.map(({ name }) => name)).toEqual(some);
    const before = await database().digest();
    await reply(page, 'source.open', { target: openTarget(database().server) });
    compareSurvey(await reply(page, 'lens.survey', {}), some, deviations);
    const proposed = new Set((await reply(page, 'lens.propose', {})).entities.map(({ label }) => label));
    // A lens leaves `__proto__` out: a name that JavaScript's records treat apart.
    for (const name of some) deviations.expect('proposed', name, proposed.has(name) === (name !== '__proto__'));
    compareDescription(await reply(page, 'lens.use', { lens: emptyLens }), some, deviations);
    const lens = lensOf(some);
    compareDescription(await reply(page, 'lens.use', { lens }), some, deviations);
    questions += 5 + (await askWithNames(page, named.slice(0, oneByOne), lens, deviations));
    if ((await database().digest()) !== before) changed += 1;
  }
  const { found } = deviations;
  gate(
    'B3 inject',
    { names: names.length, questions, deviations: found.length, first: found.slice(0, 5), changed },
    { names: total, deviations: 0, changed: 0 },
    found.length === 0 && changed === 0,
  );
});
