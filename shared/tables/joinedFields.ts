// What a later word on an entity adds to the first.
import type { Fields, Value } from '../value';

/** Of each field the first value stays; `onConflict` hears of every later one that says otherwise. The same object when nothing is added. */
export function joinedFields(first: Fields, later: Fields, onConflict: () => void): Fields {
  const added: { [name: string]: Value } = {};
  let isMore = false;
  for (const [name, value] of Object.entries(later)) {
    if (!Object.hasOwn(first, name)) {
      added[name] = value;
      isMore = true;
    } else if (!isSame(first[name], value)) onConflict();
  }
  return isMore ? { ...first, ...added } : first;
}

function isSame(one: Value | undefined, other: Value): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}
