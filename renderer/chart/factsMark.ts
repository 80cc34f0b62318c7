// A short mark of facts, by which a result knows that they have changed since: equal facts give equal marks, in any order.
import type { Entity, Link } from '../../shared/graph';
import { inOrder } from '../../shared/textOrder';
import type { Fields } from '../../shared/value';

/** By the fact, which never changes: the same object is not read twice. */
const marks = new WeakMap<object, number>();

/** 32 bits of what an entity or link says. */
export function factsMark(fact: Entity | Link): number {
  const known = marks.get(fact);
  if (known !== undefined) return known;
  const ends = 'from' in fact ? [fact.from, fact.to] : [fact.key, fact.caption];
  const mark = hashOf(JSON.stringify([fact.id, fact.type, ends, inOneOrder(fact.fields)]));
  marks.set(fact, mark);
  return mark;
}

/** A source and a file of a snapshot may list the same fields in another order. */
function inOneOrder(fields: Fields): Fields {
  const names = Object.keys(fields);
  const isInOrder = names.every((name, nth) => nth === 0 || inOrder(names[nth - 1] ?? '', name) < 0);
  return isInOrder ? fields : Object.fromEntries(Object.entries(fields).sort(([a], [b]) => inOrder(a, b)));
}

/** FNV-1a (Fowler, Noll and Vo), 32 bits. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** Marks of many facts as one, whatever their order: two sums, so that a swap of two changes does not go unseen. */
export class MarkSum {
  private sum = 0;
  private squares = 0;

  add(mark: number): void {
    this.sum = (this.sum + mark) >>> 0;
    this.squares = (this.squares + Math.imul(mark, mark | 1)) >>> 0;
  }

  get text(): string {
    return this.sum.toString(36) + '.' + this.squares.toString(36);
  }
}
