// Starts the process in which files of others are read, as Electron makes one.
import { app, utilityProcess } from 'electron';
import { places } from './places';
import type { FromJobProcess, JobProcess, ToJobProcess } from './sources/casefile/inProcess';

/**
 * Resolves when it runs. Its threads limit JavaScript's memory themselves: the flag for a whole process has no effect in a utility
 * process (measured with Electron 33.2).
 */
export async function startReader(): Promise<JobProcess> {
  await app.whenReady();
  const child = utilityProcess.fork(places.jobProcess, [], {
    serviceName: 'Skein Reader',
    // Standard output is for the one line of a command's result.
    stdio: 'ignore',
  });
  let isGone = false;
  const gone = new Promise<void>((resolve) => {
    child.once('exit', () => {
      isGone = true;
      resolve();
    });
  });
  await Promise.race([gone, new Promise<void>((resolve) => child.once('spawn', resolve))]);
  const { pid } = child;
  return {
    pid,
    post: (message: ToJobProcess) => {
      if (!isGone) child.postMessage(message);
    },
    listen: (take, end) => {
      child.on('message', (message: FromJobProcess) => take(message));
      void gone.then(end);
    },
    kill: () => {
      // Its own way to end a process asks it first.
      if (pid === undefined || isGone) return;
      try {
        process.kill(pid, 'SIGKILL');
      } catch {
        // It has ended in the meantime.
      }
    },
  };
}
