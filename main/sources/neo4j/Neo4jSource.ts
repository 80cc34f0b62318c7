// A Neo4j database as a source of facts. It only reads: its gate is opened for reading and stays so.
import { AppError } from '../../../shared/errors';
import type {
  ExpandQuestion,
  ExpandReply,
  GetQuestion,
  GetReply,
  LinksBetweenQuestion,
  LinksBetweenReply,
  NeighbourCountsQuestion,
  NeighbourCountsReply,
  SearchQuestion,
  SearchReply,
  SourceDescription,
} from '../../../shared/questions';
import type { Call, GraphSource } from '../GraphSource';
import { describe } from './queries/describe';
import { expand } from './queries/expand';
import { get } from './queries/get';
import { linksBetween } from './queries/linksBetween';
import { neighbourCounts } from './queries/neighbourCounts';
import { search } from './queries/search';
import { readIdentity, readKeyNames } from './queries/serverFacts';
import { openGate, type Neo4jOptions } from './runQuery';
import type { Session } from './session';

/** Connects and signs in with one attempt, or rejects within 5 s and leaves nothing open. */
export async function openNeo4j(options: Neo4jOptions, call: Call): Promise<GraphSource> {
  const gate = await openGate(options, 'read', call);
  try {
    const [identity, keyNames] = [await readIdentity(gate, call), await readKeyNames(gate, call)];
    return new Neo4jSource({ gate, identity, keyNames });
  } catch (error) {
    await gate.close();
    throw error;
  }
}

class Neo4jSource implements GraphSource {
  private isClosed = false;

  constructor(private readonly session: Session) {}

  describe(call: Call): Promise<SourceDescription> {
    return this.answering(() => describe(this.session, call));
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
