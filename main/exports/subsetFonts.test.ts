import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { subsetFonts, type FontFolders } from './subsetFonts';

const modules = path.resolve(import.meta.dirname, '../../node_modules');
const folders: FontFolders = {
  inter: path.join(modules, '@fontsource-variable/inter'),
  notoSansSc: path.join(modules, '@fontsource/noto-sans-sc'),
};

describe('subsetFonts', () => {
  it('gives Latin letters in Inter and Chinese ones in Noto Sans SC, small enough for a picture', async () => {
    const faces = await subsetFonts('Chen Wei 陈伟 +86 138', folders);
    expect([...new Set(faces.map(({ family }) => family))].sort()).toEqual(['Inter', 'Noto Sans SC']);
    expect([...new Set(faces.map(({ weight }) => weight))]).toEqual([400, 500, 700]);
    for (const { woff2Base64 } of faces) {
      const bytes = Buffer.from(woff2Base64, 'base64');
      expect(bytes.toString('latin1', 0, 4)).toBe('wOF2');
      expect(bytes.length).toBeLessThan(6000);
    }
  });

  it('names every character once a weight, with the one slice that holds it', async () => {
    const faces = await subsetFonts('a陈a陈', folders);
    expect(faces.map(({ family, weight, unicodeRange }) => [family, weight, unicodeRange])).toEqual([
      ['Inter', 400, 'U+61'],
      ['Noto Sans SC', 400, 'U+9648'],
      ['Inter', 500, 'U+61'],
      ['Inter', 700, 'U+61'],
      ['Noto Sans SC', 700, 'U+9648'],
    ]);
  });

  it('gives the same bytes for the same characters, whatever their order', async () => {
    expect(await subsetFonts('伟陈ba', folders)).toEqual(await subsetFonts('ab陈伟', folders));
  });

  it('leaves out what no font has and gives nothing for nothing', async () => {
    expect(await subsetFonts('', folders)).toEqual([]);
    expect(await subsetFonts('\u{10FFFF}\uE000', folders)).toEqual([]);
  });
});
