// The interface that every source of facts satisfies: a case file, a Neo4j database, a frozen snapshot.
// `describeGraphSource.ts` is the suite that all of them must pass; there are no optional methods.
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
} from '../../shared/questions';

/** How one call is watched and stopped. An aborted call rejects with CANCELLED and leaves nothing running. */
export interface Call {
  readonly signal: AbortSignal;
  /** Work done so far and in all (null while unknown), at most a few times a second. */
  readonly onProgress?: (done: number, total: number | null) => void;
}

/** Every method rejects with an AppError and nothing else; the sentences' codes are in `shared/errors.ts`. */
export interface GraphSource {
  describe(call: Call): Promise<SourceDescription>;
  search(question: SearchQuestion, call: Call): Promise<SearchReply>;
  get(question: GetQuestion, call: Call): Promise<GetReply>;
  neighbourCounts(question: NeighbourCountsQuestion, call: Call): Promise<NeighbourCountsReply>;
  expand(question: ExpandQuestion, call: Call): Promise<ExpandReply>;
  linksBetween(question: LinksBetweenQuestion, call: Call): Promise<LinksBetweenReply>;
  /** Frees everything; running calls reject with CANCELLED. Closing twice is harmless. */
  close(): Promise<void>;
}
