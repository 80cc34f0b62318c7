// Keeps node_modules true to package-lock.json without asking npm, which would take longer than everything else together.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { SetupError, npm, root, say } from './run.mjs';

/**
 * npm leaves a copy of the lockfile in node_modules, written last: an interrupted install has none.
 * @returns true when everything wanted is there in the wanted version (optional packages may be absent) and nothing else
 */
export function isInstalled(wanted, installed) {
  const here = installed.packages ?? {};
  const all = Object.entries(wanted.packages ?? {}).filter(([where]) => where !== '');
  const isMet = ([where, { version, integrity, optional, devOptional, peer }]) => {
    const found = here[where];
    if (found === undefined) return Boolean(optional || devOptional || peer);
    return found.version === version && found.integrity === integrity;
  };
  const names = new Set(all.map(([where]) => where));
  return all.every(isMet) && Object.keys(here).every((where) => names.has(where));
}

async function readLock(...where) {
  try {
    return JSON.parse(await readFile(path.join(root, ...where), 'utf8'));
  } catch {
    return null;
  }
}

/** Installs only when something is missing or out of date. */
export async function installDependencies() {
  const [wanted, installed] = await Promise.all([
    readLock('package-lock.json'),
    readLock('node_modules', '.package-lock.json'),
  ]);
  if (wanted === null) throw new SetupError('package-lock.json is missing or damaged; restore it from the repository.');
  if (installed !== null && isInstalled(wanted, installed)) return;
  say('installing dependencies (npm ci), about half a minute …');
  // Electron's runtime is a step of its own, with its own fallback.
  const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
  const status = await npm(['ci', '--no-audit', '--no-fund'], { env });
  if (status !== 0) throw new SetupError('npm could not install the dependencies; its words are above.');
}
