// Results of analyses inside a case: rows among the named documents, of a kind of their own that is listed apart. What a text says
// is the page's affair; how many there are, and how long one may be, is held here, because a file may come from anybody.
import { mostResultLength, mostResults, type KeptText } from '../../../shared/caseWork';
import type { Sqlite } from './sqlite';
import { keepDocument, removeDocument, resultKind } from './workDocuments';

interface ResultRow {
  readonly name: string;
  readonly kept_at: string;
  readonly text: string;
}

/** The newest first; what is longer than anything that was kept here is passed over. */
export function listResults(database: Sqlite): readonly KeptText[] {
  return database
    .all<ResultRow>(
      `SELECT name, kept_at, text FROM work_documents WHERE kind = ? AND length(text) <= ?
       AND typeof(name) = 'text' AND typeof(kept_at) = 'text' AND typeof(text) = 'text'
       ORDER BY kept_at DESC, name LIMIT ?`,
      [resultKind, mostResultLength, mostResults],
    )
    .map(({ name, kept_at: keptAt, text }) => ({ name, keptAt, text }));
}

/** In the place of one of the same name. Gives the names of the oldest, which went because there were too many. */
export function keepResult(database: Sqlite, result: KeptText): readonly string[] {
  keepDocument(database, { kind: resultKind, ...result });
  const gone = database
    .all<{ name: string }>(
      'SELECT name FROM work_documents WHERE kind = ? ORDER BY name = ? DESC, kept_at DESC, name LIMIT -1 OFFSET ?',
      [resultKind, result.name, mostResults],
    )
    .map((row) => row.name);
  for (const one of gone) removeResult(database, one);
  return gone;
}

export function removeResult(database: Sqlite, name: string): void {
  removeDocument(database, resultKind, name);
}
