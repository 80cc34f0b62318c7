// The typed values of GraphML data elements: text as it stands in the file to a value that travels exact.
import type { Value } from '../value';
import { heard, type Kind } from './exactText';
import type { Refusal } from './ImportFormat';

export interface DataKey {
  readonly id: string;
  readonly name: string;
  /** `attr.type`: boolean, int, long, float, double or string; anything else is read as text. */
  readonly type: string;
  /** `for`: node, edge, graph, all … */
  readonly domain: string;
  readonly fallback: Value;
  /** Of files that Skein wrote: the exact kind, and whether it holds the type or the key of its node. */
  readonly kind: Kind | null;
  readonly role: string;
}

/** The value of a data element, or null for an empty one; `refuse` makes the error for text that is not of the type. */
export function readTyped(text: string, key: DataKey, refuse: (reason: Refusal) => Error): Value {
  if (key.kind !== null) return heard(key.kind, text);
  const trimmed = text.trim();
  if (trimmed === '') return null;
  switch (key.type) {
    case 'boolean': {
      const isTrue = /^(true|1)$/i.test(trimmed);
      if (!isTrue && !/^(false|0)$/i.test(trimmed)) throw refuse('notBoolean');
      return isTrue;
    }
    case 'int':
    case 'long':
      if (!/^[+-]?\d+$/.test(trimmed)) throw refuse('notNumber');
      return integer(BigInt(trimmed.replace(/^\+/, '')));
    case 'float':
    case 'double':
      return float(trimmed, refuse);
    default:
      return trimmed;
  }
}

function integer(exact: bigint): Value {
  const near = Number(exact);
  return Number.isSafeInteger(near) ? near : { t: 'int', v: String(exact) };
}

function float(text: string, refuse: (reason: Refusal) => Error): Value {
  const special = /^([+-]?)(inf|infinity)$/i.exec(text);
  if (special !== null) return { t: 'float', v: special[1] === '-' ? '-Infinity' : 'Infinity' };
  if (/^nan$/i.test(text)) return { t: 'float', v: 'NaN' };
  if (!/^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text)) throw refuse('notNumber');
  const number = Number(text);
  if (Object.is(number, -0)) return { t: 'float', v: '-0' };
  return Number.isFinite(number) ? number : { t: 'float', v: number < 0 ? '-Infinity' : 'Infinity' };
}
