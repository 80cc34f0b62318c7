// A helper thread of the worker that runs analyses: it is given a job once, then does one part of it after the other.
import type { Part } from '../../shared/analysis/measures/betweenness';
import { begin, type Job } from '../../shared/analysis/spread';

/** First the job, then numbers of parts; each number is answered by what the part gives. */
export type PartRequest = Job | number;

let part: Part | null = null;

self.onmessage = ({ data }: MessageEvent<PartRequest>) => {
  if (typeof data !== 'number') {
    part = begin(data);
    return;
  }
  const numbers = part?.(data);
  if (numbers !== undefined) self.postMessage(numbers, { transfer: [numbers.buffer] });
};
