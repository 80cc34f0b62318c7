// How the analyst looks at the chart right now: selection, search, open panels and dialogs, theme. Not undoable.
import type { Answer } from '../../shared/graph';
import type { Findings, SourceNow } from '../chart/commands/refresh';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { OpenTarget } from '../../shared/contract';
import type { ErrorData } from '../../shared/errors';
import type { EntityId } from '../../shared/ids';
import type { Language } from '../../shared/messages';
import type { NeighbourCountsReply, PathsQuestion, PathsReply, SearchReply } from '../../shared/questions';
import { emptyDesk, type CypherDesk, type QuestionForm } from './cypher';

export type Dialog =
  | 'lens'
  | 'refresh'
  | 'askQuestion'
  | 'connect'
  | 'export'
  | 'commands'
  | 'findOnChart'
  | 'shortcuts'
  | 'open'
  | 'unsaved';

/** Panels under the chart: paths between entities, or Cypher with its table. */
export type Drawer = 'paths' | 'cypher';

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
}

/** What waits for the answer to "the chart has edits that are not saved". */
export interface PendingOpen {
  readonly target: OpenTarget;
  /** File name for the status line and for saving over a snapshot; '' when the target is no file. */
  readonly fileName: string;
  /** Keep the connection's profile once it is open. */
  readonly isRemembered: boolean;
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

export interface View {
  readonly selection: ReadonlySet<EntityId>;
  /** A selected bundle of parallel links (`LinkBundle.id`), shown in the inspector; null for none. */
  readonly selectedBundle: string | null;
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
  readonly dialog: Dialog | null;
  readonly pendingOpen: PendingOpen | null;
  /** Why the last attempt in the connect dialog failed. */
  readonly connectError: ErrorData | null;
  readonly isConnecting: boolean;
  /** The question about paths and what came of it; null before the first. */
  readonly paths: PathsView | null;
  /** What the refresh dialog is about. */
  readonly refresh: RefreshFound | null;
  readonly isRenaming: boolean;
  /** What lies open under the chart. */
  readonly drawer: Drawer | null;
  /** Pixels. */
  readonly drawerHeight: number;
  readonly cypher: CypherDesk;
  /** The saved question that its dialog is about; null while the dialog is closed. */
  readonly questionForm: QuestionForm | null;
  readonly isLeftOpen: boolean;
  readonly isRightOpen: boolean;
  readonly isLegendOpen: boolean;
  /** What the user chose, and what it comes to on this system. */
  readonly themeChoice: 'light' | 'dark' | 'system';
  readonly theme: 'light' | 'dark';
  readonly language: Language;
  /** Id of the layout last applied, for the layout bar; null after moving things by hand. */
  readonly layout: string | null;
  /** Size of the drawing area in pixels; null before it is laid out. */
  readonly canvasSize: { readonly width: number; readonly height: number } | null;
}

export type ViewStore = StoreApi<View>;

export function createView(): ViewStore {
  return createStore<View>(() => ({
    selection: new Set(),
    selectedBundle: null,
    searchText: '',
    searchReply: null,
    searchType: null,
    searchError: null,
    isSearching: false,
    expandCard: null,
    searchFocusWishes: 0,
    menu: null,
    dialog: null,
    pendingOpen: null,
    connectError: null,
    isConnecting: false,
    paths: null,
    refresh: null,
    isRenaming: false,
    drawer: null,
    drawerHeight: 320,
    cypher: emptyDesk,
    questionForm: null,
    isLeftOpen: true,
    isRightOpen: true,
    isLegendOpen: true,
    themeChoice: 'system',
    theme: 'light',
    language: 'en',
    layout: null,
    canvasSize: null,
  }));
}
