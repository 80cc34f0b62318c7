// What the Cypher drawer holds while the window is open: the statement, its parameters, its answer, the words of the
// database for completion. Not undoable.
import type { Profile } from '../../shared/contract';
import type { ErrorData } from '../../shared/errors';
import type { QuestionParameter, SavedQuestion } from '../../shared/lens/Lens';
import type { CypherReply } from '../../shared/questions';

export type ParameterKind = QuestionParameter['kind'];

/** One filled-in field. `text` is what was typed; for an entity its id, or '' for the selected one. */
export interface ParameterEntry {
  readonly kind: ParameterKind;
  readonly text: string;
}

export type ParameterEntries = { readonly [name: string]: ParameterEntry };

/** The database's own words, in alphabetical order. */
export interface SchemaWords {
  readonly labels: readonly string[];
  readonly relationships: readonly string[];
  readonly properties: readonly string[];
}

export interface CypherAnswer {
  /** Of the saved question that was asked; '' for a statement of the editor. */
  readonly title: string;
  readonly reply: CypherReply;
}

export interface CypherDesk {
  readonly statement: string;
  readonly parameters: ParameterEntries;
  /** Rows at most. */
  readonly limit: number;
  readonly isRunning: boolean;
  /** The saved questions are listed in place of the editor. */
  readonly isListing: boolean;
  /** Why the last statement gave no answer. */
  readonly error: ErrorData | null;
  readonly answer: CypherAnswer | null;
  readonly words: SchemaWords | null;
  /** Statements that were run, the newest first. */
  readonly history: readonly string[];
  /** The connection that answer, words and history belong to; the statement outlives it. */
  readonly of: Profile | null;
}

export const emptyDesk: CypherDesk = {
  statement: '',
  parameters: {},
  limit: 1000,
  isRunning: false,
  isListing: false,
  error: null,
  answer: null,
  words: null,
  history: [],
  of: null,
};

/** The form of a saved question: to ask it, or to word it. Without a question one is chosen first. */
export interface QuestionForm {
  readonly purpose: 'ask' | 'edit';
  readonly question: SavedQuestion | null;
  /** Entities that it was opened on; empty leaves it to the selection. */
  readonly about: readonly string[];
}
