import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bundleFile } from './bundleFile';

const root = path.resolve('/opt/skein/renderer');

describe('bundleFile', () => {
  it('serves the page and what belongs to it', () => {
    expect(bundleFile('app://bundle/', root)).toEqual({
      file: path.join(root, 'index.html'),
      type: 'text/html; charset=utf-8',
    });
    expect(bundleFile('app://bundle/assets/a.js?x#y', root)?.file).toBe(path.join(root, 'assets', 'a.js'));
  });

  it.each([
    'app://other/index.html',
    'http://bundle/index.html',
    'file:///etc/passwd.json',
    'app://bundle/../renderer2/x.js',
    'app://bundle/..%2frenderer2%2fx.js',
    'app://bundle/%2e%2e/%2e%2e/secret.json',
    'app://bundle/..%5cx.js',
    'app://bundle/x.js%00.png',
    'app://bundle/%',
    'app://bundle/shadow',
    'nonsense',
  ])('refuses %s, or keeps it inside', (url) => {
    const found = bundleFile(url, root);
    if (found !== null) expect(found.file.startsWith(root + path.sep)).toBe(true);
  });

  it('never leaves its folder, whatever the path', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e%2e',
      '%2f',
      '/',
      '\\',
      '%5c',
      'a',
      '',
      '%00',
      'renderer',
      '文',
      '%25',
      'c:',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.constantFrom('/', '%2f', ''), (pieces, joint) => {
        const found = bundleFile(`app://bundle/${pieces.join(joint)}.js`, root);
        expect(found === null || found.file.startsWith(root + path.sep)).toBe(true);
      }),
      { seed: 4, numRuns: 10_000 },
    );
  });
});
