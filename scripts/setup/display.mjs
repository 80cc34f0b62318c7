// Linux without a display (a server, a container): a virtual one of our own, private to this user.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aptInstall } from './apt.mjs';
import { SetupError, has, say } from './run.mjs';

/** One record of the X authority format: any host, any display, a random key (see Xau's AuGetBest.c). */
function authorityRecord() {
  const field = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes]);
  const anyHost = Buffer.from([0xff, 0xff]);
  const nothing = field(Buffer.alloc(0));
  return Buffer.concat([anyHost, nothing, nothing, field(Buffer.from('MIT-MAGIC-COOKIE-1')), field(randomBytes(16))]);
}

function firstLine(stream) {
  return new Promise((resolve, reject) => {
    let text = '';
    stream.on('data', (chunk) => {
      text += chunk;
      if (text.includes('\n')) resolve(text.trim());
    });
    stream.once('end', () => reject(new SetupError('The virtual display (Xvfb) did not start.')));
  });
}

async function startVirtualDisplay() {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'skein-display-'));
  const authority = path.join(folder, 'authority');
  writeFileSync(authority, authorityRecord(), { mode: 0o600 });
  const args = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-auth', authority];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stop);
  const number = await firstLine(server.stdio[3]);
  server.stdio[3].destroy();
  server.unref();
  return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
}

/** @returns the environment that a window needs, and how to end what was started for it; both empty where a display is there */
export async function openDisplay() {
  const given = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform !== 'linux' || given) return { env: {}, stop: () => {} };
  if (!has('Xvfb', ['-help'])) await aptInstall(['xvfb'], 'There is no display here, and no virtual one (Xvfb)');
  say('no display here: using a virtual one (Xvfb), so no window will be seen.');
  return startVirtualDisplay();
}

/** Several displays for windows side by side, which on one would take focus and clipboard from each other; only the one
 * where it is the user's own. */
export async function openDisplays(count) {
  const first = await openDisplay();
  const isVirtual = Object.keys(first.env).length > 0;
  const others = isVirtual ? await Promise.all(Array.from({ length: count - 1 }, startVirtualDisplay)) : [];
  const all = [first, ...others];
  return { envs: all.map(({ env }) => env), stop: () => all.forEach((display) => display.stop()) };
}
