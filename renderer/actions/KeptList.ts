// Entities or links as main was last given them, in blocks, so that after an edit only the blocks that it touched are
// written again: a large chart is megabytes of text.
import type { KeptPiece } from '../../shared/keptWindow';
import { snapshotText } from '../../shared/snapshot';
import { inOrder } from '../../shared/textOrder';

/** Elements of a block when it is first written; it grows to twice as many before it is split. */
const usualSize = 128;

/** Neighbours in the order of ids: those from its first on, up to the first of the next block. */
interface Block<T> {
  readonly nth: number;
  readonly elements: readonly T[];
}

/** Texts of blocks never change: what is written anew gets another number. */
let numbered = 0;

export class KeptList<T> {
  private constructor(
    private readonly idOf: (it: T) => string,
    private readonly blocks: readonly Block<T>[],
  ) {}

  static of<T>(idOf: (it: T) => string): KeptList<T> {
    return new KeptList(idOf, []);
  }

  /**
   * Writes the list, which is in the order of ids, as JSON: blocks that are as they were by their number alone. Null lets
   * others in between. Returns what is kept once main has it.
   */
  *written(list: readonly T[]): Generator<KeptPiece | null, KeptList<T>> {
    const blocks: Block<T>[] = [];
    yield '[';
    for (const { elements, before } of this.divided(list)) {
      if (blocks.length > 0) yield ',';
      if (before === null) {
        numbered += 1;
        const nth = numbered;
        yield { nth, text: yield* joined(elements) };
        blocks.push({ nth, elements });
      } else {
        yield before.nth;
        blocks.push(before);
      }
    }
    yield ']';
    return new KeptList(this.idOf, blocks);
  }

  /** The list in blocks, none empty; `before` is the one that holds the very same elements. */
  private *divided(list: readonly T[]): Generator<{ elements: readonly T[]; before: Block<T> | null }> {
    let from = 0;
    for (const [at, block] of this.blocks.entries()) {
      const to = this.startOf(this.blocks[at + 1], list, from);
      if (isSame(block.elements, list, from, to)) yield { elements: block.elements, before: block };
      else yield* this.split(list.slice(from, to));
      from = to;
    }
    if (this.blocks.length === 0) yield* this.split(list);
  }

  private *split(elements: readonly T[]): Generator<{ elements: readonly T[]; before: null }> {
    const size = elements.length > 2 * usualSize || this.blocks.length === 0 ? usualSize : 2 * usualSize;
    for (let at = 0; at < elements.length; at += size) yield { elements: elements.slice(at, at + size), before: null };
  }

  /** Where in the list the block begins: at the end when there is none. */
  private startOf(block: Block<T> | undefined, list: readonly T[], from: number): number {
    const [first] = block?.elements ?? [];
    if (first === undefined) return list.length;
    const id = this.idOf(first);
    let [low, high] = [from, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const it = list[middle];
      if (it !== undefined && inOrder(this.idOf(it), id) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function isSame<T>(elements: readonly T[], list: readonly T[], from: number, to: number): boolean {
  return elements.length === to - from && elements.every((it, nth) => it === list[from + nth]);
}

function* joined(elements: readonly unknown[]): Generator<null, string> {
  const texts: string[] = [];
  for (const it of elements) {
    texts.push(snapshotText(it));
    yield null;
  }
  return texts.join(',');
}
