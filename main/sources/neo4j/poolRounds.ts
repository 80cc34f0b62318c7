// Many questions with faults among them, to see that the gate loses no connection: for the test beside it, and for
// whoever runs more rounds of it (`SKEIN_POOL_ROUNDS`).
import { AppError } from '../../../shared/errors';
import { createRandom } from '../../../shared/sample/random';
import { startFaultProxy } from './faultProxy';
import { openGate, type Gate, type Neo4jOptions } from './runQuery';

export interface PoolReport {
  readonly answered: number;
  readonly cancelled: number;
  /** Codes of the questions that failed. */
  readonly failures: readonly string[];
  /** At the proxy: the most connections that were open at once, and those open at the end. */
  readonly mostOpen: number;
  readonly open: number;
  /** By the driver's own count, at the end. */
  readonly inUse: number;
}

export interface PoolTerms {
  readonly rounds: number;
  /** 0–1: the share of questions during which the wire is cut, or that are cancelled. */
  readonly faultShare: number;
  readonly seed: number;
  /** Questions at once. */
  readonly atOnce: number;
}

/** Asks `rounds` questions of 1000 rows each; the report is made when all have ended and the gate is still open. */
export async function poolRounds(options: Neo4jOptions, terms: PoolTerms): Promise<PoolReport> {
  const proxy = await startFaultProxy(options.uri);
  const gate = await openGate({ ...options, uri: proxy.uri }, 'read', { signal: new AbortController().signal });
  const random = createRandom(terms.seed, 0);
  const text = 'UNWIND range(1, 1000) AS n RETURN n';
  const failures: string[] = [];
  let [answered, cancelled, mostOpen, left] = [0, 0, 0, terms.rounds];

  const ask = async (): Promise<void> => {
    const controller = new AbortController();
    if (random.chance(terms.faultShare)) {
      const fault = random.chance(0.5) ? () => proxy.cut('reset') : () => controller.abort();
      proxy.afterBytes(random.int(1, 5000), fault);
    }
    try {
      await gate.run({ text, parameters: {} }, { signal: controller.signal });
      answered += 1;
    } catch (error) {
      const code = error instanceof AppError ? error.code : 'INTERNAL';
      if (code === 'CANCELLED') cancelled += 1;
      else failures.push(code);
    }
    mostOpen = Math.max(mostOpen, proxy.open());
  };
  const worker = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await ask();
    }
  };
  try {
    await Promise.all(Array.from({ length: terms.atOnce }, worker));
    await untilReturned(gate);
    return { answered, cancelled, failures, mostOpen, open: proxy.open(), inUse: inUseOf(gate) };
  } finally {
    await gate.close();
    await proxy.close();
  }
}

/** Connections are given back a moment after the answer. */
async function untilReturned(gate: Gate): Promise<void> {
  const end = performance.now() + 3000;
  while (inUseOf(gate) > 0 && performance.now() < end) await new Promise((resolve) => setImmediate(resolve));
}

/** How many connections the driver has lent out. It tells nobody, so this looks into its pool. */
function inUseOf(gate: Gate): number {
  const path = ['line', 'driver', '_connectionProvider', '_connectionPool', '_activeResourceCounts'];
  const counts = path.reduce<unknown>((at, name) => Reflect.get(Object(at) as object, name), gate);
  if (typeof counts !== 'object' || counts === null) throw new Error('the driver keeps its pool elsewhere now');
  return Object.values(counts).reduce<number>((sum, count) => sum + Number(count), 0);
}
