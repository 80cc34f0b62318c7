import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Fields, Value } from '../../../shared/value';
import { fieldText } from './fieldText';

const text = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('"', '\\', '\ud800', '😀', '\u2028', '\0'),
);
const plain = fc.oneof(text, fc.double(), fc.boolean(), fc.constant(null));
const moment = text.map((v): Value => ({ t: 'datetime', v }));
const value = fc.oneof(
  plain,
  moment,
  fc.array(plain, { maxLength: 3 }),
  text.map((v): Value => ({ t: 'date', v })),
);
const names = fc.oneof(text, fc.constantFrom('at', '1', 'constructor', '__proto__'));

describe('fields as a case keeps them', () => {
  it('are the JSON of them, to the byte', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value), { maxLength: 5 }), (entries) => {
        const fields: Fields = Object.fromEntries(entries);
        return fieldText(fields) === (entries.length === 0 ? '' : JSON.stringify(fields));
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('are nothing where there are none', () => {
    expect(fieldText({})).toBe('');
  });
});
