// The shipped fonts cut down to the characters of one picture, small enough to stand inside it. Without this a
// picture with Chinese captions would show boxes on a machine that has no Chinese font.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import type { FontFace } from '../../shared/contract';
import { holds, readSlices, type FontSlice } from './fontSlices';
import { packWoff2 } from './packWoff2';

/** The style sheets of the fonts, in the order in which a character looks for its glyph. */
export interface FontFolders {
  readonly inter: string;
  readonly notoSansSc: string;
}

/** What pictures ask for; Inter has every weight. */
const weights = [400, 500, 700] as const;
/** Chinese is shipped in two: a caption of 500 is drawn with 400, in the window as in the picture. */
const chineseWeights = [400, 700] as const;

/** Kerning and composed marks are seen on the screen too; small capitals and the like are not. */
const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'calt', 'tnum'];
/** Chinese characters in a line have none that shows, and a fourfold time goes into finding that out. */
const noFeatures = { keepFeatures: [], noLayoutClosure: true, dropTables: ['GSUB', 'GPOS', 'GDEF'] };

/**
 * The faces for the characters of `text`, by family, weight and range; a character that neither font has is left
 * out, and the empty text gives none. The same text gives the same bytes.
 */
export async function subsetFonts(text: string, { inter, notoSansSc }: FontFolders): Promise<readonly FontFace[]> {
  const sheets = await Promise.all([
    readSlices(path.join(inter, 'wght.css'), 'Inter'),
    ...chineseWeights.map((weight) => readSlices(path.join(notoSansSc, `${weight}.css`), 'Noto Sans SC')),
  ]);
  const slices = sheets.flat();
  const faces: FontFace[] = [];
  for (const weight of weights) {
    const wanted = charactersBySlice(
      text,
      slices.filter((slice) => slice.weight === null || slice.weight === weight),
    );
    for (const [slice, characters] of wanted) faces.push(await cut(slice, weight, characters));
  }
  return faces;
}

function charactersBySlice(text: string, slices: readonly FontSlice[]): ReadonlyMap<FontSlice, readonly number[]> {
  const wanted = new Map<FontSlice, number[]>();
  const codePoints = [...new Set(text)].map((character) => character.codePointAt(0) ?? 0).sort((a, b) => a - b);
  for (const codePoint of codePoints) {
    const slice = slices.find((candidate) => holds(candidate, codePoint));
    if (slice !== undefined) wanted.set(slice, [...(wanted.get(slice) ?? []), codePoint]);
  }
  return wanted;
}

async function cut(slice: FontSlice, weight: number, codePoints: readonly number[]): Promise<FontFace> {
  const sfnt = await subsetFont(await readFile(slice.file), String.fromCodePoint(...codePoints), {
    targetFormat: 'truetype',
    noHinting: true,
    ...(slice.family === 'Inter' ? { keepFeatures, variationAxes: { wght: weight } } : noFeatures),
  });
  return {
    family: slice.family,
    weight,
    woff2Base64: packWoff2(sfnt).toString('base64'),
    unicodeRange: codePoints.map((codePoint) => `U+${codePoint.toString(16)}`).join(','),
  };
}
