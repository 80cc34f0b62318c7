// B7: faults of server and network give a clear error soon, leave chart and database as they were, and are over when they
// are over; what is slow but alive gets its answer.
import { isDeepStrictEqual } from 'node:util';
import { expect, test, type Page } from '@playwright/test';
import { startFaultProxy, type FaultProxy } from '../../main/sources/neo4j/faultProxy';
import type { ChartState } from '../../shared/chartState';
import type { Explorer } from '../explorer';
import { gateDatabase, type Database } from './database';
import { gate, most, scaled } from './gate';
import { GateWindow } from './window';

const rounds = scaled({ small: 1, full: 20 });
const neighbours = 12;
const hub = 'Faults hub';

interface Fault {
  readonly name: string;
  /** Calls `struck` when it strikes. */
  strike(proxy: FaultProxy, struck: () => void): void;
  readonly repair?: (proxy: FaultProxy) => Promise<void>;
  /** Until the error; null where the answer must come all the same. */
  readonly limitMs: number | null;
}

/** An expansion's answers are longer than this. */
const inMidAnswer = 600;

function dies(proxy: FaultProxy, struck: () => void, how: 'end' | 'reset'): () => void {
  return () => {
    struck();
    proxy.set('refuse');
    proxy.cut(how);
  };
}

function turns(proxy: FaultProxy, struck: () => void, mode: Parameters<FaultProxy['set']>[0]): () => void {
  return () => {
    struck();
    proxy.set(mode);
  };
}

const faults: readonly Fault[] = [
  { name: 'kill at run', strike: (proxy, struck) => proxy.at('run', dies(proxy, struck, 'reset')), limitMs: 5000 },
  { name: 'kill at pull', strike: (proxy, struck) => proxy.at('pull', dies(proxy, struck, 'reset')), limitMs: 5000 },
  {
    name: 'restart',
    strike: (proxy, struck) =>
      proxy.afterBytes(inMidAnswer, () => {
        struck();
        void proxy.goDown();
      }),
    repair: (proxy) => proxy.comeBack(),
    limitMs: 5000,
  },
  {
    name: 'RST',
    strike: (proxy, struck) => proxy.afterBytes(inMidAnswer, dies(proxy, struck, 'reset')),
    limitMs: 5000,
  },
  { name: 'FIN', strike: (proxy, struck) => proxy.afterBytes(inMidAnswer, dies(proxy, struck, 'end')), limitMs: 5000 },
  {
    name: 'black hole',
    strike: (proxy, struck) => proxy.afterBytes(inMidAnswer, turns(proxy, struck, 'black hole')),
    limitMs: 10_000,
  },
  {
    name: 'garbage',
    strike: (proxy, struck) => proxy.afterBytes(inMidAnswer, turns(proxy, struck, 'garbage')),
    limitMs: 5000,
  },
  { name: 'refuse', strike: (proxy, struck) => dies(proxy, struck, 'reset')(), limitMs: 5000 },
  { name: '300 ms delay', strike: (proxy, struck) => turns(proxy, struck, 'delay')(), limitMs: null },
  { name: '1 kB/s', strike: (proxy, struck) => turns(proxy, struck, 'trickle')(), limitMs: null },
];

/** Most of a fault is waiting, so a few windows suffer theirs side by side, each over a proxy of its own. */
const lanes = [
  ['black hole'],
  ['1 kB/s', 'kill at pull', 'refuse'],
  ['300 ms delay', 'kill at run', 'RST'],
  ['garbage', 'restart', 'FIN'],
].map((names) => ({ names, gateWindow: new GateWindow() }));
const database = gateDatabase({
  isTimed: true,
  fill: (it: Database) =>
    it.run(
      `CREATE (h:Hub {name: $hub}) WITH h UNWIND range(1, $neighbours) AS i
       CREATE (h)-[:CALLED {note: 'a call ' + toString(i)}]->(:Spoke {name: 'Spoke ' + toString(i)})`,
      { hub, neighbours },
    ),
});

type End = 'error' | 'answer';

/** Presses Enter on the hub and waits for what comes of it. */
async function expand(explorer: Explorer): Promise<End> {
  const { page } = explorer;
  await explorer.press('Enter');
  const end = await page.waitForFunction(
    (wanted) => {
      if (document.querySelector('[role="alert"]') !== null) return 'error';
      const shown = document.querySelector<HTMLElement>('.shown-state')?.dataset['entities'];
      return shown === wanted ? 'answer' : false;
    },
    String(neighbours + 1),
    { timeout: 40_000 },
  );
  return end.jsonValue() as Promise<End>;
}

/** Back to the hub alone, and to a connection that is up. */
async function goBack(explorer: Explorer): Promise<void> {
  const { page } = explorer;
  await explorer.closeNotices();
  await tryNow(page);
  await explorer.closeNotices();
  if ((await explorer.counts()).entities > 1) await explorer.press('ControlOrMeta+z');
  await explorer.expectEntities(1);
}

/** The window asks a lost database again after growing pauses; this is one at once. */
async function tryNow(page: Page): Promise<void> {
  const lost = page.locator('.connection-lost');
  const button = lost.getByRole('button', { name: 'Try now' });
  if ((await lost.count()) > 0) await button.click({ timeout: 1000 }).catch(() => undefined);
  await expect(lost).toHaveCount(0);
}

interface Struck {
  readonly end: End;
  /** From the fault to the end. */
  readonly tookMs: number;
  readonly isChartWhole: boolean;
  readonly said: string;
  readonly backMs: number;
}

async function suffer(
  explorer: Explorer,
  proxy: FaultProxy,
  { strike, repair, limitMs }: Fault,
  before: ChartState,
): Promise<Struck> {
  let struckAt = performance.now();
  strike(proxy, () => {
    struckAt = performance.now();
  });
  const end = await expand(explorer);
  const tookMs = performance.now() - struckAt;
  const said = end === 'error' ? await explorer.page.getByRole('alert').first().innerText() : '';
  await explorer.closeNotices();
  // On a line that stays slow this would take as long again.
  if (limitMs === null) proxy.set('pass');
  const { chart } = await explorer.freeze();
  const isComplete = chart.entities.length === neighbours + 1 && chart.links.length === neighbours;
  const isChartWhole = end === 'answer' ? isComplete : isDeepStrictEqual(chart, before);

  if (repair === undefined) proxy.set('pass');
  else await repair(proxy);
  const repairedAt = performance.now();
  if (end === 'answer') return { end, tookMs, isChartWhole, said, backMs: 0 };
  while ((await expand(explorer)) === 'error' && performance.now() - repairedAt < 5000) await explorer.closeNotices();
  return { end, tookMs, isChartWhole, said, backMs: performance.now() - repairedAt };
}

/** What is wrong with it; nothing when all is well. */
function faultsOf({ name, limitMs }: Fault, { end, tookMs, isChartWhole, said, backMs }: Struck): readonly string[] {
  return [
    ...(end === (limitMs === null ? 'answer' : 'error') ? [] : [`${name}: ${end}`]),
    ...(tookMs <= (limitMs ?? 30_000) ? [] : [`${name}: ${Math.round(tookMs)} ms`]),
    ...(isChartWhole ? [] : [`${name}: the chart is in pieces`]),
    ...(end === 'answer' || said.includes('lost') ? [] : [`${name}: ${said}`]),
    ...(backMs <= 5000 ? [] : [`${name}: back after ${Math.round(backMs)} ms`]),
  ];
}

interface Suffered {
  /** What was measured, by fault. */
  readonly suffered: ReadonlyMap<string, readonly Struck[]>;
  readonly wrong: readonly string[];
}

async function runLane({ names, gateWindow }: (typeof lanes)[number]): Promise<Suffered> {
  const proxy = await startFaultProxy(database().server.uri);
  try {
    const explorer = await gateWindow.onDatabase({ ...database().server, uri: proxy.uri }, ['--find', hub]);
    await explorer.press('ControlOrMeta+a');
    const before = (await explorer.freeze()).chart;
    const own = faults.filter(({ name }) => names.includes(name));
    const suffered = new Map(own.map(({ name }): [string, Struck[]] => [name, []]));
    const wrong: string[] = [];
    for (let round = 0; round < rounds; round += 1)
      for (const fault of own) {
        const struck = await suffer(explorer, proxy, fault, before);
        suffered.get(fault.name)?.push(struck);
        wrong.push(...faultsOf(fault, struck));
        await goBack(explorer);
      }
    return { suffered, wrong };
  } finally {
    await proxy.close();
  }
}

test('faults give a clear error and an unchanged graph', async () => {
  test.setTimeout(scaled({ small: 180_000, full: 1_800_000 }));
  const digest = await database().digest();
  const ran = await Promise.all(lanes.map(runLane));
  const isUnchanged = (await database().digest()) === digest;
  const suffered = ran.flatMap((lane) => [...lane.suffered]);
  const wrong = ran.flatMap((lane) => lane.wrong);
  const tookMs = Object.fromEntries(suffered.map(([name, all]) => [name, most(all.map((one) => one.tookMs))]));
  const backMs = most(suffered.flatMap(([, all]) => all.map((one) => one.backMs)));
  gate(
    'B7 faults',
    { faults: suffered.length, rounds, tookMs, backMs, wrong, isUnchanged },
    { faults: faults.length, tookMs: 5000, 'black hole': 10_000, backMs: 5000, wrong: [], isUnchanged: true },
    suffered.length === faults.length && wrong.length === 0 && isUnchanged,
  );
});
