// When `npm start` may trust node_modules as it is.
import { describe, expect, it } from 'vitest';
import { isInstalled } from './dependencies.mjs';

const root = { '': { name: 'skein' } };
const zod = { version: '4.0.0', integrity: 'sha512-a' };

describe('isInstalled', () => {
  it('accepts what npm wrote down last time when nothing has changed since', () => {
    expect(
      isInstalled({ packages: { ...root, 'node_modules/zod': zod } }, { packages: { 'node_modules/zod': zod } }),
    ).toBe(true);
  });

  it('asks for an install when a version or a checksum differs', () => {
    const wanted = { packages: { ...root, 'node_modules/zod': zod } };
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { ...zod, version: '3.0.0' } } })).toBe(false);
    expect(isInstalled(wanted, { packages: { 'node_modules/zod': { ...zod, integrity: 'sha512-b' } } })).toBe(false);
  });

  it('asks for an install when a package is missing or left over', () => {
    expect(isInstalled({ packages: { ...root, 'node_modules/zod': zod } }, { packages: {} })).toBe(false);
    expect(isInstalled({ packages: root }, { packages: { 'node_modules/zod': zod } })).toBe(false);
  });

  it('does without packages that are only for other systems', () => {
    const other = { ...zod, optional: true };
    expect(isInstalled({ packages: { ...root, 'node_modules/only-on-windows': other } }, { packages: {} })).toBe(true);
  });
});
