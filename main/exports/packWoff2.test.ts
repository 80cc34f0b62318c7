import { readFile } from 'node:fs/promises';
import path from 'node:path';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { packWoff2 } from './packWoff2';

const inter = path.resolve(
  import.meta.dirname,
  '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
);

describe('packWoff2', () => {
  it('is read back as the same font by another reader', async () => {
    const cut = await subsetFont(await readFile(inter), 'abc', { targetFormat: 'truetype' });
    const packed = packWoff2(cut);
    expect(packed.readUInt32BE(8)).toBe(packed.length);
    expect(packed.length).toBeLessThan(cut.length);
    expect(await subsetFont(packed, 'abc', { targetFormat: 'truetype' })).toEqual(
      await subsetFont(cut, 'abc', { targetFormat: 'truetype' }),
    );
  });
});
