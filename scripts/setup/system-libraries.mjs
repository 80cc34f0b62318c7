// Linux only: the shared libraries that Electron links against and a bare server lacks.
import { spawnSync } from 'node:child_process';
import { aptInstall } from './apt.mjs';
import { SetupError } from './run.mjs';

const PACKAGE_OF = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libudev.so.1': 'libudev1',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/** @returns the names of the libraries that the loader does not find, from the words of `ldd` */
export function missingLibraries(lddWords) {
  return [...new Set([...lddWords.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name))];
}

/** @returns the Debian packages that hold those libraries; a library we do not know stays as its own name */
export function packagesFor(libraries) {
  return [...new Set(libraries.map((name) => PACKAGE_OF[name] ?? name))];
}

function missingFor(binary) {
  return missingLibraries(spawnSync('ldd', [binary], { encoding: 'utf8' }).stdout ?? '');
}

export async function installSystemLibraries(binary) {
  if (process.platform !== 'linux') return;
  const missing = missingFor(binary);
  if (missing.length === 0) return;
  await aptInstall(packagesFor(missing), `Electron lacks ${missing.join(', ')}`);
  const still = missingFor(binary);
  if (still.length > 0) throw new SetupError(`Electron still lacks ${still.join(', ')}; install what holds them.`);
}
