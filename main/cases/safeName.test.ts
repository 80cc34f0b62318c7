import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeName } from './safeName';

describe('safeName', () => {
  it('keeps an ordinary name', () => {
    expect(safeName('Lantern 陈伟 2026-05-09.png')).toBe('Lantern 陈伟 2026-05-09.png');
  });

  it.each([
    ['../../etc/passwd', '_.._etc_passwd'],
    ['..', 'skein'],
    ['', 'skein'],
    ['CON.png', '_CON.png'],
    ['a\u202Egnp.exe\u0000.png', 'agnp.exe.png'],
    [`${'x'.repeat(59)}. and more`, 'x'.repeat(59)],
    ['a/b\\c:d.svg', 'a_b_c_d.svg'],
  ])('makes %j safe', (from, to) => {
    expect(safeName(from)).toBe(to);
  });

  it('stays a single name of bearable length, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const name = safeName(text);
        expect(path.basename(path.join('/folder', name))).toBe(name);
        expect(name.length).toBeGreaterThan(0);
        expect([...name].length).toBeLessThan(140);
      }),
      { seed: 4, numRuns: 2000 },
    );
  });
});
