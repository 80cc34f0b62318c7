import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth } from './textWidth';
import { wrapText } from './wrapText';

describe('wrapping a text', () => {
  it('breaks at spaces', () => {
    expect(wrapText('calls every night at two', 70, 12)).toEqual(['calls every', 'night at two']);
  });

  it('breaks between Chinese characters', () => {
    expect(wrapText('每天夜里两点通话', 48, 12)).toEqual(['每天夜里', '两点通话']);
  });

  it('keeps the breaks of the text, empty lines too', () => {
    expect(wrapText('a\n\nb', 100, 12)).toEqual(['a', '', 'b']);
    expect(wrapText('', 100, 12)).toEqual(['']);
  });

  it('parts a word that is wider than a line', () => {
    expect(wrapText('id 1234567890', 40, 12)).toEqual(['id 123', '45678', '90']);
  });

  it('loses no character but spaces at breaks, and keeps every line within the width', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'm', '1', ' ', '陈', '，', '\n') });
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (written, width) => {
        const lines = wrapText(written, width, 12);
        expect(lines.join('').replaceAll(/\s/g, '')).toBe(written.replaceAll(/\s/g, ''));
        for (const line of lines) expect([...line].length === 1 || textWidth(line, 12) <= width).toBe(true);
      }),
    );
  });
});
