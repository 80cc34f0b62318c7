// The analyst's work as a case file keeps it: where it is kept, frozen snapshots, named documents.
import { z } from 'zod';

/**
 * Where the charts of the window are kept: `case` in the open case; `memory` nowhere but in this window (the sample, a
 * database, a snapshot); the others are cases that only show what they hold: another Skein has it open, a newer one made it,
 * the file or its folder cannot be written.
 */
export type Keeping = 'case' | 'memory' | 'elsewhere' | 'newer' | 'readOnly';

/** Who has the case open for writing, when it is another Skein. */
export interface WorkState {
  readonly keeping: Keeping;
  /** Name of the computer; '' where nobody knows, or nobody else does. */
  readonly holder: string;
}

/** A snapshot inside the case, without its text. */
export interface KeptSnapshot {
  readonly id: string;
  readonly title: string;
  readonly note: string;
  /** ISO 8601 UTC. */
  readonly keptAt: string;
  readonly entities: number;
  readonly links: number;
  /** Of its text, in hex. */
  readonly sha256: string;
  /** A small PNG; '' when it has none. */
  readonly thumbnailBase64: string;
}

/** What a named document is about. */
export const documentKinds = ['filters', 'styles', 'lens', 'question', 'note'] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A result of an analysis in a case is one without a kind: it has a name that nobody reads, and is listed apart. */
export interface KeptText {
  readonly name: string;
  /** ISO 8601 UTC. */
  readonly keptAt: string;
  readonly text: string;
}

export interface KeptDocument extends KeptText {
  readonly kind: DocumentKind;
}

/** In a case; of more the oldest go. */
export const mostResults = 20;
/** Characters. */
export const mostResultLength = 1_000_000;

export const snapshotIdSchema = z.uuid();
export const snapshotTitleSchema = z.string().min(1).max(500);
export const snapshotNoteSchema = z.string().max(20_000);
/** Bytes. */
export const mostThumbnail = 1024 * 1024;
/** Characters. */
export const mostDocument = 16 * 1024 * 1024;
