// The tables of the analyst's work in a case file, format 2: charts as they were left, frozen snapshots, named documents.
// They change in place while the tables of facts never do, and the mark of the case's content knows nothing of them.

/**
 * A chart is a list of pieces (JSON: text, or the number of a block) so that an edit writes only the blocks that it touched.
 * `settings` (JSON) is how it was seen last. Of a snapshot the text is deflated, `sha256` is that of the text.
 */
export const workTables = `
CREATE TABLE work_charts (
  id TEXT PRIMARY KEY, place INTEGER NOT NULL, settings TEXT NOT NULL, pieces TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE work_blocks (id INTEGER PRIMARY KEY, chart TEXT NOT NULL, text TEXT NOT NULL);
CREATE TABLE work_snapshots (
  id TEXT PRIMARY KEY, title TEXT NOT NULL, note TEXT NOT NULL, kept_at TEXT NOT NULL, entities INTEGER NOT NULL,
  links INTEGER NOT NULL, sha256 TEXT NOT NULL, text BLOB NOT NULL, thumbnail BLOB NOT NULL
);
CREATE TABLE work_documents (
  kind TEXT NOT NULL, name TEXT NOT NULL, kept_at TEXT NOT NULL, text TEXT NOT NULL, PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE INDEX work_blocks_chart ON work_blocks (chart);
`;
