// Numbers for the ids of a source that has none, so that the engine can count on numbers.

export class Numbering<Id extends string> {
  private readonly ids: Id[] = [];
  private readonly numbers = new Map<Id, number>();

  /** The same number each time the same id comes. */
  numberOf(id: Id): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.ids.push(id) - 1;
    this.numbers.set(id, number);
    return number;
  }

  /** Of a number that was given out. */
  idOf(number: number): Id {
    const id = this.ids[number];
    if (id === undefined) throw new RangeError(`no id has number ${number}`);
    return id;
  }
}
