// Tidy moves what was chosen and nothing else, by no bit.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCrowded } from './FreeSpace';
import type { LayoutInput, LayoutResult } from './Layout';
import { randomFrom } from './random';
import { tidyUp } from './tidyUp';

function makeInput(count: number, links: number, share: number, seed: number): LayoutInput {
  const random = randomFrom(seed);
  const column = (make: () => number) => Float64Array.from({ length: count }, make);
  const index = () => Math.floor(random() * count);
  return {
    count,
    x: column(() => random() * 2_000),
    y: column(() => random() * 1_400),
    radius: column(() => 15),
    isFixed: Uint8Array.from({ length: count }, () => Number(random() > share)),
    from: Uint32Array.from({ length: links }, index),
    to: Uint32Array.from({ length: links }, index),
    weight: new Float64Array(links).fill(1),
    seed: 3,
    root: null,
  };
}

function crowdedLoose({ radius, isFixed, count }: LayoutInput, { x, y }: LayoutResult): number {
  let pairs = 0;
  for (let a = 0; a < count; a += 1) {
    for (let b = 0; b < count; b += 1) {
      if (a === b || isFixed[a] === 1) continue;
      const [dx, dy] = [(x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)];
      if (isCrowded(dx, dy, radius[a] ?? 0, radius[b] ?? 0)) pairs += 1;
    }
  }
  return pairs;
}

describe('tidyUp', () => {
  it('moves nothing that is fixed and lets what it moves overlap nobody', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 0, max: 120 }),
        fc.constantFrom(0.1, 0.4, 1),
        fc.integer(),
        (count, links, share, seed) => {
          const input = makeInput(count, links, share, seed);
          const result = tidyUp.run(input);
          for (let i = 0; i < count; i += 1) {
            if (input.isFixed[i] === 1) expect([result.x[i], result.y[i]]).toEqual([input.x[i], input.y[i]]);
          }
          expect(crowdedLoose(input, result)).toBe(0);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('gathers leaves around the fixed hub that they hang on', () => {
    const input = makeInput(9, 0, 1, 5);
    const star = {
      ...input,
      isFixed: Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0]),
      from: new Uint32Array(8),
      to: Uint32Array.from({ length: 8 }, (_, i) => i + 1),
      weight: new Float64Array(8).fill(1),
    };
    const { x, y } = tidyUp.run(star);
    const distances = Array.from({ length: 8 }, (_, i) =>
      Math.hypot((x[i + 1] ?? 0) - (x[0] ?? 0), (y[i + 1] ?? 0) - (y[0] ?? 0)),
    );
    expect(Math.max(...distances)).toBeLessThan(350);
  });

  it('keeps what hangs on nothing where it was, in the middle', () => {
    const input = makeInput(12, 20, 1, 6);
    const { x } = tidyUp.run(input);
    const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
    expect(Math.abs(mean(x) - mean(input.x))).toBeLessThan(3);
  });
});
