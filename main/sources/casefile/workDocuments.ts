// Named documents inside a case: filters, style rules, a lens, questions, notes. What a text means is its kind's affair.
import type { DocumentKind, KeptDocument, KeptText } from '../../../shared/caseWork';
import type { Sqlite } from './sqlite';

/** Results of analyses stand in the same table, and are listed apart. */
export const resultKind = 'result';
type StoredKind = DocumentKind | typeof resultKind;

interface DocumentRow {
  readonly kind: DocumentKind;
  readonly name: string;
  readonly kept_at: string;
  readonly text: string;
}

/** By name. */
export function listDocuments(database: Sqlite, kind: DocumentKind): readonly KeptDocument[] {
  return database
    .all<DocumentRow>('SELECT kind, name, kept_at, text FROM work_documents WHERE kind = ? ORDER BY name', [kind])
    .map(({ kept_at: keptAt, ...row }) => ({ ...row, keptAt }));
}

/** In the place of one of the same kind and name. */
export function keepDocument(
  database: Sqlite,
  { kind, name, keptAt, text }: KeptText & { readonly kind: StoredKind },
): void {
  database.run('INSERT OR REPLACE INTO work_documents VALUES (?, ?, ?, ?)', [kind, name, keptAt, text]);
}

export function removeDocument(database: Sqlite, kind: StoredKind, name: string): void {
  database.run('DELETE FROM work_documents WHERE kind = ? AND name = ?', [kind, name]);
}
