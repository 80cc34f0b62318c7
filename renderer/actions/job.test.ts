import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/errors';
import type { SearchReply } from '../../shared/questions';
import { contextForTests, subgraphOf } from './contextForTests';
import { abortJobs, runJob } from './job';

const reply: SearchReply = { subgraph: subgraphOf([]), totals: {}, total: 0, isAtLeast: false, advice: null };
const question = { text: 'chen', types: null, limit: 10 };
const options = { label: 'actions.work.search', lane: 'search' } as const;

describe('runJob', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('gives every request an id of its own', async () => {
    const context = contextForTests({ 'source.search': () => reply });
    await runJob(context, options, async (job) => {
      await job.ask('source.search', { question });
      await job.ask('source.search', { question });
    });
    const ids = context.asked.map(({ request }) => (request as { requestId: string }).requestId);
    expect(new Set(ids).size).toBe(2);
  });

  it('cancels the older job of the same lane, by the id of its running request', async () => {
    const context = contextForTests({ 'source.search': () => new Promise<never>(() => undefined) });
    const older = runJob(context, options, (job) => job.ask('source.search', { question }));
    const refused = expect(older).rejects.toMatchObject({ code: 'CANCELLED' });
    const newer = runJob(context, options, () => Promise.resolve('done'));
    await refused;
    await expect(newer).resolves.toBe('done');
    const [search, cancel] = context.asked;
    expect(cancel?.channel).toBe('request.cancel');
    expect(cancel?.request).toEqual({ requestId: (search?.request as { requestId: string }).requestId });
  });

  it('asks nothing more once it is cancelled', async () => {
    const context = contextForTests({ 'source.search': () => reply });
    const job = runJob(context, options, async (own) => {
      abortJobs(context, 'search');
      return own.ask('source.search', { question });
    });
    await expect(job).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(context.asked).toEqual([]);
  });

  it('appears in the status line only when it takes longer than half a second, and leaves it at the end', async () => {
    const context = contextForTests({});
    const { session } = context;
    let finish: () => void = () => undefined;
    const job = runJob(context, options, () => new Promise<void>((resolve) => (finish = resolve)));
    await vi.advanceTimersByTimeAsync(499);
    expect(session.getState().work).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(session.getState().work.map(({ label }) => label)).toEqual(['actions.work.search']);
    finish();
    await job;
    expect(session.getState().work).toEqual([]);
  });

  it('passes on what went wrong', async () => {
    const context = contextForTests({
      'source.search': () => {
        throw new AppError('SOURCE_LOST');
      },
    });
    const job = runJob(context, options, (own) => own.ask('source.search', { question }));
    await expect(job).rejects.toMatchObject({ code: 'SOURCE_LOST' });
  });
});
