// Published values, and that everything a palette gives can be seen in both themes.
import { describe, expect, it } from 'vitest';
import { entityTypes } from '../../../shared/catalogue';
import { paletteIds } from '../../../shared/dress/rule';
import { dressedLook, palettes, typeLook } from '../appearance';
import { contrast, glyphOn, lineColourOn } from './contrast';
import { categoryColours, colourAt } from './palettes';

const everyColour = paletteIds.flatMap((id) => [
  ...categoryColours(id),
  ...Array.from({ length: 33 }, (_, nth) => colourAt(id, nth / 32)),
]);

describe('palettes', () => {
  it('run from end to end through what was published', () => {
    expect([colourAt('viridis', 0), colourAt('viridis', 1)]).toEqual(['#440154', '#fde725']);
    // Matplotlib 3, cm.cividis(0.5).
    expect(colourAt('cividis', 0.5)).toBe('#7d7c78');
    expect(colourAt('viridis', 1 / 3)).toBe('#31688e');
    expect([colourAt('viridis', -3), colourAt('viridis', 7)]).toEqual(['#440154', '#fde725']);
  });

  it('give each of their categories a colour of its own', () => {
    for (const id of paletteIds) {
      const colours = categoryColours(id);
      expect(colours.length).toBeGreaterThanOrEqual(6);
      expect(new Set(colours).size).toBe(colours.length);
    }
  });

  it('get ever lighter where they are made for print and for ramps', () => {
    for (const id of ['viridis', 'cividis', 'greys'] as const) {
      const onBlack = Array.from({ length: 33 }, (_, nth) => contrast(colourAt(id, nth / 32), '#000000'));
      expect(onBlack).toEqual(onBlack.toSorted((a, b) => a - b));
    }
  });
});

describe('contrast', () => {
  it('is that of WCAG 2.2', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it('of a glyph on any fill that a rule gives is 3:1 at least', () => {
    for (const fill of everyColour) expect(contrast(fill, glyphOn(fill))).toBeGreaterThanOrEqual(3);
  });

  it('of a line or a fill with its edge to the ground is 3:1 at least, in both themes', () => {
    const [type] = entityTypes;
    for (const theme of ['light', 'dark'] as const) {
      const ground = palettes[theme].chart;
      const plain = typeLook(type.id, 'en');
      for (const colour of everyColour) {
        expect(contrast(lineColourOn(colour, ground), ground)).toBeGreaterThanOrEqual(3);
        const { fill, border } = dressedLook(plain, { colour }, { theme, language: 'en' });
        expect(fill, 'as it was published').toBe(colour);
        expect(Math.max(contrast(fill, ground), contrast(border?.colour ?? ground, ground))).toBeGreaterThanOrEqual(3);
      }
    }
  });
});
