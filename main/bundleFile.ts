// Which file of the built page a URL of our own scheme means. Apart from `protocol.ts`, so that it is tested
// without Electron.
import path from 'node:path';

export const scheme = 'app';
export const pageUrl = `${scheme}://bundle/`;

const types: { readonly [extension: string]: string } = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
};

/** The absolute path below `root` and its content type, or null for whatever is not a plain file of the page. */
export function bundleFile(url: string, root: string): { readonly file: string; readonly type: string } | null {
  const asked = pathnameOf(url);
  if (asked === null || asked.includes('\0') || asked.includes('\\')) return null;
  const file = path.join(root, asked === '/' ? 'index.html' : asked);
  const inside = path.relative(root, file);
  // `startsWith(root)` would let a sibling folder of the same prefix through.
  if (inside === '' || inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside)) return null;
  const type = types[path.extname(file)];
  return type === undefined ? null : { file, type };
}

function pathnameOf(url: string): string | null {
  try {
    const parsed = new URL(url);
    if (parsed.protocol !== `${scheme}:` || parsed.host !== 'bundle') return null;
    return decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
}
