// A helper thread of an analysis on the command line: it has one job, and does one part of it after the other.
import { parentPort, workerData } from 'node:worker_threads';
import { begin, type Job } from '../../shared/analysis/spread';

const part = begin(workerData as Job);

parentPort?.on('message', (nth: number) => {
  const numbers = part(nth);
  parentPort?.postMessage(numbers, [numbers.buffer]);
});
