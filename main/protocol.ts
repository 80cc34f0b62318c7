// Our own scheme: it serves the built page and nothing else, under the strictest policy that the page runs with.
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { bundleFile, scheme } from './bundleFile';

// Pictures: icons are SVG data, an export is a blob until it is saved. Fonts: an SVG picture carries its own as data.
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "worker-src 'self'",
  "connect-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "frame-src 'none'",
  "object-src 'none'",
].join('; ');

/** Must be called before Electron is ready. */
export function declareScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: true, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Answers GET for the files below `root`; everything else is "not found". */
export function servePage(root: string): void {
  const headers = {
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cache-Control': 'no-cache',
  };
  protocol.handle(scheme, async ({ method, url }) => {
    const found = method === 'GET' ? bundleFile(url, root) : null;
    const content = found === null ? null : await readFile(found.file).catch(() => null);
    if (found === null || content === null) return new Response('not found', { status: 404, headers });
    return new Response(new Uint8Array(content), { headers: { ...headers, 'Content-Type': found.type } });
  });
}
