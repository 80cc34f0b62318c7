// A Neo4j database as a source of facts. It only reads: its gate is opened for reading and stays so.
import type { FactsQuestion } from '../../../shared/contracts/analysis';
import { AppError } from '../../../shared/errors';
import type {
  CypherQuestion,
  CypherReply,
  ExpandQuestion,
  ExpandReply,
  GetQuestion,
  GetReply,
  LinksBetweenQuestion,
  LinksBetweenReply,
  LocateQuestion,
  LocateReply,
  NeighbourCountsQuestion,
  NeighbourCountsReply,
  PathsQuestion,
  PathsReply,
  SearchQuestion,
  SearchReply,
  SourceDescription,
} from '../../../shared/questions';
import type { OpenLens } from '../../../shared/contract';
import type { Lens } from '../../../shared/lens/Lens';
import type { GatheredFacts } from '../GatheredFacts';
import type { Call, GraphSource, LensDesk } from '../GraphSource';
import { LensBook } from './lensBook';
import { firstLens, lensDesk } from './lensDesk';
import { check } from './queries/check';
import { cypher } from './queries/cypher';
import { describe } from './queries/describe';
import { expand } from './queries/expand';
import { facts } from './queries/facts';
import { get } from './queries/get';
import { linksBetween } from './queries/linksBetween';
import { locate } from './queries/locate';
import { beginOpening, type Opening } from './queries/opening';
import { neighbourCounts } from './queries/neighbourCounts';
import { paths } from './queries/paths';
import { search } from './queries/search';
import { readFacts, readIdentity } from './queries/serverFacts';
import { warmUp } from './queries/warmUp';
import { openGate, type Neo4jOptions } from './runQuery';
import type { Session } from './session';
import { probeWrites } from './writeProbe';

export interface OpenOptions extends Neo4jOptions {
  /** The lens to look through; null proposes one. */
  readonly lens: Lens | null;
  /** See `Session`; 10,000 unless it is said. */
  readonly mostFollowed?: number;
}

const usuallyFollowed = 10_000;

/**
 * Connects and signs in with one attempt, or rejects within 5 s and leaves nothing open. To propose a lens, what the
 * database holds is looked at first.
 */
export async function openNeo4j(options: OpenOptions, call: Call): Promise<GraphSource> {
  const gate = await openGate(options, 'read', call);
  try {
    const opening = beginOpening(gate, call);
    const [identity, facts, cypher, lens] = await Promise.all([
      readIdentity(gate, call),
      readFacts(gate, call, opening.schema),
      probeWrites(gate, call),
      firstLens(gate, options.lens, opening, call),
    ]);
    return new Neo4jSource(
      {
        ...{ gate, identity, cypher, book: new LensBook(lens.lens, facts), isPublished: lens.origin === 'own' },
        mostFollowed: options.mostFollowed ?? usuallyFollowed,
      },
      lens,
      opening,
    );
  } catch (error) {
    await gate.close();
    throw error;
  }
}

class Neo4jSource implements GraphSource {
  readonly lens: LensDesk;
  private isClosed = false;
  private preparedFor: LensBook | null = null;

  constructor(
    private readonly session: Session,
    lens: OpenLens,
    /** For the first description, which follows at once. */
    private opening: Opening | null,
  ) {
    this.lens = lensDesk(session, lens);
  }

  async describe(call: Call): Promise<SourceDescription> {
    const opening = this.opening ?? undefined;
    this.opening = null;
    const described = await this.answering(() => describe(this.session, call, opening));
    this.prepare();
    return described;
  }

  search(question: SearchQuestion, call: Call): Promise<SearchReply> {
    return this.answering(() => search(this.session, question, call));
  }

  get(question: GetQuestion, call: Call): Promise<GetReply> {
    return this.answering(() => get(this.session, question, call));
  }

  neighbourCounts(question: NeighbourCountsQuestion, call: Call): Promise<NeighbourCountsReply> {
    return this.answering(() => neighbourCounts(this.session, question, call));
  }

  expand(question: ExpandQuestion, call: Call): Promise<ExpandReply> {
    return this.answering(() => expand(this.session, question, call));
  }

  linksBetween(question: LinksBetweenQuestion, call: Call): Promise<LinksBetweenReply> {
    return this.answering(() => linksBetween(this.session, question, call));
  }

  paths(question: PathsQuestion, call: Call): Promise<PathsReply> {
    return this.answering(() => paths(this.session, question, call));
  }

  locate(question: LocateQuestion, call: Call): Promise<LocateReply> {
    return this.answering(() => locate(this.session, question, call));
  }

  facts(question: FactsQuestion, call: Call): Promise<GatheredFacts> {
    return this.answering(() => facts(this.session, question, call));
  }

  cypher(question: CypherQuestion, call: Call): Promise<CypherReply> {
    return this.answering(() => cypher(this.session, question, call));
  }

  check(call: Call): Promise<void> {
    return this.answering(() => check(this.session, call));
  }

  /** Has the server plan the usual questions, once for each lens, while the analyst is still looking around. */
  private prepare(): void {
    const { book } = this.session;
    if (this.preparedFor === book || this.isClosed) return;
    this.preparedFor = book;
    // What goes wrong here goes wrong with the next real question, and is told then.
    warmUp(this.session, { signal: new AbortController().signal }).catch(() => undefined);
  }

  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.session.gate.close();
  }

  private async answering<T>(ask: () => Promise<T>): Promise<T> {
    if (this.isClosed) throw new AppError('NO_SOURCE');
    return ask();
  }
}
