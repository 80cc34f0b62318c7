import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../shared/errors';
import type { SearchReply } from '../../shared/questions';
import { contextForTests, entityFor, subgraphOf } from './contextForTests';
import { search } from './search';

const reply: SearchReply = {
  subgraph: subgraphOf([entityFor('chen')]),
  totals: { Suspect: 1 },
  total: 1,
  isAtLeast: false,
  advice: null,
};

describe('search', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  it('asks once after a pause in typing, for the whole text', async () => {
    const context = contextForTests({ 'source.search': () => reply });
    search(context, 'c');
    await vi.advanceTimersByTimeAsync(100);
    search(context, ' chen ');
    await vi.advanceTimersByTimeAsync(149);
    expect(context.asked).toEqual([]);
    await vi.advanceTimersByTimeAsync(2);
    expect(context.asked.map(({ request }) => request)).toMatchObject([{ question: { text: 'chen' } }]);
    expect(context.view.getState()).toMatchObject({ searchReply: reply, isSearching: false });
  });

  it('clears the hits when the text is emptied, without asking', async () => {
    const context = contextForTests({ 'source.search': () => reply });
    search(context, 'chen');
    await vi.advanceTimersByTimeAsync(200);
    search(context, '  ');
    await vi.advanceTimersByTimeAsync(200);
    expect(context.asked).toHaveLength(1);
    expect(context.view.getState()).toMatchObject({ searchReply: null, isSearching: false });
  });

  it('keeps the answer to the older text away from the newer one', async () => {
    const answers = [new Promise<SearchReply>((resolve) => setTimeout(() => resolve(reply), 1000))];
    const newer = { ...reply, total: 7 };
    const context = contextForTests({ 'source.search': () => answers.pop() ?? newer });
    search(context, 'ch');
    await vi.advanceTimersByTimeAsync(200);
    search(context, 'chen');
    await vi.advanceTimersByTimeAsync(2000);
    expect(context.view.getState().searchReply).toBe(newer);
  });

  it('says in the panel what went wrong', async () => {
    const context = contextForTests({
      'source.search': () => {
        throw new AppError('SOURCE_LOST');
      },
    });
    search(context, 'chen');
    await vi.advanceTimersByTimeAsync(200);
    expect(context.view.getState()).toMatchObject({ searchError: { code: 'SOURCE_LOST' }, isSearching: false });
    expect(context.session.getState().notices).toEqual([]);
  });
});
