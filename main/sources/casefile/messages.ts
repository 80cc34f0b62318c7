// What crosses between the main thread and the case worker: the questions of a source, pages of rows, and writing
// jobs. Both sides compile against this one list.
import type { ImportLook, PreviewReply } from '../../../shared/contracts/import';
import type { DocumentKind, Keeping, KeptDocument, KeptSnapshot, KeptText } from '../../../shared/caseWork';
import type { ErrorData } from '../../../shared/errors';
import type { Entity, Link } from '../../../shared/graph';
import type { KeptPiece } from '../../../shared/keptWindow';
import type { SampleTruth } from '../../../shared/sample/generateSample';
import type {
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
import type { LookRequest, PreviewRequest, RunRequest, RunTold } from './tables/tableWork';
import type { LockHolder } from './caseLock';
import type { CaseTotals } from './RowWriter';

/** A page of everything in a case, in the order of writing; `after` is the number of rows to skip. */
export interface PageQuestion {
  readonly after: number;
  readonly limit: number;
}

export type CaseJob =
  /** Writes the generated sample case; `size` null is its usual size, one out of its range is a BAD_REQUEST. */
  | { readonly job: 'sample'; readonly file: string; readonly seed: number; readonly size: number | null }
  /** Reads a foreign file and writes it as a case; `title` becomes the case's. */
  | {
      readonly job: 'import';
      readonly file: string;
      readonly from: string;
      readonly title: string;
      readonly importedAt: string;
    };

/** Makes a case of tables by a mapping; `title` becomes the case's. */
export interface TablesJob extends RunRequest {
  readonly title: string;
  /** ISO 8601 UTC. */
  readonly importedAt: string;
}

/** Makes one case of several; `title` becomes its own. */
export interface CombineJob {
  readonly cases: readonly string[];
  readonly out: string;
  readonly title: string;
  /** The work in the first of them comes along. */
  readonly isCarrying: boolean;
}

export interface Combined {
  readonly entities: number;
  readonly links: number;
  /** Entities that an earlier case had already. */
  readonly joined: number;
  /** Fields for which a later case said something else than an earlier one; the earlier stays. */
  readonly conflicts: number;
  /** Links of a file that an earlier case was made of; they are not taken twice. */
  readonly repeated: number;
}

/** A chart of the window on its way into the case. */
export interface GivenChart {
  readonly id: string;
  /** Somebody has worked on it. */
  readonly isWork: boolean;
  /** JSON: how it is seen. */
  readonly settings: string;
  /** As in `KeptCharts`. */
  readonly text: readonly KeptPiece[] | null;
}

/** A chart as the case has it. */
export interface StoredChart {
  readonly id: string;
  readonly settings: string;
  /** Its snapshot in pieces. */
  readonly text: readonly string[];
}

export interface NewSnapshot extends Pick<KeptSnapshot, 'id' | 'title' | 'note' | 'keptAt' | 'entities' | 'links'> {
  readonly text: string;
  readonly thumbnail: Uint8Array;
}

/** Makes a case of charts; their facts bear ids to come (`idsToCome`). */
export interface KeepJob {
  readonly out: string;
  readonly title: string;
  /** Their texts in words alone. */
  readonly charts: readonly (GivenChart & { readonly text: readonly string[] })[];
  readonly snapshots: readonly NewSnapshot[];
  readonly documents: readonly KeptDocument[];
}

export interface WorkOpened {
  readonly keeping: Exclude<Keeping, 'memory'>;
  /** Who writes instead, where that is known. */
  readonly holder: LockHolder | null;
  /** Of the lock; null when it is not ours. */
  readonly mark: string | null;
}

/** What is asked about the work in a case; by a worker of its own, which answers nothing else. */
export interface WorkQuestions {
  openWork(request: { readonly file: string }): WorkOpened;
  closeWork(request: Nothing): null;
  /** In the order of their tabs. */
  charts(request: Nothing): readonly StoredChart[];
  /** All charts of the window, in the order of their tabs; true once they are on the disk, false when there was nothing to keep. */
  keepCharts(request: { readonly charts: readonly GivenChart[] }): boolean;
  snapshots(request: Nothing): readonly KeptSnapshot[];
  keepSnapshot(request: NewSnapshot): KeptSnapshot;
  readSnapshot(request: { readonly id: string }): string;
  renameSnapshot(request: Pick<KeptSnapshot, 'id' | 'title' | 'note'>): KeptSnapshot;
  removeSnapshot(request: { readonly id: string }): null;
  documents(request: { readonly kind: DocumentKind }): readonly KeptDocument[];
  keepDocument(request: KeptDocument): null;
  removeDocument(request: Pick<KeptDocument, 'kind' | 'name'>): null;
  results(request: Nothing): readonly KeptText[];
  /** Names of those that had to go for it. */
  keepResult(request: KeptText): readonly string[];
  removeResult(request: Pick<KeptText, 'name'>): null;
}
type Nothing = Readonly<Record<never, never>>;

export interface CaseJobReply {
  readonly entities: number;
  readonly links: number;
  readonly refused: number;
  /** Who really is what in a generated case; null for an import, of which nobody knows. */
  readonly truth: SampleTruth | null;
}

/** Each name's request and reply. The signatures are never called: they carry the pair. */
export interface CaseQuestions extends WorkQuestions {
  open(request: { readonly file: string }): SourceDescription;
  search(request: SearchQuestion): SearchReply;
  get(request: GetQuestion): GetReply;
  neighbourCounts(request: NeighbourCountsQuestion): NeighbourCountsReply;
  expand(request: ExpandQuestion): ExpandReply;
  linksBetween(request: LinksBetweenQuestion): LinksBetweenReply;
  paths(request: PathsQuestion): PathsReply;
  locate(request: LocateQuestion): LocateReply;
  entities(request: PageQuestion): readonly Entity[];
  links(request: PageQuestion): readonly Link[];
  write(request: CaseJob): CaseJobReply;
  lookAtTable(request: LookRequest): ImportLook;
  previewTable(request: PreviewRequest): PreviewReply;
  importTables(request: TablesJob): RunTold;
  combine(request: CombineJob): Combined;
  keepCase(request: KeepJob): CaseTotals;
}
export type CaseQuestionName = keyof CaseQuestions;
export type CaseRequestOf<Name extends CaseQuestionName> = Parameters<CaseQuestions[Name]>[0];
export type CaseReplyOf<Name extends CaseQuestionName> = ReturnType<CaseQuestions[Name]>;

export interface ToWorker {
  readonly serial: number;
  readonly name: CaseQuestionName;
  readonly request: unknown;
}

export type FromWorker =
  | { readonly serial: number; readonly kind: 'reply'; readonly value: unknown }
  | { readonly serial: number; readonly kind: 'error'; readonly error: ErrorData }
  | { readonly serial: number; readonly kind: 'progress'; readonly done: number };

/**
 * Memory that both threads see: the worker is deaf while SQLite runs, so the number of a request that was given up
 * is written here, in the place that the number picks, and the worker looks between rows.
 */
export interface WorkerSetup {
  readonly givenUp: Int32Array<SharedArrayBuffer>;
  /** Goes up with every sign of life. */
  readonly beats: Int32Array<SharedArrayBuffer>;
}
export const givenUpPlaces = 1024;
