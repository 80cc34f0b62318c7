import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortedInSlices } from './mergeSort';

/** Runs it to the end; how often it paused is what makes it fit between frames. */
function run(items: readonly number[], compare: (a: number, b: number) => number) {
  const work = sortedInSlices(Uint32Array.from(items), compare);
  let pauses = 0;
  for (;;) {
    const step = work.next();
    if (step.done === true) return { sorted: [...step.value], pauses };
    pauses += 1;
  }
}

describe('a sort in slices', () => {
  it('gives what the built-in stable sort gives', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000)), fc.integer({ min: 1, max: 50 }), (items, width) => {
        const compare = (a: number, b: number) => Math.floor(a / width) - Math.floor(b / width);
        expect(run(items, compare).sorted).toEqual([...items].sort(compare));
      }),
    );
  });

  it('sorts nothing and one', () => {
    expect(run([], (a, b) => a - b).sorted).toEqual([]);
    expect(run([7], (a, b) => a - b).sorted).toEqual([7]);
  });

  it('pauses within a long merge', () => {
    const items = Array.from({ length: 10_000 }, (_, index) => (index * 7919) % 10_000);
    expect(run(items, (a, b) => a - b).pauses).toBeGreaterThan(100);
  });
});
