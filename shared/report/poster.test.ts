import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperMm } from './paper';
import { viewBoxOf } from './picture';
import { sheetMargin, sheetOverlap, sheetsOf } from './poster';

const extent = fc.integer({ min: 1, max: 100_000 });
const count = fc.integer({ min: 1, max: 6 });
const paper = fc.record({ size: fc.constantFrom('a4' as const, 'a3' as const), isLandscape: fc.boolean() });

describe('sheetsOf', () => {
  it('shows every part of the picture, at one scale, as large as the sheets allow', () => {
    fc.assert(
      fc.property(extent, extent, paper, count, count, (width, height, sheet, columns, rows) => {
        const sheets = sheetsOf({ width, height }, sheet, { columns, rows });
        expect(sheets).toHaveLength(columns * rows);
        const inner = paperMm(sheet).width - 2 * sheetMargin;
        const unitsPerMm = (sheets[0]?.part.width ?? 0) / inner;
        const left = Math.min(...sheets.map(({ part }) => part.left));
        const top = Math.min(...sheets.map(({ part }) => part.top));
        const right = Math.max(...sheets.map(({ part }) => part.left + part.width));
        const bottom = Math.max(...sheets.map(({ part }) => part.top + part.height));
        const slack = (width + height) / 1e6;
        expect(left).toBeLessThanOrEqual(slack);
        expect(top).toBeLessThanOrEqual(slack);
        expect(right).toBeGreaterThanOrEqual(width - slack);
        expect(bottom).toBeGreaterThanOrEqual(height - slack);
        expect(Math.min(right - left - width, bottom - top - height)).toBeLessThan(slack);
        const second = sheets.find(({ column, row }) => column === 1 && row === 0);
        if (second !== undefined && sheets[0] !== undefined) {
          const shared = sheets[0].part.left + sheets[0].part.width - second.part.left;
          expect(shared / unitsPerMm).toBeCloseTo(sheetOverlap, 3);
        }
      }),
      { seed: 7 },
    );
  });
});

describe('viewBoxOf', () => {
  it('reads the extent of a picture and takes nothing for one that has none', () => {
    expect(viewBoxOf('<svg width="3" viewBox="-5 2.5 300 200" x="1">')).toEqual({
      left: -5,
      top: 2.5,
      width: 300,
      height: 200,
    });
    expect(viewBoxOf('<svg>')).toEqual({ left: 0, top: 0, width: 0, height: 0 });
  });
});
