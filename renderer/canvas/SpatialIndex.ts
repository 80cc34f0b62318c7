// What is where: entities and bundles by their boxes, for drawing only what is in view and for finding what is
// under the pointer, whether or not the close-up holds it.
import RBush from 'rbush';
import type { Box } from './camera';

interface Entry<T> extends Box {
  readonly it: T;
}

export class SpatialIndex<T> {
  private readonly tree = new RBush<Entry<T>>();
  private readonly entries = new Map<T, Entry<T>>();

  constructor(private readonly boxOf: (it: T) => Box) {}

  /** Replaces everything; the tree packs all at once better than one by one. */
  load(items: Iterable<T>): void {
    this.tree.clear();
    this.entries.clear();
    for (const it of items) this.entries.set(it, { ...this.boxOf(it), it });
    this.tree.load([...this.entries.values()]);
  }

  /** Adds it, or takes note that it has moved. */
  put(it: T): void {
    this.remove(it);
    const entry = { ...this.boxOf(it), it };
    this.entries.set(it, entry);
    this.tree.insert(entry);
  }

  remove(it: T): void {
    const entry = this.entries.get(it);
    if (entry === undefined) return;
    this.tree.remove(entry);
    this.entries.delete(it);
  }

  /** Everything whose box touches the given one, in no particular order. */
  within(box: Box): T[] {
    return this.tree.search({ minX: box.minX, minY: box.minY, maxX: box.maxX, maxY: box.maxY }).map(({ it }) => it);
  }
}
