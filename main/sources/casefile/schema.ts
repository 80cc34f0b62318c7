// The tables of facts of a case file. They are written once, whole, and never changed in place; what the questions need
// (degrees, orders, counts by type) is worked out at that time, so that opening reads next to nothing. The tables of the
// analyst's work, which do change, are in workTables.ts.

/** "Skei" in ASCII, in the SQLite header's application id. */
export const applicationId = 0x536b6569;
/**
 * Kept in the header's user_version; raised when older versions of Skein could not read the file. Format 2 added the
 * analyst's work; a case of format 1 is lifted when work is first kept in it.
 */
export const formatVersion = 2;
/** Between the texts of one entity in `names.text`, so that a match never runs from one into the next. */
export const textSeparator = '\u001f';

/**
 * `entities.id` and `links.id` count from 1 in the order of writing. `degrees` and `names` are narrow twins of
 * `entities`: the first is all that a hub's neighbours need (order by key without reading the key), the second all
 * that search needs, in the order of captions, so that the first matches found are the first to show.
 */
export const tables = `
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE files (id INTEGER PRIMARY KEY, name TEXT NOT NULL, sha256 TEXT NOT NULL, imported_at TEXT NOT NULL);
CREATE TABLE entity_types (id INTEGER PRIMARY KEY, name TEXT NOT NULL, count INTEGER NOT NULL, fields TEXT NOT NULL);
CREATE TABLE link_types (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, count INTEGER NOT NULL, fields TEXT NOT NULL,
  from_types TEXT NOT NULL, to_types TEXT NOT NULL
);
CREATE TABLE entities (
  id INTEGER PRIMARY KEY, type INTEGER NOT NULL, key TEXT NOT NULL, caption TEXT NOT NULL, fields TEXT NOT NULL,
  file INTEGER, row INTEGER
);
CREATE TABLE links (
  id INTEGER PRIMARY KEY, type INTEGER NOT NULL, from_id INTEGER NOT NULL, to_id INTEGER NOT NULL,
  from_type INTEGER NOT NULL, to_type INTEGER NOT NULL, fields TEXT NOT NULL, file INTEGER, row INTEGER
);
CREATE TABLE degrees (
  id INTEGER PRIMARY KEY, type INTEGER NOT NULL, key_rank INTEGER NOT NULL,
  out_links INTEGER NOT NULL, in_links INTEGER NOT NULL, neighbours INTEGER NOT NULL
);
CREATE TABLE names (
  place INTEGER PRIMARY KEY, entity INTEGER NOT NULL, type INTEGER NOT NULL,
  key TEXT NOT NULL, caption TEXT NOT NULL, text TEXT NOT NULL
);
`;

/** Made after the rows are in: one pass over each table instead of a search per row. */
export const indexes = `
CREATE INDEX links_out ON links (from_id, to_id, type, to_type);
CREATE INDEX links_in ON links (to_id, from_id, type, from_type);
`;

/** Made after `names` is filled. The texts are folded already, so the index compares them as they are. */
export const searchIndexes = `
CREATE INDEX names_key ON names (key, type);
CREATE INDEX names_caption ON names (caption, type);
CREATE VIRTUAL TABLE trigrams USING fts5 (
  text, content='names', content_rowid='place', columnsize=0, tokenize='trigram case_sensitive 1'
);
`;

/** Tables of one connection, in memory, that hold the sets of the question being answered. */
export const scratchTables = `
CREATE TEMP TABLE asked (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE targets (id INTEGER PRIMARY KEY);
CREATE TEMP TABLE found (other INTEGER PRIMARY KEY, links INTEGER NOT NULL, key_rank INTEGER NOT NULL);
CREATE TEMP TABLE page (other INTEGER PRIMARY KEY, position INTEGER NOT NULL);
CREATE TEMP TABLE hits (place INTEGER PRIMARY KEY, type INTEGER NOT NULL, rank INTEGER NOT NULL);
CREATE TEMP TABLE joined (link INTEGER PRIMARY KEY);
`;
