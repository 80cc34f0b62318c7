// A chart of the window on its way back to the page, and files as the page knows them.
import type { EntityId, FileToken } from '../ids';
import type { Snapshot, Viewport } from '../snapshot';

export interface RecoveredChart {
  readonly id: string;
  readonly isOnScreen: boolean;
  readonly hasUnsaved: boolean;
  readonly savedAs: NamedFile | null;
  readonly layout: string | null;
  readonly selection: readonly EntityId[];
  readonly viewport: Viewport | null;
  readonly snapshot: Snapshot;
}

export interface NamedFile {
  readonly token: FileToken;
  /** File name without folder. */
  readonly name: string;
}
