// Parameters as the record keeps them: exact while they are short; of long lists and texts the beginning, the length and a
// hash, so that they can be told apart without a whole selection in every line.
import { snapshotText } from '../../shared/snapshot';
import { sha256 } from './chain';

const mostItems = 20;
const mostLetters = 2000;

export function compacted(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.length <= mostLetters
      ? value
      : { text: value.slice(0, mostLetters), letters: value.length, sha256: sha256(value) };
  }
  if (Array.isArray(value)) {
    if (value.length <= mostItems) return value.map(compacted);
    const first = value.slice(0, mostItems).map(compacted);
    return { first, count: value.length, sha256: sha256(snapshotText(value)) };
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]): [string, unknown] => [name, compacted(inner)]));
}
