// Runs the programs that the set-up needs, and says what it does: on stderr, because stdout belongs to the one JSON line
// of the command that the user asked for.
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');

/** A failure of the set-up told as a sentence with a next step; printed without a stack. */
export class SetupError extends Error {}

export function say(text) {
  process.stderr.write(`skein: ${text}\n`);
}

const SIGNALS = { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 };
const children = new Set();

/** Passes the signals that end us on to the programs we run, and goes once they are gone. */
function forwardSignals() {
  for (const [signal, number] of Object.entries(SIGNALS)) {
    process.on(signal, () => {
      process.exitCode = 128 + number;
      if (children.size === 0) process.exit();
      for (const child of children) child.kill(signal);
    });
  }
}

/** The exit status as a shell would give it; 127 when the program does not exist. */
export function exitOf(child) {
  children.add(child);
  return new Promise((resolve) => {
    const end = (status) => {
      children.delete(child);
      resolve(status);
    };
    child.once('error', () => end(127));
    child.once('close', (status, signal) => end(status ?? 128 + (SIGNALS[signal] ?? 9)));
  });
}

/**
 * Runs a program with its words on our stderr. Resolves to the exit status.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ env?: NodeJS.ProcessEnv, words?: Words, shell?: boolean, signal?: AbortSignal }} [options] signal: ends it
 *
 * @typedef {'show' | 'at the end' | 'on failure' | 'never'} Words 'show': as they come
 */
export async function run(command, args, { env = process.env, words = 'show', shell = false, signal } = {}) {
  /** @type {import('node:child_process').StdioOptions} */
  const stdio = words === 'show' ? ['ignore', process.stderr, process.stderr] : ['ignore', 'pipe', 'pipe'];
  const child = spawn(command, args, { cwd: root, env, stdio, shell });
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  signal?.addEventListener('abort', () => child.kill());
  const status = await exitOf(child);
  if (words === 'at the end' || (status !== 0 && words === 'on failure')) process.stderr.write(Buffer.concat(said));
  return status;
}

/**
 * npm, audible although .npmrc makes it mute.
 * @param {string[]} args
 * @param {{ level?: string, env?: NodeJS.ProcessEnv, words?: Words, signal?: AbortSignal }} [options]
 */
export function npm(args, { level = 'error', ...options } = {}) {
  const loud = [`--loglevel=${level}`, ...args];
  const cli = process.env.npm_execpath;
  if (cli && path.basename(cli) === 'npm-cli.js') return run(process.execPath, [cli, ...loud], options);
  return run('npm', loud, { ...options, shell: process.platform === 'win32' });
}

export function isRoot() {
  return process.getuid?.() === 0;
}

/** True when the program can be started at all. */
export function has(command, args = ['--version']) {
  return spawnSync(command, args, { stdio: 'ignore' }).error === undefined;
}

/** How every entry runs its work: the work's exit status becomes ours, a failure becomes one line. */
export async function enter(work) {
  forwardSignals();
  try {
    const status = await work();
    process.exitCode ||= status;
  } catch (error) {
    process.exitCode ||= 1;
    if (error instanceof SetupError) say(error.message);
    else console.error(error);
  }
}
