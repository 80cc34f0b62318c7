import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { KeyRefs } from './KeyRefs';

describe('numbers by key', () => {
  it('tells every two keys apart as a map of texts does', () => {
    const key = fc.oneof(
      fc.stringMatching(/^\d{1,18}$/),
      fc.integer({ min: 0, max: 300 }).map(String),
      fc.constantFrom('', '0', '00', '007', '7', '13800138000', '013800138000', '1e3', '１', '-1', '1.0', '__proto__'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(key, { maxLength: 200 }), (keys) => {
        const refs = new KeyRefs();
        const twin = new Map<string, number>();
        for (const one of keys) {
          if (refs.get(one) !== twin.get(one)) return false;
          if (twin.has(one)) continue;
          refs.add(one, twin.size);
          twin.set(one, twin.size);
        }
        return [...twin].every(([one, ref]) => refs.get(one) === ref);
      }),
      { seed: 7, numRuns: 50 },
    );
  });

  it('holds many numbers that differ in a few digits', () => {
    const refs = new KeyRefs();
    for (let nth = 0; nth < 50_000; nth += 1) refs.add(String(13_800_000_000 + nth * 1000), nth);
    for (let nth = 0; nth < 50_000; nth += 997) expect(refs.get(String(13_800_000_000 + nth * 1000))).toBe(nth);
    expect(refs.get('13800000001')).toBeUndefined();
  });
});
