// The embedded source: one case file, read in a worker thread of its own.
import type { FactsQuestion, FactsReply } from '../../../shared/contracts/analysis';
import { AppError } from '../../../shared/errors';
import type {
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
import type { Call, GraphSource } from '../GraphSource';
import { CaseThread } from './CaseThread';

export class CaseFileSource implements GraphSource {
  readonly lens = null;
  private isClosed = false;

  private constructor(
    private readonly thread: CaseThread,
    private readonly description: SourceDescription,
  ) {}

  /** `workerPath`: the built caseWorker.cjs. Rejects as `openCase` says. */
  static async open(file: string, workerPath: string, call: Call): Promise<CaseFileSource> {
    if (call.signal.aborted) throw new AppError('CANCELLED');
    const thread = new CaseThread(workerPath);
    try {
      return new CaseFileSource(thread, await thread.ask('open', { file }, call));
    } catch (error) {
      await thread.close();
      throw error;
    }
  }

  /** Counts and fields were written with the case: nothing is asked. */
  async describe(call: Call): Promise<SourceDescription> {
    // Lets an abort or a close that follows at once be heard, as by sources that have to ask.
    if (this.isClosed) throw new AppError('NO_SOURCE');
    await Promise.resolve();
    if (this.isClosed || call.signal.aborted) throw new AppError('CANCELLED');
    return this.description;
  }

  search(question: SearchQuestion, call: Call): Promise<SearchReply> {
    return this.thread.ask('search', question, call);
  }

  get(question: GetQuestion, call: Call): Promise<GetReply> {
    return this.thread.ask('get', question, call);
  }

  neighbourCounts(question: NeighbourCountsQuestion, call: Call): Promise<NeighbourCountsReply> {
    return this.thread.ask('neighbourCounts', question, call);
  }

  expand(question: ExpandQuestion, call: Call): Promise<ExpandReply> {
    return this.thread.ask('expand', question, call);
  }

  linksBetween(question: LinksBetweenQuestion, call: Call): Promise<LinksBetweenReply> {
    return this.thread.ask('linksBetween', question, call);
  }

  paths(question: PathsQuestion, call: Call): Promise<PathsReply> {
    return this.thread.ask('paths', question, call);
  }

  locate(question: LocateQuestion, call: Call): Promise<LocateReply> {
    return this.thread.ask('locate', question, call);
  }

  async facts({ of, after, limit }: FactsQuestion, call: Call): Promise<FactsReply> {
    const page = { after, limit };
    if (of === 'entities') return { entities: await this.thread.ask('entities', page, call), links: [] };
    return { entities: [], links: await this.thread.ask('links', page, call) };
  }

  cypher(): Promise<CypherReply> {
    return Promise.reject(new AppError('NO_CYPHER'));
  }

  async check(call: Call): Promise<void> {
    await this.describe(call);
  }

  close(): Promise<void> {
    this.isClosed = true;
    return this.thread.close();
  }
}
