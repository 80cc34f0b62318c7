// How many different ones are in a window that slides.

export class Tally {
  private readonly counts = new Map<number, number>();

  /** How many different ones are in. */
  get size(): number {
    return this.counts.size;
  }

  add(one: number): void {
    this.counts.set(one, (this.counts.get(one) ?? 0) + 1);
  }

  /** One that is in. */
  remove(one: number): void {
    const left = (this.counts.get(one) ?? 1) - 1;
    if (left === 0) this.counts.delete(one);
    else this.counts.set(one, left);
  }
}
