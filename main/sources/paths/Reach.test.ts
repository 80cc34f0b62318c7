// How a search runs, whatever it searches: over a source that answers later, within its bounds, and until it is stopped.
import { describe, expect, it } from 'vitest';
import { AppError } from '../../../shared/errors';
import { anyPaths, type PathsQuestion } from '../../../shared/questions';
import { findPaths } from './findPaths';
import { runLater, runNow, type Reach, type Step } from './Reach';

describe('a search', () => {
  const ids = [0, 24];
  const question: PathsQuestion = { ...anyPaths, ids: [], kind: 'all', maxHops: 8, limit: 500 };

  it('gives the same over a source that answers later', async () => {
    const later = await runLater(
      findPaths(
        question,
        ids,
        square(5, (work) => Promise.resolve().then(work)),
      ),
      noTick,
    );
    const now = runNow(
      findPaths(
        question,
        ids,
        square(5, (work) => work()),
      ),
      noTick,
    );
    expect(later).toEqual(now);
    // Eight steps, four of them down: all the ways across a square.
    expect(now.paths).toHaveLength(70);
  });

  it('stops, and says that it is partial, when there is too much to look at', () => {
    const far = { ...question, maxHops: 12 };
    const bounds = { links: 40, entities: 1000, steps: 1e6 };
    const found = runNow(
      findPaths(
        far,
        [0, 2499],
        square(50, (work) => work()),
        { bounds },
      ),
      noTick,
    );
    expect(found.isPartial).toBe(true);
    expect(found.looked).toBeLessThan(200);
  });

  it('stops, and says that it is partial, when it takes too many steps', () => {
    const bounds = { links: 1e6, entities: 1e6, steps: 100 };
    const found = runNow(
      findPaths(
        question,
        ids,
        square(5, (work) => work()),
        { bounds },
      ),
      noTick,
    );
    expect(found.isPartial).toBe(true);
  });

  it('stops between two batches when nobody waits any more, and tells how far it is', () => {
    const looked: number[] = [];
    const tick = () => {
      if (looked.length === 3) throw new AppError('CANCELLED');
    };
    const steps = findPaths(
      question,
      ids,
      square(5, (work) => work()),
      { onProgress: (count) => looked.push(count) },
    );
    expect(() => runNow(steps, tick)).toThrow(expect.objectContaining({ code: 'CANCELLED' }));
    expect(looked).toHaveLength(3);
    expect(looked).toEqual([...looked].sort((a, b) => a - b));
  });
});

function noTick(): void {
  // Nothing stops it.
}

/** A square of `side` × `side` entities, each linked with the next to the right and the next below. */
function square(side: number, when: (work: () => void) => Step): Reach {
  const around = (entity: number): readonly (readonly [number, number])[] => {
    const [row, column] = [Math.floor(entity / side), entity % side];
    return [
      ...(column > 0 ? [[entity - 1, entity] as const] : []),
      ...(column < side - 1 ? [[entity, entity + 1] as const] : []),
      ...(row > 0 ? [[entity - side, entity] as const] : []),
      ...(row < side - 1 ? [[entity, entity + side] as const] : []),
    ];
  };
  return {
    links: (of, known) =>
      when(() => {
        const links = new Map(of.flatMap(around).map(([from, to]) => [from * side * side + to, { from, to }]));
        for (const [link, ends] of links) known.add({ link, ...ends, isUndirected: false, at: Number.NaN, cost: 1 });
      }),
    sizes: (of, sizes) =>
      when(() => {
        for (const entity of of) sizes.set(entity, { links: around(entity).length, isCrowded: false });
      }),
    keys: () => when(() => undefined),
    times: () => when(() => undefined),
    compareEntities: (a, b) => a - b,
    compareLinks: (a, b) => a - b,
  };
}
