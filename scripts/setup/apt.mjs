// Installs what Debian and its relatives call a package: itself when it may (root), else with the exact line to run.
import { spawnSync } from 'node:child_process';
import { SetupError, has, isRoot, run, say } from './run.mjs';

/** Newer releases renamed some libraries for 64-bit time, for example libgtk-3-0t64. */
function nameHere(name) {
  const known = (candidate) => spawnSync('apt-cache', ['show', candidate], { stdio: 'ignore' }).status === 0;
  return !known(name) && known(`${name}t64`) ? `${name}t64` : name;
}

/** @param why what is missing, as the beginning of a sentence, for example "Electron lacks libgtk-3.so.0" */
export async function aptInstall(packages, why) {
  if (process.platform !== 'linux' || !has('apt-get'))
    throw new SetupError(`${why}. Install what your system calls: ${packages.join(' ')}.`);
  if (!isRoot()) {
    const names = packages.map(nameHere).join(' ');
    throw new SetupError(
      `${why}. Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names}`,
    );
  }
  say(`${why}; installing ${packages.join(' ')} with apt-get …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // A stale list is reported by the install itself.
  await run('apt-get', ['update', '-qq'], { env, words: 'on failure' });
  const names = packages.map(nameHere);
  const status = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...names], {
    env,
    words: 'on failure',
  });
  if (status !== 0) throw new SetupError(`apt-get could not install ${names.join(' ')}; its words are above.`);
}
