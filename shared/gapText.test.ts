import { describe, expect, it } from 'vitest';
import { translatorOf } from './messages';
import { gapText } from './gapText';

describe('gaps', () => {
  const { t } = translatorOf('en');
  it.each([
    [0, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [3725, '1 h 2 min'],
    [90_000, '1 d 1 h'],
    [172_800, '2 d'],
    [172_860, '2 d'],
  ])('of %i seconds are written %s', (seconds, text) => {
    expect(gapText(seconds, t)).toBe(text);
  });
});
