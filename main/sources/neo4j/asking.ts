// What the gate does inside one transaction of the driver: pull rows, have a statement explained, or take all back.
import { setImmediate as allOthers } from 'node:timers/promises';
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import { planOf, type Plan } from './cypherPlan';
import type { Query, Row, Table } from './runQuery';
import type { Watch } from './Watchman';

type Runner = Pick<ManagedTransaction, 'run'>;
export type Work<T> = (transaction: Runner, watch: Watch) => Promise<T>;
/** `timeout` in ms. */
type TransactionConfig = { readonly timeout: number };

export async function pull(transaction: Runner, query: Query, watch: Watch): Promise<Table> {
  // The driver tries again by itself after some errors; what was stopped must not start again.
  if (watch.stoppedBy !== null) throw watch.stoppedBy;
  const maxRows = query.maxRows ?? Number.POSITIVE_INFINITY;
  const enoughAt = performance.now() + (query.enoughMs ?? Number.POSITIVE_INFINITY);
  const rows: Row[] = [];
  const take = query.taker?.() ?? ((row: Row) => void rows.push(row));
  let taken = 0;
  let isCut = false;
  const result = transaction.run(query.text, query.parameters);
  for await (const record of result) {
    watch.hears();
    if (watch.stoppedBy !== null) throw watch.stoppedBy;
    isCut = taken >= maxRows || performance.now() > enoughAt;
    if (isCut) break;
    // fromEntries defines a column called `__proto__` like any other, where an assignment would not.
    take(Object.fromEntries(record.keys.map((name, at) => [String(name), record.get(at)])));
    taken += 1;
  }
  // Asked for last: the names are here by now, and to ask earlier would start a second reader.
  return { columns: await result.keys(), rows, isCut };
}

/** The plan of the statement. Its text begins on a line of its own, so that columns count as they were typed. */
export async function explained(transaction: Runner, query: Query, watch: Watch): Promise<Plan> {
  if (watch.stoppedBy !== null) throw watch.stoppedBy;
  const { summary } = await transaction.run(`EXPLAIN\n${query.text}`, query.parameters);
  return planOf(summary);
}

/** Has work done whose transaction is rolled back whatever came of it; the driver does that when something is thrown. */
export async function rolledBack<T>(
  execute: (work: (transaction: ManagedTransaction) => Promise<T>) => Promise<T>,
  work: (transaction: ManagedTransaction) => Promise<T>,
): Promise<T> {
  const undo = new Error('rolled back');
  const answers: T[] = [];
  try {
    return await execute(async (transaction) => {
      answers.push(await work(transaction));
      throw undo;
    });
  } catch (error) {
    const answer = answers.at(-1);
    if (error === undo && answer !== undefined) return answer;
    throw error;
  }
}

/**
 * Has reading done by the shortest way: the question goes out together with the begin of its transaction, and the answer
 * is there as soon as all is read, because how the transaction ends changes nothing of that. What the driver would try again
 * is left to the driver. `onBegun` is called at the server's first word; `ending` resolves when all is over, and never rejects.
 */
export function answeredEarly<T>(
  session: Session,
  settings: TransactionConfig,
  onBegun: () => void,
  work: (transaction: Runner) => Promise<T>,
): { readonly answer: Promise<T>; readonly ending: Promise<void> } {
  let ending: Promise<void> = Promise.resolve();
  const answer = new Promise<T>((resolve, reject) => {
    const read = async () => {
      const transaction = session.beginTransaction(settings);
      // What went wrong is told by the question.
      transaction.then(onBegun, () => undefined);
      try {
        resolve(await work(transaction));
      } catch (error) {
        if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
        throw error;
      }
      // Whoever has the answer goes first.
      await allOthers();
      await transaction.commit().catch(() => undefined);
    };
    const readAgain = async () => {
      const managed = (transaction: ManagedTransaction) => {
        onBegun();
        return work(transaction);
      };
      resolve(await session.executeRead(managed, settings));
    };
    ending = read()
      .catch((error: unknown) => {
        if (neo4j.isRetryableError(error)) return readAgain();
        throw error;
      })
      .catch(reject);
  });
  return { answer, ending };
}
