// The last part of writing a case: indexes, and the tables in which questions find what they would else work out
// each time (degrees, the order of keys, texts in the order of captions).
import { indexes, searchIndexes } from './schema';
import type { Sqlite } from './sqlite';

/** Per entity, in the order of writing. */
interface EntityNumbers {
  readonly typeOf: readonly number[];
  readonly outLinks: readonly number[];
  readonly inLinks: readonly number[];
}

/** `temp.texts` holds the folded texts of every entity. `tick` throws when the writing is to stop. */
export function finishCase(database: Sqlite, numbers: EntityNumbers, tick: () => number): void {
  database.exec(indexes);
  tick();
  writeDegrees(database, numbers, tick);
  // Ordered by SQLite, whose order of text is the order of code points.
  database.exec(`
    INSERT INTO names (entity, type, key, caption, text)
    SELECT e.id, e.type, t.key, t.caption, t.text FROM entities e CROSS JOIN temp.texts t ON t.entity = e.id
    WHERE tick() ORDER BY e.caption, e.key, e.id`);
  database.exec(searchIndexes);
  database.exec(`INSERT INTO trigrams (rowid, text) SELECT place, text FROM names WHERE tick()`);
  database.exec(`INSERT INTO trigrams (trigrams) VALUES ('optimize')`);
}

function writeDegrees(database: Sqlite, { typeOf, outLinks, inLinks }: EntityNumbers, tick: () => number): void {
  const neighbours = distinctNeighbours(database, typeOf.length);
  const ranks = new Uint32Array(typeOf.length);
  const inOrder = database.all<{ id: number }>('SELECT id FROM entities WHERE tick() ORDER BY key, id');
  for (const [rank, { id }] of inOrder.entries()) ranks[id - 1] = rank;
  const insert = database.prepare('INSERT INTO degrees VALUES (?, ?, ?, ?, ?, ?)');
  for (const [index, type] of typeOf.entries()) {
    insert.run([index + 1, type, ranks[index] ?? 0, outLinks[index] ?? 0, inLinks[index] ?? 0, neighbours[index] ?? 0]);
    if (index % 4096 === 0) tick();
  }
  insert.finalize();
}

/** Distinct others at either end of an entity's links: those it leads to, and those that lead to it and not back. */
function distinctNeighbours(database: Sqlite, count: number): Uint32Array {
  const neighbours = new Uint32Array(count);
  const add = (sql: string) => {
    for (const { id, others } of database.all<{ id: number; others: number }>(sql)) {
      neighbours[id - 1] = (neighbours[id - 1] ?? 0) + others;
    }
  };
  add(`SELECT from_id AS id, count(DISTINCT to_id) AS others FROM links INDEXED BY links_out
       WHERE from_id <> to_id AND tick() GROUP BY from_id`);
  add(`SELECT l.to_id AS id, count(DISTINCT l.from_id) AS others FROM links l INDEXED BY links_in
       WHERE l.from_id <> l.to_id AND tick()
       AND NOT EXISTS (SELECT 1 FROM links r INDEXED BY links_out WHERE r.from_id = l.to_id AND r.to_id = l.from_id)
       GROUP BY l.to_id`);
  return neighbours;
}
