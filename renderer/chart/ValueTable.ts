// Plain values as rows of text in which everything is written once and named by its row afterwards: what edits share, and
// what merely reads the same, takes its bytes once. Exact where JSON alone is not: -0, NaN, infinities, undefined.
const listTag = 0;
const objectTag = 1;
const oddTag = 2;

/** What JSON has no word for; a row names its place in this list. */
const odd: readonly unknown[] = [undefined, -0, NaN, Infinity, -Infinity];

export class ValueTable {
  private readonly written: string[] = [];
  private readonly byText = new Map<string, number>();
  private readonly byObject = new Map<object, number>();
  private characters = 0;
  /** Rows from here on are named by how far back they are. */
  private near = 0;
  private began = 0;

  /** Each the text of one JSON value; a row names only rows before it: old ones by their number, near ones by minus their distance. */
  get rows(): readonly string[] {
    return this.written;
  }

  /** Characters of all rows. */
  get length(): number {
    return this.characters;
  }

  /**
   * Another part begins. Within two parts rows name each other by distance, so that parts that say the same of other
   * things are the same text, of which a packer needs to keep one.
   */
  begin(): void {
    this.near = this.began;
    this.began = this.written.length;
  }

  /** The number of the row that stands for the value. Throws for what is no plain value: functions, dates, instances. */
  add(value: unknown): number {
    if (typeof value !== 'object' || value === null) return this.put(textOf(value));
    const known = this.byObject.get(value);
    if (known !== undefined) return known;
    const nth = Array.isArray(value)
      ? this.row(
          listTag,
          Array.from(value, (one) => this.add(one)),
        )
      : this.row(objectTag, this.namesIn(value));
    this.byObject.set(value, nth);
    return nth;
  }

  private namesIn(value: object): number[] {
    if (Object.getPrototypeOf(value) !== Object.prototype) throw new TypeError('not a plain value');
    return Object.entries(value).flatMap(([key, inner]) => [this.add(key), this.add(inner)]);
  }

  private row(tag: number, names: readonly number[]): number {
    const at = this.written.length;
    const near = names.map((name) => (name < this.near ? name : name - at));
    return this.put(`[${[tag, ...near].join()}]`, `[${[tag, ...names].join()}]`);
  }

  /** Writes it, unless something of that key stands already. */
  private put(text: string, key = text): number {
    const known = this.byText.get(key);
    if (known !== undefined) return known;
    const nth = this.written.push(text) - 1;
    this.byText.set(key, nth);
    this.characters += text.length;
    return nth;
  }
}

function textOf(value: unknown): string {
  const nth = odd.findIndex((one) => Object.is(one, value));
  if (nth >= 0) return `[${oddTag},${nth}]`;
  const text: string | undefined = typeof value === 'bigint' ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError('not a plain value');
  return text;
}

type Row = string | number | boolean | null | readonly number[];

/** The values of all rows, in their order. `rows` are those of a table, parsed; equal values are the same object. */
export function valuesIn(rows: readonly Row[]): readonly unknown[] {
  const values: unknown[] = [];
  for (const row of rows) values.push(typeof row === 'object' && row !== null ? built(row, values) : row);
  return values;
}

function built([tag, ...names]: readonly number[], values: readonly unknown[]): unknown {
  if (tag === oddTag) return odd[names[0] ?? 0];
  const parts = names.map((name) => values[name < 0 ? values.length + name : name]);
  return tag === listTag ? parts : objectOf(parts);
}

/** Of keys and values in turn. */
function objectOf(parts: readonly unknown[]): object {
  const object: Record<string, unknown> = {};
  for (let at = 0; at < parts.length; at += 2) {
    const [key, value] = [String(parts[at]), parts[at + 1]];
    // Set in the plain way it would become the prototype.
    if (key === '__proto__') Object.defineProperty(object, key, { value, ...ownProperty });
    else object[key] = value;
  }
  return object;
}

const ownProperty = { enumerable: true, configurable: true, writable: true };
