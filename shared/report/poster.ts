// A picture over several sheets of paper that are glued together: which part of it each sheet shows, and where the sheets lap
// over each other.
import type { Size } from './picture';
import { paperMm, type Paper } from './paper';

/** Millimetres that no printer reaches safely, on every side of a sheet. */
export const sheetMargin = 12;
/** Millimetres that neighbouring sheets both show. */
export const sheetOverlap = 10;

export interface Tiles {
  readonly columns: number;
  readonly rows: number;
}

export interface Sheet {
  /** From 0, left to right and top to bottom. */
  readonly column: number;
  readonly row: number;
  /** The part of the picture on it, in units of the picture; may reach beyond the picture. */
  readonly part: { readonly left: number; readonly top: number; readonly width: number; readonly height: number };
}

/**
 * The sheets row by row, the picture as large as fits all of them together and in their middle. A picture without extent is
 * taken as one unit wide and high.
 */
export function sheetsOf(picture: Size, paper: Paper, { columns, rows }: Tiles): readonly Sheet[] {
  const [width, height] = [Math.max(1, picture.width), Math.max(1, picture.height)];
  const { width: paperWidth, height: paperHeight } = paperMm(paper);
  const [inner, innerHeight] = [paperWidth - 2 * sheetMargin, paperHeight - 2 * sheetMargin];
  const whole = {
    width: columns * inner - (columns - 1) * sheetOverlap,
    height: rows * innerHeight - (rows - 1) * sheetOverlap,
  };
  const unitsPerMm = Math.max(width / whole.width, height / whole.height);
  const left = (width - whole.width * unitsPerMm) / 2;
  const top = (height - whole.height * unitsPerMm) / 2;
  const part = { width: inner * unitsPerMm, height: innerHeight * unitsPerMm };
  return Array.from({ length: columns * rows }, (_, nth) => {
    const [row, column] = [Math.floor(nth / columns), nth % columns];
    return {
      column,
      row,
      part: {
        left: left + column * (inner - sheetOverlap) * unitsPerMm,
        top: top + row * (innerHeight - sheetOverlap) * unitsPerMm,
        ...part,
      },
    };
  });
}
