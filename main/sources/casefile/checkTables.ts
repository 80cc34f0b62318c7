// A hostile file could put a view or a trigger where a table is expected: before anything is asked of a case, the
// definitions in it must be ours, word for word.
import { indexes, searchIndexes, tables } from './schema';
import type { Sqlite } from './sqlite';
import { workTables } from './workTables';

/** `facts`: a case of format 1, or a newer one whose facts are as we know them. */
export type KnownTables = 'all' | 'facts';

/** What of the tables of a case of that format is as we know it. Throws a SyntaxError for tables of another kind. */
export function checkTables(database: Sqlite, kind: 'older' | 'current' | 'newer'): KnownTables {
  const found = database.all<{ type: string; name: string; sql: string | null }>(
    'SELECT type, name, sql FROM sqlite_schema',
  );
  // The search index keeps plain tables of its own, which a later SQLite may word differently.
  const isOfSearch = (one: { readonly type: string; readonly name: string }) =>
    one.type === 'table' && /^trigrams_/.test(one.name);
  const there = new Set(found.filter((one) => !isOfSearch(one)).flatMap(({ sql }) => sql ?? []));
  const facts = statementsOf(tables + indexes + searchIndexes);
  const all = [...facts, ...statementsOf(workTables)];
  const has = (statements: readonly string[]) => statements.every((statement) => there.has(statement));
  if (kind === 'newer') {
    // Later versions may add tables, but nothing that runs by itself.
    const arePlain = found.every(({ type }) => type === 'table' || type === 'index');
    if (arePlain && has(facts)) return has(all) ? 'all' : 'facts';
    throw new SyntaxError('tables of another kind');
  }
  const expected = kind === 'older' ? facts : all;
  if (there.size !== expected.length || !has(expected)) throw new SyntaxError('tables of another kind');
  return kind === 'older' ? 'facts' : 'all';
}

function statementsOf(sql: string): readonly string[] {
  return sql
    .split(';')
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
