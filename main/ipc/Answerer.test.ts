import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contract, type ChannelName, type MainEvents } from '../../shared/contract';
import { AppError } from '../../shared/errors';
import type { RequestId } from '../../shared/ids';
import type { Call } from '../sources/GraphSource';
import { Answerer, type Handlers } from './Answerer';
import { isTrusted } from './trust';

const names = Object.keys(contract) as ChannelName[];

/** Every channel answers null, but for those given. */
function handlersWith(given: Partial<Handlers>): Handlers {
  const nothing = Object.fromEntries(names.map((name) => [name, () => Promise.resolve(null)]));
  return { ...nothing, ...given } as unknown as Handlers;
}

interface Desk {
  readonly answerer: Answerer;
  readonly progress: MainEvents['progress'][];
  readonly reported: string[];
  ask(channel: unknown, request: unknown): Promise<unknown>;
}

function deskWith(given: Partial<Handlers>): Desk {
  const progress: MainEvents['progress'][] = [];
  const reported: string[] = [];
  const answerer = new Answerer(
    handlersWith(given),
    (one) => progress.push(one),
    (channel) => reported.push(channel),
  );
  return {
    answerer,
    progress,
    reported,
    ask: async (channel, request) => JSON.parse(await answerer.answer(channel, request)),
  };
}

const search = { requestId: 'r1', question: { text: 'chen', types: null, limit: 10 } };
const failure = (code: string, details = {}): unknown => ({ ok: false, error: { code, details } });

/** Runs until its call is aborted. */
function untilAborted(_: unknown, { signal }: Call): Promise<never> {
  return new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new AppError('CANCELLED'))));
}

describe('answering the window', () => {
  it('gives the handler the parsed request and wraps what it returns', async () => {
    const { ask } = deskWith({ 'profile.remove': ({ id }) => Promise.resolve(id as unknown as null) });
    expect(await ask('profile.remove', { id: 'p1', extra: 1 })).toEqual({ ok: true, value: 'p1' });
  });

  it('passes errors for people on as data, and says nothing of any other', async () => {
    const { ask, reported } = deskWith({
      'source.close': () => Promise.reject(new AppError('DISK_FULL', { file: 'x' })),
      'source.search': () => Promise.reject(new Error('password=hunter2 at /home/ana')),
    });
    expect(await ask('source.close', {})).toEqual(failure('DISK_FULL', { file: 'x' }));
    expect(reported).toEqual([]);
    expect(await ask('source.search', search)).toEqual(failure('INTERNAL'));
    expect(reported).toEqual(['source.search']);
  });

  it('refuses channels that there are not, names of prototypes among them', async () => {
    const { ask } = deskWith({});
    for (const channel of ['nonsense', 'constructor', '__proto__', 'toString', '', null, 7, {}]) {
      expect(await ask(channel, {})).toEqual(failure('BAD_REQUEST'));
    }
  });

  it('refuses any nonsense on any channel without calling its handler', async () => {
    const { answerer } = deskWith({});
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...names), fc.anything(), async (name, request) => {
        const result = JSON.parse(await answerer.answer(name, request)) as { ok: boolean; error?: { code: string } };
        const isValid = contract[name].request.safeParse(request).success;
        expect(result.ok).toBe(isValid);
        if (!isValid) expect(result.error?.code).toBe('BAD_REQUEST');
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it('refuses a path where a token is meant', async () => {
    const { ask } = deskWith({});
    const target = { kind: 'file', path: '/etc/passwd' };
    expect(await ask('source.open', { requestId: 'r1', target })).toEqual(failure('BAD_REQUEST'));
  });

  it('aborts the named request alone, and does not mind an unknown name', async () => {
    const { ask } = deskWith({ 'source.search': untilAborted });
    const first = ask('source.search', search);
    const second = ask('source.search', { ...search, requestId: 'r2' });
    expect(await ask('request.cancel', { requestId: 'unknown' })).toEqual({ ok: true, value: null });
    expect(await ask('request.cancel', { requestId: 'r2' })).toEqual({ ok: true, value: null });
    expect(await second).toEqual(failure('CANCELLED'));
    await ask('request.cancel', { requestId: 'r1' });
    expect(await first).toEqual(failure('CANCELLED'));
  });

  it('aborts everything when the page is gone', async () => {
    const { answerer, ask } = deskWith({ 'source.search': untilAborted, 'font.subset': untilAborted });
    const running = [ask('source.search', search), ask('font.subset', { text: 'a' })];
    answerer.abortAll();
    expect(await Promise.all(running)).toEqual([failure('CANCELLED'), failure('CANCELLED')]);
  });

  it('sends progress at most ten times a second, under the request’s id', async () => {
    const { ask, progress } = deskWith({
      'source.search': (_, { onProgress }) => {
        for (let done = 1; done <= 1000; done += 1) onProgress?.(done, 1000);
        return Promise.reject(new AppError('CANCELLED'));
      },
    });
    await ask('source.search', search);
    expect(progress).toEqual([{ requestId: 'r1' as RequestId, done: 1, total: 1000 }]);
  });
});

describe('whom main listens to', () => {
  it('is the main frame of our own page', () => {
    expect(isTrusted({ url: 'app://bundle/', parent: null })).toBe(true);
    expect(isTrusted({ url: 'app://bundle/index.html#x', parent: null })).toBe(true);
  });

  it.each([
    null,
    { url: 'app://bundle/', parent: {} },
    { url: 'app://bundle.evil/', parent: null },
    { url: 'app://bundle@evil/', parent: null },
    { url: 'app://evil/bundle/', parent: null },
    { url: 'https://bundle/', parent: null },
    { url: 'file:///app/bundle/', parent: null },
    { url: 'about:blank', parent: null },
    { url: '', parent: null },
  ])('is not %j', (sender) => {
    expect(isTrusted(sender)).toBe(false);
  });
});
