// The lines of a scene, by what they draw. By their names only when somebody asks for one: a chart of forty thousand opens
// sooner when none of their names is made.
import type { LinkBundle } from '../chart/selectors';
import type { DrawnBundle } from './sceneParts';

export class BundleList {
  private readonly list = new Map<LinkBundle, DrawnBundle>();
  private named: Map<string, DrawnBundle> | null = null;

  get size(): number {
    return this.list.size;
  }

  values(): IterableIterator<DrawnBundle> {
    return this.list.values();
  }

  /** Names of all, in no particular order. */
  keys(): IterableIterator<string> {
    return this.names().keys();
  }

  get(id: string): DrawnBundle | undefined {
    return this.names().get(id);
  }

  has(id: string): boolean {
    return this.names().has(id);
  }

  /** The one that draws that very bundle. */
  of(bundle: LinkBundle): DrawnBundle | undefined {
    return this.list.get(bundle);
  }

  /** Takes the place of another of its name. */
  put(it: DrawnBundle): void {
    this.list.set(it.bundle, it);
    this.named?.set(it.id, it);
  }

  /** From now on it draws that bundle, which says the same. */
  renew(it: DrawnBundle, bundle: LinkBundle): void {
    if (it.bundle === bundle) return;
    this.list.delete(it.bundle);
    it.bundle = bundle;
    this.list.set(bundle, it);
  }

  remove(it: DrawnBundle): void {
    this.list.delete(it.bundle);
    if (this.named?.get(it.id) === it) this.named.delete(it.id);
  }

  private names(): Map<string, DrawnBundle> {
    this.named ??= new Map(Array.from(this.list.values(), (it) => [it.id, it]));
    return this.named;
  }
}
