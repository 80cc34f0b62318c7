// Several files in the wizard: what each of them is, which tables share a mapping, and what is to be run. Tables with the same
// columns are read alike, by the mapping of the first of them; every other file is read in its own way.
import type { NamedFile } from '../../../shared/contract';
import type { ImportLook, TableLook } from '../../../shared/contracts/import';
import type { ErrorData } from '../../../shared/errors';
import type { FileToken } from '../../../shared/ids';
import type { Mapping, MappingText } from '../../../shared/tables/Mapping';
import type { FileWanted } from '../../actions/importFile';
import { isReady, textFor } from './draft';
import { firstChoice, type Chosen } from './chosen';

/** The mapping of a table as the analyst has it now. */
export interface Begun {
  /** The table's columns, as JSON: other columns start it anew. */
  readonly columns: string;
  readonly chosen: Chosen;
  readonly mapping: Mapping;
}

export interface FileState {
  /** What the analyst corrected of how the text is read; null for nothing. */
  readonly asked: MappingText | null;
  /** Null while the file is looked at; a case is not looked at. */
  readonly look: ImportLook | { readonly kind: 'case' } | null;
  readonly error: ErrorData | null;
  /** Null for anything but a table. */
  readonly begun: Begun | null;
}

export type FileStates = ReadonlyMap<FileToken, FileState>;

export function stateAtFirst({ name }: NamedFile): FileState {
  const look = name.toLowerCase().endsWith('.skein') ? ({ kind: 'case' } as const) : null;
  return { asked: null, look, error: null, begun: null };
}

export function stateOf(states: FileStates, file: NamedFile): FileState {
  return states.get(file.token) ?? stateAtFirst(file);
}

function columnsOf(look: TableLook): string {
  return JSON.stringify([look.isWorkbook, look.columns.map(({ name }) => name)]);
}

/** The state once the file has been looked at; a mapping that was worked on stays while the columns do. */
export function lookedAt(state: FileState, look: ImportLook): FileState {
  if (look.kind === 'graph') return { ...state, look, error: null, begun: null };
  const columns = columnsOf(look);
  if (state.begun?.columns === columns) return { ...state, look, error: null };
  const chosen = firstChoice(look);
  return { ...state, look, error: null, begun: { columns, chosen, mapping: chosen.mapping } };
}

/** The file by whose mapping this table is read: the first with its columns, which may be itself. */
export function leaderOf(files: readonly NamedFile[], states: FileStates, file: NamedFile): NamedFile {
  const columns = stateOf(states, file).begun?.columns;
  if (columns === undefined) return file;
  return files.find((one) => stateOf(states, one).begun?.columns === columns) ?? file;
}

/** What is to be run; null while a file is not known, cannot be read, or its mapping is not whole. */
export function wantedOf(files: readonly NamedFile[], states: FileStates): readonly FileWanted[] | null {
  const wanted = files.map((file) => wantedFile(files, states, file));
  return wanted.every((one) => one !== null) ? wanted : null;
}

function wantedFile(files: readonly NamedFile[], states: FileStates, file: NamedFile): FileWanted | null {
  const { look, error, asked } = stateOf(states, file);
  if (look === null || error !== null) return null;
  if (look.kind !== 'table') return { file, mapping: null };
  const leader = leaderOf(files, states, file);
  const { begun } = stateOf(states, leader);
  if (begun === null || !isReady(begun.mapping)) return null;
  const isAlone = files.every((one) => one === file || leaderOf(files, states, one) !== leader);
  return { file, mapping: { ...begun.mapping, text: textFor(look.text, asked, isAlone) } };
}
