// The one gate to a Neo4j server: nothing else talks to the driver's sessions. It decides the access mode once, keeps
// a deadline of its own, ends what is cancelled, notices a silent network, and lets only our own errors out.
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { AppError } from '../../../shared/errors';
import type { Call } from '../GraphSource';
import { translateError, type ErrorPlace, type Stage } from './errors';

export interface Neo4jOptions {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** '' for the server's default. */
  readonly database: string;
}

export interface Query {
  readonly text: string;
  readonly parameters: { readonly [name: string]: unknown };
  /** Stop pulling after this many rows; the server is told to forget the rest. */
  readonly maxRows?: number;
  readonly deadlineMs?: number;
  /** Past this time the rows so far are the answer (for searches that may be cut short). */
  readonly enoughMs?: number;
}

/** One row by column, still in the driver's values; the query's own file decodes it. */
export type Row = { readonly [column: string]: unknown };

export interface QueryRows {
  readonly rows: readonly Row[];
  /** True when `maxRows` or `enoughMs` stopped the pulling. */
  readonly isCut: boolean;
}

const connectMs = 5000;
const questionMs = 30_000;
/** No row for this long: ask the server on another connection whether it still lives. */
const silenceMs = 4000;

export interface Gate {
  readonly address: string;
  run(query: Query, call: Call): Promise<QueryRows>;
  close(): Promise<void>;
}

/** Connects and signs in once, or rejects within 5 s. `access` holds for the life of the gate: a reader can never write. */
export async function openGate(options: Neo4jOptions, access: 'read' | 'write', call: Call): Promise<Gate> {
  const gate = makeGate(options, access);
  try {
    await gate.connect(call);
    return gate;
  } catch (error) {
    await gate.close();
    throw error;
  }
}

function makeGate(options: Neo4jOptions, access: 'read' | 'write'): DriverGate {
  try {
    return new DriverGate(options, access);
  } catch (error) {
    // The driver makes no connection yet; it only takes offence at an address that is none.
    throw new AppError('SOURCE_UNREACHABLE', { address: addressOf(options.uri) }, { cause: error });
  }
}

class DriverGate implements Gate {
  readonly address: string;
  private driver: Driver;
  private readonly stops = new Set<(error: AppError) => void>();
  private readonly closings = new Set<Promise<void>>();
  private isClosed = false;

  constructor(
    private readonly options: Neo4jOptions,
    private readonly access: 'read' | 'write',
  ) {
    this.address = addressOf(options.uri);
    this.driver = this.makeDriver(8);
  }

  async connect(call: Call): Promise<void> {
    await this.watched({ call, stage: 'open', deadlineMs: connectMs, onStop: () => undefined }, async () => {
      await this.driver.getServerInfo(this.sessionPlace());
    });
  }

  async run(query: Query, call: Call): Promise<QueryRows> {
    const deadlineMs = query.deadlineMs ?? questionMs;
    const session = this.driver.session({
      ...this.sessionPlace(),
      defaultAccessMode: this.access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      fetchSize: 1000,
    });
    const onStop = () => this.closeSession(session);
    return this.watched({ call, stage: 'question', deadlineMs, onStop }, async (watch) => {
      const work = (transaction: ManagedTransaction) => pull(transaction, query, watch);
      // The server's own deadline is a little later than ours, for the case that we are gone by then.
      const settings = { timeout: deadlineMs + 1000 };
      return this.access === 'read' ? session.executeRead(work, settings) : session.executeWrite(work, settings);
    });
  }

  async close(): Promise<void> {
    this.isClosed = true;
    for (const stop of this.stops) stop(new AppError('CANCELLED'));
    await within(1000, Promise.allSettled(this.closings));
    await within(1000, this.driver.close());
  }

  /** Runs work that ends at its own time, at the deadline, at a cancel, or when the network has gone silent. */
  private async watched<T>(
    terms: { call: Call; stage: Stage; deadlineMs: number; onStop: () => void },
    work: (watch: Watch) => Promise<T>,
  ): Promise<T> {
    const place = { ...this.errorPlace(), stage: terms.stage, deadlineMs: terms.deadlineMs };
    if (terms.call.signal.aborted || this.isClosed) throw new AppError('CANCELLED');
    const watch: Watch = { stoppedBy: null, lastSignAt: performance.now() };
    let stop: (error: AppError) => void = () => undefined;
    const stopped = new Promise<never>((_, reject) => {
      stop = (error) => {
        watch.stoppedBy ??= error;
        reject(watch.stoppedBy);
      };
    });
    stopped.catch(() => undefined);
    const onAbort = () => stop(new AppError('CANCELLED'));
    const onDeadline = () => stop(deadlineError(place));
    const timer = setTimeout(onDeadline, terms.deadlineMs);
    const pulse = setInterval(() => void this.listen(watch, stop), 1000);
    terms.call.signal.addEventListener('abort', onAbort, { once: true });
    this.stops.add(stop);
    try {
      const working = work(watch);
      working.catch(() => undefined);
      return await Promise.race([working, stopped]);
    } catch (error) {
      throw watch.stoppedBy ?? translateError(error, place);
    } finally {
      clearTimeout(timer);
      clearInterval(pulse);
      terms.call.signal.removeEventListener('abort', onAbort);
      this.stops.delete(stop);
      terms.onStop();
    }
  }

  /** A slow answer and a dead line look the same from here; a second connection tells them apart. */
  private async listen(watch: Watch, stop: (error: AppError) => void): Promise<void> {
    if (performance.now() - watch.lastSignAt < silenceMs) return;
    watch.lastSignAt = Number.POSITIVE_INFINITY;
    const driver = this.makeDriver(1);
    const isAlive = await within(silenceMs, driver.getServerInfo(this.sessionPlace()));
    watch.lastSignAt = performance.now();
    void driver.close().catch(() => undefined);
    if (isAlive || this.isClosed) return;
    stop(new AppError('SOURCE_LOST'));
    this.renewDriver();
  }

  /** The old driver's connections lead nowhere and would be handed out again. */
  private renewDriver(): void {
    const old = this.driver;
    this.driver = this.makeDriver(8);
    void old.close().catch(() => undefined);
  }

  private closeSession(session: Session): void {
    const closing = session.close().catch(() => undefined);
    this.closings.add(closing);
    void closing.then(() => this.closings.delete(closing));
  }

  private makeDriver(maxConnectionPoolSize: number): Driver {
    return neo4j.driver(this.options.uri, neo4j.auth.basic(this.options.user, this.options.password), {
      maxConnectionPoolSize,
      connectionTimeout: connectMs,
      connectionAcquisitionTimeout: connectMs + 1000,
      maxTransactionRetryTime: 3000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      telemetryDisabled: true,
      userAgent: 'skein',
    });
  }

  private sessionPlace(): { readonly database?: string } {
    return this.options.database === '' ? {} : { database: this.options.database };
  }

  private errorPlace(): Omit<ErrorPlace, 'stage' | 'deadlineMs'> {
    const { database, password } = this.options;
    return { address: this.address, database, hasPassword: password !== '' };
  }
}

interface Watch {
  stoppedBy: AppError | null;
  lastSignAt: number;
}

async function pull(transaction: ManagedTransaction, query: Query, watch: Watch): Promise<QueryRows> {
  // The driver tries again by itself after some errors; what was stopped must not start again.
  if (watch.stoppedBy !== null) throw watch.stoppedBy;
  const maxRows = query.maxRows ?? Number.POSITIVE_INFINITY;
  const enoughAt = performance.now() + (query.enoughMs ?? Number.POSITIVE_INFINITY);
  const rows: Row[] = [];
  for await (const record of transaction.run(query.text, query.parameters)) {
    watch.lastSignAt = performance.now();
    if (watch.stoppedBy !== null) throw watch.stoppedBy;
    if (rows.length >= maxRows || watch.lastSignAt > enoughAt) return { rows, isCut: true };
    rows.push(record.toObject());
  }
  return { rows, isCut: false };
}

function deadlineError(place: ErrorPlace): AppError {
  if (place.stage === 'open') return new AppError('SOURCE_UNREACHABLE', { address: place.address });
  return new AppError('QUERY_TIMEOUT', { seconds: Math.round(place.deadlineMs / 1000) });
}

/** True when it came true in time, false when it failed or took longer. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), ms);
  });
  const done = work.then(
    () => true,
    () => false,
  );
  try {
    return await Promise.race([done, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** What follows the scheme, without user, path and query. */
function addressOf(uri: string): string {
  return uri
    .replace(/^[a-z+0-9]+:\/\//i, '')
    .replace(/^[^@/]*@/, '')
    .replace(/[/?#].*$/, '');
}
