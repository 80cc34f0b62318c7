// Runs Electron on this folder's build, with stdout kept for the JSON line of the command.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { exitOf, isRoot, root, say } from './run.mjs';

const BINARY = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };

export function electronBinary(dist) {
  return path.join(dist, BINARY[process.platform] ?? 'electron');
}

/** What this machine asks of Chromium. */
function chromiumFlags() {
  if (process.platform !== 'linux') return [];
  const flags = [];
  if (isRoot()) {
    say("running as root: Chromium's sandbox cannot start, so it is off (--no-sandbox). As an ordinary user it is on.");
    flags.push('--no-sandbox');
  }
  if (process.env.WAYLAND_DISPLAY && !process.env.DISPLAY) flags.push('--ozone-platform-hint=auto');
  return flags;
}

/** Chromium's own log, for example "[41:1124/1754.3:ERROR:bus.cc(407)] …": no news to a user unless the app fails. */
export function isChromiumLog(line) {
  return /^\[\d+:\d{4}\/[\d.:]+:(INFO|WARNING|ERROR|VERBOSE\d*):/.test(line);
}

export function isJsonLine(line) {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function eachLine(stream, onLine) {
  return new Promise((resolve) => createInterface({ input: stream }).on('line', onLine).once('close', resolve));
}

/** @returns the app's exit status: 0 done, 1 failed, 2 wrong usage; anything else is a crash, and Chromium's log follows */
export async function runElectron(dist, words, env) {
  // `npm start` moves to this folder; the paths among the words are meant from where the user stands.
  const isNpm = process.env.npm_lifecycle_event === 'start' && process.env.INIT_CWD;
  const cwd = isNpm ? process.env.INIT_CWD : process.cwd();
  const child = spawn(electronBinary(dist), [...chromiumFlags(), root, ...words], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['inherit', 'pipe', 'pipe'],
  });
  const log = [];
  const toStderr = (line) => process.stderr.write(`${line}\n`);
  const lines = [
    eachLine(child.stdout, (line) => (isJsonLine(line) ? process.stdout.write(`${line}\n`) : toStderr(line))),
    eachLine(child.stderr, (line) => (isChromiumLog(line) ? log.push(line) : toStderr(line))),
  ];
  const status = await exitOf(child);
  await Promise.all(lines);
  if (status > 2) log.slice(-20).forEach(toStderr);
  return status;
}
