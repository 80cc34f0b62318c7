// A column of numbers that grows, for what is told of millions of links or of every entity: a Map or a list of objects
// would be ten times as large and as slow.

type Cells = Int8Array | Int32Array | Float64Array;

export class Column {
  private constructor(
    private cells: Cells,
    private readonly make: (length: number) => Cells,
    private readonly empty: number,
  ) {
    cells.fill(empty);
  }

  /** `empty` is what is read where nothing was written. */
  static of(make: (length: number) => Cells, empty: number): Column {
    return new Column(make(1024), make, empty);
  }

  get(at: number): number {
    return this.cells[at] ?? this.empty;
  }

  set(at: number, value: number): void {
    if (at >= this.cells.length) this.grow(at);
    this.cells[at] = value;
  }

  private grow(at: number): void {
    const cells = this.make(Math.max(at + 1, this.cells.length * 2)).fill(this.empty);
    cells.set(this.cells);
    this.cells = cells;
  }
}

export const smallNumbers = (empty: number) => Column.of((length) => new Int8Array(length), empty);
export const wholeNumbers = (empty: number) => Column.of((length) => new Int32Array(length), empty);
export const numbers = (empty: number) => Column.of((length) => new Float64Array(length), empty);
