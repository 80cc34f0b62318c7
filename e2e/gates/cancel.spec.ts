// B6: cancel cancels. A heavy question that is cancelled, over the bridge or by the window's own button, gives the page
// back at once, ends on the server soon after, and is not asked again.
import { expect, test, type Page } from '@playwright/test';
import type { Bridge } from '../../shared/contract';
import type { Result } from '../../shared/errors';
import { anyWhere } from '../../shared/where';
import type { Explorer } from '../explorer';
import { mintRequestId } from './ask';
import { gateDatabase, type Database } from './database';
import { gate, most, scaled } from './gate';
import { GateWindow } from './window';

const rounds = scaled({ small: 8, full: 100 });
/** How long nothing may come back at the end; the driver's own first try again would come after about a second. */
const watchMs = scaled({ small: 1500, full: 4000 });
const spokes = 20_000;

async function write(database: Database): Promise<void> {
  await database.run("CREATE (:Hub {name: 'Cancel hub'})");
  await database.run(
    `UNWIND range(1, $spokes) AS i CALL (i) {
       MATCH (h:Hub) CREATE (h)-[:CALLED {note: 'n' + toString(i)}]->(:Spoke {name: 'S' + toString(i)})
     } IN TRANSACTIONS OF 10000 ROWS`,
    { spokes },
  );
  await database.run('UNWIND range(0, 199) AS i CREATE (:Dot {name: toString(i), i: i})');
  // So dense that there are millions of paths between any two.
  await database.run('MATCH (a:Dot) MATCH (b:Dot) WHERE (a.i * 7 + b.i * 13) % 10 = 0 CREATE (a)-[:KNOWS]->(b)');
}

const gateWindow = new GateWindow();
const database = gateDatabase({ isTimed: true, fill: write });

/** Statements that the app has running on the server; the test's own connection asks this one and no other. */
async function running(): Promise<readonly string[]> {
  const rows = await database().run(
    "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW TRANSACTIONS' RETURN currentQuery",
  );
  return rows.map((row) => String(row['currentQuery']));
}

/** Looks without a pause until it is so; the milliseconds that took, from `since`. */
async function until(isSo: () => Promise<boolean>, since: number, limitMs: number): Promise<number> {
  while (!(await isSo())) if (performance.now() - since > limitMs) return limitMs;
  return performance.now() - since;
}

interface Cancelled {
  readonly kind: string;
  /** Until the page was free, and until the server had ended it. */
  readonly freeMs: number;
  readonly goneMs: number;
  readonly code: string;
}

function heavy(number: number): string {
  return `UNWIND range(1, 1000000) AS a UNWIND range(1, 1000000) AS b WITH a, b WHERE a + b < 0 RETURN count(*) AS gate${number}`;
}

interface Waiting {
  gateAnswer?: Promise<{ readonly text: string; readonly at: number }>;
}

/** Asks, waits until the server is at it, cancels by `request.cancel`. Null when it had ended before. */
async function cancelOnBridge(page: Page, kind: string, channel: string, question: unknown): Promise<Cancelled | null> {
  const requestId = mintRequestId();
  await page.evaluate(
    ([name, request]) => {
      const here = window as unknown as { skein: Bridge } & Waiting;
      here.gateAnswer = here.skein.call(name, request).then((text) => ({ text, at: performance.now() }));
    },
    [channel, { requestId, question }] as const,
  );
  await until(async () => (await running()).length > 0, performance.now(), 3000);
  const since = performance.now();
  const { ms, text } = await page.evaluate(async (id) => {
    const here = window as unknown as { skein: Bridge } & Waiting;
    const before = performance.now();
    void here.skein.call('request.cancel', { requestId: id });
    const answer = await here.gateAnswer;
    return { ms: (answer?.at ?? NaN) - before, text: answer?.text ?? '' };
  }, requestId);
  const goneMs = await until(async () => (await running()).length === 0, since, 5000);
  const result = JSON.parse(text) as Result<unknown>;
  if (result.ok) return null;
  return { kind, freeMs: ms, goneMs, code: result.error.code };
}

/** Runs a statement in the drawer and presses Cancel in the status line. */
async function cancelInWindow({ page }: Explorer, number: number): Promise<Cancelled> {
  const drawer = page.getByRole('region', { name: 'Cypher', exact: true });
  await drawer.getByRole('textbox', { name: 'Cypher statement' }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.insertText(heavy(number));
  await page.keyboard.press('ControlOrMeta+Enter');
  const button = page.locator('.status-line').getByRole('button', { name: 'Cancel' });
  await expect(button).toBeVisible();
  await until(async () => (await running()).length > 0, performance.now(), 3000);
  const since = performance.now();
  const freeMs = await button.evaluate(async (it) => {
    const before = performance.now();
    (it as HTMLButtonElement).click();
    const line = document.querySelector<HTMLElement>('.status-line');
    while (line?.dataset['running'] !== '0') await new Promise((resolve) => requestAnimationFrame(resolve));
    return performance.now() - before;
  });
  const goneMs = await until(async () => (await running()).length === 0, since, 5000);
  return { kind: 'window', freeMs, goneMs, code: 'CANCELLED' };
}

test('cancel cancels', async () => {
  test.setTimeout(600_000);
  const explorer = await gateWindow.onDatabase(database().server, ['--find', 'Cancel hub']);
  const { page } = explorer;
  await explorer.press('ControlOrMeta+j');
  // The drawer first reads which words the database has; that is no work of ours.
  await explorer.rest();
  const ids = await database().run('MATCH (n) WHERE n.name IN $names RETURN elementId(n) AS id, n:Hub AS isHub', {
    names: ['Cancel hub', '0', '1'],
  });
  const hub = ids.filter((row) => row['isHub'] === true).map((row) => row['id']);
  const dots = ids.filter((row) => row['isHub'] !== true).map((row) => row['id']);
  const conditions = [{ on: 'link', field: 'note', test: { is: 'contains', text: '9' } }];
  const expand = {
    ids: hub,
    only: null,
    where: { ...anyWhere, conditions },
    limit: 5000,
    linkLimit: 50_000,
    after: null,
  };
  const paths = {
    ...{ ids: dots, kind: 'all', maxHops: 8, direction: 'any', linkTypes: null, time: null, mostNeighbours: null },
    ...{ weight: null, weightIs: 'cost', maxGapS: null, limit: 500 },
  };

  const all: Cancelled[] = [];
  let again = 0;
  for (let round = 0; round < rounds; round += 1) {
    const cypher = { text: heavy(round), parameters: {}, limit: 10 };
    const ways = [
      () => cancelOnBridge(page, 'cypher', 'source.cypher', cypher),
      () => cancelInWindow(explorer, round),
      () => cancelOnBridge(page, 'paths', 'source.paths', paths),
      () => cancelOnBridge(page, 'expand', 'source.expand', expand),
    ];
    const one = await ways[round % ways.length]?.();
    if (one) all.push(one);
    // A statement that was cancelled in an earlier round carries another number.
    const earlier = (await running()).filter((text) => /AS gate\d+$/.test(text));
    again += earlier.length;
  }
  const watched = performance.now();
  await until(
    async () => {
      again += (await running()).length;
      return false;
    },
    watched,
    watchMs,
  );

  const codes = [...new Set(all.map(({ code }) => code))].sort();
  const kinds = [...new Set(all.map(({ kind }) => kind))].sort();
  const freeMs = most(all.map((one) => one.freeMs));
  const goneMs = most(all.map((one) => one.goneMs));
  const slowest = [...all].sort((a, b) => b.freeMs - a.freeMs)[0]?.kind;
  gate(
    'B6 cancel',
    { rounds, cancelled: all.length, kinds, freeMs, slowest, goneMs, again, codes },
    { freeMs: 200, goneMs: 2000, again: 0, codes: ['CANCELLED'] },
    all.length >= rounds / 2 && freeMs <= 200 && goneMs <= 2000 && again === 0 && codes.join() === 'CANCELLED',
  );
});
