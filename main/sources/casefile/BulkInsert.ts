// Rows for one table, handed to SQLite many at a time: more than half of what a single row costs is in the calls around it.
import type { Sqlite, SqlValue } from './sqlite';

type Statement = ReturnType<Sqlite['prepare']>;

/** Rows of one shape: literals, and a `?` for each value that is handed over. */
interface Shape {
  readonly text: string;
  readonly width: number;
  one: Statement | null;
  many: Statement | null;
}

/** Beyond fifty rows a statement the gain is gone. */
const rowsAtOnce = 50;
/** More are given back and made anew: a file may name any number of types. */
const mostShapes = 100;

export class BulkInsert {
  private readonly shapes = new Map<string, Shape>();
  private shape: Shape = { text: '', width: 0, one: null, many: null };
  private values: SqlValue[] = [];

  constructor(
    private readonly database: Sqlite,
    private readonly table: string,
  ) {}

  /**
   * Rows that come next have this shape. What seldom changes is best a literal, because binding is half the cost of a row.
   * Rows keep their order over a change of shape.
   */
  shaped(text: string): void {
    if (text === this.shape.text) return;
    this.flush();
    if (this.shapes.size === mostShapes) this.drop();
    let shape = this.shapes.get(text);
    if (shape === undefined) {
      shape = { text, width: text.split('?').length - 1, one: null, many: null };
      this.shapes.set(text, shape);
    }
    this.shape = shape;
  }

  /** The next value of a row, in the order of its places. The row is written with others, or by `flush`. */
  push(value: SqlValue): void {
    const { values, shape } = this;
    values.push(value);
    if (values.length < shape.width * rowsAtOnce) return;
    shape.many ??= this.prepared(shape, rowsAtOnce);
    shape.many.run(values);
    this.values = [];
  }

  /** Writes what waits. */
  flush(): void {
    const { values, shape } = this;
    this.values = [];
    for (let at = 0; at < values.length; at += shape.width) {
      shape.one ??= this.prepared(shape, 1);
      shape.one.run(values.slice(at, at + shape.width));
    }
  }

  /** Gives the statements back; what waits is forgotten. */
  drop(): void {
    for (const { one, many } of this.shapes.values()) {
      one?.finalize();
      many?.finalize();
    }
    this.shapes.clear();
    this.shape = { text: '', width: 0, one: null, many: null };
    this.values = [];
  }

  private prepared({ text }: Shape, rows: number): Statement {
    return this.database.prepare(`INSERT INTO ${this.table} VALUES ${Array(rows).fill(text).join(', ')}`);
  }
}
