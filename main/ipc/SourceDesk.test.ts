import { describe, expect, it } from 'vitest';
import { AppError } from '../../shared/errors';
import type { Call, GraphSource } from '../sources/GraphSource';
import { SourceDesk, type Opened } from './SourceDesk';

/** A source of which only the closing is watched. */
function source(): GraphSource & { readonly closed: () => number } {
  let closed = 0;
  const unasked = (): Promise<never> => Promise.reject(new AppError('INTERNAL'));
  return {
    describe: unasked,
    search: unasked,
    get: unasked,
    neighbourCounts: unasked,
    expand: unasked,
    linksBetween: unasked,
    paths: unasked,
    locate: unasked,
    facts: unasked,
    cypher: unasked,
    check: unasked,
    lens: null,
    close: () => {
      closed += 1;
      return Promise.resolve();
    },
    closed: () => closed,
  };
}

function call(): Call & { readonly stop: () => void } {
  const controller = new AbortController();
  return { signal: controller.signal, stop: () => controller.abort() };
}

describe('the source of a window', () => {
  it('is missing until one is open', () => {
    expect(() => new SourceDesk().current()).toThrow(expect.objectContaining({ code: 'NO_SOURCE' }));
  });

  it('gives way to the next one only when that has opened', async () => {
    const desk = new SourceDesk();
    const [first, second] = [source(), source()];
    await desk.open(() => Promise.resolve({ source: first }), call());
    const failing = desk.open(() => Promise.reject(new AppError('AUTH_FAILED')), call());
    await expect(failing).rejects.toMatchObject({ code: 'AUTH_FAILED' });
    expect(desk.current()).toBe(first);
    expect(first.closed()).toBe(0);
    await desk.open(() => Promise.resolve({ source: second }), call());
    expect(desk.current()).toBe(second);
    expect(first.closed()).toBe(1);
  });

  it('closes what opened after the user had cancelled', async () => {
    const desk = new SourceDesk();
    const [late, mine] = [source(), call()];
    const opening = desk.open(async () => {
      mine.stop();
      return { source: late };
    }, mine);
    await expect(opening).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(late.closed()).toBe(1);
  });

  it('takes the newer of two that are opening, whichever is faster', async () => {
    const desk = new SourceDesk();
    const [slow, fast] = [source(), source()];
    let open: () => void = () => undefined;
    const slowly = desk.open(() => new Promise<Opened>((resolve) => (open = () => resolve({ source: slow }))), call());
    await desk.open(() => Promise.resolve({ source: fast }), call());
    open();
    await expect(slowly).rejects.toMatchObject({ code: 'CANCELLED' });
    expect(desk.current()).toBe(fast);
    expect(slow.closed()).toBe(1);
  });

  it('closes once, however often it is asked', async () => {
    const desk = new SourceDesk();
    const only = source();
    await desk.open(() => Promise.resolve({ source: only }), call());
    await desk.close();
    await desk.close();
    expect(only.closed()).toBe(1);
  });
});
