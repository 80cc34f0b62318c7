// Makes the package: the unpacked folder for this machine unless other targets are named. `--check` then makes journeys on what
// was packaged: bundles, worker threads and fonts are found inside its archive.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildApp } from './build.mjs';
import { runJourneys } from './journeys.mjs';
import { prepareRuntime } from './launch.mjs';
import { SetupError, enter, root, run, say } from './run.mjs';

/** Inside dist/, as electron-builder lays the unpacked app out. */
const PROGRAM = {
  linux: 'linux-unpacked/skein',
  win32: 'win-unpacked/Skein.exe',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/Skein.app/Contents/MacOS/Skein`,
};
/** Between them they read foreign files in their own process, analyse and cut fonts in threads, and write every kind of file. */
const CHECKED_BY = ['e2e/fileToEvidence.spec.ts', 'e2e/commandLine.spec.ts'];

const PLATFORM = { darwin: '--mac', win32: '--win' };

async function makePackage(words) {
  const dist = await prepareRuntime();
  await buildApp();
  const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/, '');
  const isRelease = words.includes('--release');
  const isChecked = words.includes('--check');
  const targets = words.filter((word) => word !== '--release' && word !== '--check');
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
  if (!isChecked) return 0;
  process.env.SKEIN_PACKAGED = path.join(root, 'dist', PROGRAM[process.platform] ?? PROGRAM.linux);
  return runJourneys(dist, {}, CHECKED_BY);
}

export function start(words) {
  return enter(() => makePackage(words));
}
