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

/** Whoever has the job and does one part after the other. Rejects when it cannot. */
export interface Helper {
  part(nth: number): Promise<Float64Array>;
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

/** By all helpers, each of whom takes the next part when it is done with one. Rejects as the first that does. */
export async function sumTogether(
  job: Job,
  helpers: readonly Helper[],
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
  const help = async (helper: Helper) => {
    while (given < parts) {
      const nth = given;
      given += 1;
      take(nth, await helper.part(nth));
    }
  };
  await Promise.all(helpers.map(help));
  return sum;
}
