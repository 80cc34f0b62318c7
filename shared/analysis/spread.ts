// Work that several threads can share. It falls into parts that do not need one another, and what they give is added up in
// the order of the parts: the sum has the same bits however many threads there are, and whichever did what.
import { addTo, entityParts, lineParts, partsOf, summed, type Part } from './measures/betweenness';
import type { Web } from './Web';

const works = { entities: entityParts, lines: lineParts } as const;

/** What a thread has to know: plain data, of which each gets a copy. */
export interface Job {
  /** Betweenness of which. */
  readonly work: keyof typeof works;
  readonly web: Web;
  readonly isDirected: boolean;
}

/** Whoever has the job and does one part after the other, wherever it comes from: a worker of the page, a thread of Node. */
export interface Thread {
  /** Rejects when it cannot. */
  part(nth: number): Promise<Float64Array>;
  end(): void | Promise<unknown>;
}

export function partsOfJob({ web }: Job): number {
  return partsOf(web);
}

/** Less is done before threads for it have started. */
export function isWorthThreads(job: Job): boolean {
  return partsOfJob(job) >= 8;
}

export function begin({ work, web, isDirected }: Job): Part {
  return works[work](web, isDirected);
}

/** On this thread. `onShare` hears 0 to 1. */
export function sumAlone(job: Job, onShare: (share: number) => void): Float64Array {
  return summed(begin(job), partsOfJob(job), (done, all) => onShare(done / all));
}

/** By all threads, each of which takes the next part when it is done with one. Rejects as the first that does. */
async function sumTogether(
  job: Job,
  threads: readonly Thread[],
  onShare: (share: number) => void,
): Promise<Float64Array> {
  const parts = partsOfJob(job);
  /** Those that came before their turn. */
  const waiting = new Map<number, Float64Array>();
  let sum: Float64Array = new Float64Array(0);
  let [given, added] = [0, 0];
  const take = (nth: number, numbers: Float64Array) => {
    waiting.set(nth, numbers);
    for (let due = waiting.get(added); due !== undefined; due = waiting.get(added)) {
      waiting.delete(added);
      if (added === 0) sum = due;
      else addTo(sum, due);
      added += 1;
    }
    onShare(added / parts);
  };
  const help = async (thread: Thread) => {
    while (given < parts) {
      const nth = given;
      given += 1;
      take(nth, await thread.part(nth));
    }
  };
  await Promise.all(threads.map(help));
  return sum;
}

export interface Threads {
  /** As many at most; no more are started than there are parts. */
  readonly cores: number;
  start(job: Job): Thread;
}

/** With a thread for each core. All of them end with it, whether it is done, fails, or `givenUp` rejects. */
export async function sumOnThreads(
  job: Job,
  { cores, start }: Threads,
  onShare: (share: number) => void,
  givenUp: readonly Promise<never>[] = [],
): Promise<Float64Array> {
  const threads = Array.from({ length: Math.min(cores, partsOfJob(job)) }, () => start(job));
  try {
    return await Promise.race([sumTogether(job, threads, onShare), ...givenUp]);
  } finally {
    await Promise.all(threads.map(async (thread) => thread.end()));
  }
}
