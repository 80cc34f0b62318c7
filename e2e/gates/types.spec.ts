// B4: values arrive exact. What was written into the database is on the chart, in the file that the chart is saved to,
// and on the chart that is opened from that file: the same values, of the same kinds.
import { isDeepStrictEqual } from 'node:util';
import { test } from '@playwright/test';
import { createRandom } from '../../shared/sample/random';
import type { Snapshot } from '../../shared/snapshot';
import type { Fields, Value } from '../../shared/value';
import { reply } from './ask';
import { gateDatabase, openTarget, type Database } from './database';
import { gate, scaled, seed } from './gate';
import { makeValues, type Made } from './randomValues';
import { GateWindow } from './window';

const total = scaled({ small: 300, full: 10_000 });
const fieldsEach = scaled({ small: 20, full: 50 });
const values = makeValues(createRandom(seed, 4), total);
const hub = 'Types gate hub';

/** The values of one entity, by field name. */
function fieldsOf(entity: number): ReadonlyMap<string, Made> {
  const some = values.slice(entity * fieldsEach, (entity + 1) * fieldsEach);
  return new Map(some.map((made, at) => [`v${at}`, made]));
}
const entities = Array.from({ length: Math.ceil(total / fieldsEach) }, (_, number) => number);

const readBy = {
  '': 'row.written',
  date: 'date(row.written)',
  time: 'time(row.written)',
  localtime: 'localtime(row.written)',
  datetime: 'datetime(row.written)',
  localdatetime: 'localdatetime(row.written)',
  duration: 'duration(row.written)',
} as const;

/** One entity holds so many values, and so does the link that leads to it from the hub. */
async function write(database: Database): Promise<void> {
  await database.run(
    'CREATE (:Hub {name: $hub}) WITH 1 AS one UNWIND $entities AS number CREATE (:Holder {number: number})',
    {
      hub,
      entities,
    },
  );
  const rows = entities.flatMap((number) =>
    [...fieldsOf(number)].map(([field, { written, by }]) => ({
      number,
      field,
      written,
      by,
      isList: Array.isArray(written),
    })),
  );
  for (const [by, read] of Object.entries(readBy))
    for (const isList of [false, true]) {
      const some = rows.filter((row) => row.by === by && row.isList === isList);
      const value = isList && by !== '' ? `[item IN row.written | ${by}(item)]` : read;
      await database.run(`UNWIND $rows AS row MATCH (n:Holder {number: row.number}) SET n[row.field] = ${value}`, {
        rows: some,
      });
    }
  await database.run('MATCH (h:Hub) MATCH (n:Holder) CREATE (h)-[r:HOLDS]->(n) SET r = properties(n)');
}

const gateWindow = new GateWindow();
const database = gateDatabase({ fill: write });

/** Fields that are not what was written, one line each. */
function differences(where: string, told: readonly Fields[]): string[] {
  const byNumber = new Map(told.map((fields) => [fields['number'], fields]));
  return entities.flatMap((number) =>
    [...fieldsOf(number)].flatMap(([field, made]) =>
      differenceIn(`${where} ${made.by}`, byNumber.get(number)?.[field], made.told),
    ),
  );
}

function differenceIn(where: string, is: Value | undefined, was: Value): readonly string[] {
  return isDeepStrictEqual(is, was) ? [] : [`${where}: ${JSON.stringify(is)} for ${JSON.stringify(was)}`];
}

function differencesInChart(where: string, { chart }: Snapshot): string[] {
  const holders = chart.entities.filter(({ entity }) => entity.type === 'Holder');
  return [
    ...differences(
      `${where}, entities`,
      holders.map(({ entity }) => entity.fields),
    ),
    ...differences(
      `${where}, links`,
      chart.links.map(({ link }) => link.fields),
    ),
  ];
}

test('values arrive exact', async () => {
  test.setTimeout(300_000);
  const explorer = await gateWindow.onDatabase(database().server, ['--find', hub, '--expand', '1', '--limit', '1000']);
  const { page } = explorer;
  const found: string[] = [];
  const shown = await explorer.freeze();
  found.push(...differencesInChart('chart', shown));
  const file = gateWindow.file('types.json');
  await explorer.saveAs(file);
  await explorer.clearChart();
  await explorer.openInstead(file);
  const opened = await explorer.freeze();
  found.push(...differencesInChart('opened', opened));

  // What no property can hold: lists in lists and maps, as free Cypher makes them.
  await reply(page, 'source.open', { target: openTarget(database().server) });
  const nested = `MATCH (n:Holder) UNWIND keys(n) AS field WITH n.number AS number, field, n[field] AS value
    WHERE field <> 'number' RETURN number, field, [[value], [[]], {v: value, w: [value, null]}] AS nested`;
  const { rows } = await reply(page, 'source.cypher', { question: { text: nested, parameters: {}, limit: 10_000 } });
  const told = new Map(
    rows.map((row) => [
      row
        .slice(0, 2)
        .map((cell) => JSON.stringify(cell))
        .join(),
      row[2],
    ]),
  );
  for (const number of entities)
    for (const [field, { told: value }] of fieldsOf(number)) {
      const name = [number, field].map((one) => JSON.stringify({ is: 'value', value: one })).join();
      const cell = told.get(name);
      const expected: Value = [[value], [[]], { t: 'map', v: { v: value, w: [value, null] } }];
      found.push(...differenceIn('nested', cell?.is === 'value' ? cell.value : undefined, expected));
    }
  gate(
    'B4 types',
    { values: total, compared: 5 * total, differences: found.length, first: found.slice(0, 5) },
    { values: total, differences: 0 },
    found.length === 0,
  );
});
