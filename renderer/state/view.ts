// How the analyst looks at the chart right now: selection, search, open panels and dialogs, theme. Not undoable.
import type { Answer } from '../../shared/graph';
import type { Findings, SourceNow } from '../chart/commands/refresh';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { NamedFile, OpenTarget } from '../../shared/contract';
import type { FileProblem } from '../../shared/contracts/import';
import type { ErrorData } from '../../shared/errors';
import type { EntityId } from '../../shared/ids';
import type { ChartFilterTest } from '../../shared/dress/filter';
import type { Language } from '../../shared/messages';
import type { RedactionSet } from '../../shared/redact/rules';
import type { NeighbourCountsReply, PathsQuestion, PathsReply, SearchReply } from '../../shared/questions';
import type { DrawForm } from './drawing';
import { noAnalyses, type AnalysesView } from './analyses';
import { noRoles, type RolesView } from './roles';
import { noDuplicates, type DuplicatesView } from './duplicates';
import type { ComparisonFade } from './comparison';
import type { FlowView } from './flow';
import type { LayoutChoice, ShownGuides } from './layoutGuides';
import { emptyDesk, type CypherDesk, type QuestionForm } from './cypher';
import { restingSimulator, type SimulatorView } from './simulator';
import { plainTable, type TableView } from './table';
import { restingHand, type HandView } from './hand';

export type Dialog =
  | 'drawEntity'
  | 'drawLink'
  | 'groupByField'
  | 'import'
  | 'refusedRows'
  | 'lens'
  | 'refresh'
  | 'compare'
  | 'gallery'
  | 'keepInCase'
  | 'documents'
  | 'askQuestion'
  | 'connect'
  | 'export'
  | 'report'
  | 'handling'
  | 'grade'
  | 'commands'
  | 'selectBy'
  | 'findOnChart'
  | 'shortcuts'
  | 'open'
  | 'unsaved';

/** What an export is about: the chart, the money that is followed, or the SIM box that is shown. */
export type ExportSubject = 'chart' | 'flow' | 'box';

/** Panels under the chart: paths between entities, money that is followed, Cypher with its table, the chart itself as a table, its style rules, the queue of duplicates, the suggested roles, what changed between two charts, the arrest simulator, the analyses, or the record of work. */
export type Drawer =
  | 'paths'
  | 'flow'
  | 'cypher'
  | 'table'
  | 'styles'
  | 'duplicates'
  | 'roles'
  | 'compare'
  | 'simulator'
  | 'analyses'
  | 'audit';

/** The form of a filter on the chart: what to filter by, then which property, then the test of a new filter (or of that id). */
export type FilterForm =
  | { readonly step: 'kinds' | 'fields' }
  | { readonly step: 'test'; readonly id: string | null; readonly test: ChartFilterTest };

/** The expand card: whose neighbours, and their counts once known. */
export interface ExpandCard {
  readonly ids: readonly EntityId[];
  readonly counts: NeighbourCountsReply | null;
}

/** The context menu: what it is about, and where on the page it opens. */
export interface ContextMenuPlace {
  readonly ids: readonly EntityId[];
  readonly x: number;
  readonly y: number;
  /** The line it is about, when it is about no entity. */
  readonly bundle?: string | null;
}

/** What waits for the answer to "the chart has edits that are not saved". */
export interface PendingOpen {
  readonly target: OpenTarget;
  /** File name for the status line and for saving over a snapshot; '' when the target is no file. */
  readonly fileName: string;
  /** Keep the connection's profile once it is open. */
  readonly isRemembered: boolean;
}

/** What an import left out: of how many rows the reasons of the first are kept. */
export interface RefusedRows {
  /** Of the case that was made. */
  readonly name: string;
  readonly refused: number;
  readonly problems: readonly FileProblem[];
}

export interface HandlingForm {
  /** Null when the analyst cancels. */
  readonly onChosen: (code: string | null) => void;
}

/** The chart compared with its source, until it is taken over or let be. */
export interface RefreshFound {
  readonly now: SourceNow;
  readonly findings: Findings;
  readonly answer: Answer;
}

export interface PathsView {
  readonly question: PathsQuestion;
  readonly reply: PathsReply | null;
  readonly error: ErrorData | null;
  readonly isRunning: boolean;
}

/** How the time bar plays: milliseconds of events in one second, and whether its window grows or keeps its length. */
export interface Playback {
  readonly isPlaying: boolean;
  readonly speedMs: number;
  readonly isGrowing: boolean;
}

export interface View {
  readonly selection: ReadonlySet<EntityId>;
  /** A selected bundle of parallel links (`LinkBundle.id`), shown in the inspector; null for none. */
  readonly selectedBundle: string | null;
  /** Id of the annotation whose card is open. */
  readonly selectedAnnotation: string | null;
  readonly searchText: string;
  readonly searchReply: SearchReply | null;
  /** Only hits of this entity type are listed; null lists all. */
  readonly searchType: string | null;
  readonly searchError: ErrorData | null;
  readonly isSearching: boolean;
  readonly expandCard: ExpandCard | null;
  /** Grows with each wish to type into the search box; the box takes the focus when it does. */
  readonly searchFocusWishes: number;
  readonly menu: ContextMenuPlace | null;
  readonly hand: HandView;
  readonly dialog: Dialog | null;
  /** What the form for drawing by hand is about, while its dialog is open. */
  readonly drawing: DrawForm | null;
  /** The files that the import wizard is about. */
  readonly importing: readonly NamedFile[];
  /** Rows that the last import left out; null when it took them all. */
  readonly refused: RefusedRows | null;
  /** An export that waits for its handling code; null when the dialog was opened for itself. */
  readonly handlingForm: HandlingForm | null;
  /** What leaves is redacted so, as the last export for a partner was, until it is switched off; null for nothing. */
  readonly redaction: RedactionSet | null;
  /** What the export dialog is about. */
  readonly exportOf: ExportSubject;
  /** Of what leaves for a partner: the views that show what the rules take out, and are left out whole. */
  readonly withheld: readonly ExportSubject[];
  readonly pendingOpen: PendingOpen | null;
  /** Id of the tab that waits for the same answer to be closed. */
  readonly pendingClose: string | null;
  /** Why the last attempt in the connect dialog failed. */
  readonly connectError: ErrorData | null;
  readonly isConnecting: boolean;
  /** The question about paths and what came of it; null before the first. */
  readonly paths: PathsView | null;
  /** Money that is followed; null before the first. */
  readonly flow: FlowView | null;
  /** What the refresh dialog is about. */
  readonly refresh: RefreshFound | null;
  readonly isRenaming: boolean;
  /** How far a comparison has faded between its two charts; null where nothing of it has. */
  readonly fade: ComparisonFade | null;
  /** What lies open under the chart. */
  readonly drawer: Drawer | null;
  /** Pixels. */
  readonly drawerHeight: number;
  /** The chart as a table: which one, and how it is narrowed and sorted. */
  readonly table: TableView;
  /** What the search for duplicates came to, and how far its review is. */
  readonly duplicates: DuplicatesView;
  /** What the plans of the arrest simulator come to. */
  readonly simulator: SimulatorView;
  readonly analyses: AnalysesView;
  /** The roles that were suggested, and how far their review is. */
  readonly roles: RolesView;
  readonly filterForm: FilterForm | null;
  readonly cypher: CypherDesk;
  /** The saved question that its dialog is about; null while the dialog is closed. */
  readonly questionForm: QuestionForm | null;
  readonly isLeftOpen: boolean;
  readonly isRightOpen: boolean;
  readonly isLegendOpen: boolean;
  /** The overview at the lower right, while part of the chart is out of view. */
  readonly isMinimapOpen: boolean;
  /** Shapes of the communities of a large chart, seen from afar. */
  readonly areShapesShown: boolean;
  /** The time bar under the chart; it stays away while nothing on the chart has a time. */
  readonly isTimeOpen: boolean;
  /** Hour × weekday beside it. */
  readonly isHoursOpen: boolean;
  readonly playback: Playback;
  /** What the user chose, and what it comes to on this system. */
  readonly themeChoice: 'light' | 'dark' | 'system';
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  /** Id of the layout last applied, for the layout bar; null after moving things by hand. */
  readonly layout: string | null;
  readonly layoutChoice: LayoutChoice;
  /** Lines and words of the layout last applied; null when it has none. */
  readonly layoutGuides: ShownGuides | null;
  readonly isLayoutMenuOpen: boolean;
  /** Size of the drawing area in pixels; null before it is laid out. */
  readonly canvasSize: { readonly width: number; readonly height: number } | null;
}

export type ViewStore = StoreApi<View>;

export function createView(): ViewStore {
  return createStore<View>(() => ({
    selection: new Set(),
    selectedBundle: null,
    selectedAnnotation: null,
    searchText: '',
    searchReply: null,
    searchType: null,
    searchError: null,
    isSearching: false,
    expandCard: null,
    searchFocusWishes: 0,
    menu: null,
    hand: restingHand,
    dialog: null,
    drawing: null,
    importing: [],
    refused: null,
    handlingForm: null,
    redaction: null,
    exportOf: 'chart',
    withheld: [],
    pendingOpen: null,
    pendingClose: null,
    connectError: null,
    isConnecting: false,
    paths: null,
    flow: null,
    refresh: null,
    isRenaming: false,
    fade: null,
    drawer: null,
    drawerHeight: 320,
    table: plainTable,
    duplicates: noDuplicates,
    simulator: restingSimulator,
    analyses: noAnalyses,
    roles: noRoles,
    filterForm: null,
    cypher: emptyDesk,
    questionForm: null,
    isLeftOpen: true,
    isRightOpen: true,
    isLegendOpen: true,
    isMinimapOpen: true,
    areShapesShown: true,
    isTimeOpen: true,
    isHoursOpen: true,
    playback: { isPlaying: false, speedMs: 24 * 3_600_000, isGrowing: false },
    themeChoice: 'system',
    theme: 'light',
    language: 'en',
    layout: null,
    layoutChoice: { lanes: 'type', rings: 'links', timeline: 'first' },
    layoutGuides: null,
    isLayoutMenuOpen: false,
    canvasSize: null,
  }));
}
