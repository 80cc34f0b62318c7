// The last part of writing a case: indexes, and the tables in which questions find what they would else work out
// each time (degrees, the order of keys, texts in the order of captions).
import { BulkInsert } from './BulkInsert';
import type { LinkEnds } from './LinkEnds';
import { indexes, searchIndexes } from './schema';
import type { Sqlite } from './sqlite';

/** `temp.texts` holds the folded texts of every entity. `tick` throws when the writing is to stop. */
export function finishCase(database: Sqlite, typeOf: readonly number[], ends: LinkEnds, tick: () => number): void {
  database.exec(indexes);
  tick();
  writeDegrees(database, typeOf, ends, tick);
  // Ordered by SQLite, whose order of text is the order of code points.
  database.exec(`
    INSERT INTO names (entity, type, key, caption, text)
    SELECT e.id, e.type, t.key, t.caption, t.text FROM entities e CROSS JOIN temp.texts t ON t.entity = e.id
    WHERE tick() ORDER BY e.caption, e.key, e.id`);
  database.exec(searchIndexes);
  database.exec(`INSERT INTO trigrams (rowid, text) SELECT place, text FROM names WHERE tick()`);
  database.exec(`INSERT INTO trigrams (trigrams) VALUES ('optimize')`);
}

function writeDegrees(database: Sqlite, typeOf: readonly number[], ends: LinkEnds, tick: () => number): void {
  const { outLinks, inLinks, neighbours } = ends.degrees(typeOf.length, tick);
  const ranks = new Uint32Array(typeOf.length);
  const inOrder = database.each<{ id: number }>('SELECT id FROM entities WHERE tick() ORDER BY key, id');
  let rank = 0;
  for (const { id } of inOrder) {
    ranks[id - 1] = rank;
    rank += 1;
  }
  const rows = new BulkInsert(database, 'degrees');
  rows.shaped('(?, ?, ?, ?, ?, ?)');
  try {
    for (const [index, type] of typeOf.entries()) {
      const of = (numbers: Uint32Array): number => numbers[index] ?? 0;
      for (const value of [index + 1, type, of(ranks), of(outLinks), of(inLinks), of(neighbours)]) rows.push(value);
      if (index % 4096 === 0) tick();
    }
    rows.flush();
  } finally {
    rows.drop();
  }
}
