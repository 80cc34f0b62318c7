// The charts of a case as its writer keeps them: of a chart that changed only the blocks that an edit touched are written,
// and a case that was only looked at is not written at all.
import { AppError } from '../../../shared/errors';
import type { KeptPiece } from '../../../shared/keptWindow';
import type { GivenChart, StoredChart } from './messages';
import type { Sqlite } from './sqlite';

/** A chart as the file has it. */
interface Row {
  readonly id: string;
  readonly place: number;
  readonly settings: string;
  /** JSON: texts, and numbers of blocks. */
  readonly pieces: string;
}

/** What the page may name by number from now on: a block of the file, or the words while they are in no file. */
type Named = ReadonlyMap<number, number | string>;

interface Known {
  readonly named: Named;
  /** The whole text while it is in no file yet. */
  readonly held: readonly KeptPiece[] | null;
}

/** What the head of a snapshot says of its writing, and nothing of the chart. */
const ofWriting = /"(?:app|savedAt)":"[^"]*"/g;

export function hasCharts(database: Sqlite): boolean {
  return database.get('SELECT 1 FROM work_charts LIMIT 1') !== null;
}

/** All charts, in the order of their tabs. */
export function readCharts(database: Sqlite): readonly StoredChart[] {
  return rowsIn(database).map(({ id, settings, pieces }) => {
    const texts = blocksOf(database, id);
    return { id, settings, text: piecesIn(pieces).map((piece) => wordsAt(piece, texts)) };
  });
}

export class WorkCharts {
  /** By id of the chart. */
  private known: ReadonlyMap<string, Known> = new Map();
  private isInFile = false;

  /** Whether these charts are worth a change of the file: false while nobody has worked on them. */
  isWorth(charts: readonly GivenChart[]): boolean {
    return this.isInFile || charts.length > 1 || charts.some(({ isWork }) => isWork);
  }

  /** The file has charts: from now on whatever happens to them is kept. */
  found(): void {
    this.isInFile = true;
  }

  /** Remembers what is not worth a change yet, so that the page may name it. */
  hold(charts: readonly GivenChart[]): void {
    const held = new Map<string, Known>();
    for (const { id, text } of charts) {
      const before = this.known.get(id);
      if (text !== null) held.set(id, { held: text, named: namedIn(text, (piece) => heldAs(piece, before?.named)) });
      else held.set(id, before ?? unknown());
    }
    this.known = held;
  }

  /**
   * Writes what is new, within a transaction; run what it gives back when that is over. BAD_REQUEST for a chart or block
   * that is named and not known.
   */
  keep(database: Sqlite, charts: readonly GivenChart[]): () => void {
    const there = new Map(rowsIn(database).map((row) => [row.id, row]));
    const known = new Map<string, Known>();
    for (const [place, chart] of charts.entries()) {
      known.set(chart.id, this.keepOne(database, chart, place, there.get(chart.id)));
    }
    for (const id of there.keys()) if (!known.has(id)) removeChart(database, id);
    return () => {
      this.known = known;
      this.isInFile = true;
    };
  }

  /** After a change that failed: the page has to hand over everything again. */
  forget(): void {
    this.known = new Map();
  }

  private keepOne(database: Sqlite, chart: GivenChart, place: number, row: Row | undefined): Known {
    const { id, settings } = chart;
    const before = this.known.get(id);
    const text = chart.text ?? before?.held ?? null;
    if (text === null) {
      if (before === undefined || row === undefined) throw new AppError('BAD_REQUEST');
      if (row.place !== place || row.settings !== settings) {
        database.run('UPDATE work_charts SET place = ?, settings = ? WHERE id = ?', [place, settings, id]);
      }
      return before;
    }
    const blocks = new BlockWriter(database, id, before?.named);
    const named = namedIn(text, (piece) => blocks.numberOf(piece));
    const pieces = JSON.stringify(text.map((piece) => (typeof piece === 'string' ? piece : named.get(nthOf(piece)))));
    if (!isSame(row, { id, place, settings, pieces })) {
      database.run('INSERT OR REPLACE INTO work_charts VALUES (?, ?, ?, ?)', [id, place, settings, pieces]);
    }
    blocks.removeOthers();
    return { named, held: null };
  }
}

/** The blocks of one chart while it is being written. */
class BlockWriter {
  private readonly used = new Set<number>();
  /** What the file has, by its words; read once, when the page hands over words that it may have handed over before. */
  private there: ReadonlyMap<string, number> | null = null;

  constructor(
    private readonly database: Sqlite,
    private readonly chart: string,
    private readonly named: Named | undefined,
  ) {}

  numberOf(piece: Exclude<KeptPiece, string>): number {
    const words = typeof piece === 'number' ? this.named?.get(piece) : piece.text;
    if (words === undefined) throw new AppError('BAD_REQUEST');
    const number = typeof words === 'number' ? words : (this.known(words) ?? this.insert(words));
    this.used.add(number);
    return number;
  }

  removeOthers(): void {
    const all = this.database.all<{ id: number }>('SELECT id FROM work_blocks WHERE chart = ?', [this.chart]);
    for (const { id } of all) if (!this.used.has(id)) this.database.run('DELETE FROM work_blocks WHERE id = ?', [id]);
  }

  private known(words: string): number | undefined {
    // Once the page names blocks by number, words are new.
    if (this.named !== undefined) return undefined;
    this.there ??= new Map([...blocksOf(this.database, this.chart)].map(([id, text]) => [text, id]));
    return this.there.get(words);
  }

  private insert(words: string): number {
    this.database.run('INSERT INTO work_blocks (chart, text) VALUES (?, ?)', [this.chart, words]);
    return this.database.get<{ id: number }>('SELECT last_insert_rowid() AS id')?.id ?? 0;
  }
}

function rowsIn(database: Sqlite): readonly Row[] {
  return database.all<Row>('SELECT id, place, settings, pieces FROM work_charts ORDER BY place, id');
}

function blocksOf(database: Sqlite, chart: string): ReadonlyMap<number, string> {
  const blocks = database.all<{ id: number; text: string }>('SELECT id, text FROM work_blocks WHERE chart = ?', [
    chart,
  ]);
  return new Map(blocks.map(({ id, text }) => [id, text]));
}

function removeChart(database: Sqlite, id: string): void {
  database.run('DELETE FROM work_charts WHERE id = ?', [id]);
  database.run('DELETE FROM work_blocks WHERE chart = ?', [id]);
}

/** Throws a SyntaxError for what no case holds. */
function piecesIn(text: string): readonly unknown[] {
  const pieces: unknown = JSON.parse(text);
  if (!Array.isArray(pieces)) throw new SyntaxError('pieces of another kind');
  return pieces;
}

function wordsAt(piece: unknown, texts: ReadonlyMap<number, string>): string {
  const words = typeof piece === 'number' ? texts.get(piece) : piece;
  if (typeof words !== 'string') throw new SyntaxError('a block is missing');
  return words;
}

function namedIn<T extends number | string>(
  text: readonly KeptPiece[],
  valueOf: (piece: Exclude<KeptPiece, string>) => T,
): ReadonlyMap<number, T> {
  const named = new Map<number, T>();
  for (const piece of text) if (typeof piece !== 'string') named.set(nthOf(piece), valueOf(piece));
  return named;
}

function nthOf(piece: Exclude<KeptPiece, string>): number {
  return typeof piece === 'number' ? piece : piece.nth;
}

function heldAs(piece: Exclude<KeptPiece, string>, before: Named | undefined): number | string {
  return typeof piece === 'number' ? (before?.get(piece) ?? unknown()) : piece.text;
}

function unknown(): never {
  throw new AppError('BAD_REQUEST');
}

function isSame(row: Row | undefined, now: Row): boolean {
  const plain = ({ pieces }: Row) =>
    pieces.slice(0, 400).replaceAll(/\\"/g, '"').replaceAll(ofWriting, '') + pieces.slice(400);
  return row?.place === now.place && row.settings === now.settings && plain(row) === plain(now);
}
