// Builds the app when a source has changed since the last build.
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError, root, run, say } from './run.mjs';

const SOURCES = ['main', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json'];

function filesUnder(where) {
  const full = path.join(root, where);
  if (!statSync(full).isDirectory()) return [full];
  return readdirSync(full, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name));
}

/** Names, sizes and times of all sources: sees a deleted file too, which the newest time alone would miss. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap(filesUnder).sort()) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${path.relative(root, file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function readOr(file, otherwise) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return otherwise;
  }
}

export async function buildApp() {
  const stamp = path.join(root, 'out', 'built-from.txt');
  const now = fingerprint();
  if (readOr(stamp, null) === now) return;
  say('building …');
  rmSync(stamp, { force: true });
  const cli = path.join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const status = await run(process.execPath, [cli, 'build', '--logLevel', 'warn']);
  if (status !== 0) throw new SetupError('The build failed; the reason is above.');
  writeFileSync(stamp, now);
}
