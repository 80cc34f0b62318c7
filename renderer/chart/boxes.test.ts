// How much room texts and badges take.
import { describe, expect, it } from 'vitest';
import { measures } from './appearance';
import { captionLines, entityBox, grow, outlineBox, overlap, textBox, unite } from './boxes';
import type { Placed } from './geometry';
import { fitText, textWidth } from './textWidth';

const place: Placed = { x: 100, y: 100, shape: 'circle', radius: 15 };

describe('captionLines', () => {
  it('stand under the outline, one below the other, empty ones left out', () => {
    const lines = captionLines(place, { caption: 'Chen Wei 陈伟', subtitle: 'caller', isCaptionBold: false });
    expect(lines.map(({ text, kind }) => [text, kind])).toEqual([
      ['Chen Wei 陈伟', 'caption'],
      ['caller', 'quiet'],
    ]);
    const [first, second] = lines.map(textBox);
    expect(first?.top).toBe(100 + 15 + measures.captionGap);
    expect(second?.top).toBe(first?.bottom);
    expect(captionLines(place, { caption: '', subtitle: '', isCaptionBold: true })).toEqual([]);
  });
});

describe('entityBox', () => {
  it('holds outline, caption, badge and pin', () => {
    const bare = { caption: '', subtitle: '', isCaptionBold: false, hiddenBadge: null, badge: null, isPinned: false };
    const type = {
      shape: 'circle',
      radius: 15,
      fill: '#000000',
      glyph: null,
      initial: 'X',
      onFill: null,
      border: null,
      isDrawn: false,
      shares: [],
    } as const;
    expect(entityBox(place, { ...type, ...bare })).toEqual(outlineBox(place));
    const full = entityBox(place, {
      ...type,
      ...bare,
      caption: 'A long caption indeed',
      hiddenBadge: '+14',
      isPinned: true,
    });
    expect(full.left).toBeLessThan(60);
    expect(full.top).toBeLessThan(82);
    expect(full.bottom).toBeGreaterThan(120);
  });
});

describe('boxes', () => {
  it('unite, grow and overlap; touching is not overlapping', () => {
    const [a, b] = [
      { left: 0, top: 0, right: 2, bottom: 2 },
      { left: 2, top: 1, right: 4, bottom: 5 },
    ];
    expect(unite([a, b])).toEqual({ left: 0, top: 0, right: 4, bottom: 5 });
    expect(unite([])).toEqual({ left: 0, top: 0, right: 0, bottom: 0 });
    expect([overlap(a, b), overlap(grow(a, 1), b)]).toEqual([false, true]);
  });
});

describe('textWidth', () => {
  it('knows narrow letters, wide ones, Chinese and marks without width', () => {
    expect(textWidth('i', 10)).toBeLessThan(textWidth('W', 10) / 3);
    expect(textWidth('灯笼', 10)).toBe(20);
    expect(textWidth('e\u0301', 10)).toBe(textWidth('e', 10));
    expect(textWidth('Lantern', 10, true)).toBeGreaterThan(textWidth('Lantern', 10));
  });
});

describe('fitText', () => {
  it('cuts with an ellipsis, never within a character, and leaves what fits', () => {
    expect(fitText('灯笼二组', 100, 10)).toBe('灯笼二组');
    expect(fitText('灯笼二组灯笼二组', 40, 10)).toBe('灯笼二…');
    expect(fitText('🀄🀄🀄🀄🀄', 40, 10)).toBe('🀄🀄🀄…');
    expect(textWidth(fitText('x'.repeat(500), 100, 10), 10)).toBeLessThanOrEqual(100);
  });

  it('removes control characters, half pairs and marks that turn the direction', () => {
    expect(fitText('a\u0000b\ud800c\u202ed\uffff\n', 100, 10)).toBe('a b c d');
  });
});
