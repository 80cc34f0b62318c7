// The interface that every source of facts satisfies: a case file, a Neo4j database, a frozen snapshot.
// `describeGraphSource.ts` is the suite that all of them must pass; there are no optional methods.
import type { OpenLens } from '../../shared/contract';
import type { FactsQuestion } from '../../shared/contracts/analysis';
import type { Lens } from '../../shared/lens/Lens';
import type { LensExamples, Survey } from '../../shared/lens/Survey';
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
} from '../../shared/questions';
import type { GatheredFacts } from './GatheredFacts';

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
  paths(question: PathsQuestion, call: Call): Promise<PathsReply>;
  locate(question: LocateQuestion, call: Call): Promise<LocateReply>;
  /** Everything of the types that are asked for, up to its bounds; what is beyond them is counted. */
  facts(question: FactsQuestion, call: Call): Promise<GatheredFacts>;
  /** Sources that speak no Cypher reject with NO_CYPHER. */
  cypher(question: CypherQuestion, call: Call): Promise<CypherReply>;
  /** Resolves when the source answers now; never signs in more than once. */
  check(call: Call): Promise<void>;
  /** How the words of a foreign database are read; null for sources that speak the catalogue's words. */
  readonly lens: LensDesk | null;
  /** Frees everything; running calls reject with CANCELLED. Closing twice is harmless. */
  close(): Promise<void>;
}

/** Reading and changing the lens of an open database. */
export interface LensDesk {
  current(): OpenLens;
  survey(call: Call): Promise<Survey>;
  examples(lens: Lens, about: string, call: Call): Promise<LensExamples>;
  /** Every answer from now on is seen through it. */
  use(lens: Lens): void;
}
