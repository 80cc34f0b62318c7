import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError, type ErrorCode } from '../../shared/errors';
import type { SourceDescription } from '../../shared/questions';
import { contextForTests, type TestContext } from './contextForTests';
import { forgetConnection, noteSourceError, tryAgainNow } from './reconnect';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A window on a database whose checks end as listed, then well. */
function lostWindow(endings: ErrorCode[], kind: 'neo4j' | 'casefile' = 'neo4j'): TestContext {
  const context = contextForTests({
    'source.check': () => {
      const code = endings.shift();
      if (code !== undefined) throw new AppError(code);
      return null;
    },
  });
  context.session.setState({ source: { kind } as SourceDescription });
  return context;
}

const checks = ({ asked }: TestContext) => asked.filter(({ channel }) => channel === 'source.check').length;
const stateOf = ({ session }: TestContext) => session.getState().connection;

describe('a lost database', () => {
  it('is asked again after 1, 2, 4, 8 seconds until it answers', async () => {
    const context = lostWindow(['SOURCE_LOST', 'SOURCE_UNREACHABLE', 'SOURCE_LOST']);
    noteSourceError(context, new AppError('SOURCE_LOST'));
    expect(stateOf(context)).toEqual({ state: 'lost', inS: 1, isTrying: false });
    await vi.advanceTimersByTimeAsync(1000);
    expect(checks(context)).toBe(1);
    await vi.advanceTimersByTimeAsync(2000 + 4000);
    expect(checks(context)).toBe(3);
    await vi.advanceTimersByTimeAsync(7000);
    expect(checks(context)).toBe(3);
    await vi.advanceTimersByTimeAsync(1000);
    expect(stateOf(context)).toEqual({ state: 'up' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(checks(context)).toBe(4);
  });

  it('is asked at once when the analyst says so, and only once', async () => {
    const context = lostWindow([]);
    noteSourceError(context, new AppError('SOURCE_LOST'));
    tryAgainNow(context);
    await vi.advanceTimersByTimeAsync(0);
    expect(stateOf(context)).toEqual({ state: 'up' });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(checks(context)).toBe(1);
  });

  it('is never asked again after a refused sign-in', async () => {
    const context = lostWindow(['AUTH_FAILED']);
    noteSourceError(context, new AppError('SOURCE_LOST'));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(checks(context)).toBe(1);
    expect(stateOf(context)).toMatchObject({ state: 'refused', error: { code: 'AUTH_FAILED' } });
  });

  it('waits never longer than half a minute', async () => {
    const context = lostWindow(Array.from({ length: 100 }, () => 'SOURCE_LOST' as const));
    noteSourceError(context, new AppError('SOURCE_LOST'));
    await vi.advanceTimersByTimeAsync(60_000);
    const before = checks(context);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(checks(context)).toBe(before + 1);
  });

  it('is forgotten when another source is opened', async () => {
    const context = lostWindow(['SOURCE_LOST']);
    noteSourceError(context, new AppError('SOURCE_LOST'));
    forgetConnection(context);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(checks(context)).toBe(0);
    expect(stateOf(context)).toEqual({ state: 'up' });
  });

  it('is not what a case file or another error is', () => {
    const file = lostWindow([], 'casefile');
    noteSourceError(file, new AppError('SOURCE_LOST'));
    expect(stateOf(file)).toEqual({ state: 'up' });
    const refused = lostWindow([]);
    noteSourceError(refused, new AppError('QUERY_REFUSED'));
    expect(stateOf(refused)).toEqual({ state: 'up' });
  });
});
