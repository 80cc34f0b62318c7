// Which computer and which process left a file behind: what tells the mark of a living owner from that of a dead one.
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';

/** A shared folder may hold files of another computer's writers, whose process numbers mean nothing here. */
export function hostMark(): string {
  return shortHash(os.hostname());
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * When that process was started, as a mark of eight characters: process numbers are used again, this is not. '' where the
 * system does not tell.
 */
export function startMark(pid: number): string {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name of the program, in brackets, may hold spaces. What follows begins with field 3; 22 is the time of the start.
    const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    return shortHash(`${fs.readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')} ${started}`);
  } catch {
    return '';
  }
}

/** Milliseconds since 1970 at which this computer was started, to a few seconds. */
export function bootedAt(): number {
  return Date.now() - os.uptime() * 1000;
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
