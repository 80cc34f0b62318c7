// Question "search": substrings through the trigram index, or by reading the narrow `names` table when the text is
// shorter than three characters (most Chinese names). Both run in the order of captions, so the first are the first.
// What may be Pinyin is looked up through the index besides, so it costs the rest nothing.
import { isSpelled, typedPinyin, type TypedPinyin } from '../../../../shared/pinyin/typedPinyin';
import type { SearchQuestion, SearchReply } from '../../../../shared/questions';
import { answerToSearch } from '../../answers';
import { needlesOf } from '../../searchMatching';
import { entityColumns, nameIn, subgraphOf, type EntityRow } from '../facts';
import type { OpenCase } from '../openCase';
import { phrasesFor, spellingsIn } from '../spelledText';
import type { SqlValue } from '../sqlite';

/** Counting stops here: an exact total of 100,000 matches is worth no one's wait. */
const countLimit = 5000;
const lastCharacter = '\u{10ffff}';

export function search(open: OpenCase, question: SearchQuestion): SearchReply {
  const needles = needlesOf(question.text);
  const types = question.types?.flatMap((name) => open.entityTypes.idOf.get(name) ?? []) ?? null;
  const filter = types === null ? '' : `AND n.type IN (${types.join(', ')})`;
  const hasMore = collect(open, needles, filter);
  if (hasMore) collectBest(open, needles, filter, question.limit);
  const typed = typedPinyin(question.text);
  const hasMoreSpelled = typed !== null && collectSpelled(open, typed, filter);

  const counts = open.database.all<{ type: number; count: number }>(
    'SELECT type, count(*) AS count FROM temp.hits GROUP BY type',
  );
  const rows = open.database.all<EntityRow>(
    `SELECT ${entityColumns} FROM (SELECT place FROM temp.hits ORDER BY rank, place LIMIT ?) h
     CROSS JOIN names n ON n.place = h.place CROSS JOIN entities e ON e.id = n.entity`,
    [question.limit],
  );
  return {
    subgraph: subgraphOf(open, rows, [], answerToSearch(open.identity, question)),
    totals: Object.fromEntries(counts.map(({ type, count }) => [nameIn(open, open.entityTypes.nameOf, type), count])),
    total: counts.reduce((sum, { count }) => sum + count, 0),
    isAtLeast: hasMore || hasMoreSpelled,
    advice: null,
  };
}

/** Puts the first matches in caption order into `temp.hits`, with their rank; true when there are more than it took. */
function collect(open: OpenCase, needles: readonly string[], filter: string): boolean {
  const canUseTrigrams = needles.every((needle) => [...needle].length >= 3);
  const condition = canUseTrigrams
    ? 'trigrams t CROSS JOIN names n ON n.place = t.rowid WHERE t.trigrams MATCH :match'
    : `names n WHERE (${needles.map((_, index) => `instr(n.text, :needle${index})`).join(' OR ')})`;
  open.database.exec('DELETE FROM temp.hits');
  open.database.run(
    `INSERT INTO temp.hits SELECT n.place, n.type, ${rankOf(needles)} FROM ${condition} AND tick() ${filter}
     LIMIT ${countLimit + 1}`,
    { ...paramsOf(needles), ...(canUseTrigrams ? { ':match': needles.map(asPhrase).join(' OR ') } : {}) },
  );
  return countOf(open, 'SELECT count(*) AS count FROM temp.hits') > countLimit;
}

/**
 * Makes up for matches that were not looked at. They all come later in the order of captions, so beginnings are only
 * wanted when fewer than the limit were seen, and then fetched through their indexes, as is the key itself.
 */
function collectBest(open: OpenCase, needles: readonly string[], filter: string, limit: number): void {
  const seen = countOf(open, 'SELECT count(*) AS count FROM temp.hits WHERE rank < 2');
  for (const needle of needles) {
    if (seen < limit) collectBeginnings(open, needle, filter, limit);
    open.database.run(
      `INSERT OR REPLACE INTO temp.hits SELECT n.place, n.type, 0 FROM names n WHERE n.key = ? ${filter} LIMIT ${limit}`,
      [needle],
    );
  }
}

function collectBeginnings(open: OpenCase, needle: string, filter: string, limit: number): void {
  for (const column of ['key', 'caption']) {
    open.database.run(
      `INSERT OR IGNORE INTO temp.hits SELECT n.place, n.type, 1 FROM names n INDEXED BY names_${column}
       WHERE n.${column} >= ? AND n.${column} < ? AND tick() ${filter} ORDER BY n.place LIMIT ${limit}`,
      [needle, needle + lastCharacter],
    );
  }
}

/**
 * Adds Chinese names that are read as was typed, the first in caption order; true when there are more. They count as
 * what contains the text somewhere. In cases of an earlier Skein, which hold no readings, there are none.
 */
function collectSpelled(open: OpenCase, typed: TypedPinyin, filter: string): boolean {
  const candidates = open.database.each<{ place: number; type: number; text: string }>(
    `SELECT n.place, n.type, n.text FROM trigrams t CROSS JOIN names n ON n.place = t.rowid
     WHERE t.trigrams MATCH ? AND tick() ${filter}`,
    [phrasesFor(typed)],
  );
  const add = open.database.prepare('INSERT OR IGNORE INTO temp.hits VALUES (?, ?, 2)');
  try {
    let count = 0;
    for (const { place, type, text } of candidates) {
      if (!spellingsIn(text).some((spelling) => isSpelled(typed, spelling))) continue;
      count += 1;
      if (count > countLimit) return true;
      add.run([place, type]);
    }
    return false;
  } finally {
    add.finalize();
  }
}

/** As `rankOfMatch` of searchMatching.ts; texts in `names` are folded. */
function rankOf(needles: readonly string[]): string {
  const each = (test: (index: number) => string) => needles.map((_, index) => test(index)).join(' OR ');
  return `CASE WHEN ${each((index) => `n.key = :needle${index}`)} THEN 0
    WHEN ${each((index) => `(n.key >= :needle${index} AND n.key < :end${index})`)}
      OR ${each((index) => `(n.caption >= :needle${index} AND n.caption < :end${index})`)} THEN 1
    ELSE 2 END`;
}

function paramsOf(needles: readonly string[]): Record<string, SqlValue> {
  const pairs = needles.flatMap((needle, index): [string, SqlValue][] => [
    [`:needle${index}`, needle],
    [`:end${index}`, needle + lastCharacter],
  ]);
  return Object.fromEntries(pairs);
}

function countOf(open: OpenCase, sql: string): number {
  return open.database.get<{ count: number }>(sql)?.count ?? 0;
}

/** A phrase in quotes has no operators in it; a quote inside is doubled. */
function asPhrase(needle: string): string {
  return `"${needle.replaceAll('"', '""')}"`;
}
