// What the window is connected to and what is running: source, work with progress, notices. Not undoable.
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { WorkState } from '../../shared/caseWork';
import type { NamedFile, OpenLens, Profile } from '../../shared/contract';
import type { ErrorData } from '../../shared/errors';
import type { RequestId } from '../../shared/ids';
import type { MessageKey, MessageParams } from '../../shared/messages';
import type { SourceDescription } from '../../shared/questions';
import type { Snapshot } from '../../shared/snapshot';
import type { EditName } from '../chart/Edit';
import type { Dialog } from './view';
import { oneTab, type ChartTab, type FrozenMark } from './charts';

/** One piece of running work, shown in the status line with its progress and a Cancel button. */
export interface Work {
  readonly id: RequestId;
  readonly label: MessageKey;
  readonly params: MessageParams;
  readonly done: number;
  readonly total: number | null;
  readonly cancel: () => void;
}

/** A passing message: an error with its next step, or a fact such as "500 of 12,340 shown". */
export type Notice =
  { readonly id: number; readonly kind: 'error'; readonly error: ErrorData } | ({ readonly id: number } & Fact);

interface Fact {
  readonly kind: 'info' | 'done';
  readonly text: MessageKey;
  readonly params: MessageParams;
  /** A dialog with the rest of it, and the word that leads there: such a notice stays until it is closed. */
  readonly more?: { readonly label: MessageKey; readonly dialog: Dialog } | null;
}

/** `lost`: asked again in `inS` seconds; `refused`: not asked again, the analyst must connect anew. */
export type Connection =
  | { readonly state: 'up' }
  | { readonly state: 'lost'; readonly inS: number; readonly isTrying: boolean }
  | { readonly state: 'refused'; readonly error: ErrorData };

/** Where the charts are kept, and how that goes. */
export interface KeptState extends WorkState {
  /** False while the page does not know yet what the case keeps: nothing may take its place. */
  readonly isKnown: boolean;
  /** ISO 8601 UTC; null before the case took anything. */
  readonly at: string | null;
  /** There are edits that the case has not taken yet. */
  readonly isPending: boolean;
  /** Why the case could not take them. */
  readonly error: ErrorData | null;
}

export const keptInMemory: KeptState = {
  keeping: 'memory',
  holder: '',
  isKnown: true,
  at: null,
  isPending: false,
  error: null,
};

export interface Session {
  readonly appVersion: string;
  /** Whose name stands at what is drawn and decided; '' until it is known. */
  readonly analyst: string;
  /** False where everything is drawn by the processor. */
  readonly hasGraphicsCard: boolean;
  /** What the window was started for is done (or has failed): it is the user's now. */
  readonly isReady: boolean;
  readonly source: SourceDescription | null;
  /** Where the facts of the chart come from: the open source, or the one a snapshot was taken from. */
  readonly origin: Snapshot['source'] | null;
  /** The lens that the open database is seen through; null for sources that need none. */
  readonly lens: OpenLens | null;
  /** Whether a database answers; other sources are always up. */
  readonly connection: Connection;
  /** The profile behind a database source, to connect again. */
  readonly profile: Profile | null;
  /** The file of the last snapshot of the chart; null before the first. */
  readonly savedAs: NamedFile | null;
  /** The snapshot that the chart on the screen is, or with edits is based on. */
  readonly frozen: FrozenMark | null;
  /** The chart on the screen has edits that no snapshot holds. */
  readonly hasUnsaved: boolean;
  readonly kept: KeptState;
  /** In the order of the tabs. */
  readonly charts: readonly ChartTab[];
  /** Names of the edits that undo and redo would act on; null for none. */
  readonly nextUndo: EditName | null;
  readonly nextRedo: EditName | null;
  /** Slow work, as the status line shows it. */
  readonly work: readonly Work[];
  /** Jobs that are running, those too quick to be shown included. */
  readonly runningJobs: number;
  readonly notices: readonly Notice[];
}

export type SessionStore = StoreApi<Session>;

export function createSession(): SessionStore {
  return createStore<Session>(() => ({
    appVersion: '',
    analyst: '',
    hasGraphicsCard: true,
    isReady: false,
    source: null,
    origin: null,
    lens: null,
    connection: { state: 'up' },
    profile: null,
    savedAs: null,
    frozen: null,
    hasUnsaved: false,
    kept: keptInMemory,
    charts: oneTab,
    nextUndo: null,
    nextRedo: null,
    work: [],
    runningJobs: 0,
    notices: [],
  }));
}

/** The case takes every edit by itself, and nobody need save anything. */
export function isKeptInCase({ kept }: Pick<Session, 'kept'>): boolean {
  return kept.keeping === 'case' && kept.error === null;
}

/** Some chart, on the screen or not, has edits that no snapshot holds, nor the case. */
export function isAnyUnsaved(session: Session): boolean {
  const { hasUnsaved, charts } = session;
  if (isKeptInCase(session)) return false;
  return hasUnsaved || charts.some(({ parked }) => parked?.hasUnsaved === true);
}

export type NewNotice = { readonly kind: 'error'; readonly error: ErrorData } | Fact;

/** More would cover the chart; the oldest leaves. */
const mostNotices = 4;

/** Shows a notice and returns its id; one that already says the same is replaced, not repeated. */
export function addNotice(session: SessionStore, notice: NewNotice): number {
  const { notices } = session.getState();
  const id = (notices.at(-1)?.id ?? 0) + 1;
  const others = notices.filter((one) => !saysTheSame(one, notice));
  session.setState({ notices: [...others, { ...notice, id }].slice(-mostNotices) });
  return id;
}

export function closeNotice(session: SessionStore, id: number): void {
  session.setState({ notices: session.getState().notices.filter((notice) => notice.id !== id) });
}

function saysTheSame(a: NewNotice, b: NewNotice): boolean {
  if (a.kind === 'error') return b.kind === 'error' && a.error.code === b.error.code;
  return b.kind !== 'error' && a.text === b.text;
}
