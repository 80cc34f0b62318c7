// A binary heap: gives back what was put in, the least first.

export class Heap<T> {
  private readonly items: T[] = [];

  constructor(private readonly compare: (a: T, b: T) => number) {}

  push(item: T): void {
    const { items } = this;
    let at = items.push(item) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const parent = items[above] as T;
      if (this.compare(item, parent) >= 0) break;
      items[at] = parent;
      at = above;
    }
    items[at] = item;
  }

  pop(): T | undefined {
    const { items } = this;
    const least = items[0];
    const last = items.pop();
    if (last === undefined || items.length === 0) return least;
    let at = 0;
    for (;;) {
      const below = this.lesserBelow(at);
      if (below === null || this.compare(last, items[below] as T) <= 0) break;
      items[at] = items[below] as T;
      at = below;
    }
    items[at] = last;
    return least;
  }

  private lesserBelow(at: number): number | null {
    const { items } = this;
    const left = 2 * at + 1;
    if (left >= items.length) return null;
    const right = left + 1;
    return right < items.length && this.compare(items[right] as T, items[left] as T) < 0 ? right : left;
  }
}
