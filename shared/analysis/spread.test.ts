// Work that threads share: whoever does which part, the sum has the same bits.
import { describe, expect, it } from 'vitest';
import { createRandom } from '../sample/random';
import { begin, partsOfJob, sumAlone, sumOnThreads, type Job, type Thread } from './spread';
import { undirected } from './Web';

/** Large enough for several parts. */
function someJob(work: Job['work']): Job {
  const random = createRandom(1, 0);
  const [count, links] = [1000, 12_000];
  const ends = () => Uint32Array.from({ length: links }, () => random.int(0, count - 1));
  return { work, web: undirected({ count, from: ends(), to: ends(), weight: null }), isDirected: false };
}

/** Answers after as many turns as `wait` says. */
function helperOf(job: Job, wait: () => number): Pick<Thread, 'part'> {
  const part = begin(job);
  return {
    part: async (nth) => {
      for (let turn = wait(); turn > 0; turn -= 1) await Promise.resolve();
      return part(nth);
    },
  };
}

describe('work that is shared', () => {
  it.each(['entities', 'lines'] as const)('gives the same bits whoever does what (%s)', async (work) => {
    const job = someJob(work);
    expect(partsOfJob(job)).toBe(3);
    const alone = sumAlone(job, () => undefined);
    expect(Math.max(...alone)).toBeGreaterThan(0);
    const random = createRandom(2, 0);
    for (const helpers of [1, 3]) {
      const shares: number[] = [];
      const ended: number[] = [];
      const start = (): Thread => ({ ...helperOf(job, () => random.int(0, 9)), end: () => void ended.push(1) });
      const together = await sumOnThreads(job, { cores: helpers, start }, (share) => shares.push(share));
      expect(ended).toHaveLength(helpers);
      expect(Buffer.from(together.buffer).equals(Buffer.from(alone.buffer))).toBe(true);
      expect(shares.at(-1)).toBe(1);
      expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    }
  });

  it('fails as the first that fails or gives up, and its threads end', async () => {
    let ended = 0;
    const start = (part: Thread['part']) => (): Thread => ({ part, end: () => void (ended += 1) });
    const failing = { cores: 2, start: start(() => Promise.reject(new Error('gone'))) };
    await expect(sumOnThreads(someJob('entities'), failing, () => undefined)).rejects.toThrow('gone');
    const silent = { cores: 2, start: start(() => new Promise(() => undefined)) };
    const givenUp = [Promise.reject(new Error('given up'))];
    await expect(sumOnThreads(someJob('entities'), silent, () => undefined, givenUp)).rejects.toThrow('given up');
    expect(ended).toBe(4);
  });
});
