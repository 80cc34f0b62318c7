// Lists in the order of ids, kept so through changes without being sorted anew.
import { inOrder } from '../../shared/textOrder';

/** What a change does to a list; `changed` keep their ids. */
interface ListChange<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
  readonly changed: readonly { readonly after: T }[];
}

/** The list after the change, in the order of ids as it was before. */
export function listAfter<T>(
  list: readonly T[],
  { added, removed, changed }: ListChange<T>,
  idOf: (it: T) => string,
): readonly T[] {
  const gone = new Set(removed.map(idOf));
  const altered = new Map(changed.map(({ after }) => [idOf(after), after]));
  const come = added.toSorted((a, b) => inOrder(idOf(a), idOf(b)));
  if (list.length === 0) return come;
  const after: T[] = [];
  let next = 0;
  const putUpTo = (id: string | null) => {
    for (; next < come.length; next += 1) {
      const it = come[next];
      if (it === undefined || (id !== null && idOf(it) >= id)) return;
      after.push(it);
    }
  };
  for (const it of list) {
    const id = idOf(it);
    putUpTo(id);
    if (!gone.has(id)) after.push(altered.get(id) ?? it);
  }
  putUpTo(null);
  return after;
}
