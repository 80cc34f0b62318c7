// How the words of `ldd` become the packages to install.
import { describe, expect, it } from 'vitest';
import { missingLibraries, packagesFor } from './system-libraries.mjs';

const WORDS = `
	linux-vdso.so.1 (0x00007ffc)
	libffmpeg.so => /app/libffmpeg.so (0x00007f)
	libnss3.so => not found
	libsmime3.so => not found
	libnew.so.9 => not found
	libnss3.so => not found
`;

describe('missing system libraries', () => {
  it('are each named once', () => {
    expect(missingLibraries(WORDS)).toEqual(['libnss3.so', 'libsmime3.so', 'libnew.so.9']);
  });

  it('become the packages that hold them; an unknown one keeps its own name', () => {
    expect(packagesFor(missingLibraries(WORDS))).toEqual(['libnss3', 'libnew.so.9']);
  });
});
