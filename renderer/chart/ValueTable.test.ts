// Values written as rows and read again: the same to the bit, whatever they hold.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ValueTable, valuesIn } from './ValueTable';

/** Each value a part of its own. */
function partsAgain(values: readonly unknown[]): {
  readonly read: readonly unknown[];
  readonly rows: readonly string[];
} {
  const table = new ValueTable();
  const names = values.map((value) => {
    table.begin();
    return table.add(value);
  });
  const read = valuesIn(JSON.parse(`[${table.rows.join(',')}]`) as Parameters<typeof valuesIn>[0]);
  return { read: names.map((nth) => read[nth]), rows: table.rows };
}

function readAgain(value: unknown): unknown {
  return partsAgain([value]).read[0];
}

describe('ValueTable', () => {
  it('gives back any plain value exactly: numbers to the bit, undefined told from missing, keys in their order', () => {
    const key = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', 'constructor', '7', ''));
    const leaf = [fc.double(), fc.string({ unit: 'binary' }), fc.constantFrom(-0, undefined, null, true, '\ud800')];
    const { value: any } = fc.letrec<{ value: unknown }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        ...leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((pairs) => Object.fromEntries(pairs)),
      ),
    }));
    const keysOf = (value: unknown) => JSON.stringify(value, (_key, inner: unknown) => inner ?? 'none');
    fc.assert(
      fc.property(fc.array(any, { minLength: 1, maxLength: 6 }), (values) => {
        const { read } = partsAgain([...values, ...values]);
        for (const [nth, value] of [...values, ...values].entries()) {
          expect(isDeepStrictEqual(read[nth], value)).toBe(true);
          expect(keysOf(read[nth])).toBe(keysOf(value));
        }
      }),
      { seed: 8, numRuns: 50 },
    );
  });

  it('keeps a key named __proto__ a key', () => {
    const hostile = JSON.parse('{"__proto__":{"isAdmin":true},"a":1}') as object;
    const read = readAgain(hostile) as object;
    expect(Object.keys(read)).toEqual(['__proto__', 'a']);
    expect('isAdmin' in read).toBe(false);
  });

  it('writes once what is the same or says the same', () => {
    const table = new ValueTable();
    const fields = { number: '139 0000 1000' };
    const before = [table.add({ fields }), table.rows.length] as const;
    expect([table.add({ fields: { ...fields } }), table.rows.length]).toEqual(before);
    const [one, other] = readAgain([{ fields }, { fields: { ...fields } }]) as [unknown, unknown];
    expect(one).toBe(other);
  });

  it('writes parts that say the same of other things as the same text', () => {
    const about = (by: string) => ({ links: ['a', 'b', 'c'].map((link) => ({ link, broughtBy: [by] })) });
    const { rows } = partsAgain(['one', 'two', 'three', 'four'].map(about));
    const own = (by: string) => rows.slice(rows.indexOf(JSON.stringify(by)) + 1);
    expect(own('four')).toHaveLength(6);
    expect(own('three').slice(0, 6)).toEqual(own('four'));
  });

  it('refuses what it could not give back', () => {
    for (const value of [new Date(0), new Map(), () => 1, Symbol('x'), 1n, { a: [new Uint8Array(1)] }]) {
      expect(() => new ValueTable().add(value)).toThrow(TypeError);
    }
  });
});
