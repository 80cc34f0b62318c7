import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellName } from '../../../shared/spellName';
import { quoteListedName } from './quoteName';

describe('names in the text of a statement', () => {
  it('are used when they consist of letters, digits and plain signs', () => {
    for (const name of ['Person', '手机', 'phone_number', 'First-Name', 'Last name', '号码 (备用)', 'Größe', 'नाम'])
      expect(quoteListedName(name)).toBe(`\`${name}\``);
  });

  it('are left alone when they hold a backtick, a backslash, a quote, or anything that cannot be seen', () => {
    const odd = [
      '',
      'a`b',
      'a\\u0060b',
      'a\\',
      'a"b',
      "a'b",
      'a\nb',
      'a\0b',
      'a\u202eb',
      'a\u200bb',
      'a\u2028b',
      'a\ufeffb',
    ];
    for (const name of [...odd, 'a\u00adb', 'x'.repeat(201), '\ud800']) expect(quoteListedName(name)).toBeNull();
  });

  it('never end early, whatever they are', () => {
    const sign = fc.constantFrom('`', '\\', 'u0060', 'a', '"', '\n', ' ', '手', '\u202e', '😀');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 12 }), (name) => {
        const quoted = quoteListedName(name);
        if (quoted !== null) expect(quoted.slice(1, -1)).not.toMatch(/[`\\]/);
        // Read as the server reads it: escapes first, then the quoting.
        const read = spellName(name).replaceAll(/\\u([0-9a-fA-F]{4})/g, (_, code: string) =>
          String.fromCharCode(parseInt(code, 16)),
        );
        expect(read.slice(1, -1).replaceAll('``', '`')).toBe(name);
        expect(spellName(name)).not.toMatch(/[\n\u202e]/);
        expect(spellName(name).slice(1, -1).replaceAll('``', '')).not.toContain('`');
      }),
      { seed: 5, numRuns: 500 },
    );
  });
});
