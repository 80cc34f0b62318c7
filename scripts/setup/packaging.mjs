// Makes the package: the unpacked folder for this machine unless other targets are named.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build.mjs';
import { prepareRuntime } from './launch.mjs';
import { SetupError, enter, root, run, say } from './run.mjs';

const PLATFORM = { darwin: '--mac', win32: '--win' };

async function makePackage(words) {
  const dist = await prepareRuntime();
  await buildApp();
  const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
  const isRelease = words.includes('--release');
  const targets = words.filter((word) => word !== '--release');
  const here = PLATFORM[process.platform] ?? '--linux';
  const args = [...(targets.length > 0 ? targets : [here, 'dir']), '--publish', 'never'];
  // For another system electron-builder fetches that system's runtime itself.
  if (args.includes(here)) args.push(`-c.electronVersion=${version}`, `-c.electronDist=${dist}`);
  // Playwright drives the packaged app through the inspector; a release must not open one.
  if (!isRelease) args.push('-c.electronFuses.enableNodeCliInspectArguments=true');
  say(`packaging with Electron ${version}${isRelease ? '' : ' (for tests: the inspector stays open)'} …`);
  const cli = fileURLToPath(import.meta.resolve('electron-builder/cli.js'));
  const status = await run(process.execPath, [cli, ...args]);
  if (status !== 0) throw new SetupError('electron-builder failed; its words are above.');
  say(`the package is in ${path.join(root, 'dist')}.`);
  return 0;
}

export function start(words) {
  return enter(() => makePackage(words));
}
