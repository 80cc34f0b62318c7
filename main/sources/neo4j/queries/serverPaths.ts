// Shortest paths found by the server itself, where it can: the links on them, over which the engine then puts the paths
// in order. To fetch frontiers would give the same and take a round trip for each hop.
import neo4j from 'neo4j-driver';
import type { PathsQuestion } from '../../../../shared/questions';
import type { Call } from '../../GraphSource';
import type { KnownLinks } from '../../paths/KnownLinks';
import type { Reach, Size } from '../../paths/Reach';
import { pairsOf } from '../../paths/findPaths';
import type { LensBook } from '../lensBook';
import { readCount, readText, readTexts } from '../readRow';
import type { Gate, Row } from '../runQuery';
import { unlessLate } from '../unless';
import type { DatabaseReach } from './pathReach';

/** Between parallel links the server's paths multiply; beyond so many the frontiers take less time than the paths. */
const mostPaths = 5000;
const deadlineMs = 8000;
/** Pairs asked about at once. */
const atOnce = 4;

// The number of hops cannot be a parameter, so there is a text for each.
const texts = Array.from({ length: 12 }, (_, index) => ({
  all: textOf(index + 1, ''),
  ofTypes: textOf(index + 1, 'WHERE all(r IN relationships(p) WHERE type(r) IN $words)'),
}));

function textOf(hops: number, where: string): string {
  return `
  MATCH (a) WHERE elementId(a) = $from
  MATCH (b) WHERE elementId(b) = $to
  MATCH p = allShortestPaths((a)-[*..${hops}]-(b)) ${where}
  WITH p LIMIT $mostPaths
  WITH collect(p) AS found
  CALL (found) {
    WITH found WHERE size(found) < $mostPaths
    UNWIND found AS p
    UNWIND relationships(p) AS r
    WITH DISTINCT r
    RETURN collect(elementId(r)) AS ids, collect(type(r)) AS words,
      collect(elementId(startNode(r))) AS starts, collect(elementId(endNode(r))) AS ends
  }
  RETURN size(found) AS paths, ids, words, starts, ends`;
}

/** True when the server's idea of a path is the question's. */
export function isForServer(question: PathsQuestion, book: LensBook): boolean {
  const { kind, direction, time, mostNeighbours } = question;
  return kind === 'shortest' && direction === 'any' && time === null && mostNeighbours === null && !book.hasEvents;
}

/** A reach over nothing but the shortest paths between the asked; null when there are too many for the server. */
export async function serverReach(
  gate: Gate,
  reach: DatabaseReach,
  question: PathsQuestion,
  asked: readonly number[],
  call: Call,
): Promise<Reach | null> {
  const { words } = reach;
  const text = texts[question.maxHops - 1]?.[words === null ? 'all' : 'ofTypes'] ?? '';
  const pairs = pairsOf(question, asked);
  const rows: Arrow[] = [];
  for (let at = 0; at < pairs.length; at += atOnce) {
    const some = pairs.slice(at, at + atOnce).map(async ([start, target]) => {
      const [from, to] = [reach.entityNumbers.idOf(start), reach.entityNumbers.idOf(target)];
      const parameters = { from, to, words, mostPaths: neo4j.int(mostPaths) };
      return (await gate.run({ text, parameters, deadlineMs }, call)).rows;
    });
    // Fetching frontiers goes on where one long query ends.
    const found = await unlessLate(() => Promise.all(some), null);
    if (found === null || found.some(isTooMany)) return null;
    rows.push(...found.flat().flatMap(arrowsOf));
  }
  return new RowsReach(reach, rows);
}

function isTooMany(rows: readonly Row[]): boolean {
  const first = rows[0];
  return first !== undefined && readCount(first['paths']) >= mostPaths;
}

/** A relationship as it is in the database, from the columns of a row. */
interface Arrow {
  readonly id: string;
  readonly word: string;
  readonly from: string;
  readonly to: string;
}

function arrowsOf(row: Row): readonly Arrow[] {
  const [words, starts, ends] = [readTexts(row['words']), readTexts(row['starts']), readTexts(row['ends'])];
  return readTexts(row['ids']).map((id, at) => ({
    id,
    word: words[at] ?? '',
    from: starts[at] ?? '',
    to: ends[at] ?? '',
  }));
}

class RowsReach implements Reach {
  private readonly rowsAt = new Map<number, Row[]>();

  constructor(
    private readonly reach: DatabaseReach,
    arrows: readonly Arrow[],
  ) {
    const unique = new Map(arrows.map((arrow) => [arrow.id, reach.asShown({ ...arrow })]));
    for (const row of unique.values()) {
      for (const end of ['from', 'to']) this.note(reach.numberOf(readText(row[end])), row);
    }
  }

  links(of: readonly number[], known: KnownLinks): void {
    for (const row of new Set(of.flatMap((entity) => this.rowsAt.get(entity) ?? []))) this.reach.add(row, known);
  }

  sizes(of: readonly number[], sizes: Map<number, Size>): void {
    for (const entity of of) sizes.set(entity, { links: this.rowsAt.get(entity)?.length ?? 0, isCrowded: false });
  }

  keys(of: readonly number[]): Promise<void> {
    return this.reach.keys(of);
  }

  times(places: readonly number[], known: KnownLinks): Promise<void> {
    return this.reach.times(places, known);
  }

  compareEntities(a: number, b: number): number {
    return this.reach.compareEntities(a, b);
  }

  compareLinks(a: number, b: number): number {
    return this.reach.compareLinks(a, b);
  }

  private note(entity: number, row: Row): void {
    const known = this.rowsAt.get(entity);
    if (known === undefined) this.rowsAt.set(entity, [row]);
    else known.push(row);
  }
}
