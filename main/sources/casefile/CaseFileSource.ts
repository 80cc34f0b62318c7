// The embedded source: one case file, read in a worker thread of its own.
import type { FactsQuestion } from '../../../shared/contracts/analysis';
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
import { GatheredFacts } from '../GatheredFacts';
import type { Call, GraphSource } from '../GraphSource';
import { CaseThread } from './CaseThread';

/** Rows of one answer of the thread, when everything is read. */
const perPage = 10_000;

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

  async facts(question: FactsQuestion, call: Call): Promise<GatheredFacts> {
    const gathered = new GatheredFacts(question);
    const { entities, links } = await this.describe(call);
    let read = 0;
    for (const of of ['entities', 'links'] as const) {
      for (let after = 0; ; after += perPage) {
        const page = await this.thread.ask(of, { after, limit: perPage }, { signal: call.signal });
        for (const row of page) {
          if ('from' in row) gathered.addLink(row);
          else gathered.addEntity(row);
        }
        read += page.length;
        call.onProgress?.(read, entities + links);
        if (page.length < perPage) break;
      }
    }
    return gathered;
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
