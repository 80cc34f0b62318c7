// The one gate to a Neo4j server: nothing else talks to the driver's sessions. It decides the access mode once, keeps
// a deadline of its own, ends what is cancelled, notices a silent network, signs in no oftener than it must, and lets
// only our own errors out.
import neo4j, { type ManagedTransaction, type Session } from 'neo4j-driver';
import { AppError } from '../../../shared/errors';
import type { Call } from '../GraphSource';
import { answeredEarly, explained, pull, rolledBack, type Work } from './asking';
import type { Plan } from './cypherPlan';
import { Door, type Ticket } from './Door';
import { endpointOf, type Endpoint, type EndpointOptions } from './endpoint';
import { translateError, type ErrorPlace, type Stage } from './errors';
import { knock } from './knock';
import { connectMs, Line, poolSize } from './Line';
import { writePinnedFile, type PinnedFile } from './pinnedFile';
import { deadEnd, Watchman, type Watch } from './Watchman';
import { within } from './within';

export interface Neo4jOptions extends EndpointOptions {
  readonly user: string;
  readonly password: string;
  /** '' for the server's default. */
  readonly database: string;
  /** The user to act as, where the server allows it; '' for oneself. */
  readonly actAs: string;
}

export interface Query {
  readonly text: string;
  readonly parameters: { readonly [name: string]: unknown };
  /** Stop pulling after this many rows; the server is told to forget the rest. */
  readonly maxRows?: number;
  readonly deadlineMs?: number;
  /** Past this time the rows so far are the answer (for searches that may be cut short). */
  readonly enoughMs?: number;
  /**
   * Takes each row, and none is kept: for scans whose rows are many and not worth keeping. It is called for a new taker
   * whenever the driver begins again.
   */
  readonly taker?: () => (row: Row) => void;
  /** The transaction is rolled back whatever came of it, for trying what a server lets through. */
  readonly isRolledBack?: boolean;
}

/** One row by column, still in the driver's values; the query's own file decodes it. */
export type Row = { readonly [column: string]: unknown };

export interface QueryRows {
  readonly rows: readonly Row[];
  /** True when `maxRows` or `enoughMs` stopped the pulling. */
  readonly isCut: boolean;
}

export interface Table extends QueryRows {
  /** In their order, also when there are no rows. */
  readonly columns: readonly string[];
}

const questionMs = 30_000;
/** A session that takes longer to close has a connection that leads nowhere. */
const closingMs = 2000;

export interface Gate {
  readonly address: string;
  run(query: Query, call: Call): Promise<Table>;
  /** How the server would answer; nothing is run. */
  explain(query: Query, call: Call): Promise<Plan>;
  close(): Promise<void>;
}

/**
 * Connects and signs in once, or rejects within 5 s; NOT_ENCRYPTED before anything is sent. `access` holds for the life
 * of the gate: a reader can never write. After one refused sign-in the gate makes no connection any more.
 */
export async function openGate(options: Neo4jOptions, access: 'read' | 'write', call: Call): Promise<Gate> {
  const endpoint = endpointOf(options);
  const trusted = options.certificates === null ? null : await writePinnedFile(options.certificates);
  const gate = new DriverGate(options, endpoint, trusted, access);
  try {
    await gate.connect(call);
    return gate;
  } catch (error) {
    await gate.close();
    throw error;
  }
}

class DriverGate implements Gate {
  readonly address: string;
  private line: Line;
  private readonly lines = new Set<Line>();
  private readonly door = new Door(poolSize);
  private readonly closings = new Set<Promise<unknown>>();
  private readonly watchman: Watchman;
  private refusal: AppError | null = null;
  private isClosed = false;

  constructor(
    private readonly options: Neo4jOptions,
    private readonly endpoint: Endpoint,
    private readonly trusted: PinnedFile | null,
    private readonly access: 'read' | 'write',
  ) {
    this.address = endpoint.address;
    this.line = this.makeLine();
    this.watchman = new Watchman(
      (ms) => knock(endpoint, ms),
      () => this.renewLine(),
    );
  }

  async connect(call: Call): Promise<void> {
    const place = this.placeOf('open', connectMs);
    try {
      // It waits all the time, so that nobody knocks meanwhile: the deadline is short enough.
      await this.watchman.over({ call, deadlineMs: connectMs, late: () => lateError(place) }, async () => {
        await this.line.driver.getServerInfo(this.database());
        if (this.options.actAs !== '') await this.tryActing();
      });
    } catch (error) {
      throw translateError(error, place);
    }
  }

  run(query: Query, call: Call): Promise<Table> {
    return this.answered(query, call, (transaction, watch) => pull(transaction, query, watch));
  }

  explain(query: Query, call: Call): Promise<Plan> {
    return this.answered(query, call, (transaction, watch) => explained(transaction, query, watch));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    this.watchman.stopAll(new AppError('CANCELLED'));
    await within(1000, Promise.allSettled(this.closings));
    await within(1000, Promise.allSettled([...this.lines].map((line) => line.close())));
    await this.trusted?.remove();
  }

  private async answered<T>(query: Query, call: Call, work: Work<T>): Promise<T> {
    try {
      return await this.attempt(query, call, work);
    } catch (error) {
      // Nothing had begun on that connection, so nothing is asked twice.
      if (error === deadEnd && !call.signal.aborted) return this.attempt(query, call, work);
      throw error;
    }
  }

  private async attempt<T>(query: Query, call: Call, work: Work<T>): Promise<T> {
    const place = this.placeOf('question', query.deadlineMs ?? questionMs);
    const terms = { call, deadlineMs: place.deadlineMs, late: () => lateError(place) };
    const held: { seat: Seat | null } = { seat: null };
    try {
      return await this.watchman.over(terms, async (watch) => {
        const ticket = await this.door.enter();
        const reason = watch.stoppedBy ?? this.closedBy();
        if (reason !== null) {
          ticket.left();
          throw reason;
        }
        held.seat = this.takeSeat(ticket);
        watch.asks();
        return this.ask(held.seat, query, place.deadlineMs, watch, work);
      });
    } catch (error) {
      throw this.noted(translateError(error, place));
    } finally {
      if (held.seat !== null) this.leaveSeat(held.seat);
    }
  }

  private ask<T>(seat: Seat, query: Query, deadlineMs: number, watch: Watch, work: Work<T>): Promise<T> {
    const onBegun = () => {
      watch.hears();
      seat.ticket.begun();
    };
    // The server's own deadline is a little later than ours, for the case that we are gone by then.
    const settings = { timeout: deadlineMs + 1000 };
    const { session } = seat;
    if (this.access === 'read' && query.isRolledBack !== true) {
      const early = answeredEarly(session, settings, onBegun, (transaction) => work(transaction, watch));
      const onAnswered = (answer: T): T => {
        seat.ending = early.ending;
        return answer;
      };
      return early.answer.then(onAnswered);
    }
    const begun = (transaction: ManagedTransaction) => {
      onBegun();
      return work(transaction, watch);
    };
    const execute = (managed: (transaction: ManagedTransaction) => Promise<T>) =>
      this.access === 'read' ? session.executeRead(managed, settings) : session.executeWrite(managed, settings);
    return query.isRolledBack === true ? rolledBack(execute, begun) : execute(begun);
  }

  private takeSeat(ticket: Ticket): Seat {
    const { line } = this;
    line.use();
    return { session: this.makeSession(line), line, ticket, ending: Promise.resolve() };
  }

  private leaveSeat({ session, line, ticket, ending }: Seat): void {
    // Whoever waits at the door need not wait for the farewell.
    ticket.begun();
    const ended = ending.then(() => session.close());
    const closing = within(closingMs, ended).then((isClosed) => {
      if (!isClosed && line === this.line) this.renewLine();
      line.leave();
      ticket.left();
      this.closings.delete(closing);
    });
    this.closings.add(closing);
  }

  private makeSession(line: Line): Session {
    const { actAs } = this.options;
    return line.driver.session({
      ...this.database(),
      ...(actAs === '' ? {} : { impersonatedUser: actAs }),
      defaultAccessMode: this.access === 'read' ? neo4j.session.READ : neo4j.session.WRITE,
      fetchSize: 1000,
    });
  }

  /** A server that does not allow it says so only to a question. */
  private async tryActing(): Promise<void> {
    const { user, actAs: other } = this.options;
    const session = this.makeSession(this.line);
    try {
      await session.executeRead((transaction) => transaction.run('RETURN 1'), { timeout: connectMs });
    } catch (error) {
      const { code } = translateError(error, this.placeOf('question', connectMs));
      const isRefused = code === 'FORBIDDEN' || code === 'AUTH_FAILED' || code === 'QUERY_REFUSED';
      throw isRefused ? new AppError('NO_IMPERSONATION', { user, other }, { cause: error }) : error;
    } finally {
      await session.close();
    }
  }

  private makeLine(): Line {
    const line = new Line(this.endpoint, this.options, this.trusted?.path ?? null);
    this.lines.add(line);
    return line;
  }

  /** The old line's connections lead nowhere and would be handed out again. */
  private renewLine(): void {
    if (this.isClosed) return;
    const old = this.line;
    this.line = this.makeLine();
    old.retire();
  }

  /** Why no connection is made any more; null while they are. */
  private closedBy(): AppError | null {
    return this.isClosed ? new AppError('CANCELLED') : this.refusal;
  }

  /** A password that was refused once is not tried again: servers lock out who tries too often. */
  private noted(error: AppError): AppError {
    if (error.code === 'AUTH_FAILED' || error.code === 'AUTH_NEEDED') this.refusal ??= error;
    return error;
  }

  private database(): { readonly database?: string } {
    return this.options.database === '' ? {} : { database: this.options.database };
  }

  private placeOf(stage: Stage, deadlineMs: number): ErrorPlace {
    const { database, password } = this.options;
    return { address: this.address, database, hasPassword: password !== '', stage, deadlineMs };
  }
}

/** What one question holds while it runs. */
interface Seat {
  readonly session: Session;
  readonly line: Line;
  readonly ticket: Ticket;
  /** What has an answer ends by itself in a moment, when this resolves; what has none is ended by closing. */
  ending: Promise<unknown>;
}

function lateError(place: ErrorPlace): AppError {
  if (place.stage === 'open') return new AppError('SOURCE_UNREACHABLE', { address: place.address });
  return new AppError('QUERY_TIMEOUT', { seconds: Math.round(place.deadlineMs / 1000) });
}
